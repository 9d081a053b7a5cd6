import { Badge, type BadgeTone } from '#components/ui/badge.tsx'
import { type Level, levels } from '#domain/situation/words.ts'

const tones: Record<Level, BadgeTone> = { calm: 'neutral', attention: 'soon', pressing: 'late' }

/** How much something moves people, and whether it could become a hot spot. */
export function LevelBadge({ level, hot }: { level: Level; hot: boolean }) {
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Badge label={levels[level]} tone={tones[level]} />
      {hot && <Badge label="Có thể thành điểm nóng" tone="late" />}
    </span>
  )
}

import { LotusDrawing } from './lotus-drawing.tsx'

const fivePetals = Array.from({ length: 5 }, () => 'clear' as const)

/** The lotus and the name, with the office under it where the page belongs to one. */
export function Logo({ size = 30, below }: { size?: number; below?: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-3">
      <LotusDrawing petals={fivePetals} size={size} />
      <span className="min-w-0">
        <span className="block text-xl/[1.35] font-semibold tracking-tight whitespace-nowrap">Năm Rõ</span>
        {below && <span className="block text-base/[1.4] text-than-nhat">{below}</span>}
      </span>
    </span>
  )
}

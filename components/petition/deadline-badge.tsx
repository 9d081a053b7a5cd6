import { Icon, type IconName } from '#components/ui/icon.tsx'
import { cn } from '#lib/cn.ts'

export type DeadlineTone = 'ok' | 'soon' | 'overdue' | 'extended' | 'paused' | 'none'

const looks: Record<DeadlineTone, { ink: string; icon: IconName }> = {
  ok: { ink: 'text-lua', icon: 'check' },
  soon: { ink: 'text-nghe font-semibold', icon: 'clock' },
  overdue: { ink: 'text-son font-semibold', icon: 'alert' },
  extended: { ink: 'text-nghe', icon: 'later' },
  paused: { ink: 'text-than-nhat', icon: 'pause' },
  none: { ink: 'text-than-nhat', icon: 'dot' },
}

/** A due date in words: “còn 14 ngày làm việc”, “quá hạn 3 ngày làm việc”. */
export function DeadlineBadge({ words, tone }: { words: string; tone: DeadlineTone }) {
  const look = looks[tone]
  return (
    <span className={cn('inline-flex max-w-full items-baseline gap-1.5', look.ink)}>
      <Icon name={look.icon} className="translate-y-[0.1em]" />
      <span className="min-w-0">{words}</span>
    </span>
  )
}

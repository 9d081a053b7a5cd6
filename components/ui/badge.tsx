import { cn } from '#lib/cn.ts'
import { Icon, type IconName } from './icon.tsx'

export type BadgeTone = 'neutral' | 'action' | 'lotus' | 'ok' | 'soon' | 'late'

const looks: Record<BadgeTone, { colours: string; icon?: IconName }> = {
  neutral: { colours: 'border-ke bg-giay-sam text-than' },
  action: { colours: 'border-cham/35 bg-cham-nhat text-cham', icon: 'next' },
  lotus: { colours: 'border-sen/35 bg-sen-nhat text-sen', icon: 'dot' },
  ok: { colours: 'border-lua/35 bg-lua-nhat text-lua', icon: 'check' },
  soon: { colours: 'border-nghe/35 bg-nghe-nhat text-nghe', icon: 'clock' },
  late: { colours: 'border-son/35 bg-son-nhat text-son', icon: 'alert' },
}

/** A short word with its colour and its sign. */
export function Badge({
  label,
  tone = 'neutral',
  icon,
}: {
  label: string
  tone?: BadgeTone
  icon?: IconName
}) {
  const look = looks[tone]
  const sign = icon ?? look.icon
  return (
    <span
      className={cn(
        'inline-flex max-w-full items-baseline gap-1.5 rounded-sm border px-2 py-px text-[0.9em] font-semibold print:border-than',
        look.colours,
      )}
    >
      {sign && <Icon name={sign} className="translate-y-[0.1em] text-[0.95em]" />}
      <span className="min-w-0">{label}</span>
    </span>
  )
}

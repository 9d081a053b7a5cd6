import { Icon } from '#components/ui/icon.tsx'
import type { Check } from '#domain/petitions/answer-check.ts'

/** What an answer needs, point by point; what is missing is said beside it in words. */
export function AnswerChecklist({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {checks.map(({ key, label, missing, by }) => (
        <li key={key} className="flex items-baseline gap-2.5 py-2">
          <Icon
            name={missing ? 'alert' : 'check'}
            className={`translate-y-0.5 ${missing ? 'text-son' : 'text-lua'}`}
          />
          <span className="min-w-0 wrap-anywhere">
            {label}: {missing ?? 'đã có'}
            {missing && by === 'issue' && <span className="text-than-nhat">, trước khi phát hành</span>}.
          </span>
        </li>
      ))}
    </ul>
  )
}

import { ButtonLink } from '#components/ui/button.tsx'
import { type Decision, decisions } from '#domain/petitions/decisions.ts'

/** What can be done now, each a page of its own; the letter of the keyboard stands beside it. */
export function DecisionList({ number, names }: { number: string; names: readonly Decision[] }) {
  return (
    <ul className="space-y-2.5">
      {names.map((name, index) => {
        const rule: { label: string; key?: string } = decisions[name]
        return (
          <li key={name} data-key={rule.key} className="flex items-center gap-3 [&>a]:flex-1">
            <ButtonLink href={`/petitions/${number}/${name}`} tone={index === 0 ? 'primary' : 'plain'}>
              {rule.label}
            </ButtonLink>
            {rule.key && (
              <span
                aria-hidden="true"
                className="hidden size-7 items-center justify-center rounded-sm border border-vien text-sm text-than-nhat lg:inline-flex print:hidden"
              >
                {rule.key}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

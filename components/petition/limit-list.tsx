import { DeadlineBadge } from '#components/petition/deadline-badge.tsx'
import { LimitBadge } from '#components/petition/limit-badge.tsx'
import { Opener } from '#components/ui/opener.tsx'
import type { Lateness } from '#domain/time/lateness.ts'

export type LimitLine = {
  key: string
  name: string
  words: string
  late?: Lateness
  extended?: boolean
  paused?: boolean
  how: string[]
}

/** Every limit with how its date came about. */
export function LimitList({ limits }: { limits: readonly LimitLine[] }) {
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {limits.map(({ key, name, words, late, extended, paused, how }) => (
        <li key={key} className="py-2.5">
          <p className="text-than-nhat">{name}</p>
          <p>
            {late ? (
              <LimitBadge late={late} words={withoutName(words, name)} extended={extended} />
            ) : paused ? (
              <DeadlineBadge words={words} tone="paused" />
            ) : (
              withoutName(words, name)
            )}
          </p>
          {how.length > 0 && (
            <details>
              <Opener>Cách tính hạn</Opener>
              <ol className="mb-2 list-decimal space-y-1 pl-6">
                {how.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The name stands above already. */
function withoutName(words: string, name: string): string {
  const rest = words.startsWith(`${name}: `) ? words.slice(name.length + 2) : words
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

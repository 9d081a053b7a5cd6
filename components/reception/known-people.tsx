import { Panel } from '#components/ui/panel.tsx'
import type { KnownPerson } from '#domain/reception/recognition.ts'
import { formatShortDay } from '#lib/dates.ts'

const linkClass = 'inline-flex min-h-11 items-center wrap-anywhere'

/** Who came before, with each matter a link: choosing one makes this visit “vụ việc cũ”. The first has the focus. */
export function KnownPeople({
  people,
  address,
}: {
  people: KnownPerson[]
  address: (chosen: { person: string; matter?: string }) => string
}) {
  return (
    <Panel title={people.length === 1 ? 'Đã đến lần trước' : `${people.length} người đã đến lần trước`}>
      <ul className="divide-y divide-ke">
        {people.map(({ key, name, address: home, birthYear, lastOn, matters }, at) => (
          <li key={key} className="py-2">
            <p className="font-semibold wrap-anywhere">
              {[name, birthYear && `sinh ${birthYear}`, home].filter(Boolean).join(', ')}
            </p>
            <p className="text-sm text-than-nhat">Lần gần nhất {formatShortDay(lastOn)}</p>
            <ul>
              {matters.map(({ id, title, times }, index) => (
                <li key={id}>
                  <a
                    href={address({ person: key, matter: id })}
                    // biome-ignore lint/a11y/noAutofocus: whoever searched goes on with Enter
                    autoFocus={(at === 0 && index === 0) || undefined}
                    className={linkClass}
                  >
                    Vụ việc cũ, đã nêu {times} lần: {title}
                  </a>
                </li>
              ))}
              <li>
                <a href={address({ person: key })} className={linkClass}>
                  Người này, việc mới
                </a>
              </li>
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

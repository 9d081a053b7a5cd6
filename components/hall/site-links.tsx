import type { ShownSite } from './site-desk.tsx'

/** Each place has its clerk; together they add up. */
export function SiteLinks({
  number,
  sites,
  chosen,
}: {
  number: string
  sites: ShownSite[]
  chosen: string | undefined
}) {
  if (sites.length < 2) return null
  const path = `/dialogues/${number}/live`
  const links = [
    { href: path, label: 'Tất cả các điểm cầu', isHere: !chosen },
    ...sites.map(({ id, place, people }, at) => ({
      href: `${path}?site=${id}`,
      label: `Điểm cầu ${at + 1}: ${place}${people === undefined ? '' : `, có mặt ${people}`}`,
      isHere: chosen === id,
    })),
  ]
  return (
    <nav aria-label="Điểm cầu">
      <ul className="flex flex-wrap gap-x-6">
        {links.map(({ href, label, isHere }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isHere ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import { LotusDrawing } from '#components/ui/lotus-drawing.tsx'

/** The reception place that helps when the page does not. */
export type Desk = { name: string; phone?: string; hours?: string; address?: string }

const links = [
  { href: '/tro-giup/noi-tiep-dan', label: 'Nơi tiếp công dân' },
  { href: '/doi-thoai', label: 'Hội nghị đối thoại' },
  { href: '/tiep-xuc-cu-tri', label: 'Tiếp xúc cử tri' },
  { href: '/viec-da-hua', label: 'Sổ việc đã hứa' },
  { href: '/giam-sat', label: 'Đợt giám sát' },
  { href: '/phan-bien', label: 'Phản biện dự thảo' },
  { href: '/tro-giup/tu-ngu', label: 'Từ ngữ' },
  { href: '/cong-khai', label: 'Việc công khai' },
  { href: '/so-lieu', label: 'Số liệu' },
  { href: '/quyen-rieng-tu', label: 'Dữ liệu cá nhân' },
  { href: '/tro-giup/co-chu', label: 'Cỡ chữ' },
]

const fivePetals = Array.from({ length: 5 }, () => 'clear' as const)

export function CitizenFooter({ desk, room }: { desk?: Desk; room: string }) {
  return (
    <footer className="border-t border-ke bg-giay-sam text-base print:hidden">
      <div className={`${room} space-y-6 py-8`}>
        {desk && (
          <section aria-label="Nơi tiếp công dân">
            <p className="font-semibold">{desk.name}</p>
            {desk.address && <p>{desk.address}</p>}
            {desk.hours && <p>{desk.hours}</p>}
            {desk.phone && (
              <a
                href={`tel:${desk.phone.replace(/[^+\d]/g, '')}`}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                Gọi {desk.phone}
              </a>
            )}
          </section>
        )}
        <ul className="flex flex-wrap gap-x-6">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="inline-flex min-h-11 items-center">
                {label}
              </a>
            </li>
          ))}
        </ul>
        <p className="flex items-center gap-3 text-than-nhat">
          <LotusDrawing petals={fivePetals} size={18} />
          <span className="min-w-0">Rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ kết quả.</span>
        </p>
      </div>
    </footer>
  )
}

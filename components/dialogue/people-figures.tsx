import { type Column, Table } from '#components/ui/table.tsx'
import { type Service, services } from '#domain/dialogues/words.ts'
import { formatNumber } from '#lib/dates.ts'

type Site = { siteId: string; place: string; seats: number; seated: number; waiting: number; arrived: number }
type Need = { siteId: string; need: Service; seated: number; waiting: number }

const figure = (key: string, label: string, of: (one: Site) => number): Column<Site> => ({
  key,
  label,
  numeric: true,
  cell: (one) => formatNumber(of(one)),
})

/** How many come to which place, and what has to be ordered there; with the sum where there are several. */
export function PeopleFigures({ sites, needs }: { sites: Site[]; needs: Need[] }) {
  const sum = (of: (one: Site) => number) => sites.reduce((all, one) => all + of(one), 0)
  const all: Site = {
    ...{ siteId: 'all', place: 'Cộng', seats: sum((one) => one.seats), seated: sum((one) => one.seated) },
    ...{ waiting: sum((one) => one.waiting), arrived: sum((one) => one.arrived) },
  }
  const wordsOf = (siteId: string) =>
    needs
      .filter((one) => siteId === 'all' || one.siteId === siteId)
      .map(
        (one) =>
          `${services[one.need]}: ${one.seated}${one.waiting > 0 ? ` (và ${one.waiting} đang chờ)` : ''}`,
      )
      .join('; ')
  return (
    <Table
      caption="Số người theo điểm họp"
      captionHidden
      columns={[
        { key: 'place', label: 'Điểm họp', cell: (one) => one.place },
        figure('seats', 'Số chỗ', (one) => one.seats),
        figure('seated', 'Đã đăng ký', (one) => one.seated),
        figure('waiting', 'Đang chờ', (one) => one.waiting),
        figure('arrived', 'Đã vào', (one) => one.arrived),
        {
          key: 'needs',
          label: 'Cần chuẩn bị',
          cell: (one) => (one.siteId === 'all' ? '' : wordsOf(one.siteId) || 'không có'),
        },
      ]}
      rows={sites.length > 1 ? [...sites, all] : sites}
      rowKey={(one) => one.siteId}
    />
  )
}

import type { Metadata } from 'next'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Figure } from '#components/report/figure.tsx'
import { FigureDefinitions } from '#components/report/figure-definitions.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import {
  type Cell,
  isNothing,
  openCell,
  openCodes,
  openColumn,
  openLabel,
  rankedByLateness,
  sumOf,
} from '#domain/reports/open-figures.ts'
import { formatDay, formatInstant } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { openFigures } from '#server/reports/open-figures.ts'

export const metadata: Metadata = { title: 'Số liệu công khai' }

type Asked = { searchParams: Promise<{ xep?: string }> }

/** What each office did in twelve months, and how often its answer was an explanation only. */
export default async function FiguresPage({ searchParams }: Asked) {
  const ranked = (await searchParams).xep === 'qua-han'
  const { since, countedAt, offices } = await openFigures({ actor: { kind: 'public' }, at: new Date() })
  const tallies = offices.map(({ tally }) => tally)
  const columns = openCodes.map((code) => ({ code, cells: openColumn(code, tallies) }))
  const all = {
    ...{ code: undefined, name: 'Tất cả cơ quan', unitId: 'all' },
    cells: openCodes.map((code) => openCell(code, sumOf(tallies))),
  }
  const rows = offices.map((office, at) => ({
    ...office,
    cells: columns.map(({ cells }) => cells[at] ?? openCell('received', office.tally)),
  }))
  return (
    <CitizenShell {...(await citizenFrame())} current="/so-lieu" width="wide">
      <PageTitle
        title="Số liệu công khai"
        lead={`Mười hai tháng gần nhất, từ ${formatDay(since)}. Bấm vào một số để xem danh sách đã đếm; không có tên người.`}
      />
      {offices.length === 0 ? (
        <EmptyState title="Chưa có số liệu">Số liệu được tính mỗi đêm và hiện ở đây.</EmptyState>
      ) : (
        <>
          <Tabs
            label="Thứ tự"
            tabs={[
              { href: '/so-lieu', label: 'Theo tên cơ quan', current: !ranked },
              { href: '/so-lieu?xep=qua-han', label: 'Ít quá hạn trước', current: ranked },
            ]}
          />
          <Table
            caption="Từng cơ quan"
            large
            rowKey={(row) => row.unitId}
            rows={[all, ...(ranked ? rankedByLateness(rows) : rows)]}
            columns={[
              {
                key: 'name',
                label: 'Cơ quan',
                cell: (row) =>
                  row.code ? (
                    <a className="inline-flex min-h-11 items-center" href={`/so-lieu/${row.code}`}>
                      {row.name}
                    </a>
                  ) : (
                    <strong>{row.name}</strong>
                  ),
              },
              ...openCodes.map((code, at) => ({
                key: code,
                label: openLabel(code),
                numeric: true,
                idle: (row: { cells: Cell[] }) => isNothing(row.cells[at]),
                cell: (row: { code?: string; cells: ReturnType<typeof openColumn> }) => {
                  const cell = row.cells[at]
                  return cell && <Figure cell={cell} office={row.code} />
                },
              })),
            ]}
          />
        </>
      )}
      {countedAt && <p className="mt-3 text-base text-than-nhat">Tính lúc {formatInstant(countedAt)}.</p>}
      <Downloads />
      <FigureDefinitions />
    </CitizenShell>
  )
}

const files = [
  { name: 'co-quan', label: 'Từng cơ quan, 12 tháng' },
  { name: 'thang', label: 'Từng cơ quan, từng tháng' },
  { name: 'linh-vuc', label: 'Từng cơ quan, từng lĩnh vực' },
]

/** The same figures as files, at addresses that stay. */
const Downloads = () => (
  <section className="mt-8">
    <h2 className="mb-3 text-xl">Dữ liệu mở</h2>
    <p className="mb-2">Cùng các số này, tính lại mỗi đêm; địa chỉ tệp không đổi.</p>
    <ul>
      {files.map(({ name, label }) => (
        <li key={name} className="flex flex-wrap items-center gap-x-4">
          {label}:
          {['csv', 'json'].map((type) => (
            <a key={type} className="inline-flex min-h-11 items-center" href={`/so-lieu/tai/${name}.${type}`}>
              {type.toUpperCase()}
            </a>
          ))}
        </li>
      ))}
    </ul>
  </section>
)

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Figure } from '#components/report/figure.tsx'
import { FigureDefinitions } from '#components/report/figure-definitions.tsx'
import { MonthBars } from '#components/report/month-bars.tsx'
import { Table } from '#components/ui/table.tsx'
import { type Cell, isNothing, openCodes, openColumn, openLabel } from '#domain/reports/open-figures.ts'
import { formatInstant } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { openFiguresOf, type Part } from '#server/reports/open-figures.ts'

export const metadata: Metadata = { title: 'Số liệu công khai của một cơ quan' }

type Asked = { params: Promise<{ coQuan: string }> }
type Row = Part & { cells: Cell[] }

/** One office: month by month as a drawing and as a table, then field by field. */
export default async function OfficeFiguresPage({ params }: Asked) {
  const { coQuan } = await params
  const found = await openFiguresOf({ actor: { kind: 'public' }, at: new Date() }, coQuan)
  if (!found) notFound()
  const months = withCells(found.months)
  const fields = withCells(found.fields)
  const bars = months.map(({ label, cells }) => ({
    label,
    received: cells[openCodes.indexOf('received')] as Cell,
    missed: cells[openCodes.indexOf('missed')] as Cell,
  }))
  return (
    <CitizenShell {...(await citizenFrame())} current="/so-lieu" width="wide">
      <PageTitle
        title={found.name}
        lead="Đơn nhận và trả lời trong mười hai tháng gần nhất. Tháng không có trong bảng là tháng không có đơn."
        back={{ href: '/so-lieu', label: 'Số liệu của tất cả cơ quan' }}
      />
      <section className="mb-10">
        <h2 className="mb-3 text-xl">Từng tháng</h2>
        <MonthBars months={bars} />
        <Figures
          caption="Từng tháng"
          first="Tháng"
          rows={months.filter(({ tally }) => Object.values(tally).some((n) => n > 0))}
          office={found.code}
          by="month"
        />
      </section>
      {fields.length > 0 && (
        <section>
          <h2 className="mb-3 text-xl">Từng lĩnh vực</h2>
          <Figures caption="Từng lĩnh vực" first="Lĩnh vực" rows={fields} office={found.code} by="field" />
        </section>
      )}
      {found.countedAt && (
        <p className="mt-3 text-base text-than-nhat">Tính lúc {formatInstant(found.countedAt)}.</p>
      )}
      <FigureDefinitions />
    </CitizenShell>
  )
}

function withCells(parts: Part[]): Row[] {
  const tallies = parts.map(({ tally }) => tally)
  const columns = openCodes.map((code) => openColumn(code, tallies))
  return parts.map((part, at) => ({ ...part, cells: columns.map((cells) => cells[at] as Cell) }))
}

function Figures({
  caption,
  first,
  rows,
  office,
  by,
}: {
  caption: string
  first: string
  rows: Row[]
  office: string
  by: 'month' | 'field'
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      large
      rowKey={(row) => row.key}
      rows={rows}
      columns={[
        { key: 'label', label: first, cell: (row) => row.label },
        ...openCodes.map((code, at) => ({
          key: code,
          label: openLabel(code),
          numeric: true,
          idle: (row: Row) => isNothing(row.cells[at]),
          cell: (row: Row) => <Figure cell={row.cells[at] as Cell} office={office} {...{ [by]: row.key }} />,
        })),
      ]}
    />
  )
}

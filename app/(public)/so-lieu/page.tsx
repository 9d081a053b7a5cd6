import type { Metadata } from 'next'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Table } from '#components/ui/table.tsx'
import { measureOf } from '#domain/reports/measures.ts'
import { openCodes, openLabel, openWords } from '#domain/reports/open-figures.ts'
import { formatDay, formatInstant } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { openFigures } from '#server/reports/open-figures.ts'

export const metadata: Metadata = { title: 'Số liệu công khai' }

/** What each office did, and how often its answer was an explanation only. */
export default async function FiguresPage() {
  const { since, countedAt, offices } = await openFigures({ actor: { kind: 'public' }, at: new Date() })
  return (
    <CitizenShell {...(await citizenFrame())} current="/so-lieu">
      <PageTitle
        title="Số liệu công khai"
        lead={`Mười hai tháng gần nhất, từ ${formatDay(since)}. Không có tên người; dưới 5 đơn thì không nêu riêng.`}
      />
      {offices.length === 0 ? (
        <EmptyState title="Chưa có số liệu">Số liệu được tính mỗi đêm và hiện ở đây.</EmptyState>
      ) : (
        <Table
          caption="Từng cơ quan"
          large
          rowKey={(row) => row.unitId}
          rows={offices}
          columns={[
            { key: 'name', label: 'Cơ quan', cell: (row) => row.name },
            ...openCodes.map((code) => ({
              key: code,
              label: openLabel(code),
              numeric: true,
              cell: (row: (typeof offices)[number]) => openWords(row.figures[code]),
            })),
          ]}
        />
      )}
      {countedAt && <p className="mt-3 text-base text-than-nhat">Tính lúc {formatInstant(countedAt)}.</p>}
      <section className="mt-8">
        <h2 className="mb-3 text-xl">Cách tính</h2>
        <dl className="space-y-3">
          {openCodes.map((code) => {
            const { label, counts, of } = measureOf(code)
            return (
              <div key={code}>
                <dt className="font-semibold">{label}</dt>
                <dd>
                  {counts}
                  {of && `, chia cho ${of}; làm tròn một chữ số thập phân`}.
                </dd>
              </div>
            )
          })}
        </dl>
        <p className="mt-3">
          “Đã giải trình, thông tin” là trả lời bằng giải thích, chưa phải việc đã làm; câu trả lời ấy phải
          dẫn văn bản và nêu bước tiếp theo.
        </p>
      </section>
    </CitizenShell>
  )
}

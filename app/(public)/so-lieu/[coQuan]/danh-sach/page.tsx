import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Table } from '#components/ui/table.tsx'
import { chosenNumber } from '#domain/petitions/number.ts'
import { stateLabel } from '#domain/petitions/words.ts'
import { measureOf } from '#domain/reports/measures.ts'
import { cellWords, openCodeOf } from '#domain/reports/open-figures.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { openList } from '#server/reports/open-list.ts'

export const metadata: Metadata = { title: 'Danh sách đã đếm' }

type Search = { 'chi-so'?: string; thang?: string; 'linh-vuc'?: string; sau?: string }
type Asked = { params: Promise<{ coQuan: string }>; searchParams: Promise<Search> }

/** The petitions that a figure counts, by number and state alone. */
export default async function CountedPage({ params, searchParams }: Asked) {
  const { coQuan } = await params
  const search = await searchParams
  const code = openCodeOf(String(search['chi-so']))
  const month = /^\d{4}-\d{2}$/.test(String(search.thang)) ? `${search.thang}-01` : undefined
  const field = typeof search['linh-vuc'] === 'string' ? search['linh-vuc'] : undefined
  const office = coQuan === 'tat-ca' ? undefined : coQuan
  const list =
    code &&
    (await openList(
      { actor: { kind: 'public' }, at: new Date() },
      { code, office, month, field, after: chosenNumber(search.sau) },
    ))
  if (!code || !list) notFound()
  const here = new URLSearchParams(
    Object.entries(search).filter(([key, value]) => key !== 'sau' && typeof value === 'string'),
  )
  const { label, counts } = measureOf(code)
  return (
    <CitizenShell {...(await citizenFrame())} current="/so-lieu">
      <PageTitle
        title={`${label}: ${cellWords(list.cell)}`}
        lead={`${[list.office, list.part].filter(Boolean).join(', ')}. Đếm ${counts}. Trạng thái tính đến đêm qua.`}
        back={{ href: office ? `/so-lieu/${office}` : '/so-lieu', label: 'Quay lại số liệu' }}
      />
      {list.rows.length === 0 ? (
        <EmptyState title="Không có danh sách">
          {list.cell.shown === 'exact'
            ? 'Không có đơn nào được đếm ở đây.'
            : 'Số này không nêu riêng, vì ít đơn quá thì có thể đoán ra người.'}
        </EmptyState>
      ) : (
        <Table
          caption="Các đơn đã đếm"
          captionHidden
          large
          rowKey={(row) => row.number}
          rows={list.rows}
          columns={[
            { key: 'number', label: 'Hồ sơ', cell: (row) => <span className="figures">{row.number}</span> },
            { key: 'state', label: 'Trạng thái', cell: (row) => stateLabel(row) },
          ]}
        />
      )}
      {list.next && (
        <p className="mt-4">
          <a className="inline-flex min-h-11 items-center" href={`?${here}&sau=${list.next}`}>
            50 đơn tiếp
          </a>
        </p>
      )}
    </CitizenShell>
  )
}

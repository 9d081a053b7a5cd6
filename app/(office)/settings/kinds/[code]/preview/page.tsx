import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import { clockNames, KindForm } from '#domain/rules/kind-form.ts'
import { formatDay, formatInstant, formatNumber } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { type KindPreview, previewKind } from '#server/rules/preview-kind.ts'
import { PreviewActions } from '../../../preview-actions.tsx'
import { changedFacts } from '../../changed-facts.ts'

export const metadata: Metadata = { title: 'Xem trước thay đổi' }

/** What saving would do, before anything is saved. */
export default async function KindPreviewPage({ params }: { params: Promise<{ code: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const { code } = await params
  const page = `/settings/kinds/${code}`
  const { values } = await keptState(`${page}/preview`)
  const parsed = KindForm.safeParse(values)
  if (!parsed.success) redirect(page)
  const preview = await previewKind(ctx, code === 'new' ? undefined : code, parsed.data.value)
  const { next, before, keeping, example } = preview
  return (
    <>
      <PageTitle
        title={`Xem trước: ${next.label}`}
        lead={`Chưa lưu gì. ${before ? 'Thay đổi' : 'Loại đơn mới'} có hiệu lực từ ${formatDay(next.validFrom)}.`}
      />
      <div className="space-y-8">
        <Notice title="Hồ sơ nào theo quy tắc nào">
          <p>
            {before && `${formatNumber(keeping)} hồ sơ đang mở của loại này giữ quy tắc cũ. `}
            Đơn nhận từ {formatDay(next.validFrom)} theo quy tắc mới.
            {before && ' Đơn đang viết dở từ trước ngày đó vẫn theo quy tắc cũ.'}
          </p>
        </Notice>
        <section>
          <Table
            caption={`Ví dụ: một đơn nhận lúc ${formatInstant(example.receivedAt)}`}
            rows={datesOf(example)}
            rowKey={(row) => row.name}
            columns={before ? dateColumns : dateColumns.filter(({ key }) => key !== 'old')}
          />
        </section>
        <section>
          <Table
            caption={before ? 'Những chỗ đổi' : 'Loại đơn mới'}
            rows={changedFacts(before, next)}
            rowKey={(row) => row.name}
            columns={before ? factColumns : factColumns.filter(({ key }) => key !== 'old')}
          />
        </section>
        <PreviewActions page={page} values={values} label={before ? 'Lưu thay đổi' : 'Thêm loại đơn này'} />
      </div>
    </>
  )
}

type Row = { name: string; old: string; new: string }

const dateColumns: Column<Row>[] = [
  { key: 'name', label: 'Hạn', cell: (row) => row.name },
  { key: 'old', label: 'Theo quy tắc cũ', cell: (row) => row.old },
  { key: 'new', label: 'Theo quy tắc mới', cell: (row) => row.new },
]
const factColumns: Column<Row>[] = [
  { key: 'name', label: 'Điều', cell: (row) => row.name },
  { key: 'old', label: 'Đang là', cell: (row) => row.old },
  { key: 'new', label: 'Sẽ là', cell: (row) => row.new },
]

function datesOf({ old, new: fresh }: KindPreview['example']): Row[] {
  const say = (day: string | null | undefined) => (day ? formatDay(day) : 'tính từ ngày thụ lý')
  return [
    { name: clockNames.triage, old: say(old?.triageDueOn), new: say(fresh.triageDueOn) },
    { name: clockNames.first, old: say(old?.firstAnswerDueOn), new: say(fresh.firstAnswerDueOn) },
    { name: clockNames.answer, old: say(old?.answerDueOn), new: say(fresh.answerDueOn) },
  ]
}

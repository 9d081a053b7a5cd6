import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Table } from '#components/ui/table.tsx'
import { itemStanding, standing } from '#domain/retention/decision.ts'
import { formatInstant, formatShortDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findDestruction } from '#server/retention/decisions.ts'

export const metadata: Metadata = { title: 'Quyết định tiêu hủy' }

/** One decision: what the committee said, which files, and the answer of the second person. */
export default async function DecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  const { id } = await params
  const found = await findDestruction(ctx, id)
  if (!found) notFound()
  const { decision, items, unitName, proposedTitle, answeredTitle, mayAnswer } = found
  const page = `/registers/retention/decisions/${id}`
  const state = await keptState(page)
  const answeredAt = decision.approvedAt ?? decision.droppedAt
  return (
    <div className="max-w-page space-y-8">
      <PageTitle
        title={`Quyết định tiêu hủy ${decision.number}`}
        lead={`${unitName}, ${standing(decision)}.`}
        back={{ href: '/registers/retention/decisions', label: 'Quyết định tiêu hủy' }}
      />
      <DataList
        facts={[
          { label: 'Ngày quyết định', value: formatShortDay(decision.decidedOn) },
          {
            label: 'Hội đồng xét tiêu hủy',
            value: <span className="whitespace-pre-line">{decision.committee}</span>,
          },
          { label: 'Người đề nghị', value: `${proposedTitle}, ${formatInstant(decision.proposedAt)}` },
          ...(answeredAt
            ? [{ label: 'Người trả lời', value: `${answeredTitle}, ${formatInstant(answeredAt)}` }]
            : []),
          ...(decision.droppedReason ? [{ label: 'Lý do trả lại', value: decision.droppedReason }] : []),
        ]}
      />
      <Table
        caption={`${items.length} hồ sơ`}
        rows={items}
        rowKey={({ number }) => number}
        columns={[
          { key: 'number', label: 'Hồ sơ', cell: ({ number }) => number },
          { key: 'kind', label: 'Loại', cell: ({ kind }) => kind ?? 'chưa phân loại' },
          { key: 'due', label: 'Đến hạn', cell: ({ item }) => formatShortDay(item.dueOn) },
          { key: 'standing', label: 'Tình trạng', cell: ({ item }) => itemStanding(item) },
        ]}
      />
      {mayAnswer && (
        <Panel title="Trả lời đề nghị">
          <Form action={`${page}/answer`} state={state} label="Trả lời đề nghị">
            <Choice
              state={state}
              name="answer"
              label="Trả lời"
              options={[
                {
                  value: 'approve',
                  label: 'Duyệt tiêu hủy',
                  hint: 'Xóa sau số ngày chờ đã đặt; trong thời gian đó ai cần hồ sơ thì tạm giữ.',
                },
                { value: 'drop', label: 'Trả lại', hint: 'Ghi lý do; hồ sơ trở về danh sách đến hạn.' },
              ]}
            />
            <TextArea state={state} name="reason" label="Lý do trả lại" rows={3} optional />
            <CheckField
              state={state}
              name="understood"
              label="Tôi hiểu: hồ sơ đã xóa không lấy lại được, kể cả từ bản đang chạy của trang này."
            />
            <SubmitButton>Trả lời đề nghị</SubmitButton>
          </Form>
        </Panel>
      )}
    </div>
  )
}

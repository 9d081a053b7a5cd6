import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { isNumber } from '#domain/petitions/number.ts'
import { states } from '#domain/petitions/words.ts'
import { dayOf, formatInstant, formatShortDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findKept } from '#server/retention/holds.ts'

export const metadata: Metadata = { title: 'Thời hạn của hồ sơ' }

type Props = { params: Promise<{ number: string }> }

/** How long one file is kept, and whether somebody holds it back. */
export default async function KeptFilePage({ params }: Props) {
  const { ctx } = await officeStaff()
  const { number } = await params
  const found = isNumber(number) ? await findKept(ctx, number) : undefined
  if (!found) notFound()
  const { row, hold, dueOn, destroyed } = found
  const page = `/registers/retention/files/${number}`
  const state = await keptState(page)
  return (
    <div className="max-w-page space-y-8">
      <PageTitle
        title={`Hồ sơ ${number}`}
        lead="Thời hạn bảo quản và việc tạm giữ."
        back={{ href: '/registers/retention', label: 'Thời hạn bảo quản' }}
      />
      <DataList
        facts={[
          { label: 'Loại', value: row.kindLabel ?? 'chưa phân loại' },
          { label: 'Trạng thái', value: states[row.state].label },
          { label: 'Nhận', value: formatShortDay(dayOf(row.receivedAt)) },
          {
            label: 'Kết thúc',
            value: row.closedAt ? formatShortDay(dayOf(row.closedAt)) : 'chưa kết thúc',
          },
          {
            label: 'Tiêu hủy được',
            value: destroyed
              ? 'đã tiêu hủy'
              : dueOn
                ? `từ ${formatShortDay(dueOn)}`
                : 'chưa: còn giải quyết, còn tạm giữ, hồ sơ liên quan còn giữ, hoặc giữ vĩnh viễn',
          },
        ]}
      />
      {destroyed && (
        <Notice title="Hồ sơ đã tiêu hủy">
          <p>Còn lại: số, loại, ngày, cơ quan, kết quả và quyết định tiêu hủy.</p>
        </Notice>
      )}
      {!destroyed && hold && (
        <Panel title="Đang tạm giữ">
          <p className="whitespace-pre-line">{hold.reason}</p>
          <p className="mt-2 text-than-nhat">
            {hold.title}, {formatInstant(hold.at)}
          </p>
          <Form action={`${page}/lift`} state={state} label="Thôi tạm giữ">
            <TextArea state={state} name="reason" label="Lý do thôi tạm giữ" rows={3} />
            <SubmitButton>Thôi tạm giữ</SubmitButton>
          </Form>
        </Panel>
      )}
      {!destroyed && !hold && (
        <Panel title="Tạm giữ hồ sơ">
          <Form action={`${page}/hold`} state={state} label="Tạm giữ">
            <TextArea
              state={state}
              name="reason"
              label="Lý do tạm giữ"
              hint="Việc gì còn cần hồ sơ này, ai yêu cầu. Tạm giữ thì không tiêu hủy, kể cả khi đã duyệt."
              rows={3}
            />
            <SubmitButton>Tạm giữ hồ sơ</SubmitButton>
          </Form>
        </Panel>
      )}
    </div>
  )
}

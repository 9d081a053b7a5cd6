import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { can } from '#domain/people/permissions.ts'
import { dayOrDash } from '#domain/retention/lists.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { listKept } from '#server/retention/list-kept.ts'

export const metadata: Metadata = { title: 'Đề nghị tiêu hủy hồ sơ' }

/** Files whose years are over, to be chosen into one decision. */
export default async function ProposePage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'retention.propose')) notFound()
  const page = '/registers/retention/propose'
  const state = await keptState(page)
  const lines = await listKept(ctx, 'den-han')
  const wrong = state.errors.files
  return (
    <div className="max-w-page space-y-6">
      <PageTitle
        title="Đề nghị tiêu hủy hồ sơ"
        lead="Người khác duyệt, rồi chờ đủ số ngày đã đặt mới xóa."
        back={{ href: '/registers/retention', label: 'Thời hạn bảo quản' }}
      />
      <Notice tone="warn" title="Đã xóa thì không lấy lại được">
        <p>
          Mất: lời người gửi, tên, địa chỉ, liên lạc, ghi chú, bản chép, nội dung trả lời, tệp. Còn: số, loại,
          ngày, cơ quan, kết quả, quyết định tiêu hủy và lịch sử không kèm lời văn.
        </p>
      </Notice>
      {lines.length === 0 ? (
        <EmptyState title="Chưa có hồ sơ nào đến hạn.">
          Danh sách tự thêm khi hết thời hạn bảo quản.
        </EmptyState>
      ) : (
        <Form action={`${page}/submit`} state={state} label="Đề nghị tiêu hủy">
          <fieldset aria-describedby={wrong && `${fieldId('files')}-loi`}>
            <legend className="font-semibold">Hồ sơ tiêu hủy</legend>
            {wrong && (
              <p id={`${fieldId('files')}-loi`} className="text-son">
                {wrong}
              </p>
            )}
            <div id={fieldId('files')} className="mt-2 grid gap-2.5">
              {lines.map((one) => (
                <CheckField
                  key={one.number}
                  state={state}
                  name={`file-${one.number}`}
                  label={`${one.number}, ${one.kind || 'chưa phân loại'}, ${one.unitName}, kết thúc ${dayOrDash(one.closedOn)}`}
                />
              ))}
            </div>
          </fieldset>
          <TextField state={state} name="number" label="Số quyết định tiêu hủy" short />
          <DateField state={state} name="decidedOn" label="Ngày quyết định" max={dayOf(ctx.at)} />
          <TextArea
            state={state}
            name="committee"
            label="Kết luận của hội đồng xét tiêu hủy"
            hint="Thành phần, ý kiến, biên bản số mấy. Phần này được giữ lại: không ghi tên, lời của người gửi."
            rows={5}
          />
          <SubmitButton>Đề nghị tiêu hủy</SubmitButton>
        </Form>
      )}
    </div>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { VisitFrame } from '#components/reception/visit-frame.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { groundsOn, receptionGrounds } from '#domain/petitions/reception-refusals.ts'
import { visitPage } from '#server/reception-page.ts'

export const metadata: Metadata = { title: 'Từ chối tiếp' }

export default async function RefusePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { staff, file, state, action } = await visitPage(id, 'refuse', 'record')
  const { visit } = file
  if (visit.refusalGround) notFound()
  const grounds = groundsOn(visit.day).map((value) => {
    const { reason, article, written } = receptionGrounds[value]
    return { value, label: `${reason}${written ? ' (có văn bản)' : ''}`, hint: article }
  })
  return (
    <VisitFrame
      {...{ id, entryNo: visit.entryNo, contents: visit.contents }}
      title="Từ chối tiếp"
      lead="Chỉ khi có căn cứ của luật và đã giải thích tại chỗ; không đủ thì phải tiếp."
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(visit.version)} />
        <HiddenField
          name="areaCode"
          value={staff.ctx.actor.grants.find(({ areaCode }) => areaCode)?.areaCode ?? ''}
        />
        <Choice state={state} name="ground" label="Lý do từ chối tiếp" options={grounds} />
        <TextField state={state} name="law" label="Điều luật của trường hợp khác" optional />
        <TextArea state={state} name="reason" label="Đã giải thích tại chỗ thế nào" rows={4} />
        <fieldset className="space-y-5">
          <legend className="mb-2 max-w-full font-semibold">Lần trả lời trước, với lý do “có văn bản”</legend>
          <p>Thông báo từ chối được lập ngay trong hồ sơ, gửi người đến chậm nhất 3 ngày làm việc.</p>
          <TextField state={state} name="answerNo" label="Số văn bản đã trả lời" optional short />
          <DateField state={state} name="answerOn" label="Ngày của văn bản" optional max={visit.day} />
          <TextField state={state} name="answerBy" label="Cơ quan ban hành" optional />
          <TextField
            state={state}
            name="repeatOf"
            label="Hoặc hồ sơ trước cùng nội dung"
            hint="Số hồ sơ, có dạng 2026-000123."
            optional
            short
          />
        </fieldset>
        <Notice tone="warn" title="Không lấy lại được">
          <p>Lượt này không tính là đã tiếp; lý do đứng trong sổ.</p>
        </Notice>
        <SubmitButton tone="danger">Từ chối tiếp</SubmitButton>
      </Form>
    </VisitFrame>
  )
}

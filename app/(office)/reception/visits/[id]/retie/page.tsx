import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { VisitFrame } from '#components/reception/visit-frame.tsx'
import { newMatter } from '#domain/reception/retie.ts'
import { mattersBeside } from '#server/reception/retie-visit.ts'
import { visitPage } from '#server/reception-page.ts'

export const metadata: Metadata = { title: 'Sửa vụ việc của lượt tiếp' }

export default async function RetiePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { staff, file, state, action } = await visitPage(id, 'retie', 'record')
  const { visit } = file
  const matters = await mattersBeside(staff.ctx, id)
  const options = matters.map((one) => ({
    value: one.id,
    label: `${one.title}, đã nêu ${one.times} lần`,
  }))
  return (
    <VisitFrame
      {...{ id, entryNo: visit.entryNo, contents: visit.contents }}
      title="Sửa vụ việc của lượt tiếp"
      lead={`Đang ghi vào: ${file.matter.title} Vụ việc mới hay cũ, đã nêu mấy lần được tính lại theo vụ việc đúng.`}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(visit.version)} />
        <Choice
          state={state}
          name="matter"
          label="Vụ việc đúng"
          options={
            file.matterVisits.length > 1
              ? [{ value: newMatter, label: 'Tách ra thành vụ việc mới' }, ...options]
              : options
          }
        />
        <TextArea
          state={state}
          name="reason"
          label="Vì sao sửa"
          hint="Nằm lại trong lịch sử của lượt tiếp."
          rows={3}
        />
        <SubmitButton>Chuyển sang vụ việc đúng</SubmitButton>
      </Form>
    </VisitFrame>
  )
}

import { DateField } from '#components/form/date-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { ItemForm, type One } from './item-form.tsx'

type Assigned = { unitId: string; dueOn: string }

export function AssignForm({
  offices,
  answer,
  today,
  ...one
}: One & { offices: { id: string; name: string }[]; answer?: Assigned; today: string }) {
  return (
    <ItemForm {...one} act="assign" fields={['unitId', 'dueOn']} title="Giao chuẩn bị trả lời">
      {(state) => (
        <>
          <SelectField
            state={state}
            name="unitId"
            label="Đơn vị chuẩn bị"
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={answer?.unitId}
          />
          <DateField
            state={state}
            name="dueOn"
            label="Xong chậm nhất"
            hint="Trước ngày họp, để người chủ trì đọc kịp."
            min={today}
            defaultValue={answer?.dueOn}
          />
          <SubmitButton>{answer ? 'Giao lại' : 'Giao chuẩn bị trả lời'}</SubmitButton>
        </>
      )}
    </ItemForm>
  )
}

export function AnswerForm({ answer, ...one }: One & { answer: { body: string } }) {
  return (
    <ItemForm {...one} act="answer" fields={['answer']} title="Soạn trả lời">
      {(state) => (
        <>
          <TextArea
            state={state}
            name="answer"
            label="Trả lời tại hội nghị"
            hint="Đã làm gì, căn cứ nào, bước tiếp theo, ngày nào xong."
            rows={8}
            defaultValue={answer.body}
          />
          <SubmitButton>Trình duyệt</SubmitButton>
        </>
      )}
    </ItemForm>
  )
}

export function ReturnForm(one: One) {
  return (
    <ItemForm {...one} act="return" fields={['returned']} title="Trả lại để soạn tiếp">
      {(state) => (
        <>
          <TextArea state={state} name="returned" label="Cần sửa gì" rows={2} />
          <SubmitButton tone="plain">Trả lại</SubmitButton>
        </>
      )}
    </ItemForm>
  )
}

import type { ReactNode } from 'react'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { exchanges } from '#domain/dialogues/gathering-words.ts'
import { fieldOptions, optionsOf } from './options.ts'
import { partOfState } from './part-of-state.ts'

/** Fields of the forms of one point: what is said about another stands on top of the page. */
export const itemFields = [
  ...['title', 'field', 'target', 'exchange', 'exchangeNote', 'clarified'],
  ...['leftOut', 'unitId', 'dueOn', 'answer', 'returned'],
]

type One = { state: FormState; path: string; version: number }
type Named = { id: string; title: string }

function ItemForm({
  state,
  path,
  version,
  act,
  fields,
  title,
  children,
}: One & { act: string; fields: string[]; title: string; children: (state: FormState) => ReactNode }) {
  const own = partOfState(state, fields)
  const isAnswer = ['answer', 'return'].includes(act)
  return (
    <Panel title={title}>
      <Form action={`${path}/${act}`} state={own} label={title}>
        <HiddenField name={isAnswer ? 'answerVersion' : 'version'} value={String(version)} />
        {children(own)}
      </Form>
    </Panel>
  )
}

export function NameForm({ item, ...one }: One & { item: { title: string; field: string } }) {
  return (
    <ItemForm {...one} act="name" fields={['title', 'field']} title="Sửa tên, lĩnh vực">
      {(state) => (
        <>
          <TextField state={state} name="title" label="Tên nội dung" defaultValue={item.title} />
          <SelectField
            state={state}
            name="field"
            label="Lĩnh vực"
            options={fieldOptions}
            defaultValue={item.field}
          />
          <SubmitButton tone="plain">Sửa nội dung</SubmitButton>
        </>
      )}
    </ItemForm>
  )
}

export function MergeForm({ others, ...one }: One & { others: readonly Named[] }) {
  if (others.length === 0) return null
  return (
    <ItemForm {...one} act="merge" fields={['target']} title="Gộp cả nội dung này">
      {(state) => (
        <>
          <SelectField
            state={state}
            name="target"
            label="Gộp vào"
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <SubmitButton tone="plain">Gộp nội dung</SubmitButton>
        </>
      )}
    </ItemForm>
  )
}

export function ExchangeForm({
  item,
  ...one
}: One & { item: { exchange: string | null; exchangeNote: string } }) {
  return (
    <ItemForm {...one} act="exchange" fields={['exchange', 'exchangeNote']} title="Trao đổi lại với Mặt trận">
      {(state) => (
        <>
          <Choice
            state={state}
            name="exchange"
            label="Nội dung này"
            options={optionsOf(exchanges)}
            defaultValue={item.exchange ?? undefined}
          />
          <TextArea
            state={state}
            name="exchangeNote"
            label="Ghi rõ"
            hint="Cần làm rõ điều gì, hoặc thuộc cơ quan nào và báo cáo lên đâu."
            rows={3}
            optional
            defaultValue={item.exchangeNote}
          />
          <SubmitButton tone="plain">Gửi trao đổi</SubmitButton>
        </>
      )}
    </ItemForm>
  )
}

export function ClarifyForm({ item, ...one }: One & { item: { clarified: string } }) {
  return (
    <ItemForm {...one} act="clarify" fields={['clarified']} title="Mặt trận làm rõ">
      {(state) => (
        <>
          <TextArea
            state={state}
            name="clarified"
            label="Phần làm rõ"
            rows={3}
            defaultValue={item.clarified}
          />
          <SubmitButton>Gửi phần làm rõ</SubmitButton>
        </>
      )}
    </ItemForm>
  )
}

export function LeaveOutForm(one: One) {
  return (
    <ItemForm {...one} act="leave-out" fields={['leftOut']} title="Để ngoài chương trình">
      {(state) => (
        <>
          <TextArea
            state={state}
            name="leftOut"
            label="Lý do không đưa vào chương trình"
            hint="Mặt trận đọc được lý do này."
            rows={2}
          />
          <SubmitButton tone="plain">Để ngoài chương trình</SubmitButton>
        </>
      )}
    </ItemForm>
  )
}

export const BringBack = ({ path, version }: One) => (
  <PostButton action={`${path}/bring-back`} values={{ version: String(version) }}>
    Đưa lại vào chương trình
  </PostButton>
)

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

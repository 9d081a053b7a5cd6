import { Choice } from '#components/form/choice.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { exchanges } from '#domain/dialogues/gathering/words.ts'
import { ItemForm, type One } from './item-form.tsx'
import { fieldOptions, optionsOf } from './options.ts'

type Named = { id: string; title: string }

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

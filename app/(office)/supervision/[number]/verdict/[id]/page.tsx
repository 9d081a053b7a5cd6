import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { ItemFacts } from '#components/supervision/item-facts.tsx'
import { ItemFrame } from '#components/supervision/item-frame.tsx'
import { VerdictList } from '#components/supervision/verdict-list.tsx'
import { keptState } from '#server/kept-form.ts'
import { monitorPage } from '#server/supervision-page.ts'

export const metadata: Metadata = { title: 'Rút ý kiến' }

export default async function WithdrawVerdictPage({
  params,
}: {
  params: Promise<{ number: string; id: string }>
}) {
  const { number, id } = await params
  const { item } = await monitorPage(number)
  const one = item.verdicts.find((it) => it.id === id)
  if (!one || !item.bodies.some((body) => body.id === one.unitId)) notFound()
  const page = `/supervision/${number}/verdict/${id}`
  const state = await keptState(page)
  return (
    <ItemFrame
      number={number}
      title="Rút ý kiến"
      lead="Chỉ nơi nêu mới rút được. Rút rồi, đánh giá và câu trả lời vẫn được lưu cạnh nhau."
      why={one.isOpen ? undefined : 'Ý kiến này đã rút, hoặc đã có đánh giá mới là đã thực hiện.'}
      about={<ItemFacts number={number} {...item} />}
    >
      <VerdictList verdicts={[one]} />
      <Form action={`${page}/submit`} state={state}>
        <HiddenField name="version" value={String(item.row.version)} />
        <TextArea
          state={state}
          name="reason"
          label="Vì sao rút ý kiến?"
          hint="Ví dụ: đã xem lại ngày 20/11/2026, mương đã thông."
          rows={3}
        />
        <SubmitButton>Rút ý kiến</SubmitButton>
      </Form>
    </ItemFrame>
  )
}

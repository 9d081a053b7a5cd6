import type { Metadata } from 'next'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { MaskedText } from '#components/petition/masked-text.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { decisionPage } from '#server/office-page.ts'
import { coveredText } from '#server/petitions/publish-petition.ts'

export const metadata: Metadata = { title: 'Duyệt bản công khai' }

/** The officer reads the covered text as everybody will, and passes it. */
export default async function PublishPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'publish')
  const { row } = file
  const text = why ? undefined : await coveredText(staff.ctx, row.id)
  return (
    <DecisionFrame
      number={number}
      title="Duyệt bản công khai"
      lead="Người gửi đã đồng ý công khai bản đã che. Ai cũng đọc được bản này sau khi duyệt."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <section aria-label="Bản đã che" className="mb-6 rounded-md border border-ke bg-giay-to px-4 py-3">
        <MaskedText text={text?.body ?? ''} />
      </section>
      {text?.answer && (
        <section
          aria-label="Câu trả lời đã che"
          className="mb-6 rounded-md border border-ke bg-giay-to px-4 py-3"
        >
          <h2 className="mb-2 font-semibold">Câu trả lời, công khai cùng đơn</h2>
          <MaskedText text={text.answer} />
        </section>
      )}
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <CheckField
          state={state}
          name="checked"
          label="Tôi đã đọc hết bản đã che: không còn tên, số điện thoại, số giấy tờ, chỗ ở, biển số xe của ai"
          hint="Còn sót thì chưa duyệt. Người gửi rút lại đồng ý lúc nào thì bản này thôi công khai lúc ấy."
        />
        <SubmitButton>Duyệt bản công khai</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}

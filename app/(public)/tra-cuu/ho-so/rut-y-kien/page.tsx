import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { canWithdrawDispute } from '#domain/petitions/sender-acts.ts'
import { heldAct } from '#server/held-page.ts'

export const metadata: Metadata = { title: 'Rút ý kiến khác' }

export default async function WithdrawDisputePage() {
  const { state, action } = await heldAct('rut-y-kien', ({ row }) => canWithdrawDispute(row))
  return (
    <>
      <PageTitle
        title="Rút ý kiến khác"
        lead="Chỉ người nêu ý kiến khác mới rút được. Rút rồi thì hồ sơ kết thúc; hai ý kiến cũ vẫn được lưu."
        back={{ href: '/tra-cuu/ho-so', label: 'Về hồ sơ' }}
      />
      <Form action={action} state={state}>
        <TextArea
          state={state}
          name="reason"
          label="Vì sao rút ý kiến?"
          hint="Ví dụ: phường đã làm xong, có biên bản."
          rows={3}
        />
        <ButtonRow>
          <SubmitButton>Rút ý kiến khác</SubmitButton>
          <ButtonLink href="/tra-cuu/ho-so">Giữ lại</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

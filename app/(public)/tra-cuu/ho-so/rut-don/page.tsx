import type { Metadata } from 'next'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { canWithdraw } from '#domain/petitions/sender-acts.ts'
import { heldAct } from '#server/held-page.ts'

export const metadata: Metadata = { title: 'Rút đơn' }

export default async function WithdrawPage() {
  const { file, state, action } = await heldAct('rut-don', ({ row }) => canWithdraw(row))
  return (
    <>
      <PageTitle
        title="Rút đơn"
        lead={`Hồ sơ ${file.row.number}. Đơn đã rút không giải quyết lại, trừ khi ông/bà bị ép buộc, đe dọa.`}
        back={{ href: '/tra-cuu/ho-so', label: 'Về hồ sơ' }}
      />
      <Form action={action} state={state}>
        <CheckField state={state} name="sure" label="Tôi muốn rút đơn này" />
        <TextArea
          state={state}
          name="reason"
          label="Vì sao rút"
          hint="Bị ép buộc, đe dọa thì không cần rút: gọi hoặc đến nơi tiếp công dân."
          optional
          rows={3}
        />
        <ButtonRow>
          <SubmitButton tone="danger">Rút đơn</SubmitButton>
          <ButtonLink href="/tra-cuu/ho-so">Giữ lại</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

import type { Metadata } from 'next'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { canWithdraw, endsByWithdrawal } from '#domain/petitions/sender-acts.ts'
import type { Family } from '#domain/petitions/words.ts'
import { heldAct } from '#server/held-page.ts'

export const metadata: Metadata = { title: 'Rút đơn' }

export default async function WithdrawPage() {
  const { file, state, action } = await heldAct('rut-don', ({ row }) => canWithdraw(row))
  return (
    <>
      <PageTitle
        title="Rút đơn"
        lead={`Hồ sơ ${file.row.number}. ${consequence(file.row)}`}
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

/** What follows from it, by the law of the kind. */
function consequence(row: { family: Family; acceptedAt: Date | null }): string {
  if (endsByWithdrawal(row)) return 'Đơn đã rút không giải quyết lại, trừ khi ông/bà bị ép buộc, đe dọa.'
  return row.family === 'denunciation'
    ? 'Tố cáo đã rút vẫn có thể được giải quyết tiếp khi có dấu hiệu vi phạm, hoặc việc rút do bị ép buộc, mua chuộc (Điều 33 Luật Tố cáo).'
    : 'Khiếu nại đã thụ lý thì cần nộp đơn rút có chữ ký tại nơi tiếp công dân; cơ quan ra quyết định đình chỉ. Rút một phần thì phần còn lại vẫn giải quyết.'
}

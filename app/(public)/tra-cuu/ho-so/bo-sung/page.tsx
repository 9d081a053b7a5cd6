import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { canAdd } from '#domain/petitions/sender-acts.ts'
import { heldAct } from '#server/held-page.ts'

export const metadata: Metadata = { title: 'Bổ sung' }

export default async function AddPage() {
  const { state, action } = await heldAct('bo-sung', ({ row }) => canAdd(row))
  return (
    <>
      <PageTitle
        title="Bổ sung cho đơn đã gửi"
        lead="Điều đã gửi trước giữ nguyên; phần bổ sung hiện bên cạnh."
        back={{ href: '/tra-cuu/ho-so', label: 'Về hồ sơ' }}
      />
      <Form action={action} state={state}>
        <TextArea
          state={state}
          name="note"
          label="Muốn nói thêm điều gì?"
          hint="Ví dụ: mưa hôm qua nước đã vào nhà thứ tư. Ảnh, giấy tờ mới thì mang đến nơi tiếp công dân."
          rows={6}
        />
        <SubmitButton>Gửi bổ sung</SubmitButton>
      </Form>
    </>
  )
}

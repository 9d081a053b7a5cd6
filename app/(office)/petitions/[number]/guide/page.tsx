import type { Metadata } from 'next'
import { TextField } from '#components/form/text-field.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { DoorForm } from '#components/petition/door-form.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { otherMatters } from '#domain/petitions/other-matters.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Hướng dẫn' }

export default async function GuidePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'guide')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Hướng dẫn"
      lead="Nói với người gửi: việc này nơi nào giải quyết, vì sao, cần mang gì. Với đơn, chỉ hướng dẫn một lần."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <DoorForm
        action={action}
        state={state}
        version={row.version}
        warning="Người gửi được báo ngay và hồ sơ kết thúc ở đây."
        submit="Hướng dẫn"
        more={
          <TextField
            state={state}
            name="bring"
            label="Cần mang theo, bổ sung gì"
            hint="Giấy tờ, phần còn thiếu của đơn."
            optional
          />
        }
      >
        <TextField
          state={state}
          name="to"
          label="Nơi có thẩm quyền"
          hint="Tên cơ quan, địa chỉ hoặc điện thoại."
          defaultValue={row.otherMatter ? otherMatters[row.otherMatter].place : undefined}
        />
      </DoorForm>
    </DecisionFrame>
  )
}

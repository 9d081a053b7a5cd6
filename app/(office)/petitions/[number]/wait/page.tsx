import type { Metadata } from 'next'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { formatDay, formatNumber } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'
import { waitChoices } from '#server/petitions/wait-for-sender.ts'

export const metadata: Metadata = { title: 'Chờ người gửi bổ sung' }

export default async function WaitPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'wait')
  const { most, used, latest, today } = await waitChoices(staff.ctx, file.row)
  const cap = `Tạm dừng nhiều nhất ${formatNumber(most)} ngày, đã dùng ${formatNumber(used)}.`
  return (
    <DecisionFrame
      number={number}
      title="Chờ người gửi bổ sung"
      lead="Hạn tạm dừng từ hôm nay; người gửi bổ sung thì hạn chạy tiếp ngay."
      why={why ?? (latest ? undefined : `${cap} Hạn chạy tiếp; cần thêm thời gian thì gia hạn.`)}
      about={<PetitionBrief {...file} {...file.row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(file.row.version)} />
        <TextArea
          state={state}
          name="missing"
          label="Cần người gửi bổ sung"
          hint="Giấy tờ nào, thông tin nào, nộp ở đâu. Người gửi đọc nguyên văn."
          rows={5}
        />
        <DateField
          state={state}
          name="until"
          label="Chậm nhất"
          hint={latest && `${cap} Muộn nhất ${formatDay(latest)}; sau ngày này hạn tự chạy tiếp.`}
          min={today}
          max={latest}
        />
        <SubmitButton>Tạm dừng, chờ người gửi</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}

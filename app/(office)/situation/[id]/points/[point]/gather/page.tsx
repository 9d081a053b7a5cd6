import type { Metadata } from 'next'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { dayOf, formatDay } from '#lib/dates.ts'
import { wayPage } from '#server/situation-page.ts'

export const metadata: Metadata = { title: 'Đưa thành ý kiến trước hội nghị' }

type Params = { params: Promise<{ id: string; point: string }> }

export default async function GatherPage({ params }: Params) {
  const { id, point } = await params
  const { staff, ways, state, action, back } = await wayPage(id, point, 'gather')
  return (
    <ContactForm
      title="Đưa thành ý kiến trước hội nghị"
      lead="Ghi lại bằng câu mà cơ quan chuẩn bị hội nghị đọc được. Lời trong báo cáo tình hình không đi theo."
      button="Đưa vào ý kiến"
      {...{ state, action, back }}
    >
      <SelectField
        state={state}
        name="dialogue"
        label="Hội nghị"
        options={ways.dialogues.map(({ number, topic, day }) => ({
          value: number,
          label: `${number}: ${topic}${day ? `, ${formatDay(day)}` : ''}`,
        }))}
      />
      <TextArea state={state} name="body" label="Ý kiến" hint="Không ghi tên ai." rows={4} />
      <DateField state={state} name="gatheredOn" label="Nghe ngày nào" max={dayOf(staff.ctx.at)} />
    </ContactForm>
  )
}

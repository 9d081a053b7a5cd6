import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { competenceWord } from '#components/contact/words.ts'
import { DateField } from '#components/form/date-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { contactOpinionPage } from '#server/contact-page.ts'

export const metadata: Metadata = { title: 'Chuyển ý kiến cử tri' }

export default async function ForwardOpinionPage({
  params,
}: {
  params: Promise<{ id: string; opinion: string }>
}) {
  const { id, opinion: opinionId } = await params
  const { file, state, action, back } = await contactOpinionPage(id, opinionId, 'forward')
  const { opinion, line, receivers } = file
  if (opinion.outcome) notFound()
  const isBeyond = opinion.competence === 'central' || opinion.competence === 'outside'
  return (
    <ContactForm
      title={`Chuyển ý kiến ${line.no} để giải quyết`}
      lead="Ý kiến thành một hồ sơ của cơ quan nhận, có hạn. Cơ quan đó giao người làm, người đứng đầu chịu trách nhiệm; chưa đủ năm rõ thì chưa bắt đầu được."
      button="Chuyển ý kiến"
      version={opinion.version}
      {...{ state, action, back }}
    >
      <p>
        {line.body} ({competenceWord(opinion.competence)})
      </p>
      <SelectField
        state={state}
        name="toUnitId"
        label="Cơ quan nhận"
        options={receivers.map(({ id: value, name }) => ({ value, label: name }))}
        defaultValue={receivers[0]?.id}
      />
      <TextField
        state={state}
        name="passedTo"
        label="Báo cáo, chuyển tiếp lên"
        hint="Việc của trung ương, của tổ chức ngoài: cơ quan nhận báo cáo, chuyển tiếp cho ai."
        optional={!isBeyond}
      />
      <TextField state={state} name="task" label="Việc đề nghị làm" hint="Một câu bắt đầu bằng động từ." />
      <TextArea
        state={state}
        name="expectedResult"
        label="Kết quả phải đạt"
        hint="Ví dụ: ảnh trước, sau và văn bản trả lời cử tri."
        rows={3}
      />
      <DateField
        state={state}
        name="dueOn"
        label="Hạn trả lời cử tri"
        hint="Do Thường trực Hội đồng nhân dân đặt, không phải hạn của luật."
      />
    </ContactForm>
  )
}

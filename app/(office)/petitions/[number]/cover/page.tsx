import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Che thêm' }

/** The officer reads the covered text once more before it is handed on, and covers what was missed. */
export default async function CoverPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'cover')
  const { row } = file
  return (
    <DecisionFrame
      number={number}
      title="Che thêm trong bản đã che"
      lead="Người giải quyết chỉ đọc bản đã che. Máy có thể bỏ sót tên người thân, nơi làm, biển số xe."
      why={why}
      about={<PetitionBrief {...file} {...row} />}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <TextArea
          state={state}
          name="words"
          label="Chữ cần che"
          hint="Chép đúng như trong bản, mỗi dòng một cụm. Cụm đó được che ở mọi chỗ."
          rows={5}
        />
        <Notice tone="warn" title="Không lấy lại được">
          <p>Chỗ đã che không mở lại ở đây. Bản trước khi sửa giữ riêng cùng danh tính.</p>
        </Notice>
        <SubmitButton>Che thêm</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}

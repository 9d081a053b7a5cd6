import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { can } from '#domain/people/permissions.ts'
import { fieldValues } from '#domain/rules/field-form.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { fieldToChange } from '#server/rules/list-rules.ts'
import { DefaultButton, QuestionFields } from '../../question-fields.tsx'
import { fromWords } from '../../version-days.tsx'

export const metadata: Metadata = { title: 'Sửa lĩnh vực' }

/** A field with everything about it; under "new" a field that is not there yet. */
export default async function FieldPage({ params }: { params: Promise<{ code: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const { code } = await params
  const page = `/settings/fields/${code}`
  const today = dayOf(ctx.at)
  const found = code === 'new' ? undefined : await fieldToChange(ctx, code)
  if (code !== 'new' && !found) notFound()
  const kept = await keptState(page)
  const values: Record<string, string> = found
    ? fieldValues(found, addDays(today, 1))
    : { from: today, questions: '0' }
  const state = kept.values.questions === undefined ? { ...kept, values } : kept
  return (
    <>
      <PageTitle
        title={found ? `Sửa lĩnh vực “${found.label}”` : 'Thêm lĩnh vực'}
        lead={found && `Bản mới nhất có hiệu lực ${fromWords(found)}.`}
        back={{ href: '/settings/fields', label: 'Lĩnh vực' }}
      />
      <div className="max-w-page">
        <Form action={`${page}/check`} state={state}>
          <DefaultButton />
          <TextField state={state} name="label" label="Tên lĩnh vực" hint="Ví dụ: Cây xanh, công viên" />
          <QuestionFields state={state} action={`${page}/questions`} />
          <TextArea
            state={state}
            name="stopMessage"
            label="Lời dừng"
            hint="Có lời này thì không nhận đơn về lĩnh vực này; người gửi đọc lời này. Ghi rõ đến đâu, gọi ai."
            rows={3}
            optional
          />
          <DateField
            state={state}
            name="from"
            label="Có hiệu lực từ ngày"
            hint="Hôm nay hoặc sau đó. Hồ sơ đang có giữ quy tắc cũ."
          />
          <ButtonRow>
            <SubmitButton>Xem trước thay đổi</SubmitButton>
            {found && <ButtonLink href={`${page}/end`}>Thôi dùng lĩnh vực này</ButtonLink>}
            <ButtonLink href="/settings/fields">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}

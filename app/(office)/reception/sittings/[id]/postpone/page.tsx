import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { addDays, formatDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { sittingPage } from '#server/reception-page.ts'

export const metadata: Metadata = { title: 'Hoãn buổi tiếp' }

export default async function PostponePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file } = await sittingPage(id)
  const { row, may } = file
  if (!may.plan || row.state !== 'planned') notFound()
  const path = `/reception/sittings/${id}/postpone`
  const state = await keptState(path)
  return (
    <>
      <PageTitle
        title="Hoãn buổi tiếp"
        lead="Hoãn cần lý do chính đáng và ngày mới được niêm yết (Điều 24 khoản 4 Luật Tiếp công dân). Lượt hẹn chuyển sang ngày mới."
        back={{ href: `/reception/sittings/${id}`, label: `Buổi tiếp ${formatDay(row.day)}` }}
      />
      <div className="max-w-page">
        <Form action={`${path}/submit`} state={state}>
          <div id={fieldId('version')}>
            <HiddenField name="version" value={String(row.version)} />
          </div>
          <TextArea
            state={state}
            name="reason"
            label="Lý do hoãn"
            hint="Bà con đọc được lý do này."
            rows={3}
          />
          <DateField state={state} name="day" label="Ngày tiếp bù" min={addDays(row.day, 1)} />
          <SubmitButton>Hoãn buổi tiếp</SubmitButton>
        </Form>
      </div>
    </>
  )
}

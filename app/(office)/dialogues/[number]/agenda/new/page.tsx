import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { fieldOptions } from '#components/dialogue/options.ts'
import { Form } from '#components/form/form.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { agendaPage } from '#server/dialogue-page.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Thêm nội dung' }

export default async function AddItemPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { found } = await agendaPage(number)
  if (!found.may.prepare) notFound()
  const page = `/dialogues/${number}/agenda/new`
  const state = await keptState(page)
  return (
    <>
      <PageTitle
        title="Thêm nội dung vào chương trình"
        lead="Ghi rõ là cơ quan chuẩn bị thêm, không phải Mặt trận tổng hợp."
        back={{ href: `/dialogues/${number}/agenda`, label: 'Chương trình' }}
      />
      <div className="max-w-page">
        <Form action={`${page}/submit`} state={state}>
          <TextField state={state} name="title" label="Tên nội dung" />
          <SelectField state={state} name="field" label="Lĩnh vực" options={fieldOptions} />
          <SubmitButton>Thêm vào chương trình</SubmitButton>
        </Form>
      </div>
    </>
  )
}

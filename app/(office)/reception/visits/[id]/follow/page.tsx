import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { HandlingFields } from '#components/reception/handling-fields.tsx'
import { VisitFrame } from '#components/reception/visit-frame.tsx'
import { visitPage } from '#server/reception-page.ts'

export const metadata: Metadata = { title: 'Ghi hướng xử lý, kết quả' }

export default async function FollowPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action } = await visitPage(id, 'follow', 'record')
  const { visit } = file
  return (
    <VisitFrame
      {...{ id, entryNo: visit.entryNo, contents: visit.contents }}
      title="Ghi hướng xử lý, kết quả"
      lead="Những ô này là cột 8 đến cột 13 của sổ."
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(visit.version)} />
        <HandlingFields state={state} handled={visit} />
        <SubmitButton>Ghi vào sổ</SubmitButton>
      </Form>
    </VisitFrame>
  )
}

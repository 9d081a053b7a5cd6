import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { CrowdFields } from '#components/reception/crowd-fields.tsx'
import { VisitFrame } from '#components/reception/visit-frame.tsx'
import { askCrowd } from '#domain/reception/crowd.ts'
import { visitPage } from '#server/reception-page.ts'

export const metadata: Metadata = { title: 'Ghi người đại diện của đoàn' }

export default async function SpeakersPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, action } = await visitPage(id, 'speakers', 'record')
  const { visit, speakers } = file
  if (visit.petitionId) notFound()
  return (
    <VisitFrame
      {...{ id, entryNo: visit.entryNo, contents: visit.contents }}
      title="Ghi người đại diện của đoàn"
      lead={
        askCrowd(visit.sameContent, speakers?.representatives ?? [], file.groupFrom) ??
        `${visit.sameContent} người cùng nội dung.`
      }
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(visit.version)} />
        <CrowdFields state={state} named={speakers} />
        <SubmitButton>Ghi người đại diện</SubmitButton>
      </Form>
    </VisitFrame>
  )
}

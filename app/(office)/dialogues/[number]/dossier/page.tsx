import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DossierSheet } from '#components/dialogue/dossier-sheet.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { orNotFound } from '#server/dialogue-page.ts'
import { findDossier } from '#server/dialogues/gathering/dossier.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Hồ sơ cho người chủ trì' }

/** Read between two meetings, on a phone: what was promised, what comes, what is answered. */
export default async function DossierPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { ctx } = await officeStaff()
  const facts = await orNotFound(findDossier(ctx, number))
  if (!facts) notFound()
  return (
    <>
      <PageTitle
        title={facts.dialogue.topic}
        lead={`Hồ sơ cho người chủ trì hội nghị ${number}. ${facts.dialogue.when}.`}
        back={{ href: `/dialogues/${number}/agenda`, label: 'Chương trình' }}
        actions={<ButtonLink href={`/api/dossiers/${number}`}>Tải bản PDF để in</ButtonLink>}
      />
      <DossierSheet facts={facts} />
    </>
  )
}

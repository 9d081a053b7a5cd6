import type { NextRequest } from 'next/server'
import { dossierPaper } from '#domain/papers/dossier.ts'
import { findDossier } from '#server/dialogues/gathering/dossier.ts'
import { sendSheet } from '#server/dialogues/gathering/send-sheet.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { staffCtx } from '#server/session.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ number: string }> }

/** The dossier of a dialogue as one PDF, as it stands now, for the offices that hold and chair it. */
export async function GET(_request: NextRequest, route: Route): Promise<Response> {
  const { number } = await route.params
  const ctx = await staffCtx()
  try {
    const facts = ctx && (await findDossier(ctx, number))
    if (!facts) return notFoundPage()
    return await sendSheet(dossierPaper(facts), `Hồ sơ hội nghị ${number}`, 'pdf')
  } catch (error) {
    if (error instanceof NotFound) return notFoundPage()
    throw error
  }
}

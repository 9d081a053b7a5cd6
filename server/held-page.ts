import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type FormState, keptState } from '#server/kept-form.ts'
import { type HeldPetition, heldPetition } from '#server/petitions/held-petition.ts'
import { holderCtx } from '#server/session.ts'

/** The petition whose code was entered in this browser, once a request; without one, to the look-up. */
export const heldFile = cache(async (): Promise<HeldPetition> => {
  const ctx = await holderCtx()
  const file = ctx && (await heldPetition(ctx))
  if (!file) redirect('/tra-cuu?het-gio=1')
  return file
})

/** What the page of one act of the sender needs; `open` says whether the act can be done now. */
export async function heldAct(
  act: string,
  open: (file: HeldPetition) => boolean,
): Promise<{ file: HeldPetition; state: FormState; action: string }> {
  const file = await heldFile()
  if (!open(file)) redirect('/tra-cuu/ho-so')
  const page = `/tra-cuu/ho-so/${act}`
  return { file, state: await keptState(page), action: `${page}/gui` }
}

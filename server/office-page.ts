import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { type Decision, whyNot } from '#domain/petitions/decisions.ts'
import { openDuties } from '#domain/petitions/duties-by-law.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { type FormState, keptState } from '#server/kept-form.ts'
import { findPetition, type PetitionFile } from '#server/petitions/find-petition.ts'
import { currentStaff, type Staff } from '#server/session.ts'

/** The member of staff who opened this page. Anybody else goes to sign in and comes back here. */
export async function officeStaff(): Promise<Staff> {
  const staff = await currentStaff()
  if (staff) return staff
  const address = (await headers()).get('x-address') ?? '/inbox'
  redirect(`/dang-nhap?tiep=${encodeURIComponent(address)}`)
}

/** The petition of the address, once a request; "not found" when it is not there for this person. */
export const petitionPage = cache(async (number: string): Promise<{ staff: Staff; file: PetitionFile }> => {
  const staff = await officeStaff()
  const file = isNumber(number) ? await findPetition(staff.ctx, number) : undefined
  if (!file) notFound()
  return { staff, file }
})

export type DecisionPage = {
  staff: Staff
  file: PetitionFile
  /** Why the decision is not to be made now; then the page says so and shows no form. */
  why: string | undefined
  /** What was typed before and refused. */
  state: FormState
  /** Where the form of this decision posts to. */
  action: string
}

/** What the page of one decision needs. */
export async function decisionPage(number: string, decision: Decision): Promise<DecisionPage> {
  const { staff, file } = await petitionPage(number)
  const page = `/petitions/${number}/${decision}`
  // Watchers may not decide anything: for them these pages do not exist.
  if (!file.reader) notFound()
  const unsent = file.clock.stops.filter(({ sentOn }) => !sentOn).length
  const facts = {
    ...file.row,
    repeatOf: file.repeatOf,
    draftedBy: file.draft?.draftedBy,
    sender: file.sender,
    sealed: file.sealed !== undefined,
    opened: file.sealed && { named: file.sealed.holds.name === true, opened: file.opened },
    unsent,
    owed: openDuties(file.duties).length,
    offer: file.offer,
    joint: file.joint,
    leads: file.leads,
    published: file.published,
  }
  const why = whyNot(staff.ctx.actor, facts, file.place, decision)
  return { staff, file, why, state: await keptState(page), action: `${page}/submit` }
}

import { eq } from 'drizzle-orm'
import { receptionMatterPetition, receptionVisit } from '#db/schema/reception-visits.ts'
import type { Tx } from '#db/tx.ts'
import type { Representative } from '#domain/petitions/group.ts'
import type { RegisterLetter } from '#domain/petitions/registration.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { type Registered, registerWithin } from '#server/petitions/register-letter.ts'
import type { VisitRow } from '#server/reception/desk.ts'
import { speakersOf } from '#server/reception/speakers.ts'

type Opening = Record<'name' | 'address' | 'phone' | 'areaCode', string> & {
  signed: 'yes' | ''
  letter?: 'yes' | ''
  /** In their own words; what the entry says, when nothing else is given. */
  body?: string
  /** Who speaks for many; whom the entry names, when nothing else is given. */
  representatives?: Representative[]
}

/** Opens a file from the entry within its transaction; the matter has the file too. */
export async function openFrom(
  db: Tx,
  ctx: Ctx,
  visit: VisitRow,
  it: Opening,
  receivedAt = ctx.at,
): Promise<Registered> {
  if (visit.petitionId) throw new Refusal('visit.opened', 'Lượt tiếp này đã có hồ sơ.')
  const letter: RegisterLetter = {
    ...{ kind: visit.kind, source: 'reception', forwardedBy: '', signed: it.signed },
    ...{ body: it.body ?? visit.contents, areaCode: it.areaCode, place: '', headCount: visit.sameContent },
    representatives: it.representatives ?? (await speakersOf(db, visit.id))?.representatives ?? [],
    ...{ firstNumber: '', ref: '', capacity: 'person', organisation: '', post: '', unnamed: '' },
    ...{ name: it.name, address: it.address, phone: it.phone, email: '' },
    letter: it.letter,
    channel: it.phone ? 'call' : 'code',
  }
  const registered = await registerWithin(db, ctx, letter, receivedAt)
  const row = await findRow(db, registered.number)
  if (!row) throw new NotFound()
  await db
    .update(receptionVisit)
    .set({ petitionId: row.id, version: visit.version + 1 })
    .where(eq(receptionVisit.id, visit.id))
  await db.insert(receptionMatterPetition).values({ matterId: visit.matterId, petitionId: row.id })
  return registered
}

import { eq } from 'drizzle-orm'
import { petitionMasked, petitionSender, petitionText } from '#db/schema/petition-words.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { decisions, mayNameSenders } from '#domain/petitions/decisions.ts'
import {
  becomesGroup,
  type NameRepresentatives,
  type Representative,
  refusalOfGroup,
} from '#domain/petitions/group.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { mask } from '#domain/petitions/masking.ts'
import { senderNames } from '#domain/petitions/organisation.ts'
import { coverPhrases } from '#domain/petitions/vault.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { insertNomination } from '#server/petitions/nominations.ts'
import { changeRow, lockForDecision, refusalByRole } from '#server/petitions/petition-row.ts'
import { loadRules, settingNumber } from '#server/places/rules.ts'

/**
 * Writes down how many people a letter comes from and who speaks for them (Điều 29 Luật Tiếp công dân). The
 * head is told when they first are as many as the installation calls a group.
 */
export function nameRepresentatives(ctx: Ctx, number: string, input: NameRepresentatives): Promise<void> {
  return tx(ctx, async (db) => {
    const { row, place } = await lockForDecision(db, ctx, number, ...decisions.representatives.permissions)
    if (!mayNameSenders(ctx.actor, row, place)) throw refusalByRole(ctx, place)
    sameVersion(row, input.version)
    const state = after(row.state, 'name-representatives')
    const from = settingNumber(await loadRules(db), 'group.from')
    const refusal = refusalOfGroup(input, from)
    if (refusal) throw refusal
    const people = input.headCount
    const changed = await changeRow(db, row, {
      ...{ state, headCount: people, representativeCount: input.representatives.length },
    })
    await insertNomination(db, ctx, row, input.representatives)
    await coverNames(db, row, input.representatives)
    const isNew = becomesGroup(row.headCount, people, from)
    await record(db, ctx, {
      type: isNew ? 'petition.group-found' : 'petition.representatives-named',
      petition: changed,
      payload: { people, representatives: input.representatives.length },
    })
  })
}

/** Whoever watches reads the text without their names as well. */
async function coverNames(db: Tx, row: PetitionRow, people: Representative[]): Promise<void> {
  const [text] = await db
    .select({ body: petitionText.body, sender: petitionSender })
    .from(petitionText)
    .leftJoin(petitionSender, eq(petitionSender.petitionId, petitionText.petitionId))
    .where(eq(petitionText.petitionId, row.id))
  if (people.length === 0) return
  if (!text) {
    // The words are in the vault: the names are covered in the text from which the sender was taken out.
    const [covered] = await db.select().from(petitionMasked).where(eq(petitionMasked.petitionId, row.id))
    const names = people.map(({ name }) => name)
    await db
      .update(petitionMasked)
      .set({ body: coverPhrases(covered?.body ?? '', names).text })
      .where(eq(petitionMasked.petitionId, row.id))
    return
  }
  const names = [...senderNames(text.sender ?? undefined), ...people.map(({ name }) => name)]
  await db
    .update(petitionMasked)
    .set({ body: mask(text.body, names).text })
    .where(eq(petitionMasked.petitionId, row.id))
}

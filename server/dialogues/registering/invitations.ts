import { and, eq } from 'drizzle-orm'
import { dialogueGuest, dialogueInvitation } from '#db/schema/dialogue-registering.ts'
import { person } from '#db/schema/people.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type InvitationFacts, invitation, invitationNumber } from '#domain/papers/invitation.ts'
import { postOf } from '#domain/papers/office.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import {
  chairsOf,
  type DialogueRow,
  lockDialogue,
  nameOnPapers,
  sitesOf,
} from '#server/dialogues/dialogue-row.ts'
import { issuerOfUnit } from '#server/papers/paper-facts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { heldDialogue, lastInvitation, noteAct } from './registrants.ts'

/**
 * Issues the invitation under the name of the head. It takes its number with its row and is frozen; when day or
 * place become otherwise another is issued.
 */
export function issueInvitation(ctx: Ctx, number: string, version: number): Promise<string> {
  return tx(ctx, async (db) => {
    const row = await lockDialogue(db, ctx, number, version, 'dialogue.decide', 'any')
    if (row.state !== (row.form === 'conference' ? 'planned' : 'announced')) {
      throw new Refusal(
        'invitation.state',
        row.form === 'conference'
          ? 'Giấy mời ban hành khi hội nghị có kế hoạch và chưa khai mạc.'
          : 'Giấy mời ban hành khi hội nghị đã thông báo và có ngày họp.',
      )
    }
    const facts = await factsOf(db, ctx, row)
    const [issued] = await db
      .insert(dialogueInvitation)
      .values({
        ...{ id: newId(), dialogueId: row.id, unitId: row.unitId, number: facts.number, facts },
        year: Number(facts.day.slice(0, 4)),
        ...{ by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
      })
      .returning({ number: dialogueInvitation.number })
    if (!issued) throw new Error('an invitation was not written')
    await noteAct(db, ctx, row, 'issue-invitation')
    return issued.number
  })
}

async function factsOf(db: Tx, ctx: Ctx, row: DialogueRow): Promise<InvitationFacts> {
  const { issuer, symbol } = await issuerOfUnit(db, row.unitId)
  const [signer] = await db
    .select({ name: person.name, title: person.title })
    .from(person)
    .where(eq(person.id, personOf(ctx)))
  if (!signer || !row.day || !row.fromTime || !row.toTime) throw new NotFound()
  const chairs = await chairsOf(db, row.id)
  const sites = await sitesOf(db, row.id)
  return {
    day: dayOf(ctx.at),
    issuer,
    signer: { name: signer.name, post: postOf(signer.title) },
    number: invitationNumber(issuer.layout, symbol),
    dialogue: {
      ...(await nameOnPapers(db, row)),
      ...{ topic: row.topic, day: row.day, fromTime: row.fromTime, toTime: row.toTime },
      ...{ programme: row.programme, chairs: chairs.map(({ title }) => title) },
      sites: sites.map(({ id, place }) => ({ id, place })),
    },
  }
}

/** The copy of one guest, by the invitation that holds now. */
export function invitationOf(
  ctx: Ctx,
  number: string,
  guestId: string,
): Promise<{ number: string; paper: Paper }> {
  return tx(ctx, async (db) => {
    const row = await heldDialogue(db, ctx, number, 'any')
    const [guest] = isId(guestId)
      ? await db
          .select()
          .from(dialogueGuest)
          .where(and(eq(dialogueGuest.id, guestId), eq(dialogueGuest.dialogueId, row.id)))
      : []
    const issued = await lastInvitation(db, row.id)
    if (!guest || !issued) throw new NotFound()
    return { number: issued.number, paper: invitation(issued.facts as InvitationFacts, guest) }
  })
}

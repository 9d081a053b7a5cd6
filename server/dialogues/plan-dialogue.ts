import { and, eq, gt } from 'drizzle-orm'
import { dialogueChair, dialogueSite } from '#db/schema/dialogues.ts'
import { type Tx, tx } from '#db/tx.ts'
import { noticeDue } from '#domain/dialogues/announcing.ts'
import { changesOf } from '#domain/dialogues/changes.ts'
import { refusalByState } from '#domain/dialogues/life.ts'
import {
  type Chair,
  type ChairOffice,
  type ChangeDialogue,
  type PlanDialogue,
  refusalOfMeeting,
  refusalToPlan,
  type Site,
  tracksOf,
} from '#domain/dialogues/plan.ts'
import { movesRegistrants, refusalBySeats } from '#domain/dialogues/registering.ts'
import { type Track, trackOf } from '#domain/dialogues/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { seatsOf } from '#server/dialogues/registering/seats.ts'
import { promoteAll, tellRegistrants } from '#server/dialogues/registering/tell-registrants.ts'
import { loadRules } from '#server/places/rules.ts'
import {
  addStep,
  chairOffices,
  chairsOf,
  type DialogueRow,
  lockDialogue,
  sitesOf,
  write,
} from './dialogue-row.ts'
import { listenersOf, tellOfDialogue } from './tell.ts'

/** Plans day, hours, places and chairs, as often as needed until it is announced. */
export function planDialogue(ctx: Ctx, number: string, input: PlanDialogue): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockDialogue(db, ctx, number, input.version, 'dialogue.prepare')
    const today = dayOf(ctx.at)
    const notNow = refusalByState(row, 'plan', today)
    if (notNow) throw notNow
    const rules = await loadRules(db)
    const offices = await chairOffices(db)
    const refusal = refusalToPlan(input, today, {
      ...{ organiserId: row.unitId, offices, calendar: rules.calendar },
    })
    if (refusal) throw refusal
    const chairs = withTracks(input.chairs, offices)
    await keepChairs(db, row.id, chairs)
    await keepSites(db, row.id, input.sites)
    const { topic, day, fromTime, toTime, programme, howToJoin } = input
    const { due } = noticeDue(tracksOf(chairs), day, rules)
    const facts = { topic, day, fromTime, toTime, programme, howToJoin, noticeDueOn: due }
    const next = await write(db, ctx, row, { ...facts, state: 'planned' })
    await addStep(db, ctx, next, { act: 'plan', shown: false })
    await tellOfDialogue(db, ctx, next, 'dialogue.planned')
  })
}

/** What was announced becomes otherwise, also an hour before: with its reason, told to everybody concerned. */
export function changeDialogue(ctx: Ctx, number: string, input: ChangeDialogue): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockDialogue(db, ctx, number, input.version, 'dialogue.prepare')
    const notNow = refusalByState(row, 'change', dayOf(ctx.at))
    if (notNow) throw notNow
    const offices = await chairOffices(db)
    const refusal = refusalOfMeeting(input, row.day as Day, { organiserId: row.unitId, offices })
    if (refusal) throw refusal
    const before = await listenersOf(db, row.id)
    const old = { ...row, chairs: await chairsOf(db, row.id), sites: await sitesOf(db, row.id) }
    const said = changesOf(old, input)
    if (said.length === 0) {
      throw new Refusal('dialogue.same', 'Chưa đổi điều gì. Sửa điều cần đổi rồi lưu.')
    }
    const lost = refusalBySeats(await seatsOf(db, row.id), input.sites)
    if (lost) throw lost
    await keepChairs(db, row.id, withTracks(input.chairs, offices))
    await keepSites(db, row.id, input.sites)
    const { topic, fromTime, toTime, programme, howToJoin } = input
    const facts = { topic, fromTime, toTime, programme, howToJoin, sequence: row.sequence + 1 }
    const next = await write(db, ctx, row, facts)
    await addStep(db, ctx, next, {
      ...{ act: 'change', reason: input.reason, said: said.join('\n'), shown: true },
    })
    await tellOfDialogue(db, ctx, next, 'dialogue.changed', { before })
    await promoteAll(db, ctx, row.id)
    if (movesRegistrants(old, input)) await tellRegistrants(db, ctx, row.id, 'registered.changed')
  })
}

type Tracked = Chair & { track: Track }

function withTracks(chairs: readonly Chair[], offices: readonly ChairOffice[]): Tracked[] {
  return chairs.flatMap((one) => {
    const office = offices.find(({ id }) => id === one.unitId)
    const track = office && trackOf(office.kind)
    return track ? [{ ...one, track }] : []
  })
}

async function keepChairs(db: Tx, dialogueId: DialogueRow['id'], chairs: readonly Tracked[]): Promise<void> {
  await db.delete(dialogueChair).where(eq(dialogueChair.dialogueId, dialogueId))
  await db
    .insert(dialogueChair)
    .values(
      chairs.map(({ unitId, track, title }, at) => ({ dialogueId, position: at + 1, unitId, track, title })),
    )
}

/** A place keeps its id while it is changed: whoever comes there has come to that place. */
async function keepSites(db: Tx, dialogueId: DialogueRow['id'], sites: readonly Site[]): Promise<void> {
  for (const [at, { place, seats, services }] of sites.entries()) {
    await db
      .insert(dialogueSite)
      .values({ id: newId(), dialogueId, position: at + 1, place, seats, services })
      .onConflictDoUpdate({
        target: [dialogueSite.dialogueId, dialogueSite.position],
        set: { place, seats, services },
      })
  }
  await db
    .delete(dialogueSite)
    .where(and(eq(dialogueSite.dialogueId, dialogueId), gt(dialogueSite.position, sites.length)))
}

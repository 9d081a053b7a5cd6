import { asc, eq, inArray } from 'drizzle-orm'
import { dialoguePaper } from '#db/schema/dialogue-conclusions.ts'
import { person } from '#db/schema/people.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import {
  type IssueDialogueNotice,
  type IssueDialogueReport,
  refusalToConclude,
  refusalToReport,
} from '#domain/dialogues/conclusion.ts'
import { ledgerSum } from '#domain/dialogues/ledger.ts'
import { tracksOf } from '#domain/dialogues/plan.ts'
import { countFields, ofOutcome, withoutNames } from '#domain/dialogues/recorded.ts'
import { conclusionNumber } from '#domain/papers/conclusion-notice.ts'
import { type DialogueNoticeFacts, dialogueNotice } from '#domain/papers/dialogue-notice.ts'
import { type DialogueReportFacts, dialogueReport } from '#domain/papers/dialogue-report.ts'
import { postOf } from '#domain/papers/office.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import {
  addStep,
  chairsOf,
  type DialogueRow,
  lockHeld,
  mayThere,
  nameOnPapers,
  placeOfOffice,
} from '#server/dialogues/dialogue-row.ts'
import { tellRegistrants } from '#server/dialogues/registering/tell-registrants.ts'
import { tellOfDialogue } from '#server/dialogues/tell.ts'
import { issuerOfUnit } from '#server/papers/paper-facts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { personOf } from '#server/reception/desk.ts'
import { ledgerOf } from './ledger.ts'
import { presentAt, recordedTurns } from './recorded-turns.ts'

type Row = typeof dialoguePaper.$inferSelect
export type IssuedDialoguePaper = Pick<
  Row,
  'id' | 'dialogueId' | 'kind' | 'number' | 'at' | 'byTitle' | 'isPublic' | 'unitId'
> & {
  paper: Paper
}

/** The offices whose head concludes: the one that holds it and those that chair. */
export async function concludingUnits(db: Tx, row: DialogueRow): Promise<string[]> {
  return [...new Set([row.unitId, ...(await chairsOf(db, row.id)).map(({ unitId }) => unitId)])]
}

/** Those of them for which the actor concludes. */
export async function ownConcluding(db: Tx, ctx: Ctx, row: DialogueRow) {
  const units = []
  for (const id of await concludingUnits(db, row)) {
    if (can(ctx.actor, 'dialogue.decide', await placeOfOffice(db, id))) units.push(id)
  }
  return units.length === 0
    ? []
    : db.select({ id: unit.id, name: unit.name, kind: unit.kind }).from(unit).where(inArray(unit.id, units))
}

/** Issues the conclusion notice of one office: its number is taken with its row, and it is frozen. */
export function issueDialogueNotice(ctx: Ctx, number: string, input: IssueDialogueNotice): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx, number, 'dialogue.read', 'any')
    if (!(await concludingUnits(db, row)).includes(input.unit)) throw new NotFound()
    await mayThere(db, ctx, input.unit, 'dialogue.decide')
    const turns = await recordedTurns(db, row.id)
    const issued = await papersOf(db, [row.id])
    const refusal = refusalToConclude({
      ...{ state: row.state, turns },
      isIssued: issued.some(({ unitId, kind }) => unitId === input.unit && kind === 'conclusion'),
    })
    if (refusal) throw refusal
    const facts = await noticeFacts(db, ctx, row, input)
    const [office] = await db.select({ kind: unit.kind }).from(unit).where(eq(unit.id, input.unit))
    await db.insert(dialoguePaper).values({
      ...{
        id: newId(),
        dialogueId: row.id,
        kind: 'conclusion',
        unitId: input.unit,
        number: facts.number,
        facts,
      },
      ...{ year: Number(facts.day.slice(0, 4)), by: personOf(ctx), byTitle: facts.signer.post, at: ctx.at },
      isPublic: office?.kind !== 'party' || input.isPublic,
    })
    await addStep(db, ctx, row, { act: 'conclude', shown: office?.kind !== 'party' || input.isPublic })
    await tellOfDialogue(db, ctx, row, 'dialogue.concluded')
    // Those who registered hear of it from the office that they registered with.
    if (input.unit === row.unitId) await tellRegistrants(db, ctx, row.id, 'registered.concluded')
  })
}

/** What a notice says if it went out now. */
export async function noticeFacts(
  db: Tx,
  ctx: Ctx,
  row: DialogueRow,
  input: Omit<IssueDialogueNotice, 'isPublic'>,
): Promise<DialogueNoticeFacts> {
  const signer = await signerOf(db, ctx)
  const { issuer, symbol } = await issuerOfUnit(db, input.unit)
  const chairs = await chairsOf(db, row.id)
  const present = await presentAt(db, row.id)
  return {
    ...{ day: dayOf(ctx.at), issuer, signer },
    number: conclusionNumber(issuer.layout, symbol),
    dialogue: {
      ...{ number: row.number, topic: row.topic, day: row.day ?? row.wishedOn },
      ...{ chairs: chairs.map(({ title }) => title), tracks: tracksOf(chairs) },
      ...(await nameOnPapers(db, row)),
    },
    ...{ basis: input.basis, judgement: input.judgement, followUp: input.followUp },
    present: present.reduce((sum, { count }) => sum + count, 0),
    // A notice goes to everybody: who spoke is not named in it.
    turns: withoutNames(await recordedTurns(db, row.id)),
  }
}

/** Reports what was held to the superior body: numbered, frozen, for offices. */
export function issueDialogueReport(ctx: Ctx, number: string, input: IssueDialogueReport): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx, number, 'dialogue.decide')
    const issued = await papersOf(db, [row.id])
    const refusal = refusalToReport({
      hasConclusion: issued.some(({ kind }) => kind === 'conclusion'),
      isIssued: issued.some(({ kind, unitId }) => kind === 'report' && unitId === row.unitId),
    })
    if (refusal) throw refusal
    const facts = await reportFacts(db, ctx, row, input)
    await db.insert(dialoguePaper).values({
      ...{ id: newId(), dialogueId: row.id, kind: 'report', unitId: row.unitId, number: facts.number, facts },
      ...{ year: Number(facts.day.slice(0, 4)), by: personOf(ctx), byTitle: facts.signer.post, at: ctx.at },
      isPublic: false,
    })
    await addStep(db, ctx, row, { act: 'report', shown: false })
  })
}

/** What a report says if it went out now. */
export async function reportFacts(
  db: Tx,
  ctx: Ctx,
  row: DialogueRow,
  input: IssueDialogueReport,
): Promise<DialogueReportFacts> {
  const { issuer, symbol } = await issuerOfUnit(db, row.unitId)
  const chairs = await chairsOf(db, row.id)
  const turns = withoutNames(await recordedTurns(db, row.id))
  return {
    ...{ day: dayOf(ctx.at), issuer, signer: await signerOf(db, ctx), ...input },
    number: issuer.layout === 'party' ? `{n}-BC/${symbol}` : `{nn}/BC-${symbol}`,
    dialogue: {
      ...{ number: row.number, topic: row.topic, day: row.day ?? row.wishedOn },
      chairs: chairs.map(({ title }) => title),
    },
    present: await presentAt(db, row.id),
    ...{ fields: countFields(turns), sum: ledgerSum(await ledgerOf(db, ctx, row.id)) },
    above: ofOutcome(turns, 'above').map(({ body, promise }) => ({ body, to: promise?.office ?? '' })),
  }
}

async function signerOf(db: Tx, ctx: Ctx): Promise<{ name: string; post: string }> {
  const [signer] = await db
    .select({ name: person.name, title: person.title })
    .from(person)
    .where(eq(person.id, personOf(ctx)))
  if (!signer) throw new NotFound()
  return { name: signer.name, post: postOf(signer.title) }
}

/** The papers of these dialogues that the actor reads, in their order. */
export async function papersOf(db: Tx, dialogueIds: string[]): Promise<IssuedDialoguePaper[]> {
  if (dialogueIds.length === 0) return []
  const rows = await db
    .select()
    .from(dialoguePaper)
    .where(inArray(dialoguePaper.dialogueId, dialogueIds))
    .orderBy(asc(dialoguePaper.at), asc(dialoguePaper.id))
  return rows.map(viewOf)
}

/** One paper, for who reads its dialogue. */
export function findDialoguePaper(ctx: Ctx, id: string): Promise<IssuedDialoguePaper | undefined> {
  if (!isId(id)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [row] = await db.select().from(dialoguePaper).where(eq(dialoguePaper.id, id))
    return row && viewOf(row)
  })
}

const viewOf = ({
  facts,
  id,
  dialogueId,
  kind,
  number,
  at,
  byTitle,
  isPublic,
  unitId,
}: Row): IssuedDialoguePaper => ({
  ...{ id, dialogueId, kind, number, at, byTitle, isPublic, unitId },
  paper:
    kind === 'report'
      ? dialogueReport(facts as DialogueReportFacts)
      : dialogueNotice(facts as DialogueNoticeFacts),
})

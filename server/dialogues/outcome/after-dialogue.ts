import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { dialogueFinding, dialogueMinutesCopy } from '#db/schema/dialogue-conclusions.ts'
import { dialogue } from '#db/schema/dialogues.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type ResultDue, resultDue } from '#domain/dialogues/conclusion.ts'
import { tracksOf } from '#domain/dialogues/plan.ts'
import { dialogueNotice } from '#domain/papers/dialogue-notice.ts'
import { dialogueReport } from '#domain/papers/dialogue-report.ts'
import { can } from '#domain/people/permissions.ts'
import type { Ctx } from '#server/context.ts'
import {
  chairsOf,
  type DialogueRow,
  isNumber,
  lockHeld,
  placeOfOffice,
  readRow,
} from '#server/dialogues/dialogue-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { noticeFacts, ownConcluding, papersOf, reportFacts } from './dialogue-papers.ts'
import { inspectingUnits } from './findings.ts'
import { ledgerOf } from './ledger.ts'
import { minutesOf } from './minutes.ts'

export type AfterDialogue = NonNullable<Awaited<ReturnType<typeof afterDialogue>>>

/** What came after a dialogue, for staff who read it, and what the actor may do there now. */
export function afterDialogue(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await readRow(db, ctx, number, 'any')
    if (!row) return undefined
    const place = await placeOfOffice(db, row.unitId)
    const papers = await papersOf(db, [row.id])
    const notices = papers.filter(({ kind }) => kind === 'conclusion')
    const own = await ownConcluding(db, ctx, row)
    return {
      row,
      written: await minutesOf(db, row),
      copy: await copyOf(db, row.id),
      notices,
      report: papers.find(({ kind }) => kind === 'report'),
      ledger: await ledgerOf(db, ctx, row.id),
      due: await dueOf(db, row),
      findings: await findingsOf(db, row.id),
      may: {
        write: can(ctx.actor, 'dialogue.prepare', place),
        decide: can(ctx.actor, 'dialogue.decide', place),
        inspect: row.state === 'held' ? await inspectingUnits(db, ctx, row) : [],
        conclude: own.filter(({ id }) => notices.every(({ unitId }) => unitId !== id)),
      },
    }
  })
}

/** The notice of one office as it would read now, for who may issue it. */
export function previewDialogueNotice(ctx: Ctx, number: string, unitId: string) {
  return tx(ctx, async (db) => {
    const row = await readRow(db, ctx, number, 'any')
    if (!row || !(await ownConcluding(db, ctx, row)).some(({ id }) => id === unitId)) return undefined
    const typed = { unit: unitId, basis: '', judgement: '', followUp: '' }
    return dialogueNotice(await noticeFacts(db, ctx, row, typed))
  })
}

/** The report as it would read now, for who may sign it. */
export function previewDialogueReport(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    const row = await lockHeld(db, ctx, number, 'dialogue.decide')
    const typed = { to: '…', judgement: '', difficulties: '', proposals: '' }
    return dialogueReport(await reportFacts(db, ctx, row, typed))
  })
}

/** The same as everybody reads it: what became of it, the notices for everybody, the minutes without names. */
export function publicAfter(ctx: Ctx, number: string) {
  return tx(ctx, async (db) => {
    if (!isNumber(number)) return undefined
    const [row] = await db
      .select()
      .from(dialogue)
      .where(and(eq(dialogue.number, number), isNotNull(dialogue.announcedOn)))
    if (!row) return undefined
    return {
      topic: row.topic,
      ledger: await ledgerOf(db, ctx, row.id),
      notices: await papersOf(db, [row.id]),
      copy: await copyOf(db, row.id),
      due: await dueOf(db, row),
    }
  })
}

/** By when it is concluded in public; nothing before it was opened. */
async function dueOf(db: Tx, row: DialogueRow): Promise<ResultDue | undefined> {
  // No law says by when a conference is concluded.
  if (row.form === 'conference') return undefined
  if (!row.day || (row.state !== 'in_progress' && row.state !== 'held')) return undefined
  return resultDue(tracksOf(await chairsOf(db, row.id)), row.day, await loadRules(db))
}

async function copyOf(db: Tx, id: string) {
  const [copy] = await db.select().from(dialogueMinutesCopy).where(eq(dialogueMinutesCopy.dialogueId, id))
  return copy
}

const findingsOf = (db: Tx, id: string) =>
  db
    .select({ finding: dialogueFinding, office: unit.name })
    .from(dialogueFinding)
    .innerJoin(unit, eq(unit.id, dialogueFinding.unitId))
    .where(eq(dialogueFinding.dialogueId, id))
    .orderBy(asc(dialogueFinding.at), asc(dialogueFinding.id))

import { and, desc, eq, sql } from 'drizzle-orm'
import { dialogueJoined } from '#db/schema/dialogue-joined.ts'
import { dialogueTurn, type TurnRow } from '#db/schema/dialogue-turns.ts'
import { type Tx, tx } from '#db/tx.ts'
import { compareTurns, type JoinTurn, keptTurn, saysTheSame } from '#domain/dialogues/hall/join-turn.ts'
import type { TurnJoin } from '#domain/dialogues/hall/words.ts'
import { refusalToRecord } from '#domain/dialogues/hall.ts'
import { livesOn } from '#domain/dialogues/turn.ts'
import type { Answer } from '#domain/offline/answer.ts'
import { countedTime, keptDays, refusalOfKeptTime } from '#domain/offline/kept-time.ts'
import { shortCode } from '#domain/offline/short-code.ts'
import { formatTime } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { type DialogueRow, lockHeld } from '#server/dialogues/dialogue-row.ts'
import { rowOf as minutesRow } from '#server/dialogues/outcome/minutes.ts'
import { record } from '#server/events.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { personOf } from '#server/reception/desk.ts'
import { type Hours, writeJoined } from './joined-words.ts'
import { siteIn } from './queue-turn.ts'
import { speakerOf } from './turn-row.ts'

/**
 * Takes in an opinion that a desk wrote down while it had no network, with the hours of the device. Each writing of
 * an entry is taken once: sent twice, from two tabs, or again after a lost answer. Of two versions of one opinion a
 * person chooses; what comes after the minutes were locked is kept beside them, with all its words.
 */
export function joinTurn(ctx: Ctx, input: JoinTurn): Promise<Answer> {
  return tx(ctx, async (db): Promise<Answer> => {
    const hall = await lockHeld(db, ctx, input.number, 'dialogue.prepare', 'any')
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`turn ${input.turnId}`}, 0))`)
    const hours = hoursOf(ctx, input)
    const before = await joinedBefore(db, hall, input)
    if (before) return answerOf(db, hall, before.turnId, input)
    const days = Number((await loadRules(db)).settings.get('offline.days') ?? keptDays)
    const refusal =
      refusalOfKeptTime(input.tookPlaceAt, ctx.at, days) ??
      refusalOfKeptTime(input.writtenAt, ctx.at, days) ??
      refusalToRecord(hall)
    if (refusal) throw refusal
    await siteIn(db, hall, input.siteId)
    if ((await minutesRow(db, hall.id))?.stage === 'locked') return keepBeside(db, ctx, hall, input, hours)
    const there = await standing(db, hall, input)
    if (there && input.carried) return answerOf(db, hall, there.id, input)
    if (there && input.choice === 'same' && input.other === String(there.version)) {
      return noteJoined(db, ctx, hall, input, hours, there, 'same')
    }
    const isChosen = input.choice === 'another' && input.other === String(there?.version)
    if (there && !isChosen && !(await isOurs(db, ctx, there, input))) {
      const words = await wordsOf(db, there)
      if (!saysTheSame(keptTurn(input), words)) {
        const when = `Máy khác vừa ghi ý kiến ${there.position} lúc ${formatTime(there.changedAt)}.`
        const lines = compareTurns(keptTurn(input), words)
        return { state: 'differs', words: when, other: String(there.version), lines }
      }
    }
    const row = await writeJoined(db, ctx, hall, input, hours, there)
    return noteJoined(db, ctx, hall, input, hours, row, isChosen ? 'chosen' : 'recorded')
  })
}

/** A clock that is a little ahead puts nothing into the future, and nothing ends before it began. */
function hoursOf(ctx: Ctx, input: JoinTurn): Hours {
  const counted = (at: Date, after: Date) => {
    const then = countedTime(at, ctx.at)
    return then < after ? after : then
  }
  const queuedAt = countedTime(input.tookPlaceAt, ctx.at)
  const startedAt = input.startedAt && counted(input.startedAt, queuedAt)
  const endedAt = input.endedAt && counted(input.endedAt, startedAt ?? queuedAt)
  return { queuedAt, startedAt, endedAt, writtenAt: countedTime(input.writtenAt, ctx.at) }
}

/** The same writing, or a later one of the same entry, is there. */
async function joinedBefore(db: Tx, hall: DialogueRow, { id, writtenAt }: JoinTurn) {
  const [row] = await db
    .select()
    .from(dialogueJoined)
    .where(and(eq(dialogueJoined.entryId, id), eq(dialogueJoined.dialogueId, hall.id)))
    .orderBy(desc(dialogueJoined.writtenAt))
    .limit(1)
  return row && row.writtenAt >= writtenAt ? row : undefined
}

/** The opinion as it stands, locked; undefined for one that the device made and nobody has seen yet. */
async function standing(db: Tx, hall: DialogueRow, input: JoinTurn): Promise<TurnRow | undefined> {
  const [row] = await db.select().from(dialogueTurn).where(eq(dialogueTurn.id, input.turnId)).for('update')
  if (row ? row.dialogueId !== hall.id : input.seen) throw new NotFound()
  return row
}

/** Has nobody else written on it since this desk saw it, or sent it? */
async function isOurs(db: Tx, ctx: Ctx, there: TurnRow, input: JoinTurn): Promise<boolean> {
  if (livesOn(there.outcome)) return false
  if (input.seen ? input.seen === String(there.version) : there.version === 1 && there.by === personOf(ctx)) {
    return true
  }
  const [last] = await db
    .select({ version: dialogueJoined.turnVersion })
    .from(dialogueJoined)
    .where(and(eq(dialogueJoined.entryId, input.id), eq(dialogueJoined.turnId, there.id)))
    .orderBy(desc(dialogueJoined.writtenAt))
    .limit(1)
  return last?.version === there.version
}

const wordsOf = async (db: Tx, row: TurnRow) => ({
  ...{ seat: row.seat, name: await speakerOf(db, row.id), place: row.place, body: row.body },
  ...{ answer: row.answer, answeredByTitle: row.answeredByTitle, outcome: row.outcome ?? '' },
})

async function noteJoined(
  db: Tx,
  ctx: Ctx,
  hall: DialogueRow,
  input: JoinTurn,
  hours: Hours,
  row: TurnRow | undefined,
  outcome: TurnJoin,
): Promise<Answer> {
  const code = shortCode(input.id)
  await db.insert(dialogueJoined).values({
    ...{ entryId: input.id, writtenAt: input.writtenAt, dialogueId: hall.id, siteId: input.siteId },
    ...{ turnId: row?.id, turnVersion: row?.version, outcome, entry: keptTurn(input), shortCode: code },
    ...{ tookPlaceAt: hours.queuedAt, receivedAt: ctx.at, by: personOf(ctx) },
  })
  await record(db, ctx, {
    type: 'dialogue.turn-joined',
    payload: { dialogueId: hall.id, position: row?.position ?? null, code, outcome },
  })
  return answerOf(db, hall, row?.id ?? null, input)
}

const keepBeside = (db: Tx, ctx: Ctx, hall: DialogueRow, input: JoinTurn, hours: Hours): Promise<Answer> =>
  noteJoined(db, ctx, hall, input, hours, undefined, 'beside')

async function answerOf(
  db: Tx,
  hall: DialogueRow,
  turnId: string | null,
  { outcome }: JoinTurn,
): Promise<Answer> {
  const desk = `/dialogues/${hall.number}`
  if (!turnId) {
    return { state: 'joined', words: 'để bên cạnh biên bản đã khóa', href: `${desk}/kept` }
  }
  const [row] = await db.select().from(dialogueTurn).where(eq(dialogueTurn.id, turnId))
  if (!row) throw new NotFound()
  const words = `ý kiến số ${row.position}`
  const isToMake = !row.outcome && outcome && outcome !== 'answered'
  return isToMake
    ? {
        state: 'joined',
        words: `${words}, còn lập hồ sơ của việc đã hứa`,
        href: `${desk}/live/${row.id}/settle?outcome=${outcome}`,
      }
    : { state: 'joined', words, href: `${desk}/live/${row.id}` }
}

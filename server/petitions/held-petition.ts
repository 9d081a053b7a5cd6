import { and, desc, eq, isNotNull, notInArray, sql } from 'drizzle-orm'
import { answer, senderSays } from '#db/schema/answers.ts'
import { file } from '#db/schema/files.ts'
import { petitionMasked } from '#db/schema/petition-words.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { isProof, paperFileKinds } from '#domain/petitions/attachment.ts'
import { lotusWords, type Petal, petals } from '#domain/petitions/clarity.ts'
import { nextByLaw } from '#domain/petitions/next-by-law.ts'
import { areaWords } from '#domain/places/area-choice.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { type ListedPaper, papersOf } from '#server/papers/list-papers.ts'
import { clockFacts } from '#server/petitions/clocks-of.ts'
import { explainLimits } from '#server/petitions/explain-limits.ts'
import type { ExplainedLimit } from '#server/petitions/explained-limit.ts'
import { doneAt, type HistoryEntry, historyOf } from '#server/petitions/history-of.ts'
import { type HopWords, hopsWithNotes } from '#server/petitions/hops-of.ts'
import { type FileView, fileView } from '#server/petitions/petition-content.ts'
import { loadAreas } from '#server/places/areas.ts'
import { loadRules } from '#server/places/rules.ts'
import { type VerdictView, verdictsOf } from '#server/supervision/verdicts-of.ts'
import { ownWords } from '#server/vault/own-words.ts'
import type { Sender } from '#server/vault/sealed-rows.ts'

export type IssuedAnswer = typeof answer.$inferSelect & { issuedAt: Date; proofs: FileView[] }

/** A petition as whoever holds its code sees it. */
export type HeldPetition = {
  row: PetitionRow
  unit: typeof unit.$inferSelect
  areaName: string
  body: string
  where: string
  masked: string
  /** What was answered to the further questions of its kind and field. */
  extra: { key: string; label: string; value: string }[]
  sender?: Sender
  /** Newest first, each with the proof that came with it. */
  answers: IssuedAnswer[]
  says: (typeof senderSays.$inferSelect)[]
  /** What bodies that supervise said of it, newest first. */
  verdicts: VerdictView[]
  /** What the sender sent along. */
  files: FileView[]
  /** Official papers to the sender, in the order they were issued. */
  papers: ListedPaper[]
  /** Signed decisions that moved, halted or ended the clock. */
  decisions: FileView[]
  /** Newest first. */
  history: HistoryEntry[]
  limits: ExplainedLimit[]
  /** Its way through offices. */
  hops: HopWords[]
  petals: Petal[]
  summary: string
  /** What the law lets the sender do next, where there is no word of theirs to say. */
  nextSteps: string[]
}

/** The petition that the code of this actor opens; undefined when the code stopped working meanwhile. */
export function heldPetition(ctx: Ctx): Promise<HeldPetition | undefined> {
  return tx(ctx, async (db) => {
    const [found] = await db
      .select({ row: petition, unit, masked: petitionMasked.body })
      .from(petition)
      .innerJoin(unit, eq(unit.id, petition.unitId))
      .innerJoin(petitionMasked, eq(petitionMasked.petitionId, petition.id))
      .where(eq(petition.id, sql`(select acl.held())`))
    if (!found) return undefined
    const { row } = found
    const own = await ownWords(db, row.id)
    const says = await db
      .select()
      .from(senderSays)
      .where(eq(senderSays.petitionId, row.id))
      .orderBy(desc(senderSays.at))
    const files = await filesOf(db, row)
    const history = (await historyOf(db, row)).map((one) => ({
      ...one,
      note: own.notes.get(one.id) ?? one.note,
    }))
    const rules = await loadRules(db)
    const facts = await clockFacts(db, row)
    const list = petals(row, formatDay)
    return {
      row,
      unit: found.unit,
      areaName: areaWords(row.areaCode, await loadAreas(db)),
      body: own.body,
      where: own.place,
      masked: found.masked,
      extra: own.extra,
      sender: own.sender,
      answers: await answersOf(db, row, files),
      says,
      verdicts: await verdictsOf(db, row.id),
      files: files.filter(({ kind }) => kind === 'sender'),
      papers: await papersOf(db, row.id),
      decisions: files.filter(({ kind }) => kind === 'decision'),
      history,
      limits: explainLimits(row, doneAt(history), rules, found.unit.name, dayOf(ctx.at), facts),
      hops: await hopsWithNotes(db, row.id),
      petals: list,
      summary: lotusWords(list),
      nextSteps: nextByLaw({ ...row, remote: facts.remote, today: dayOf(ctx.at) }, rules),
    }
  })
}

const filesOf = (db: Tx, row: PetitionRow): Promise<FileView[]> =>
  db
    .select(fileView)
    .from(file)
    .where(and(eq(file.petitionId, row.id), notInArray(file.kind, [...paperFileKinds])))
    .orderBy(file.at, file.id)

/** Proof belongs to the first answer that was issued after it came in. */
async function answersOf(db: Tx, row: PetitionRow, files: FileView[]): Promise<IssuedAnswer[]> {
  const rows = await db
    .select()
    .from(answer)
    .where(and(eq(answer.petitionId, row.id), isNotNull(answer.issuedAt)))
    .orderBy(desc(answer.issuedAt))
  const issued = rows.map((one) => ({ ...one, issuedAt: one.issuedAt as Date }))
  return issued.map((one, index) => {
    const before = issued[index + 1]?.issuedAt
    const proofs = files.filter(
      ({ kind, at }) => isProof(kind) && at <= one.issuedAt && (!before || at > before),
    )
    return { ...one, proofs }
  })
}

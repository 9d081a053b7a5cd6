import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { person } from '#db/schema/people.ts'
import {
  answer,
  file,
  type PetitionRow,
  petition,
  petitionExtra,
  petitionMasked,
  petitionSender,
  petitionText,
  senderSays,
} from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can, type Place } from '#domain/people/permissions.ts'
import { paperFileKinds } from '#domain/petitions/attachment.ts'
import { lotusWords, type Petal, petals } from '#domain/petitions/clarity.ts'
import { askConcerned } from '#domain/petitions/concerned.ts'
import { type Decision, decisionsNow } from '#domain/petitions/decisions.ts'
import { type Duty, openDuties } from '#domain/petitions/duties-by-law.ts'
import type { FileState } from '#domain/petitions/file-states.ts'
import { askForRepresentatives, type Representative } from '#domain/petitions/group.ts'
import { factsOf, type IntakeFacts } from '#domain/petitions/intake.ts'
import type { OpenOffer } from '#domain/petitions/offering.ts'
import { type Proposal, proposeOutcome } from '#domain/petitions/triage-order.ts'
import type { FileKind } from '#domain/petitions/words.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { type ListedPaper, papersOf } from '#server/papers/list-papers.ts'
import { type ClockFacts, clockFacts } from '#server/petitions/clocks-of.ts'
import { dutiesOf } from '#server/petitions/duties-of.ts'
import { explainLimits } from '#server/petitions/explain-limits.ts'
import type { ExplainedLimit } from '#server/petitions/explained-limit.ts'
import { followerCount } from '#server/petitions/follow.ts'
import { doneAt, type HistoryEntry, historyOf } from '#server/petitions/history-of.ts'
import { type HopWords, hopsWithNotes, offerOf } from '#server/petitions/hops-of.ts'
import { repeatOf } from '#server/petitions/intake-row.ts'
import { proofsSinceLastAnswer } from '#server/petitions/issue-answer.ts'
import { type MemberLine, membersOf } from '#server/petitions/members-of.ts'
import { followers, type JoinedLine, joinedTo, jointWith } from '#server/petitions/merged.ts'
import { concernedWords } from '#server/petitions/name-concerned.ts'
import { representativesOf } from '#server/petitions/nominations.ts'
import { placeOf } from '#server/petitions/petition-row.ts'
import { isPassed } from '#server/petitions/publish-petition.ts'
import { type SubtaskLine, subtasksOf } from '#server/petitions/subtasks-of.ts'
import { type TranscriptView, transcriptsOf } from '#server/petitions/transcripts-of.ts'
import { loadRules, settingNumber } from '#server/places/rules.ts'
import { noteReading } from '#server/privacy/readings.ts'
import { isUseRestricted } from '#server/privacy/restriction.ts'
import { visiblePetitions } from '#server/scope.ts'
import { openingNow } from '#server/vault/opening-now.ts'
import { type SealedParts, sealedParts } from '#server/vault/sealed-rows.ts'

export type AnswerView = typeof answer.$inferSelect & { draftedTitle: string }
export type FileView = {
  id: string
  kind: typeof file.$inferSelect.kind
  name: string
  mediaType: string
  size: number
  at: Date
} & FileState

/** One petition as this person may see it: all of it, or what is shown under the mask. */
export type PetitionFile = {
  row: PetitionRow
  place: Place
  /** False for those who watch: no name, no text of the sender, no notes, no files. */
  reader: boolean
  unit: typeof unit.$inferSelect
  handlingUnit?: { id: string; name: string; shortName: string }
  areaName: string
  body: string
  /** Newest first, for those who handle it: the words of a letter that came in a file. */
  transcripts: TranscriptView[]
  /** The sender had the use of their data restricted: those who watch are shown no text. */
  useRestricted?: boolean
  /** Where it is about, in the sender's words. */
  where?: string
  /** Answers to the further questions of its kind and field; never for those who watch. */
  extra: { key: string; label: string; value: string }[]
  sender?: typeof petitionSender.$inferSelect
  /** Its words and its sender are in the vault: here stands the text without them. */
  sealed?: SealedParts
  /** An opening stands for this person: the name can be read now. */
  opened: boolean
  /** Who speaks for the many that sent it, for those who may know. */
  representatives: Representative[]
  /** Whom a letter that few read is about. */
  concerned?: string
  /** The answer as everybody could read it, for those who watch. */
  maskedAnswer?: string
  /** Newest first; the one without issuedAt and returnedAt is the draft that waits. */
  answers: AnswerView[]
  draft?: AnswerView
  /** An earlier letter of the same content. */
  repeatOf?: IntakeFacts['repeatOf']
  /** What the law's questions lead to, while the letter is at the door. */
  proposal?: Proposal
  says: (typeof senderSays.$inferSelect)[]
  files: FileView[]
  /** Official papers, in the order they were issued. */
  papers: ListedPaper[]
  /** Kinds of proof on file for the answer that is being prepared. */
  proofs: FileKind[]
  history: HistoryEntry[]
  limits: ExplainedLimit[]
  /** What the law has the office do after its decisions; nothing for those who watch. */
  duties: Duty[]
  clock: ClockFacts
  /** Its way through offices, and the offer that waits for an answer. */
  hops: HopWords[]
  offer?: OpenOffer
  petals: Petal[]
  summary: string
  /** The parts of the work and who is beside it, for those who handle it. */
  parts: SubtaskLine[]
  members: MemberLine[]
  /** The number of the petition together with which it is settled now, and those that were put to it. */
  joint?: string
  joined: JoinedLine[]
  /** How many of them follow it still. */
  leads: number
  /** Passed for everybody, and not taken back. */
  published: boolean
  /** People who said that they have the same trouble. */
  alike: number
  /** May this person open sealed originals of its files? */
  opensSealed: boolean
  /** What this person may do now. */
  decisions: Decision[]
}

/** The petition of this number, if it lies in the actor's reach; absent and out of reach look the same. */
export function findPetition(ctx: Ctx, number: string): Promise<PetitionFile | undefined> {
  return tx(ctx, async (db) => {
    const [row] = await db
      .select()
      .from(petition)
      .where(and(eq(petition.number, number), visiblePetitions(ctx.actor)))
    if (!row) return undefined
    const place = await placeOf(db, row)
    const reader = can(ctx.actor, 'petition.read', place)
    const content = reader ? await readContent(db, row) : await maskedContent(db, row)
    await noteReading(db, ctx, row.id, !reader)
    const history = await historyOf(db, row)
    const offices = await officesOf(db, row)
    const rules = await loadRules(db)
    const facts = await clockFacts(db, row)
    const list = petals(row, formatDay)
    const repeated = await repeatOf(db, row)
    const hops = await hopsWithNotes(db, row.id)
    const offer = row.offeredUnitId ? offerOf(hops) : undefined
    // Who only watches does not read what was marked, and would see done work as overdue.
    const duties = reader ? await dutiesOf(db, ctx, row, offices.unit, rules) : []
    const joint = await jointWith(db, row)
    const joined = reader ? await joinedTo(db, row.id) : []
    const leads = followers(joined).length
    const sealed = await sealedParts(db, row.id)
    const opened = sealed !== undefined && (await openingNow(db, row.id)) !== undefined
    const published = reader && row.family === 'opinion' && (await isPassed(db, row.id))
    const draft = content.answers.find((one) => !one.issuedAt && !one.returnedAt)
    return {
      row,
      place,
      reader,
      sealed,
      opened,
      ...content,
      papers: reader ? await papersOf(db, row.id) : [],
      ...offices,
      draft,
      repeatOf: repeated,
      proposal:
        // Whether somebody is received at all is asked before their words are classified.
        row.state === 'TRIAGED' || (row.state === 'RECEIVED' && row.source === 'reception')
          ? proposeOutcome({
              ...factsOf({ ...row, repeatOf: repeated }),
              ...(row.state === 'RECEIVED' && { kind: null }),
              anonymous: sealed
                ? !(sealed.holds.name && sealed.holds.address)
                : !content.sender?.name || !content.sender.address,
              asks: [
                askConcerned(row),
                askForRepresentatives(row, settingNumber(rules, 'group.from')),
              ].filter((one) => one !== undefined),
            })
          : undefined,
      joint,
      published,
      joined,
      leads,
      alike: reader && row.family === 'opinion' ? await followerCount(db, row.id) : 0,
      parts: reader ? await subtasksOf(db, row.id) : [],
      members: reader ? await membersOf(db, row.id) : [],
      proofs: reader ? await proofsSinceLastAnswer(db, row.id) : [],
      history,
      limits: explainLimits(row, doneAt(history), rules, offices.unit.name, dayOf(ctx.at), facts),
      duties,
      clock: facts,
      hops,
      offer,
      petals: list,
      summary: lotusWords(list),
      opensSealed: reader && can(ctx.actor, 'identity.open', place),
      decisions: decisionsNow(
        ctx.actor,
        {
          ...row,
          repeatOf: repeated,
          draftedBy: draft?.draftedBy,
          sender: content.sender,
          sealed: sealed !== undefined,
          opened: sealed && { named: sealed.holds.name === true, opened },
          unsent: unsentOf(facts),
          owed: openDuties(duties).length,
          offer,
          joint,
          leads,
          published,
        },
        place,
      ),
    }
  })
}

/** Decisions that halted, took up or ended the settlement and are not sent yet. */
const unsentOf = ({ stops }: ClockFacts): number => stops.filter(({ sentOn }) => !sentOn).length

type Content = Pick<
  PetitionFile,
  | 'body'
  | 'transcripts'
  | 'useRestricted'
  | 'where'
  | 'extra'
  | 'sender'
  | 'representatives'
  | 'concerned'
  | 'maskedAnswer'
  | 'answers'
  | 'says'
  | 'files'
>

/** What lists of files show of each. */
export const fileView = {
  ...{ id: file.id, kind: file.kind, name: file.name, size: file.size, at: file.at },
  ...{ mediaType: file.mediaType, scan: file.scan, picture: file.picture },
  sealed: sql<boolean>`${file.sealedAt} is not null`,
}

async function readContent(db: Tx, row: PetitionRow): Promise<Content> {
  const [text] = await db.select().from(petitionText).where(eq(petitionText.petitionId, row.id))
  const [extra] = await db.select().from(petitionExtra).where(eq(petitionExtra.petitionId, row.id))
  const [sender] = await db.select().from(petitionSender).where(eq(petitionSender.petitionId, row.id))
  const answers = await db
    .select({ answer, draftedTitle: person.title })
    .from(answer)
    .innerJoin(person, eq(person.id, answer.draftedBy))
    .where(eq(answer.petitionId, row.id))
    .orderBy(desc(answer.draftedAt), desc(answer.id))
  const says = await db
    .select()
    .from(senderSays)
    .where(eq(senderSays.petitionId, row.id))
    .orderBy(desc(senderSays.at))
  const files = await db
    .select(fileView)
    .from(file)
    .where(and(eq(file.petitionId, row.id), notInArray(file.kind, [...paperFileKinds])))
    .orderBy(file.at, file.id)
  return {
    // Of a denunciation its handlers have the words from which the sender was taken out.
    body: text?.body ?? (await maskedContent(db, row)).body,
    transcripts: row.bodyIn === 'file' ? await transcriptsOf(db, row.id) : [],
    where: text?.place || undefined,
    extra: extra?.answers ?? [],
    sender,
    representatives: row.representativeCount > 0 ? await representativesOf(db, row.id) : [],
    concerned: await concernedWords(db, row),
    answers: answers.map((one) => ({ ...one.answer, draftedTitle: one.draftedTitle })),
    says,
    files,
  }
}

async function maskedContent(db: Tx, row: PetitionRow): Promise<Content> {
  const [masked] = await db.select().from(petitionMasked).where(eq(petitionMasked.petitionId, row.id))
  return {
    body: masked?.body ?? '',
    transcripts: [],
    useRestricted: await isUseRestricted(db, row.id),
    maskedAnswer: masked?.answer ?? undefined,
    extra: [],
    representatives: [],
    answers: [],
    says: [],
    files: [],
  }
}

async function officesOf(db: Tx, row: PetitionRow) {
  const units = await db
    .select()
    .from(unit)
    .where(sql`${unit.id} in (${row.unitId}::uuid, ${row.handlingUnitId ?? row.unitId}::uuid)`)
  const [place] = await db.select({ name: area.name }).from(area).where(eq(area.code, row.areaCode))
  const receiving = units.find(({ id }) => id === row.unitId)
  if (!receiving) throw new Error(`petition ${row.number} belongs to no office`)
  return {
    unit: receiving,
    handlingUnit: units.find(({ id }) => id === row.handlingUnitId),
    areaName: place?.name ?? row.areaCode,
  }
}

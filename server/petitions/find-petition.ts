import { and, eq, sql } from 'drizzle-orm'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { can, type Place } from '#domain/people/permissions.ts'
import { lotusWords, type Petal, petals } from '#domain/petitions/clarity.ts'
import { askConcerned } from '#domain/petitions/concerned.ts'
import { type Decision, decisionsNow } from '#domain/petitions/decisions.ts'
import { type Duty, openDuties } from '#domain/petitions/duties-by-law.ts'
import { askForRepresentatives } from '#domain/petitions/group.ts'
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
import {
  type AnswerView,
  maskedContent,
  type PetitionContent,
  readContent,
} from '#server/petitions/petition-content.ts'
import { placeOf } from '#server/petitions/petition-row.ts'
import { isPassed } from '#server/petitions/publish-petition.ts'
import { type SubtaskLine, subtasksOf } from '#server/petitions/subtasks-of.ts'
import { loadRules, settingNumber } from '#server/places/rules.ts'
import { noteReading } from '#server/privacy/readings.ts'
import { visiblePetitions } from '#server/scope.ts'
import { openingNow } from '#server/vault/opening-now.ts'
import { type SealedParts, sealedParts } from '#server/vault/sealed-rows.ts'

/** One petition as this person may see it: all of it, or what is shown under the mask. */
export type PetitionFile = PetitionContent & {
  row: PetitionRow
  place: Place
  /** False for those who watch: no name, no text of the sender, no notes, no files. */
  reader: boolean
  unit: typeof unit.$inferSelect
  handlingUnit?: { id: string; name: string; shortName: string }
  areaName: string
  /** Its words and its sender are in the vault: here stands the text without them. */
  sealed?: SealedParts
  /** An opening stands for this person: the name can be read now. */
  opened: boolean
  draft?: AnswerView
  /** An earlier letter of the same content. */
  repeatOf?: IntakeFacts['repeatOf']
  /** What the law's questions lead to, while the letter is at the door. */
  proposal?: Proposal
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
    const content = await (reader ? readContent(db, row) : maskedContent(db, row))
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

import { and, eq, gte, inArray, isNotNull, lte, ne, or, sql } from 'drizzle-orm'
import { dialogue, dialogueChair } from '#db/schema/dialogues.ts'
import { area, unit } from '#db/schema/places.ts'
import { receptionQuota, receptionSitting } from '#db/schema/reception-sittings.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type DialogueDuty, type DutyStanding, dutyIn, dutyStanding } from '#domain/dialogues/duties.ts'
import { holdsDialogues } from '#domain/dialogues/words.ts'
import { periodAround, type Quota, quotaOn, receiverOf, standingIn } from '#domain/reception/quotas.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { loadRules } from '#server/places/rules.ts'
import { loadReach } from '#server/reach.ts'
import { type ListedDialogue, listDialogues } from './find-dialogue.ts'

export type OwedDialogues = { office: string; duty: DialogueDuty; standing: DutyStanding }
export type OwedReception = { office: string; quota: Quota; standing: ReturnType<typeof standingIn> }
export type DutyBoard = {
  dialogues: OwedDialogues[]
  reception: OwedReception[]
  plan: { office: string; rows: ListedDialogue[] }[]
}

type Office = Awaited<ReturnType<typeof officesOf>>[number]

/**
 * Who in the reader's areas owes what: dialogues of the year, days of reception of the period that runs; and
 * the plan of the year, office by office. Days of reception are those that were announced, as everybody reads them.
 */
export async function dutyBoard(ctx: Ctx, year: number): Promise<DutyBoard> {
  const today = dayOf(ctx.at)
  const plan = byOffice(await listDialogues(ctx, String(year)))
  const { offices, chaired, quotas, settings } = await tx(ctx, async (db) => {
    const found = await officesOf(db, ctx, today)
    const rows = await db.select().from(receptionQuota)
    return {
      ...{ offices: found, chaired: await chairedBy(db, found, year) },
      settings: (await loadRules(db)).settings,
      quotas: rows.map((row) => ({ ...row, validTo: row.validTo ?? undefined })),
    }
  })
  const dialogues = offices.flatMap((office) => {
    const { id, name } = office
    const found = dutyIn(year, { ...office, isUnder: isUnderParty(office, offices) })
    const duty = found && ofPlace(found, settings)
    if (!duty || duty.perYear === 0) return []
    const own = chaired.filter(({ unitId }) => unitId === id)
    return [{ office: name, duty, standing: dutyStanding(duty, own, year, today) }]
  })
  return { dialogues, reception: await receptionOf(ctx, offices, quotas, today), plan }
}

/** What the law leaves to the place stands in its settings. */
const ofPlace = (duty: DialogueDuty, settings: ReadonlyMap<string, string>): DialogueDuty =>
  duty.setting ? { ...duty, perYear: Number(settings.get(duty.setting) ?? duty.perYear) } : duty

/** A board of a Party committee: its own head holds no dialogues of the committee. */
const isUnderParty = ({ kind, parentId }: Office, offices: Office[]): boolean =>
  kind === 'party' && offices.some((one) => one.id === parentId && one.kind === 'party')

/** Offices of the areas that the actor reads, in force today. */
async function officesOf(db: Tx, ctx: Ctx, today: Day) {
  const { areas } = (await loadReach(db, ctx.actor))(['dialogue.read'])
  if (areas.length === 0) return []
  const rows = await db
    .select({ id: unit.id, name: unit.name, kind: unit.kind, area: area.kind, parentId: unit.parentId })
    .from(unit)
    .innerJoin(area, eq(area.code, unit.areaCode))
    .where(and(inArray(unit.areaCode, areas), or(sql`${unit.validTo} is null`, gte(unit.validTo, today))))
    .orderBy(unit.name)
  return rows.filter(({ kind }) => holdsDialogues(kind))
}

async function chairedBy(db: Tx, offices: Office[], year: number) {
  if (offices.length === 0) return []
  const when = sql<Day>`coalesce(${dialogue.day}, ${dialogue.wishedOn})`
  const ids = offices.map(({ id }) => id)
  const inYear = and(eq(dialogue.form, 'dialogue'), gte(when, `${year}-01-01`), lte(when, `${year}-12-31`))
  const facts = { state: dialogue.state, day: dialogue.day, wishedOn: dialogue.wishedOn }
  const planned = await db
    .select({ ...facts, unitId: dialogueChair.unitId })
    .from(dialogueChair)
    .innerJoin(dialogue, eq(dialogue.id, dialogueChair.dialogueId))
    .where(and(inArray(dialogueChair.unitId, ids), inYear))
  // Before it is planned nobody is named yet: it counts for the office that holds it.
  const approved = await db
    .select({ ...facts, unitId: dialogue.unitId })
    .from(dialogue)
    .where(and(eq(dialogue.state, 'approved'), inArray(dialogue.unitId, ids), inYear))
  return [...planned, ...approved]
}

/** A head of the government or of the Party; a Party office under another is no committee. */
function receiverAt({ kind, area: areaKind, parentId }: Office, tops: Set<string>) {
  const role = kind === 'government' ? 'gov_head' : kind === 'party' ? 'party_head' : undefined
  const isOfProvince = areaKind === 'province'
  if (!role || (kind === 'party' && isOfProvince && parentId && tops.has(parentId))) return undefined
  return receiverOf(role, isOfProvince)
}

async function receptionOf(
  ctx: Ctx,
  offices: Office[],
  quotas: Quota[],
  today: Day,
): Promise<OwedReception[]> {
  const parties = new Set(offices.filter(({ kind }) => kind === 'party').map(({ id }) => id))
  const owing = offices.flatMap((office) => {
    const receiver = receiverAt(office, parties)
    const quota = receiver && quotaOn(quotas, receiver, today)
    return quota ? [{ office, quota }] : []
  })
  if (owing.length === 0) return []
  const sittings = await tx({ actor: { kind: 'public' }, at: ctx.at }, (db) =>
    db
      .select()
      .from(receptionSitting)
      .where(
        and(
          inArray(
            receptionSitting.unitId,
            owing.map(({ office }) => office.id),
          ),
          isNotNull(receptionSitting.postedOn),
          ne(receptionSitting.kind, 'regular'),
          gte(receptionSitting.day, addDays(today, -31)),
          lte(receptionSitting.day, periodAround('month', today).to),
        ),
      ),
  )
  return owing.map(({ office, quota }) => ({
    ...{ office: office.name, quota },
    standing: standingIn(
      quota,
      sittings.filter(({ unitId }) => unitId === office.id),
      today,
    ),
  }))
}

/** The plan of the year: what was agreed, by office, by day. */
function byOffice(listed: ListedDialogue[]): DutyBoard['plan'] {
  const agreed = listed.filter(({ state }) => state !== 'proposed' && state !== 'declined').reverse()
  const names = [...new Set(agreed.map(({ office }) => office))].sort((a, b) => a.localeCompare(b, 'vi'))
  return names.map((office) => ({ office, rows: agreed.filter((one) => one.office === office) }))
}

import { and, asc, desc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { person, roleGrant } from '#db/schema/people.ts'
import { petitionSender } from '#db/schema/petition-words.ts'
import type { PetitionRow } from '#db/schema/petitions.ts'
import { area, unit } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import { composePaper, refuseDenouncer } from '#domain/papers/compose.ts'
import { longInstant } from '#domain/papers/date-words.ts'
import type { Details, PaperFacts, Standing } from '#domain/papers/facts.ts'
import { numberPattern, symbolOf } from '#domain/papers/number.ts'
import { issuerOf, postOf, standingOf } from '#domain/papers/office.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { matterOf, namesSender, type PaperKind, paperKinds } from '#domain/papers/words.ts'
import { dayOf } from '#lib/dates.ts'
import { saysMarked } from '#lib/vault.ts'
import type { Ctx } from '#server/context.ts'
import { sealedParts } from '#server/vault/sealed-rows.ts'

/** What a use case or an officer gives for a paper; all else is known from the petition. */
export type PaperGiven = {
  details: Details
  /** Absent: the officer at work, or the head of the office, by the kind of paper. */
  signerId?: string
  standing?: Standing
  /** The office that issues: the receiving one, unless the handling one is named. */
  unitId?: string
}

export type Prepared = { paper: Paper; facts: PaperFacts; unitId: string; signerTitle: string }

/** Who writes official letters, where the unit gives no other sign: tiếp công dân. */
const DRAFTING = 'TCD'

/**
 * Composes a paper on this petition, its number still open.
 * @throws Refusal with all that is missing, or when it would give a denouncer away
 */
export async function preparePaper(
  db: Tx,
  ctx: Ctx,
  row: PetitionRow,
  kind: PaperKind,
  given: PaperGiven,
): Promise<Prepared> {
  const unitId = given.unitId ?? row.unitId
  const matter = matterOf(row)
  const { issuer, symbol } = await issuerOfUnit(db, unitId)
  const day = dayOf(ctx.at)
  const signer = await signerOf(db, ctx, kind, unitId, given.signerId, day)
  const post = postOf(signer?.title ?? '')
  const [sender] = await db.select().from(petitionSender).where(eq(petitionSender.petitionId, row.id))
  const facts: PaperFacts = {
    day,
    issuer,
    signer: {
      name: signer?.name ?? '',
      post,
      standing:
        given.standing ?? standingOf(kind, matter, issuer, { post, isOfOffice: signer?.isOfOffice ?? true }),
    },
    petition: {
      number: row.number,
      matter,
      receivedOn: dayOf(row.receivedAt),
      receivedAt: longInstant(row.receivedAt),
    },
    // What a paper must not say is not frozen with it either.
    sender: sender?.name && namesSender(matter) ? { name: sender.name, address: sender.address } : undefined,
    details: given.details,
    number: numberPattern(kind, matter, { layout: issuer.layout, symbol, drafting: DRAFTING }),
  }
  const paper = composePaper(kind, facts)
  const sealed = await sealedParts(db, row.id)
  refuseDenouncer(matter, paper, (text) => sealed !== undefined && saysMarked(row.id, sealed.marks, text))
  return { paper, facts, unitId, signerTitle: signer?.title ?? '' }
}

/** The office as its papers name it, with its short form in numbers. */
export async function issuerOfUnit(db: Tx, unitId: string) {
  const [found] = await db
    .select({ office: unit, areaName: area.name })
    .from(unit)
    .leftJoin(area, eq(area.code, unit.areaCode))
    .where(eq(unit.id, unitId))
  if (!found) throw new Error(`no office ${unitId}`)
  const { office, areaName } = found
  const [parent] = office.parentId ? await db.select().from(unit).where(eq(unit.id, office.parentId)) : []
  return { issuer: issuerOf(office, parent, areaName ?? ''), symbol: symbolOf(office) }
}

export type Signer = { id: string; name: string; title: string; isOfOffice: boolean }

/** Who may sign for an office today: its heads, and the heads of the departments under it (by order). */
export async function signersOf(db: Tx, unitId: string, today: string): Promise<Signer[]> {
  const rows = await db
    .select({ id: person.id, name: person.name, title: person.title, unitId: roleGrant.unitId })
    .from(person)
    .innerJoin(roleGrant, eq(roleGrant.personId, person.id))
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .where(
      and(
        or(eq(unit.id, unitId), and(eq(unit.parentId, unitId), eq(unit.kind, 'department'))),
        inArray(roleGrant.role, ['gov_head', 'unit_head']),
        lte(roleGrant.fromOn, today),
        or(isNull(roleGrant.toOn), sql`${roleGrant.toOn} >= ${today}`),
      ),
    )
    .orderBy(desc(eq(unit.id, unitId)), asc(roleGrant.role), asc(person.name))
  const all = rows.map(({ unitId: of, ...one }) => ({ ...one, isOfOffice: of === unitId }))
  return [...new Map(all.map((one) => [one.id, one] as const).reverse()).values()].reverse()
}

async function signerOf(
  db: Tx,
  ctx: Ctx,
  kind: PaperKind,
  unitId: string,
  signerId: string | undefined,
  today: string,
): Promise<Signer | undefined> {
  if ('signedByOfficer' in paperKinds[kind] && ctx.actor.kind === 'person') {
    const [officer] = await db
      .select({ id: person.id, name: person.name, title: person.title })
      .from(person)
      .where(eq(person.id, ctx.actor.personId))
    return officer && { ...officer, isOfOffice: true }
  }
  const signers = await signersOf(db, unitId, today)
  return signerId ? signers.find(({ id }) => id === signerId) : signers[0]
}

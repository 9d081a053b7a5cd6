import { eq } from 'drizzle-orm'
import { critiquePaper } from '#db/schema/critiques.ts'
import { person } from '#db/schema/people.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type CritiqueFacts, critiqueNumber, critiquePaperOf } from '#domain/papers/critique-paper.ts'
import { postOf } from '#domain/papers/office.ts'
import type { Paper } from '#domain/papers/paper.ts'
import { sameVersion } from '#domain/petitions/lifecycle.ts'
import { Refusal } from '#domain/refusal.ts'
import { refusalInState } from '#domain/supervision/critiques/draft.ts'
import { refusalToCriticise } from '#domain/supervision/critiques/point.ts'
import { critiqueForms, documentKinds } from '#domain/supervision/critiques/words.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { isId, newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { issuerOfUnit } from '#server/papers/paper-facts.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { loadRules } from '#server/places/rules.ts'
import { personOf, titleOf } from '#server/reception/desk.ts'
import { addStep, type CritiqueRow, lockCritique, writeCritique } from './critique-row.ts'
import { countsOf, namesOf, pointsOf, unseenOf } from './find-critique.ts'
import { tellSide } from './tell.ts'

/**
 * The criticism goes out as a numbered paper, frozen with its facts; the office answers each point by the day of the
 * rule (critique.reply). @returns its number
 */
export function criticise(ctx: Ctx, id: string, version: number): Promise<string> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'front')
    sameVersion(row, version)
    const points = await pointsOf(db, id)
    const refusal =
      refusalInState(row.state, ['collecting']) ?? refusalToCriticise(points.length, await unseenOf(db, id))
    if (refusal) throw refusal
    const replyDueOn = await replyDue(db, ctx)
    const facts = await factsOf(db, ctx, row, replyDueOn)
    const [issued] = await db
      .insert(critiquePaper)
      .values({
        ...{ id: newId(), critiqueId: id, unitId: row.frontId, year: Number(facts.day.slice(0, 4)) },
        ...{ number: facts.number, facts, by: personOf(ctx), byTitle: await titleOf(db, ctx), at: ctx.at },
      })
      .returning({ number: critiquePaper.number })
    if (!issued) throw new Error('a criticism was not written')
    await writeCritique(db, ctx, row, { state: 'criticised', criticisedOn: dayOf(ctx.at), replyDueOn })
    await addStep(db, ctx, row, 'criticise', { said: issued.number })
    await tellSide(db, ctx, row, 'office', 'critique.criticised', replyDueOn)
    return issued.number
  })
}

/** Everybody reads draft, points and, once they came, answers; it stays so. */
export function publishCritique(ctx: Ctx, id: string, version: number): Promise<void> {
  return tx(ctx, async (db) => {
    const row = await lockCritique(db, ctx, id, 'front')
    sameVersion(row, version)
    const refusal = refusalInState(row.state, ['criticised', 'answered', 'issued'])
    if (refusal) throw refusal
    if (row.publishedOn) throw new Refusal('critique.public', 'Phản biện này đã công khai rồi.')
    await writeCritique(db, ctx, row, { publishedOn: dayOf(ctx.at) })
    await addStep(db, ctx, row, 'publish')
  })
}

/** The paper that went out, for who reads its points. */
export function findCritiquePaper(
  ctx: Ctx,
  id: string,
): Promise<{ number: string; paper: Paper } | undefined> {
  if (!isId(id)) return Promise.resolve(undefined)
  return tx(ctx, async (db) => {
    const [found] = await db.select().from(critiquePaper).where(eq(critiquePaper.id, id))
    return found && { number: found.number, paper: critiquePaperOf(found.facts as CritiqueFacts) }
  })
}

/** By which day the office answers, by the rule of today. */
export async function replyDue(db: Tx, ctx: Ctx): Promise<Day> {
  const { limits, calendar } = await loadRules(db)
  return computeDeadline(limitFor(limits, 'critique.reply', dayOf(ctx.at)), ctx.at, calendar).due
}

async function factsOf(db: Tx, ctx: Ctx, row: CritiqueRow, replyDueOn: Day): Promise<CritiqueFacts> {
  const { issuer, symbol } = await issuerOfUnit(db, row.frontId)
  const [signer] = await db
    .select({ name: person.name, title: person.title })
    .from(person)
    .where(eq(person.id, personOf(ctx)))
  if (!signer || !row.form) throw new NotFound()
  const { office } = await namesOf(db, row)
  return {
    ...{ day: dayOf(ctx.at), issuer, number: critiqueNumber(symbol) },
    signer: { name: signer.name, post: postOf(signer.title) },
    to: office,
    ...{ kind: documentKinds[row.kind], title: row.title, form: critiqueForms[row.form], asks: row.asks },
    counts: await countsOf(db, row.id),
    points: (await pointsOf(db, row.id)).map(({ no, place, body, proposal, origins }) => ({
      ...{ no, place, body, proposal, origins },
    })),
    replyDueOn,
  }
}

import { eq, sql } from 'drizzle-orm'
import { petitionMasked, petitionSender, petitionText } from '#db/schema/petition-words.ts'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { firstDates } from '#domain/petitions/clocks.ts'
import type { SplitLetter, SplitPart } from '#domain/petitions/intake-forms.ts'
import { type KindRule, ruleOn } from '#domain/petitions/kinds.ts'
import { after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { mask } from '#domain/petitions/masking.ts'
import { numberFrom } from '#domain/petitions/number.ts'
import { senderNames } from '#domain/petitions/organisation.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { loadKinds, loadRules, type Rules } from '#server/places/rules.ts'
import { sealedParts } from '#server/vault/sealed-rows.ts'

/**
 * Splits a letter of several contents: each becomes a petition of its own with its number and its dates,
 * counted from the day the letter came in. The letter's code goes on opening the letter, which names them.
 */
export function splitLetter(ctx: Ctx, number: string, input: SplitLetter): Promise<string[]> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.triage')
    sameVersion(row, input.version)
    const state = after(row.state, 'split')
    if (row.family === 'denunciation' || (await sealedParts(db, row.id))) {
      throw new Refusal(
        'split.secret',
        'Đơn tố cáo không tách tự động. Lập hồ sơ riêng tại quầy cho nội dung khác.',
      )
    }
    const [sender] = await db.select().from(petitionSender).where(eq(petitionSender.petitionId, row.id))
    const rules = await loadRules(db)
    const kinds = await loadKinds(db)
    const numbers: string[] = []
    for (const [at, part] of input.parts.entries()) {
      const kind = ruleOn(kinds, part.kind, dayOf(row.receivedAt))
      if (!kind || kind.code === 'mixed' || kind.family === 'denunciation') {
        throw fieldRefusal(
          'split.noKind',
          `kind${at + 1}`,
          'Chọn loại đơn của phần này; tố cáo lập hồ sơ riêng tại quầy.',
        )
      }
      numbers.push(await addPart(db, ctx, row, { part, kind, rules, sender }))
    }
    const changed = await changeRow(db, row, {
      ...{ state, intakeOutcome: 'SPLIT' },
      firstAnsweredAt: row.firstAnsweredAt ?? ctx.at,
      closedAt: ctx.at,
    })
    await record(db, ctx, { type: 'petition.split', petition: changed, payload: { numbers } })
    return numbers
  })
}

type Part = {
  part: SplitPart
  kind: KindRule
  rules: Rules
  sender?: typeof petitionSender.$inferSelect
}

async function addPart(db: Tx, ctx: Ctx, letter: PetitionRow, it: Part): Promise<string> {
  const { part, kind, rules, sender } = it
  const [{ next } = { next: '0' }] = await db.execute<{ next: string }>(sql`select acl.next_number() as next`)
  const id = newId()
  const number = numberFrom(dayOf(letter.receivedAt).slice(0, 4), next)
  const dates = firstDates(kind.clocks, letter.receivedAt, rules)
  const [child] = await db
    .insert(petition)
    .values({
      ...{ id, number, state: 'RECEIVED', parentId: letter.id, source: letter.source },
      ...{ kind: kind.code, kindLabel: kind.label, family: kind.family, restricted: kind.restricted },
      kindSince: kind.validFrom,
      ...{ unitId: letter.unitId, areaCode: letter.areaCode, receivedAt: letter.receivedAt },
      ...{ headCount: letter.headCount, channel: letter.channel, consentPublic: letter.consentPublic },
      ...{ ...dates, answerDueOriginal: dates.answerDueOn, clarity: letter.clarity },
      forwardedBy: letter.forwardedBy,
    })
    .returning()
  if (!child) throw new Error('the part of a letter is not seen by who split it')
  await db.insert(petitionText).values({ petitionId: id, body: part.body })
  await db.insert(petitionMasked).values({ petitionId: id, body: mask(part.body, senderNames(sender)).text })
  if (sender) await db.insert(petitionSender).values({ ...sender, petitionId: id })
  await record(db, ctx, {
    type: 'petition.split-from',
    petition: child,
    payload: { number: letter.number },
  })
  return number
}

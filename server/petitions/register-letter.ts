import { randomBytes } from 'node:crypto'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { preparation } from '#db/schema/forms.ts'
import { petitionExtra, petitionMasked, petitionSender, petitionText } from '#db/schema/petition-words.ts'
import { type PetitionRow, petition, petitionCode } from '#db/schema/petitions.ts'
import { unit } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { table } from '#domain/people/permissions.ts'
import { firstDates } from '#domain/petitions/clocks.ts'
import { becomesGroup, refusalOfGroup } from '#domain/petitions/group.ts'
import { type KindRule, ruleOn, unclassifiedClocks } from '#domain/petitions/kinds.ts'
import { mask } from '#domain/petitions/masking.ts'
import { numberFrom, referenceFrom } from '#domain/petitions/number.ts'
import { refusalOfOrganisation, senderNames } from '#domain/petitions/organisation.ts'
import { type RegisterLetter, refusalToRegister } from '#domain/petitions/registration.ts'
import { codeFromBytes } from '#domain/petitions/secret-code.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { insertNomination } from '#server/petitions/nominations.ts'
import { findRow } from '#server/petitions/petition-row.ts'
import { openPreparation } from '#server/petitions/preparations.ts'
import { loadKinds, loadRules, type Rules, settingNumber } from '#server/places/rules.ts'
import { coveredBody } from '#server/vault/covered-body.ts'
import { type Extra, type Sender, sealLetter } from '#server/vault/sealed-rows.ts'

export type Registered = { number: string; code: string }

/**
 * Takes in a letter at the desk: from here its clocks run. What was prepared online for it is used up. The
 * code is returned once, for the receipt, and kept nowhere.
 */
export const registerLetter = (ctx: Ctx, input: RegisterLetter): Promise<Registered> =>
  tx(ctx, (db) => registerWithin(db, ctx, input))

/**
 * What was promised before the people: taken in by which office, for a day of its own, at which dialogue, and by whom,
 * where that is another office; or asked by their council.
 */
export type Promised = {
  unitId?: string
  answerDueOn?: Day
  dialogue?: string
  promisedBy?: string
  council?: string
  /** The body that asks for it after a round of supervision. */
  supervised?: string
}

/**
 * The same within the transaction of a reception that it was said at. What was received while the desk had no
 * network is received then, not when it came: its clocks and its rules are those of that day.
 */
export async function registerWithin(
  db: Tx,
  ctx: Ctx,
  input: RegisterLetter,
  receivedAt = ctx.at,
  { unitId: office, answerDueOn, dialogue, promisedBy, council, supervised }: Promised = {},
): Promise<Registered> {
  const unitId = office ?? (await deskOf(db, ctx))
  const received = dayOf(receivedAt)
  const kind = input.kind === 'unclassified' ? undefined : ruleOn(await loadKinds(db), input.kind, received)
  if (!kind && input.kind !== 'unclassified') {
    throw fieldRefusal('register.noKind', 'kind', 'Loại đơn này nay không còn. Chọn lại trong danh sách.')
  }
  const refusal = refusalToRegister(input, kind ?? { family: 'opinion', code: '' })
  if (refusal) throw refusal
  const byOrganisation = refusalOfOrganisation(
    input.capacity,
    kind?.family === 'denunciation' ? 'denunciation' : null,
  )
  if (byOrganisation) throw byOrganisation
  const rules = await loadRules(db)
  const groupOf = settingNumber(rules, 'group.from')
  const ofGroup = refusalOfGroup(input, groupOf)
  if (ofGroup) throw ofGroup
  const isGroup = becomesGroup(1, input.headCount, groupOf)
  const prepared = input.ref ? await openPreparation(db, input.ref) : undefined
  const first = await firstRound(db, kind, input.firstNumber)
  const row = await insertLetter(db, ctx, {
    ...{ input, kind, unitId, rules, receivedAt, firstRoundId: first?.id ?? null, answerDueOn, promisedBy },
  })
  const code = codeFromBytes(randomBytes(32))
  await db.insert(petitionCode).values({ codeHash: hashOfCode(code), petitionId: row.id, createdAt: ctx.at })
  await insertWords(db, ctx, row, input, prepared?.extra ?? [])
  if (input.representatives.length > 0) await insertNomination(db, ctx, row, input.representatives)
  if (input.ref) await db.delete(preparation).where(eq(preparation.ref, input.ref))
  await record(db, ctx, {
    type: 'petition.registered',
    petition: row,
    payload: {
      firstAnswerDueOn: row.firstAnswerDueOn,
      signed: input.signed === 'yes',
      dialogue,
      council,
      supervised,
    },
    // It is given out in the same breath: that is the news of it. Who forwards for the voters stands outside the office.
    quiet: dialogue !== undefined || council !== undefined || supervised !== undefined,
  })
  if (isGroup) {
    await record(db, ctx, {
      type: 'petition.group-found',
      petition: row,
      payload: { people: input.headCount, representatives: input.representatives.length },
    })
  }
  if (first) {
    await record(db, ctx, {
      type: 'petition.second-round',
      petition: row,
      payload: { firstNumber: first.number },
    })
  }
  return { number: row.number, code }
}

/**
 * The office whose letters this person takes in. Whoever sits at the reception of a government and for the
 * government itself takes them in for the government. @throws Refusal for everybody else
 */
async function deskOf(db: Tx, { actor }: Ctx): Promise<string> {
  const units =
    actor.kind === 'person'
      ? actor.grants.filter(({ role }) => table[role]['petition.register']).map(({ unitId }) => unitId)
      : []
  const [desk] = await db
    .select({ id: unit.id })
    .from(unit)
    .where(inArray(unit.id, units))
    .orderBy(sql`${unit.kind} <> 'government'`, asc(unit.id))
    .limit(1)
  if (!desk) {
    throw new Refusal(
      'may.not',
      'Việc này do cán bộ tiếp công dân, người xử lý đơn làm. Hỏi thủ trưởng đơn vị hoặc quản trị để được cấp vai trò.',
    )
  }
  return desk.id
}

/** The first complaint, of this office or of one below: there only that it exists is known. */
async function firstRound(
  db: Tx,
  kind: KindRule | undefined,
  number: string,
): Promise<{ id: string; number: string } | undefined> {
  if (kind?.code !== 'complaint-second') return undefined
  const own = await findRow(db, number)
  if (own?.family === 'complaint') return own
  const [below] = await db.execute<{ id: string; number: string }>(
    sql`select id, number from acl.first_round(${number})`,
  )
  if (below) return below
  throw fieldRefusal(
    'register.noFirst',
    'firstNumber',
    `Không thấy khiếu nại số ${number} ở cơ quan này hoặc cấp dưới. So lại số trên giấy biên nhận lần đầu.`,
  )
}

type Letter = {
  input: RegisterLetter
  kind: KindRule | undefined
  unitId: string
  rules: Rules
  receivedAt: Date
  firstRoundId: string | null
  answerDueOn?: Day
  promisedBy?: string
}

async function insertLetter(db: Tx, ctx: Ctx, it: Letter): Promise<PetitionRow> {
  const { input, kind, unitId, rules, receivedAt, firstRoundId } = it
  const counted = firstDates(kind?.clocks ?? unclassifiedClocks, receivedAt, rules)
  const dates = { ...counted, answerDueOn: it.answerDueOn ?? counted.answerDueOn }
  const [row] = await db
    .insert(petition)
    .values({
      bodyIn: input.letter === 'yes' ? 'file' : 'text',
      ...{ id: newId(), number: await numberFor(db, ctx, kind), state: 'RECEIVED', unitId, firstRoundId },
      promisedBy: it.promisedBy,
      ...{ kind: kind?.code ?? null, kindLabel: kind?.label ?? null, family: kind?.family ?? 'opinion' },
      kindSince: kind?.validFrom ?? null,
      ...{
        restricted: kind?.restricted ?? false,
        source: input.source,
        forwardedBy: input.forwardedBy || null,
      },
      ...{ areaCode: input.areaCode, receivedAt, channel: input.channel },
      ...{ headCount: input.headCount, representativeCount: input.representatives.length },
      ...{ ...dates, answerDueOriginal: dates.answerDueOn, consentPublic: false },
      clarity: rules.settings.get('clarity') ?? 'person,task,deadline,accountability,output',
    })
    .returning()
  if (!row) throw new Error('the registered letter is not seen by the desk')
  return row
}

/** The running number; for a denunciation a reference that tells nothing, not even how many there are. */
async function numberFor(db: Tx, ctx: Ctx, kind: KindRule | undefined): Promise<string> {
  if (kind?.family === 'denunciation') return referenceFrom(randomBytes(16))
  const [{ next } = { next: '0' }] = await db.execute<{ next: string }>(sql`select acl.next_number() as next`)
  return numberFrom(dayOf(ctx.at).slice(0, 4), next)
}

/** The words and who sent them: of a denunciation into the vault, and nowhere else. */
async function insertWords(
  db: Tx,
  ctx: Ctx,
  { id: petitionId, family }: PetitionRow,
  input: RegisterLetter,
  extra: Extra,
): Promise<void> {
  const representatives = input.representatives.map(({ name }) => name)
  // Typed beside a letter it would be taken for its words.
  const words = input.letter === 'yes' ? '' : input.body
  const isReachable = !input.unnamed || input.phone !== '' || input.email !== ''
  const sender = isReachable ? senderOf(input) : undefined
  if (family === 'denunciation') {
    const body = coveredBody(input.body, sender, representatives)
    await db.insert(petitionMasked).values({ petitionId, body })
    await sealLetter(db, petitionId, { body: input.body, place: input.place, extra, sender }, ctx.at)
    return
  }
  const masked = mask(words, [...senderNames(input), ...representatives]).text
  await db.insert(petitionText).values({ petitionId, body: words, place: input.place })
  await db.insert(petitionMasked).values({ petitionId, body: masked })
  if (extra.length > 0) await db.insert(petitionExtra).values({ petitionId, answers: extra })
  if (sender) await db.insert(petitionSender).values({ petitionId, ...sender })
}

const senderOf = (input: RegisterLetter): Sender => ({
  name: input.unnamed ? '' : input.name,
  address: input.unnamed ? '' : input.address,
  phone: input.phone,
  email: input.email,
  organisation: input.capacity === 'organisation' ? input.organisation : '',
  post: input.capacity === 'organisation' ? input.post : '',
})

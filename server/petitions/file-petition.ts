import { eq, sql } from 'drizzle-orm'
import { file } from '#db/schema/files.ts'
import { draft } from '#db/schema/forms.ts'
import { petitionExtra, petitionMasked, petitionSender, petitionText } from '#db/schema/petition-words.ts'
import { petition, petitionCode } from '#db/schema/petitions.ts'
import { type Tx, tx } from '#db/tx.ts'
import { firstDates } from '#domain/petitions/clocks.ts'
import { questionsOf, readExtra } from '#domain/petitions/extra.ts'
import type { DraftAnswers } from '#domain/petitions/filing.ts'
import { firstOpenStep, letterMissing } from '#domain/petitions/filing.ts'
import { type FieldRule, type KindRule, unclassifiedClocks } from '#domain/petitions/kinds.ts'
import { mask } from '#domain/petitions/masking.ts'
import { refusalOfOrganisation, senderNames } from '#domain/petitions/organisation.ts'
import { cleanText } from '#domain/petitions/typed-text.ts'
import type { Source } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { tokenHash } from '#lib/secrets.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { codeOfDraft, hashOfCode } from '#server/petitions/filing-key.ts'
import { versionOf } from '#server/petitions/kind-choices.ts'
import { officeFor } from '#server/places/offices.ts'
import { loadFields, loadKinds, loadRules } from '#server/places/rules.ts'

export type Filing = {
  /** The draft's token: key of idempotency and source of the code. Never stored. */
  token: string
  answers: DraftAnswers
  consentPublic: boolean
  source?: Source
  headCount?: number
}

export type Filed = {
  number: string
  code: string
  receivedAt: Date
  firstAnswerDueOn: string
  again: boolean
}

/**
 * Receives a petition. The public may write a fresh petition and its code, nothing else; from there
 * the transaction goes on as the holder of that code.
 * Sending twice counts once: the second call answers with the first petition.
 * @throws Refusal when a page before is unanswered or the place has no office
 */
export function filePetition(ctx: Ctx, filing: Filing): Promise<Filed> {
  const actor = { kind: 'public' as const, draft: tokenHash(filing.token) }
  return tx({ actor, at: ctx.at }, async (db) => {
    const code = codeOfDraft(filing.token)
    const key = tokenHash(`filing:${filing.token}`)
    // A double click: the second waits here, then finds what the first one filed.
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
    const [{ id: before } = { id: null }] = await db.execute<{ id: string | null }>(
      sql`select acl.filed(${key}) as id`,
    )
    if (before) return { ...(await filedBefore(db, code)), code, again: true }

    const answers = cleaned(filing.answers)
    if (firstOpenStep(answers) !== 'xem-lai' || !answers.areaCode || !answers.channel) {
      throw new Refusal(
        'draft.expired',
        'Bản viết dở đã quá 24 giờ và tự xóa. Lần sau có thể chọn giữ trên điện thoại.',
      )
    }
    const body = answers.letter ? '' : (answers.body ?? '')
    if (answers.letter) await checkOriginals(db, actor.draft)
    const refusal = refusalOfOrganisation(answers.capacity, answers.kind ?? null)
    if (refusal) throw refusal
    const today = dayOf(ctx.at)
    const unitId = await officeOf(db, answers.areaCode, today)
    const rules = await loadRules(db)
    const kind = await offeredKind(db, answers, today)
    const field = await offeredField(db, answers, today)
    const extra = readExtra(questionsOf(kind, field), answers.extra ?? {})
    const [unanswered] = Object.values(extra.errors)
    if (unanswered) throw new Refusal('extra.missing', unanswered)
    const dates = firstDates(kind?.clocks ?? unclassifiedClocks, ctx.at, rules)
    const [{ next } = { next: '0' }] = await db.execute<{ next: string }>(
      sql`select acl.next_number() as next`,
    )
    const id = newId()
    const number = `${today.slice(0, 4)}-${next.padStart(6, '0')}`
    await db.insert(petition).values({
      id,
      number,
      kind: kind?.code ?? null,
      kindLabel: kind?.label ?? null,
      kindSince: kind?.validFrom ?? null,
      field: field?.code ?? null,
      fieldLabel: field?.label ?? null,
      family: kind?.family ?? 'opinion',
      restricted: kind?.restricted ?? false,
      source: filing.source ?? 'online',
      state: 'RECEIVED',
      unitId,
      areaCode: answers.areaCode,
      receivedAt: ctx.at,
      headCount: filing.headCount ?? 1,
      channel: answers.channel,
      consentPublic: filing.consentPublic,
      bodyIn: answers.letter ? 'file' : 'text',
      ...dates,
      answerDueOriginal: dates.answerDueOn,
      clarity: rules.settings.get('clarity') ?? 'person,task,deadline,accountability,output',
    })
    await db
      .insert(petitionCode)
      .values({ codeHash: hashOfCode(code), petitionId: id, filingKey: key, createdAt: ctx.at })

    await becomeHolder(db, code)
    await db.insert(petitionText).values({ petitionId: id, body, place: answers.place ?? '' })
    if (extra.answers.length > 0) {
      await db.insert(petitionExtra).values({ petitionId: id, answers: extra.answers })
    }
    const masked = mask(body, senderNames(answers)).text
    await db.insert(petitionMasked).values({ petitionId: id, body: masked })
    if (!answers.unnamed || answers.phone || answers.email) {
      await db.insert(petitionSender).values({
        petitionId: id,
        name: answers.unnamed ? '' : (answers.name ?? ''),
        address: answers.unnamed ? '' : (answers.address ?? ''),
        phone: answers.phone ?? '',
        email: answers.email ?? '',
        organisation: answers.organisation ?? '',
        post: answers.post ?? '',
      })
    }
    await db.update(file).set({ petitionId: id, draftHash: null }).where(eq(file.draftHash, actor.draft))
    await db.delete(draft).where(eq(draft.tokenHash, actor.draft))
    const [row] = await db.select().from(petition).where(eq(petition.id, id))
    if (!row) throw new Error('the filed petition is not seen by its own holder')
    await record(
      db,
      { actor: { kind: 'holder', codeHash: hashOfCode(code) }, at: ctx.at },
      {
        type: 'petition.filed',
        petition: row,
        payload: { firstAnswerDueOn: row.firstAnswerDueOn, answerDueOn: row.answerDueOn },
      },
    )
    return { number, code, receivedAt: ctx.at, firstAnswerDueOn: row.firstAnswerDueOn, again: false }
  })
}

/**
 * The kind that was chosen, in the version that the letter began with; none for "not classified".
 * @throws Refusal where the law wants a signed letter, and where the kind stops with a sentence of its own
 */
async function offeredKind(
  db: Tx,
  { kind: code, kindSince }: DraftAnswers,
  today: string,
): Promise<KindRule | undefined> {
  if (!code || code === 'unclassified') return undefined
  const kind = versionOf(await loadKinds(db), code, kindSince, today)
  if (!kind?.offered) {
    throw fieldRefusal('kind.gone', 'kind', 'Loại việc này nay không còn chọn được. Xin chọn lại loại việc.')
  }
  if (kind.stopMessage) throw fieldRefusal('kind.stopped', 'kind', kind.stopMessage)
  if (kind.family !== 'opinion') {
    throw fieldRefusal(
      'kind.signed',
      'kind',
      'Khiếu nại, tố cáo cần đơn có chữ ký hoặc đến trình bày. Trang này giúp chuẩn bị đơn để in ra, ký rồi nộp.',
    )
  }
  return kind
}

/** A letter that stands in a file is one only with that file. @throws Refusal */
async function checkOriginals(db: Tx, draftHash: string): Promise<void> {
  const found = await db.select({ id: file.id }).from(file).where(eq(file.draftHash, draftHash)).limit(1)
  if (found.length === 0) throw fieldRefusal('letter.missing', 'file', letterMissing)
}

/** What it is about, where the sender said so. */
async function offeredField(
  db: Tx,
  { field: code, fieldSince }: DraftAnswers,
  today: string,
): Promise<FieldRule | undefined> {
  if (!code) return undefined
  const field = versionOf(await loadFields(db), code, fieldSince, today)
  if (!field) {
    throw fieldRefusal('field.gone', 'field', 'Lĩnh vực này nay không còn chọn được. Xin chọn lại ở bước 2.')
  }
  if (field.stopMessage) throw fieldRefusal('field.stopped', 'field', field.stopMessage)
  return field
}

/** Whatever way the text came in, what is kept is composed and holds no hidden signs. */
function cleaned(answers: DraftAnswers): DraftAnswers {
  const texts = (['body', 'place', 'name', 'address', 'phone', 'email', 'organisation', 'post'] as const).map(
    (key) => [key, cleanText(answers[key] ?? '').text],
  )
  const clean: DraftAnswers = { ...answers, ...Object.fromEntries(texts) }
  // Typed while the other answer was chosen: an individual sends for no organisation.
  return clean.capacity === 'organisation' ? clean : { ...clean, organisation: '', post: '' }
}

/** From here on the transaction knows the code, and the policies show it that one petition. */
async function becomeHolder(db: Tx, code: string): Promise<void> {
  await db.execute(
    sql`select set_config('app.kind', 'holder', true), set_config('app.code', ${hashOfCode(code)}, true)`,
  )
}

async function filedBefore(db: Tx, code: string) {
  await becomeHolder(db, code)
  const [row] = await db.select().from(petition).where(eq(petition.id, sql`(select acl.held())`))
  if (!row)
    throw new Refusal(
      'code.replaced',
      'Đơn này đã nhận và mã của nó đã thay bằng mã mới. Xin dùng mã trên phiếu mới nhất.',
    )
  return { number: row.number, receivedAt: row.receivedAt, firstAnswerDueOn: row.firstAnswerDueOn }
}

/** The office that receives petitions about this area on this day. */
async function officeOf(db: Tx, areaCode: string, today: string): Promise<string> {
  const found = await officeFor(db, areaCode, today)
  if (!found) {
    const sentence = 'Nơi này chưa có cơ quan tiếp nhận trên Năm Rõ. Xin chọn lại xã, phường.'
    throw new Refusal('place.missing', sentence, { areaCode: sentence })
  }
  return found.id
}

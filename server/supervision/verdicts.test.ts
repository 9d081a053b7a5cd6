import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { GiveVerdict } from '#domain/supervision/verdict.ts'
import { replyDispute, withdrawDispute } from '#server/petitions/dispute.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { saySender } from '#server/petitions/say-sender.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import {
  by,
  cast,
  holderOf,
  type Member,
  petitionIn,
  rowOf,
  triagedAs,
  versionOf,
  workday,
} from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { giveVerdict } from './give-verdict.ts'
import { verdictsOf } from './verdicts-of.ts'
import { withdrawVerdict } from './withdraw-verdict.ts'

beforeAll(demoPlace)

const front = demoId('hong-lien-mttq')
const inspection = { actor: actorOf('ttnd-hong-lien'), at: workday }
const later = (days: number) => new Date(workday.getTime() + days * 86_400_000)
const says = async (number: string, change: Partial<GiveVerdict> = {}): Promise<GiveVerdict> => ({
  ...{ version: await versionOf(number), unitId: front, verdict: 'not' },
  ...{ seen: 'Đã đến xem mương cạnh nhà văn hóa tổ 5 sáng 14/10/2026.', missing: 'Mương vẫn tắc.' },
  ...change,
})
const judge = async (
  number: string,
  change: Partial<GiveVerdict> = {},
  who: Member = 'front',
  at = workday,
) => giveVerdict(by(who, at), number, await says(number, change))
const seen = (number: string, who: Member = 'front') =>
  rowOf(number).then(({ id }) => tx(by(who), (db) => verdictsOf(db, id)))
const told = async (number: string, key: string) =>
  (
    await asSuperuser(
      (db) => db`select distinct n.person_id from notice n join petition p on p.id = n.petition_id
        where p.number = ${number} and n.key = ${key} and n.channel <> 'email'`,
    )
  ).map((one) => one.person_id)
const reply = 'Đội thi công quay lại ngày 20/10/2026, trưởng phòng hạ tầng trực tiếp kiểm tra.'

describe('a verdict', () => {
  it('that contradicts the office makes “còn ý kiến khác nhau” of it, with a day for the head', async () => {
    const { number } = await petitionIn('ANSWERED', { channel: 'call', phone: '0900000123', name: 'Mẫu' })
    await judge(number)
    const row = await rowOf(number)
    expect(row).toMatchObject({ state: 'DISPUTED', disputeDueOn: '2026-10-21', disputeRepliedAt: null })
    expect(row.senderDisputes).toBe(false)
    expect((await eventsOf(number)).at(-1)).toBe('petition.verdict-differs')
    expect(await told(number, 'verdict.differs')).toContain(demoId(cast.chair))
    expect(await told(number, 'verdictDiffers')).toEqual([null])
  })

  it('that says the same, or of work that goes on, changes nothing of the state', async () => {
    const { number } = await petitionIn('VERIFYING')
    await judge(number, { verdict: 'form' })
    expect(await rowOf(number)).toMatchObject({ state: 'VERIFYING', disputedAt: null })
    const answered = await petitionIn('ANSWERED')
    await judge(answered.number, { verdict: 'done', missing: '' })
    expect(await rowOf(answered.number)).toMatchObject({ state: 'ANSWERED', disputedAt: null })
    expect((await seen(number)).map(({ stand }) => stand)).toEqual(['meanwhile'])
    expect((await seen(answered.number)).map(({ stand }) => stand)).toEqual(['agrees'])
  })

  it('is answered by the head beside it, and ends when its body says that the work is done', async () => {
    const { number } = await petitionIn('ANSWERED')
    await judge(number)
    await replyDispute(by('chair', later(1)), number, { version: await versionOf(number), reply })
    expect((await seen(number))[0]).toMatchObject({ isOpen: true, replies: [{ body: reply }] })
    expect(await told(number, 'dispute.replied')).toEqual([demoId(cast.front)])
    expect(await rowOf(number)).toMatchObject({ state: 'DISPUTED' })
    await judge(number, { verdict: 'done', missing: '' }, 'front', later(2))
    expect(await rowOf(number)).toMatchObject({ state: 'ANSWERED', disputeEndedAt: later(2) })
    // Both opinions and the answer stay where they stand.
    expect((await seen(number)).map(({ verdict, isOpen }) => [verdict, isOpen])).toEqual([
      ['done', false],
      ['not', false],
    ])
  })

  it('is taken back by the body that raised it alone', async () => {
    const { number } = await petitionIn('ANSWERED')
    const id = await judge(number)
    const take = async (ctx = by('front')) =>
      withdrawVerdict(ctx, number, id, {
        version: await versionOf(number),
        reason: 'Đã xem lại, mương đã thông.',
      })
    await expect(take(inspection)).rejects.toMatchObject({ code: 'verdict.notYours' })
    await expect(take(by('chair'))).rejects.toMatchObject({ code: 'may.not' })
    await expect(take(by('otherFront'))).rejects.toMatchObject({ name: 'NotFound' })
    await take()
    expect(await rowOf(number)).toMatchObject({ state: 'ANSWERED', disputeEndedAt: workday })
    expect((await seen(number))[0]).toMatchObject({
      isOpen: false,
      end: { reason: 'Đã xem lại, mương đã thông.' },
    })
    await expect(take()).rejects.toMatchObject({ code: 'verdict.over' })
  })

  it('of two bodies stands for each: one that ends leaves the other', async () => {
    const { number } = await petitionIn('ANSWERED')
    const id = await judge(number)
    const unitId = demoId('hong-lien-ttnd')
    await giveVerdict(inspection, number, await says(number, { unitId, verdict: 'form' }))
    await withdrawVerdict(by('front'), number, id, {
      version: await versionOf(number),
      reason: 'Đã xem lại.',
    })
    expect(await rowOf(number)).toMatchObject({ state: 'DISPUTED', disputeEndedAt: null })
    await giveVerdict(inspection, number, await says(number, { unitId, verdict: 'done', missing: '' }))
    expect(await rowOf(number)).toMatchObject({ state: 'ANSWERED' })
  })

  it('and the word of the sender end each by itself', async () => {
    const { number, code } = await petitionIn('ANSWERED')
    await judge(number)
    const holder = holderOf(code, later(1))
    await expect(withdrawDispute(holder, { reason: 'Thôi' })).rejects.toMatchObject({
      code: 'dispute.notYours',
    })
    await saySender(holder, { word: 'not', reason: 'Mương vẫn tắc.', rating: '' })
    expect(await rowOf(number)).toMatchObject({ state: 'DISPUTED', senderDisputes: true, notCount: 1 })
    await expect(
      saySender(holder, { word: 'not', reason: 'Mương vẫn tắc.', rating: '' }),
    ).rejects.toMatchObject({ code: 'says.already' })
    await judge(number, { verdict: 'done', missing: '' }, 'front', later(2))
    expect(await rowOf(number)).toMatchObject({ state: 'DISPUTED', disputeEndedAt: null })
    await withdrawDispute(holderOf(code, later(3)), { reason: 'Phường đã làm xong.' })
    expect(await rowOf(number)).toMatchObject({ state: 'CLOSED', senderDisputes: false })
    expect((await rowOf(number)).disputeEndedAt).toEqual(later(3))
  })

  it('stands on when the sender says that it is done', async () => {
    const { number, code } = await petitionIn('ANSWERED')
    await judge(number)
    await saySender(holderOf(code, later(1)), { word: 'done', reason: '', rating: '' })
    expect(await rowOf(number)).toMatchObject({ state: 'DISPUTED', says: 'done', disputeEndedAt: null })
    await judge(number, { verdict: 'done', missing: '' }, 'front', later(2))
    expect(await rowOf(number)).toMatchObject({ state: 'CLOSED', says: 'done' })
  })

  it('is given by nobody of another area, of the office or of a body of somebody else', async () => {
    const { number } = await petitionIn('ANSWERED')
    await expect(judge(number, {}, 'otherFront')).rejects.toMatchObject({ name: 'NotFound' })
    for (const who of ['chair', 'handler', 'reception', 'secretary'] as const)
      await expect(judge(number, {}, who)).rejects.toMatchObject({ code: 'may.not' })
    const unitId = demoId('hong-lien-ttnd')
    await expect(judge(number, { unitId })).rejects.toMatchObject({ code: 'verdict.body' })
    expect(await seen(number)).toEqual([])
  })

  it('waits until work was given out, and judges no complaint', async () => {
    const early = await petitionIn('ACCEPTED')
    await expect(judge(early.number)).rejects.toMatchObject({ code: 'verdict.early' })
    const complaint = await triagedAs({ kind: 'complaint' })
    await expect(judge(complaint.number)).rejects.toMatchObject({ code: 'verdict.kind' })
  })

  it('of somebody whose membership ended in the middle finds nothing any more', async () => {
    const { number } = await petitionIn('ANSWERED')
    const input = await says(number)
    const ctx = by('front')
    const grants = (to: string | null) =>
      asSuperuser((db) => db`update role_grant set to_on = ${to} where person_id = ${demoId(cast.front)}`)
    await grants('2026-10-13')
    await expect(giveVerdict(ctx, number, input)).rejects.toMatchObject({ name: 'NotFound' })
    await grants(null)
    await giveVerdict(ctx, number, input)
  })

  it('of two at once lets one win, and tells the other', async () => {
    const { number } = await petitionIn('ANSWERED')
    const input = await says(number)
    const both = await Promise.allSettled([
      giveVerdict(by('front'), number, input),
      giveVerdict(by('front'), number, { ...input, verdict: 'form' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'other.first' })
    expect(await seen(number)).toHaveLength(1)
  })

  it('leaves the file of the office as it was: its answer, its outcome, its people', async () => {
    const { number } = await petitionIn('ANSWERED')
    const before = await findPetition(by('chair'), number)
    await judge(number)
    const after = await findPetition(by('chair'), number)
    const own = ({
      outcome,
      answeredAt,
      proofAt,
      assigneeId,
      headId,
      says: word,
    }: NonNullable<typeof after>['row']) => ({
      ...{ outcome, answeredAt, proofAt, assigneeId, headId, word },
    })
    if (!before || !after) throw new Error('not there')
    expect(own(after.row)).toEqual(own(before.row))
    expect(after.answers).toEqual(before.answers)
  })

  it('is judged by the database as by the page', async () => {
    const { standOf } = await import('#domain/supervision/verdict.ts')
    const { verdictCodes } = await import('#domain/supervision/words.ts')
    const { stateCodes, outcomeCodes } = await import('#domain/petitions/words.ts')
    const all = stateCodes.flatMap((state) =>
      verdictCodes.flatMap((verdict) =>
        [null, ...outcomeCodes].map((outcome) => ({ state, verdict, outcome })),
      ),
    )
    const rows = await asSuperuser(
      (db) => db`select acl.verdict_stand(o->>'verdict', o->>'state', o->>'outcome') as stand
        from jsonb_array_elements(${JSON.stringify(all)}::text::jsonb) with ordinality x(o, n) order by n`,
    )
    expect(rows.map((one) => one.stand)).toEqual(all.map((one) => standOf(one.verdict, one)))
  })
})

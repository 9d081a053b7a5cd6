import { beforeAll, describe, expect, it } from 'vitest'
import type { MarkDuty } from '#domain/petitions/duties.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { urgeSubordinate } from '#server/petitions/urge-subordinate.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type Member, petitionIn, rowOf, triagedAs, versionOf } from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'
import { newsOf } from '#tests/notice-rows.ts'
import { asShown, trackIn } from '#tests/track-petition.ts'
import { markDuty } from './mark-duty.ts'

beforeAll(demoPlace)

// Answered and accepted on Wednesday 14/10/2026.
const on = (day: string) => new Date(`${day}T09:00:00+07:00`)
const answered = () => trackIn('complaint', 'ANSWERED')
const sent: Omit<MarkDuty, 'version'> = { duty: 'kn1.send', result: 'done', on: '2026-10-14', note: '' }
const owed = async (number: string, day: string, who: Member = 'chair') =>
  asShown((await findPetition(by(who, on(day)), number))?.duties ?? [])
const mark = async (
  number: string,
  change: Partial<MarkDuty> = {},
  day = '2026-10-16',
  who: Member = 'chair',
) => markDuty(by(who, on(day)), number, { ...sent, version: await versionOf(number), ...change })

describe('what the law asks for after a decision', () => {
  it('stands on the page with its day, and is overdue when that day is past', async () => {
    const { number } = await answered()
    expect(await owed(number, '2026-10-15')).toMatchObject({
      'kn1.send': { due: '2026-10-19', late: { kind: 'soon' } }, // 15, 16, 19/10
      'kn.publish': { due: '2026-10-29' },
      'kn.effective': { due: '2026-11-13' },
      'kn.execute': { due: '2026-11-20' }, // in force from Saturday 14/11: 16-20/11
    })
    expect((await owed(number, '2026-10-21'))['kn1.send']).toMatchObject({
      late: { kind: 'overdue', days: 2 },
    })
  })

  it('is not shown to who only watches: what was marked is not theirs to read, and done work would look late', async () => {
    const { number } = await answered()
    expect(await findPetition(by('front', on('2026-10-21')), number)).toMatchObject({ duties: [] })
  })

  it('is nothing for an opinion, nor before anything was decided', async () => {
    const opinion = await petitionIn('ANSWERED')
    expect(await owed(opinion.number, '2026-10-15')).toEqual({})
    const { number } = await trackIn('complaint', 'VERIFYING')
    expect(await owed(number, '2026-10-15')).toEqual({})
    expect((await findPetition(by('chair'), number))?.decisions).not.toContain('mark-duty')
    await expect(mark(number)).rejects.toMatchObject({ code: 'duty.none' })
  })

  it('begins for a denunciation with its acceptance', async () => {
    const { number } = await trackIn('denunciation', 'VERIFYING')
    expect(await owed(number, '2026-10-15')).toMatchObject({ 'tc.notify': { due: '2026-10-21' } })
  })

  it('is not carried out once the complainant took it further', async () => {
    const { number } = await answered()
    const again = await trackIn('complaint-second', 'RECEIVED')
    await asSuperuser(async (sql) => {
      await sql`set session_replication_role = replica`
      return sql`update petition set first_round_id = (select id from petition where number = ${number})
        where number = ${again.number}`
    })
    expect(Object.keys(await owed(number, '2026-10-15'))).toEqual(['kn1.send', 'kn.publish'])
  })

  it('is a report of the subordinate that was urged, told to whoever forwarded the denunciation too', async () => {
    const { number } = await triagedAs(
      { kind: 'denunciation', competence: 'SUBORDINATE' },
      { source: 'intermediary', forwardedBy: 'Báo Đông Sen' },
    )
    const reason = 'Đã quá hạn giải quyết từ ngày 1/10/2026.'
    const version = await versionOf(number)
    await urgeSubordinate(by('reception'), number, { version, to: 'UBND phường Hạc Trì', reason })
    expect(await owed(number, '2026-10-15')).toMatchObject({
      'tc.overdue.report': { due: '2026-10-21' }, // 15, 16, 19, 20, 21/10
      'tc.forwarder': { due: '2026-11-03' },
    })
  })
})

describe('marking that it was done', () => {
  provesFive({
    from: 'ANSWERED',
    to: 'ANSWERED',
    right: 'chair',
    event: 'petition.duty-marked',
    arrange: answered,
    act: (ctx, number, version) => markDuty(ctx, number, { ...sent, version }),
    wrongRole: 'front',
    wrongScope: 'otherChair',
  })

  it.each(['handler', 'reception'] as const)('is for %s too', async (who) => {
    const { number } = await answered()
    await mark(number, {}, '2026-10-16', who)
    expect((await eventsOf(number)).at(-1)).toBe('petition.duty-marked')
  })

  it('is not for a head who sees it: whoever sends and settles writes it down', async () => {
    const { number } = await answered()
    await expect(mark(number, {}, '2026-10-16', 'head')).rejects.toMatchObject({ code: 'may.not' })
  })

  it('ends the wait once, and starts what follows', async () => {
    const { number } = await answered()
    await mark(number, { on: '2026-10-15' })
    expect((await owed(number, '2026-11-30'))['kn1.send']).toMatchObject({
      words: 'Đúng hạn: làm thứ Năm 15/10/2026, hạn thứ Hai 19/10/2026.',
    })
    expect((await owed(number, '2026-11-30'))['kn1.send']?.late).toBeUndefined()
    await expect(mark(number)).rejects.toMatchObject({ code: 'duty.none' })

    await mark(number, { duty: 'kn.publish', on: '2026-10-16' })
    expect((await owed(number, '2026-10-20'))['kn.publish.post']?.words).toBe(
      'Ít nhất 15 ngày, đến hết thứ Hai 2/11/2026.', // 31/10 is a Saturday
    )
  })

  it('is dated between its beginning and today', async () => {
    const { number } = await answered()
    await expect(mark(number, { on: '2026-10-13' })).rejects.toMatchObject({ code: 'duty.day' })
    await expect(mark(number, { on: '2026-10-17' })).rejects.toMatchObject({ code: 'duty.day' })
    const early = mark(number, { duty: 'kn.execute', on: '2026-10-16' })
    await expect(early).rejects.toMatchObject({ code: 'duty.day' })
  })

  it('may say that it is not owed, with the reason, which stays in the office', async () => {
    const { number } = await trackIn('complaint', 'ANSWERED', { channel: 'call', phone: '0912345678' })
    const notOwed = { duty: 'kn.execute', result: 'not-owed', on: '2026-11-20' } as const
    await expect(mark(number, notOwed, '2026-11-20')).rejects.toMatchObject({ code: 'duty.noReason' })
    const note = 'Người khiếu nại đã khiếu nại lần hai.'
    expect(await newsOf(number, () => mark(number, { ...notOwed, note }, '2026-11-20'))).toEqual([])
    expect((await owed(number, '2026-12-01'))['kn.execute']).toMatchObject({
      words: 'Không phải làm, ghi thứ Sáu 20/11/2026; lý do ở mục Diễn biến.',
    })
    const [latest] = (await findPetition(by('chair'), number))?.history ?? []
    expect(latest).toMatchObject({
      sentence: 'Không phải làm, ghi thứ Sáu 20/11/2026: tổ chức thi hành quyết định.',
      note,
    })
    expect((await rowOf(number)).state).toBe('ANSWERED')
  })
})

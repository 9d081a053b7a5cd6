import { beforeAll, describe, expect, it } from 'vitest'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { addToPetition, withdrawPetition } from '#server/petitions/holder-acts.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, holderOf, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'
import { newsOf } from '#tests/notice-rows.ts'
import { asShown, trackIn } from '#tests/track-petition.ts'
import { goOnAfterCap, goOnByStaff } from './go-on.ts'
import { waitForSender } from './wait-for-sender.ts'

beforeAll(demoPlace)

const missing = 'Xin gửi ảnh chụp mương phía sau nhà văn hóa.'
const on = (day: string) => new Date(`${day}T09:00:00+07:00`)
const job = (day: string) => ({ actor: { kind: 'job' as const, job: 'go-on' as const }, at: on(day) })
const wait = async (number: string, until: string, at = on('2026-10-14')) =>
  waitForSender(by('handler', at), number, { version: await versionOf(number), missing, until })
const goOn = async (number: string, day: string) =>
  goOnByStaff(by('handler', on(day)), number, { version: await versionOf(number) })
const pausesOf = (number: string) =>
  asSuperuser(
    (sql) => sql`select from_on::text, to_on::text, cap_on::text from pause
    where petition_id = (select id from petition where number = ${number}) order by from_on`,
  )

// Received on 14/10/2026, a day that never counts: the answer is due on 3/11, the work on 28/10.
describe('wait', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'WAITING',
    right: 'handler',
    event: 'petition.waiting',
    act: (ctx, number, version) => waitForSender(ctx, number, { version, missing, until: '2026-10-20' }),
    wrongRole: 'reception',
    wrongScope: 'otherHandler',
    wrongState: 'APPROVED',
  })

  it('halts every limit, shows the sender what is missing, and calls nothing overdue', async () => {
    const { number, code } = await petitionIn('VERIFYING')
    await wait(number, '2026-10-28')
    expect(await rowOf(number)).toMatchObject({ pausedState: 'VERIFYING', nextLimitOn: 'infinity' })
    const file = await heldPetition(holderOf(code, on('2026-11-20')))
    expect(file?.history[0]).toMatchObject({ type: 'petition.waiting', note: missing })
    const shown = asShown(file?.limits ?? [])
    for (const key of ['answer', 'work']) {
      expect(shown[key], key).toMatchObject({ paused: true })
      expect(shown[key]?.late, key).toBeUndefined()
      expect(shown[key]?.words).toBe(
        'Tạm dừng tính hạn từ thứ Tư 14/10/2026, vì chờ người gửi bổ sung. Tiếp tục khi người gửi bổ sung, muộn nhất thứ Năm 29/10/2026.',
      )
    }
  })

  it('is refused past the cap and past the limit', async () => {
    const { number } = await petitionIn('VERIFYING')
    await expect(wait(number, '2026-10-29')).rejects.toMatchObject({ code: 'pause.overCap' })
    await wait(number, '2026-10-23')
    await goOn(number, '2026-10-24') // ten days used
    await expect(wait(number, '2026-10-30', on('2026-10-26'))).resolves.toBeUndefined()
    await goOn(number, '2026-10-31')
    await expect(wait(number, '2026-11-02', on('2026-11-02'))).rejects.toMatchObject({
      code: 'pause.overCap',
    })

    const late = await petitionIn('VERIFYING')
    await expect(wait(late.number, '2026-11-06', on('2026-11-04'))).rejects.toMatchObject({
      code: 'pause.afterDue',
    })
  })

  it('tells the sender by when', async () => {
    const { number } = await petitionIn('VERIFYING', { channel: 'call', phone: '0912345678' })
    expect(await newsOf(number, () => wait(number, '2026-10-20'))).toEqual(['needsMore → sender by call'])
  })
})

describe('go on', () => {
  provesFive({
    from: 'WAITING',
    to: 'VERIFYING',
    right: 'handler',
    event: 'petition.went-on',
    arrange: async () => {
      const filed = await petitionIn('VERIFYING')
      await wait(filed.number, '2026-10-20')
      return filed
    },
    act: (ctx, number, version) => goOnByStaff(ctx, number, { version }),
    wrongRole: 'front',
    wrongScope: 'otherHandler',
    wrongState: 'VERIFYING',
  })

  it('leaves the paused days out of every limit, and says so', async () => {
    const { number } = await petitionIn('VERIFYING')
    await wait(number, '2026-10-20')
    await goOn(number, '2026-10-19') // 14 to 18/10: five days
    expect(await rowOf(number)).toMatchObject({
      state: 'VERIFYING',
      pausedState: null,
      answerDueOn: '2026-11-09', // 8/11 is a Sunday
      dueOn: '2026-11-02',
      nextLimitOn: '2026-11-02',
    })
    expect(await pausesOf(number)).toEqual([
      { from_on: '2026-10-14', to_on: '2026-10-18', cap_on: '2026-10-20' },
    ])
    const shown = asShown((await findPetition(by('handler', on('2026-10-19')), number))?.limits ?? [])
    const sentence =
      'Không tính 4 ngày tạm dừng, từ thứ Năm 15/10 đến hết Chủ nhật 18/10/2026: chờ người gửi bổ sung.'
    expect(shown.answer?.how).toContain(sentence)
    expect(shown.work?.how.join(' ')).toContain('Không tính 5 ngày tạm dừng')
  })

  it('moves nothing when it ends on the day it began', async () => {
    const { number } = await petitionIn('VERIFYING')
    await wait(number, '2026-10-20')
    await goOn(number, '2026-10-14')
    expect(await rowOf(number)).toMatchObject({ answerDueOn: '2026-11-03', dueOn: '2026-10-28' })
  })

  it('happens at once when the sender adds what was missing', async () => {
    const { number, code } = await petitionIn('DRAFTED')
    await wait(number, '2026-10-20')
    await addToPetition(holderOf(code, on('2026-10-16')), { note: 'Ảnh đã nộp tại quầy.' })
    expect(await rowOf(number)).toMatchObject({
      state: 'DRAFTED',
      pausedState: null,
      answerDueOn: '2026-11-04',
    })
    expect((await eventsOf(number)).slice(-2)).toEqual(['petition.added', 'petition.went-on'])
    await addToPetition(holderOf(code, on('2026-10-17')), { note: 'Thêm một ảnh nữa.' })
    expect((await eventsOf(number)).at(-1)).toBe('petition.added')
  })

  it('happens by itself after the last day, and not a day more is left out when it runs late', async () => {
    await goOnAfterCap(job('2026-12-01')) // whatever waits from before
    const { number } = await petitionIn('VERIFYING')
    await wait(number, '2026-10-20')
    const other = await petitionIn('VERIFYING')
    await wait(other.number, '2026-10-26')
    expect(await goOnAfterCap(job('2026-10-20'))).toBe(0)
    const both = await Promise.all([goOnAfterCap(job('2026-10-24')), goOnAfterCap(job('2026-10-24'))])
    expect(both.reduce((sum, one) => sum + one)).toBe(1)
    expect(await rowOf(number)).toMatchObject({ state: 'VERIFYING', answerDueOn: '2026-11-09' }) // six of the seven
    expect((await pausesOf(number))[0]).toMatchObject({ to_on: '2026-10-20' })
    expect((await eventsOf(number)).filter((one) => one === 'petition.went-on')).toHaveLength(1)
    expect((await rowOf(other.number)).state).toBe('WAITING')
  })

  it('carries an extension along', async () => {
    const { number } = await trackIn('complaint', 'VERIFYING')
    await wait(number, '2026-10-20')
    await goOn(number, '2026-10-17') // three days
    expect(await rowOf(number)).toMatchObject({ answerDueOn: '2026-11-16', answerDueOriginal: '2026-11-13' })
  })
})

describe('what the sender may change while the office waits', () => {
  it('is nothing of the office’s limits when it does not wait', async () => {
    const { number, code } = await petitionIn('VERIFYING')
    const { id } = await rowOf(number)
    const { tx } = await import('#db/tx.ts')
    await expect(
      tx(holderOf(code), (db) =>
        db.execute(`update petition set answer_due_on = '2027-01-04' where id = '${id}'`),
      ),
    ).rejects.toMatchObject({ cause: { constraint_name: 'petition_office_kept' } })
  })
})

describe('withdrawing', () => {
  it('ends an opinion, also while the office waits', async () => {
    await goOnAfterCap(job('2026-12-01'))
    const { number, code } = await petitionIn('VERIFYING')
    await wait(number, '2026-10-20')
    expect(await withdrawPetition(holderOf(code), { sure: 'yes', reason: '' })).toBe('ended')
    expect((await rowOf(number)).state).toBe('WITHDRAWN')
    expect(await goOnAfterCap(job('2026-10-30'))).toBe(0)
  })

  it('of an accepted complaint or a denunciation is told to whoever decides, and ends nothing', async () => {
    for (const kind of ['complaint', 'denunciation'] as const) {
      const { number, code } = await trackIn(kind, 'VERIFYING')
      const news = await newsOf(number, async () => {
        expect(await withdrawPetition(holderOf(code), { sure: 'yes', reason: 'Đã thỏa thuận xong.' })).toBe(
          'told',
        )
      })
      // Of what few may read a notice says only that there is something to read.
      const key = kind === 'denunciation' ? 'staff.restricted' : 'staff.withdrawalTold'
      expect(news.join(' ')).toContain(`${key} → chair`)
      expect((await rowOf(number)).state, kind).toBe('VERIFYING')
      expect((await eventsOf(number)).at(-1)).toBe('petition.withdrawal-told')
    }
  })

  it('ends a letter that was not classified yet', async () => {
    const { number, code } = await fileOne()
    await withdrawPetition(holderOf(code), { sure: 'yes', reason: '' })
    expect((await rowOf(number)).state).toBe('WITHDRAWN')
  })
})

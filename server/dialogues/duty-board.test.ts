import { beforeAll, describe, expect, it } from 'vitest'
import { PROVINCE } from '#db/seed/demo/areas.ts'
import { units } from '#db/seed/demo/units.ts'
import { startOfDay } from '#lib/dates.ts'
import { postSitting } from '#server/reception/sittings.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, approved, party } from '#tests/dialogues.ts'
import { by, type Member, workday } from '#tests/filed-petition.ts'
import { plannedBy } from '#tests/reception-desk.ts'
import { cancelDialogue, putOffDialogue } from './decide-dialogue.ts'
import { dutyBoard } from './duty-board.ts'

beforeAll(demoPlace)

const committee = 'Ủy ban nhân dân phường Hồng Liên'
const reason = 'Chủ tịch đi họp đột xuất theo giấy mời của tỉnh.'
const onDay = (day: string) => new Date(startOfDay(day).getTime() + 9 * 3_600_000)
const owed = async (who: Member = 'front', at = workday, year = 2026) =>
  (await dutyBoard(by(who, at), year)).dialogues.find(({ office }) => office === committee)?.standing

describe('the dialogues that an office owes', () => {
  it('are short until one is agreed, and again when it is called off or waits for a day', async () => {
    expect(await owed()).toEqual({ needed: 1, held: 0, planned: 0, missing: 1 })
    const first = await approved()
    expect(await owed()).toMatchObject({ planned: 1, missing: 0 })
    await cancelDialogue(by('chair'), first, { version: 2, reason })
    expect(await owed()).toMatchObject({ planned: 0, missing: 1 })
    const second = await announced({ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường' })
    expect(await owed()).toMatchObject({ planned: 1, missing: 0 })
    expect(await owed('front', onDay('2026-10-29'))).toMatchObject({ held: 1, planned: 0, missing: 0 })
    expect(await owed('front', workday, 2027)).toMatchObject({ planned: 0, missing: 1 })
    const put = { version: 4, reason, day: '', newDayBy: '2026-11-20' }
    await putOffDialogue(by('chair'), second, put)
    // Its day is gone and it waits: where it was wished for in the year it is listed, and counts for nothing.
    expect(await owed()).toMatchObject({ planned: 0, missing: 1 })
  })

  it('are shown of the areas that one reads, office by office', async () => {
    expect(await owed('otherFront')).toBeUndefined()
    const province = await dutyBoard(by('provinceChair'), 2026)
    const inForce = units.filter(({ validTo }) => !validTo)
    const committees = inForce.filter(({ kind, parentCode }) => kind === 'party' && !parentCode).length
    const departments = inForce.filter(
      ({ kind, areaCode }) => kind === 'department' && areaCode === PROVINCE,
    ).length
    const kinds = (article: RegExp) =>
      province.dialogues.filter(({ duty }) => article.test(duty.article)).length
    expect([kinds(/Điều 43/), kinds(/11-QĐi/), kinds(/sở, ban, ngành/)]).toEqual([8, committees, departments])
    expect(province.dialogues.some(({ office }) => office.startsWith('Ban Tuyên giáo'))).toBe(false)
    const own = await dutyBoard(by('front'), 2026)
    expect(own.dialogues.map(({ office }) => office)).toEqual(['Đảng ủy phường Hồng Liên', committee])
    expect(own.plan.map(({ office, rows }) => [office, rows.length])).toEqual([[committee, 2]])
    const none = await dutyBoard(by('admin'), 2026)
    expect(none).toEqual({ dialogues: [], reception: [], plan: [] })
  })
})

it('of the Party and of departments are the number that the place sets; none where it sets none', async () => {
  const partys = async () =>
    (await dutyBoard(by('front'), 2026)).dialogues.find(({ office }) => office === 'Đảng ủy phường Hồng Liên')
  expect((await partys())?.standing).toMatchObject({ needed: 1 })
  const set = (value: string) =>
    asSuperuser((db) => db`update setting set value = ${value} where key = 'dialogues.party'`)
  await set('4')
  expect((await partys())?.standing).toMatchObject({ needed: 4 })
  expect((await partys())?.duty.article).toContain('chưa đối chiếu văn bản')
  await set('0')
  expect(await partys()).toBeUndefined()
  await set('1')
})

it('days of reception count once they are announced, by the law of the day', async () => {
  const reception = async (at = workday) =>
    (await dutyBoard(by('front', at), 2026)).reception.find(({ office }) => office === committee)
  const { id } = await plannedBy('chair')
  expect(await reception()).toMatchObject({
    quota: { days: 2, period: 'month' },
    standing: { planned: 0, missing: 2 },
  })
  await postSitting(by('chair'), id, 1)
  expect((await reception())?.standing).toMatchObject({ planned: 1, missing: 1 })
  const board = await dutyBoard(by('front'), 2026)
  expect(board.reception.map(({ office }) => office)).toEqual(['Đảng ủy phường Hồng Liên', committee])
  expect((await reception(onDay('2026-06-10')))?.quota).toMatchObject({ days: 1, period: 'week' })
})

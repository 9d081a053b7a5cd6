import { beforeAll, describe, expect, it } from 'vitest'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { advance, fileOne, petitionIn, rowOf, workday } from '#tests/filed-petition.ts'
import { copiesOf } from '#tests/many-petitions.ts'
import { arrange, night, standing, stood, warn } from '#tests/warnings.ts'
import { raiseWarnings } from './raise-warnings.ts'

beforeAll(demoPlace)

const queued = async () =>
  (
    await asSuperuser<{ queued: number }>(
      (db) => db<{ queued: number }[]>`select queued from warning_run order by id desc limit 1`,
    )
  )[0]?.queued
/** Something happened to it on a later day than those on which the use cases of tests act. */
const happened = (number: string, days: number) =>
  asSuperuser(
    (db) => db`insert into event (id, petition_id, type, at, actor_kind, payload, for_sender)
      select gen_random_uuid(), id, 'petition.progressed', ${night(days).at}, 'job', '{}', false from petition where number = ${number}`,
  )
const open = () => stood().then((all) => all.filter(({ ended }) => !ended))

describe('the night', () => {
  it('raises what holds, once, with the figures that made it', async () => {
    const crowd = (await petitionIn('VERIFYING')).number
    const first = (await petitionIn('VERIFYING')).number
    const second = (await petitionIn('VERIFYING')).number
    const third = (await petitionIn('VERIFYING')).number
    const below = (await petitionIn('TRIAGED')).number
    await arrange(crowd, { head_count: 12 })
    await arrange(second, { repeat_of_id: (await rowOf(first)).id })
    await arrange(third, { repeat_of_id: (await rowOf(first)).id })
    await arrange(below, { competence: 'SUBORDINATE' })
    for (const _ of [1, 2]) await warn()
    expect(await open()).toEqual([
      expect.objectContaining({ number: below, rule: 'above-level' }),
      expect.objectContaining({ number: crowd, rule: 'crowd', figures: { heads: 12, from: 5 } }),
      expect.objectContaining({ number: first, rule: 'repeated' }),
    ])
    expect((await open()).at(-1)?.figures).toMatchObject({ letters: 3, visits: 0 })
  })

  it('passes the warning of a matter on to the letter that is still open', async () => {
    const first = (await petitionIn('VERIFYING')).number
    const again = (await petitionIn('TRIAGED')).number
    await arrange(again, { repeat_of_id: (await rowOf(first)).id, state: 'FILED' })
    await warn(1)
    // The second letter is put away as the same; the first one is worked on, and warned of.
    expect([await standing(first), await standing(again)]).toEqual([['repeated'], []])
    await arrange(again, { state: 'TRIAGED' })
    await arrange(first, { state: 'WITHDRAWN' })
    await happened(first, 1.5)
    await warn(2)
    expect([await standing(first), await standing(again)]).toEqual([[], ['repeated']])
    await arrange(again, { state: 'WITHDRAWN' })
    await happened(again, 2.5)
  })

  it('looks at what changed and at nothing else', async () => {
    await warn(10)
    await warn(11)
    expect(await queued()).toBe(0)
    const late = await fileOne({}, new Date(workday.getTime() + 11.5 * 86_400_000))
    await arrange(late.number, { head_count: 7 })
    await warn(12)
    expect(await queued()).toBe(1)
    expect(await standing(late.number)).toEqual(['crowd'])
  })

  it('ends a warning when its rule holds no longer, and keeps it with its time', async () => {
    const { number } = await fileOne({}, new Date(workday.getTime() + 12.5 * 86_400_000))
    await arrange(number, { head_count: 6 })
    await warn(13)
    expect(await standing(number)).toEqual(['crowd'])
    await arrange(number, { state: 'WITHDRAWN' })
    await happened(number, 13.5)
    await warn(14)
    expect(await standing(number)).toEqual([])
    expect((await stood()).filter((one) => one.number === number)).toEqual([
      expect.objectContaining({ rule: 'crowd', ended: true }),
    ])
  })

  it('raises what grew old though nothing happened, and ends it with the answer', async () => {
    const { number } = await petitionIn('DRAFTED')
    await warn(15)
    await warn(88)
    expect(await standing(number)).toEqual([])
    await warn(90)
    expect(await standing(number)).toEqual(['prolonged'])
    const above = async () => (await open()).filter(({ rule }) => rule === 'above-level').length
    // What was sent above its level is let go of after ninety days.
    expect(await above()).toBe(1)
    await advance(number, 'DRAFTED', 'ANSWERED')
    await happened(number, 90)
    await warn(91)
    expect(await standing(number)).toEqual([])
    expect(await above()).toBe(0)
  })

  it('looks at everything open again under another threshold', async () => {
    const { number } = await petitionIn('VERIFYING')
    await arrange(number, { head_count: 4 })
    await warn(100)
    await warn(101)
    expect(await standing(number)).not.toContain('crowd')
    await asSuperuser((db) => db`update setting set value = '4' where key = 'group.from'`)
    await warn(102)
    expect(await standing(number)).toContain('crowd')
    await asSuperuser((db) => db`update setting set value = '5' where key = 'group.from'`)
    await warn(103)
    expect(await standing(number)).not.toContain('crowd')
  })

  it('of two at once raises each warning once', async () => {
    const made = await Promise.all(
      [1, 2, 3].map(() => fileOne({}, new Date(workday.getTime() + 104 * 86_400_000))),
    )
    for (const { number } of made) await arrange(number, { head_count: 9 })
    await Promise.all([1, 2, 3].map(() => raiseWarnings(night(105))))
    for (const { number } of made) expect(await standing(number)).toEqual(['crowd'])
  })

  it('that is cut short goes on from where it stopped', async () => {
    const { number } = await fileOne({}, new Date(workday.getTime() + 106 * 86_400_000))
    await arrange(number, { head_count: 9 })
    await raiseWarnings(night(107), () => true)
    expect(await standing(number)).toEqual([])
    await warn(107)
    expect(await standing(number)).toEqual(['crowd'])
  })
})

describe('a place', () => {
  it('and a field in it are hot against their own former periods, while they are', async () => {
    const at = (days: number) => new Date(workday.getTime() + days * 86_400_000)
    const { number } = await petitionIn('TRIAGED')
    const like = (days: number) => ({ areaCode: '90102', field: 'land', receivedAt: at(days) })
    // Four former periods of five, then twelve.
    for (const days of [290, 320, 350, 380]) await copiesOf(number, 5, like(days))
    await copiesOf(number, 12, like(410))
    await asSuperuser((db) => db`truncate warning_run, warning_flag, heat_petition, heat_day`)
    await warn(415)
    const hot = () =>
      asSuperuser<{ rule: string; area: string; field: string; figures: object; ended: boolean }>(
        (db) => db<
          { rule: string; area: string; field: string; figures: object; ended: boolean }[]
        >`select rule, area_code as area, field, figures, ended_at is not null as ended
          from warning_flag where petition_id is null order by rule, area_code`,
      )
    expect(await hot()).toEqual([
      expect.objectContaining({ rule: 'hot-field', area: '90102', field: 'land', ended: false }),
      expect.objectContaining({ rule: 'hot-field', area: '99', field: 'land', ended: false }),
      expect.objectContaining({ rule: 'hot-place', area: '90102', field: '', ended: false }),
      expect.objectContaining({ rule: 'hot-place', area: '99', field: '', ended: false }),
    ])
    expect((await hot())[2]?.figures).toEqual({ now: 12, mean: 5, periods: 3, days: 30, least: 10, times: 2 })
    const told = () =>
      asSuperuser<{ title: string; text: string }>(
        (db) => db<{ title: string; text: string }[]>`select p.title, n.payload->>'lines' as text
          from notice n join person p on p.id = n.person_id where n.key = 'warning.hot' order by p.title`,
      )
    const heard = await told()
    const textOf = (title: string) => heard.filter((one) => one.title === title).map(({ text }) => text)
    for (const title of ['Chủ tịch UBND phường Hạc Trì', 'Chủ tịch UBMTTQ Việt Nam phường Hạc Trì'])
      expect(textOf(title)).toEqual([
        'Địa bàn nóng: phường Hạc Trì. Lĩnh vực nóng: Đất đai (phường Hạc Trì).',
      ])
    expect(textOf('Chủ tịch UBND tỉnh Đông Sen')).toEqual([
      'Địa bàn nóng: phường Hạc Trì, tỉnh Đông Sen. Lĩnh vực nóng: Đất đai (phường Hạc Trì), Đất đai (tỉnh Đông Sen).',
    ])
    expect(heard.filter(({ title }) => title.includes('Hồng Liên'))).toEqual([])
    await warn(416)
    // It stands still: nobody hears of it twice.
    expect(await told()).toEqual(heard)
    await warn(450)
    expect((await hot()).map(({ ended }) => ended)).toEqual([true, true, true, true])
  })

  it('counts a petition where it is today: a correction moves it', async () => {
    const day = new Date(workday.getTime() + 451 * 86_400_000)
    const { number } = await fileOne({}, day)
    const counted = () =>
      asSuperuser<{ area: string }>(
        (db) =>
          db<{ area: string }[]>`select area_code as area from heat_day where n > 0 and day = '2028-01-08'`,
      )
    await warn(452)
    expect(await counted()).toEqual([{ area: '90101' }])
    await arrange(number, { area_code: '90103' })
    await happened(number, 452.5)
    await warn(453)
    expect(await counted()).toEqual([{ area: '90103' }])
  })
})

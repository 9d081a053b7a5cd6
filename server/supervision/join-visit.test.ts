import { beforeAll, describe, expect, it } from 'vitest'
import { JoinVisit } from '#domain/supervision/join-visit.ts'
import { newId } from '#lib/ids.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, petitionIn } from '#tests/filed-petition.ts'
import { findItem } from './find-item.ts'
import { openFollowUp } from './follow-up.ts'
import { joinVisit } from './join-visit.ts'

beforeAll(demoPlace)

const now = new Date('2026-10-14T16:00:00+07:00')
const kept = (number: string, change: Record<string, string> = {}): JoinVisit =>
  JoinVisit.parse({
    ...{ id: newId(), number, day: '2026-10-13', place: 'Tổ 5', present: 'Tổ trưởng tổ 5', position: '' },
    ...{ seen: 'Mương mới thông một nửa.', tookPlaceAt: '2026-10-13T02:30:00.000Z', owner: 'x', ...change },
  })

async function followed(): Promise<string> {
  const { number } = await petitionIn('VERIFYING')
  const item = await findItem(by('front'), number)
  const reason = 'Bà con hỏi lại nhiều lần.'
  await openFollowUp(by('front'), number, { unitId: item?.bodies[0]?.id ?? '', reason })
  return number
}
const visitsTo = (number: string) =>
  asSuperuser(
    (
      db,
    ) => db`select v.day::text, v.seen, v.written_at, v.at from field_visit v join petition p on p.id = v.petition_id
      where p.number = ${number} order by v.written_at`,
  )

describe('a visit from the village', () => {
  it('joins with its own day and hour, once however often and from how many it is sent', async () => {
    const number = await followed()
    const visit = kept(number)
    const all = await Promise.all([1, 2, 3].map(() => joinVisit(by('front', now), visit)))
    expect(all.map(({ state }) => state)).toEqual(['joined', 'joined', 'joined'])
    const [one, ...others] = await visitsTo(number)
    expect(others).toEqual([])
    expect(one).toMatchObject({
      day: '2026-10-13',
      written_at: new Date('2026-10-13T09:30:00+07:00'),
      at: now,
    })
  })

  it('corrected after it went in stands in two versions: the first stays, or the other is one of its own', async () => {
    const number = await followed()
    const visit = kept(number)
    await joinVisit(by('front', now), visit)
    const other = { ...visit, seen: 'Mương đã thông hết, nước rút nhanh.' }
    const answer = await joinVisit(by('front', now), other)
    expect(answer).toMatchObject({ state: 'differs', other: visit.id })
    expect(answer.state === 'differs' && answer.lines.find(({ label }) => label === 'Đã thấy gì')).toEqual({
      ...{ label: 'Đã thấy gì', here: other.seen, there: visit.seen },
    })
    expect((await joinVisit(by('front', now), { ...other, choice: 'same', other: visit.id })).state).toBe(
      'joined',
    )
    expect(await visitsTo(number)).toHaveLength(1)
    await joinVisit(by('front', now), { ...other, id: newId(), choice: 'another', other: visit.id })
    expect((await visitsTo(number)).map(({ seen }) => seen)).toContain(other.seen)
  })

  it('may come weeks later, never from a clock that is ahead, never of a day to come', async () => {
    const number = await followed()
    const late = new Date('2026-11-20T09:00:00+07:00')
    expect((await joinVisit(by('front', late), kept(number))).state).toBe('joined')
    const ahead = kept(number, { tookPlaceAt: '2026-10-14T11:00:00.000Z' })
    await expect(joinVisit(by('front', now), ahead)).rejects.toMatchObject({ code: 'kept.future' })
    await expect(joinVisit(by('front', now), kept(number, { day: '2026-10-15' }))).rejects.toMatchObject({
      code: 'visit.day',
    })
  })

  it('is of who supervises there and follows it, and of nobody else', async () => {
    const number = await followed()
    const { number: unfollowed } = await petitionIn('VERIFYING')
    await expect(joinVisit(by('front', now), kept(unfollowed))).rejects.toMatchObject({
      code: 'follow-up.none',
    })
    for (const who of ['otherFront', 'admin'] as const)
      await expect(joinVisit(by(who, now), kept(number)), who).rejects.toThrow()
    await expect(joinVisit(by('chair', now), kept(number))).rejects.toMatchObject({ code: 'may.not' })
    expect(() => kept('ba mươi')).toThrow('Số hồ sơ có dạng')
    expect(await visitsTo(number)).toEqual([])
  })
})

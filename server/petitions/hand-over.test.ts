import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Person } from '#domain/people/actor.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { endRole } from '#server/people/end-role.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { handOver } from '#server/petitions/hand-over.ts'
import { changeUnit } from '#server/places/change-unit.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, fivePoints, type Member, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const handler = demoId(cast.handler)
const second = demoId('chuyen-vien-xay-dung-hong-lien')
const unitId = demoId('hong-lien-ha-tang')
const as = (who: Member) => by(who) as Ctx<Person>
const reason = 'Chuyển công tác sang đơn vị khác từ tuần sau.'
const over = (more: object = {}) => ({
  ...{ fromId: handler, toId: second, which: 'all' as const, reason, numbers: [] as string[] },
  ...more,
})
const points = ({ task, dueOn, headId, expectedResult, authority }: Awaited<ReturnType<typeof rowOf>>) => ({
  ...{ task, dueOn, headId, expectedResult, authority },
})
const grantsOf = (personId: string) =>
  asSuperuser<{ id: string }>(
    (db) =>
      db<
        { id: string }[]
      >`select id from role_grant where person_id = ${personId} and role in ('unit_handler', 'gov_head', 'unit_head') and to_on is null`,
  )
const grantTo = (personId: string, role = 'unit_handler', unit = unitId) =>
  asSuperuser(
    (db) =>
      db`insert into role_grant (id, person_id, role, unit_id, from_on) values (${newId()}, ${personId}, ${role}, ${unit}, '2026-01-01') returning id`,
  )
/** Open petitions whose assignee holds no role of a handler in an office that goes on. */
const orphans = () =>
  asSuperuser<{ number: string }>(
    (db) => db<
      { number: string }[]
    >`select p.number from petition p where p.assignee_id is not null and acl.is_open(p.state)
      and not exists (select 1 from role_grant g join unit u on u.id = g.unit_id where g.person_id = p.assignee_id
        and g.role = 'unit_handler' and (g.to_on is null or g.to_on >= ${dayOf(as('head').at)})
        and (u.valid_to is null or u.valid_to >= ${dayOf(as('head').at)}))`,
  )
const toldOf = (number: string) =>
  asSuperuser<{ key: string; person_id: string | null }>(
    (db) =>
      db<
        { key: string; person_id: string | null }[]
      >`select n.key, n.person_id from notice n join petition p on p.id = n.petition_id where p.number = ${number}`,
  )

describe('hand over', () => {
  it('keeps the five points, and tells the sender and both handlers', async () => {
    const { number } = await petitionIn('VERIFYING', { channel: 'call', phone: '0900000123' })
    const before = await rowOf(number)
    await handOver(as('head'), over({ which: 'chosen', numbers: [number] }))
    const row = await rowOf(number)
    expect(row).toMatchObject({ state: 'VERIFYING', assigneeId: second, version: before.version + 1 })
    expect(points(row)).toEqual(points(before))
    expect((await eventsOf(number)).slice(-2)).toEqual(['petition.handover-decided', 'petition.handed-over'])
    const told = await toldOf(number)
    expect(told).toContainEqual({ key: 'handedOver', person_id: null })
    expect(told).toContainEqual({ key: 'staff.handedAway', person_id: handler })
    expect(told).toContainEqual({ key: 'staff.handedOver', person_id: second })
    expect(await findPetition(by('handler'), number)).toBeUndefined()
    const [secret] = await asSuperuser<{ for_sender: boolean }>(
      (db) => db<{ for_sender: boolean }[]>`select for_sender from event_note where body = ${reason}`,
    )
    expect(secret?.for_sender).toBe(false)
  })

  it('is for the head of the office, to a handler of the same office', async () => {
    const { number } = await petitionIn('VERIFYING')
    const one = over({ which: 'chosen', numbers: [number] })
    // Others see none of the work: there is nothing to hand over.
    for (const who of ['otherHead', 'front', 'admin'] as const)
      await expect(handOver(as(who), one)).rejects.toMatchObject({ code: 'handover.nothing' })
    await expect(handOver(as('handler'), one)).rejects.toThrow('not found')
    await expect(handOver(as('reception'), one)).rejects.toThrow('not found')
    await expect(handOver(as('head'), { ...one, toId: demoId(cast.otherHandler) })).rejects.toMatchObject({
      code: 'handover.stranger',
    })
    expect((await rowOf(number)).assigneeId).toBe(handler)
  })

  it('lets one of two at once win', async () => {
    const { number } = await petitionIn('VERIFYING')
    const one = over({ which: 'chosen', numbers: [number] })
    const both = await Promise.allSettled([handOver(as('head'), one), handOver(as('chair'), one)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('who leaves', () => {
  it('is refused while work is open, with the number, unless a successor is named', async () => {
    const { number } = await petitionIn('DRAFTED', { channel: 'call', phone: '0900000123' })
    const [grant] = await grantsOf(handler)
    const leave = (successorId: string) => endRole(as('admin'), grant?.id ?? '', { successorId, reason })
    await expect(leave('')).rejects.toMatchObject({
      code: 'role.openWork',
      message: expect.stringMatching(/\d+ hồ sơ/),
    })
    await expect(leave(demoId(cast.otherHandler))).rejects.toMatchObject({ code: 'role.successor' })
    expect((await rowOf(number)).assigneeId).toBe(handler)
    await leave(second)
    expect(await rowOf(number)).toMatchObject({ assigneeId: second, state: 'DRAFTED' })
    expect(await toldOf(number)).toContainEqual({ key: 'handedOver', person_id: null })
    expect(await toldOf(number)).toContainEqual({ key: 'staff.handedOver', person_id: second })
    expect(await orphans()).toEqual([])
    await grantTo(handler)
  })

  it('is kept by the database too, and work is given to nobody without a role', async () => {
    const { number } = await petitionIn('VERIFYING')
    const ends = asSuperuser(async (db) => {
      await db`select set_config('app.at', ${as('head').at.toISOString()}, false)`
      return db`update role_grant set to_on = '2026-10-13' where person_id = ${handler} returning id`
    })
    await expect(ends).rejects.toMatchObject({ constraint_name: 'role_open_work' })
    const given = asSuperuser(async (db) => {
      await db`select set_config('app.at', ${as('head').at.toISOString()}, false)`
      return db`update petition set assignee_id = ${demoId(cast.front)} where number = ${number} returning id`
    })
    await expect(given).rejects.toMatchObject({ constraint_name: 'petition_assignee_held' })
  })

  it('gets nothing in the moment of leaving', async () => {
    await handOver(as('head'), over({ toId: second }))
    const { number } = await petitionIn('ACCEPTED')
    const version = await versionOf(number)
    const [grant] = await grantsOf(handler)
    const both = await Promise.allSettled([
      assignPetition(by('head'), number, { version, ...fivePoints }),
      endRole(as('admin'), grant?.id ?? ''),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await orphans()).toEqual([])
    if (both[1].status === 'fulfilled') await grantTo(handler)
  })

  it('as a head is not followed by a chair whom the letter is about: the next above answers', async () => {
    const head = demoId(cast.head)
    const { number } = await petitionIn('ACCEPTED')
    const version = await versionOf(number)
    await assignPetition(by('head'), number, { version, ...fivePoints, headId: head })
    await asSuperuser(
      (db) => db`update petition set restricted = true, concerns_person_id = ${demoId(cast.chair)}
        where number = ${number} returning id`,
    )
    const [grant] = await grantsOf(head)
    await endRole(as('admin'), grant?.id ?? '')
    expect(await rowOf(number)).toMatchObject({ headId: demoId('chu-tich-tinh') })
    await asSuperuser(
      (db) => db`update petition set state = 'WITHDRAWN' where number = ${number} returning id`,
    )
    await grantTo(head, 'unit_head')
  })

  it('as a head names the chair instead; the last chair stays', async () => {
    const head = demoId(cast.head)
    const { number } = await petitionIn('ACCEPTED')
    await assignPetition(by('head'), number, {
      version: await versionOf(number),
      ...fivePoints,
      headId: head,
    })
    const [grant] = await grantsOf(head)
    await endRole(as('admin'), grant?.id ?? '')
    expect(await rowOf(number)).toMatchObject({ headId: demoId(cast.chair) })
    expect((await eventsOf(number)).at(-1)).toBe('petition.head-named')
    await grantTo(head, 'unit_head')
    const provinceChair = await grantsOf(demoId('chu-tich-tinh'))
    const [chair] = await grantsOf(demoId(cast.chair))
    // The chair of the province stands above; without them nobody is left to answer.
    await endRole(as('admin'), provinceChair[0]?.id ?? '')
    await expect(endRole(as('admin'), chair?.id ?? '')).rejects.toMatchObject({ code: 'role.noOtherHead' })
    await grantTo(demoId('chu-tich-tinh'), 'gov_head', demoId('tinh-ubnd'))
  })
})

describe('whatever happens, in whatever order', () => {
  /** A small generator: the same seed tells the same story again. */
  const random = (seed: number) => () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  const people = [handler, second]

  it.each([1, 2, 3])('no open petition is nobody’s (story %i)', async (seed) => {
    const next = random(seed)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
    const numbers: string[] = []
    const done: string[] = []
    const attempt = async (what: string, act: () => Promise<unknown>) => {
      const result = await act().then(
        () => 'done',
        (error: { code?: string; message: string }) => {
          // Refused in words, or nothing to do: never a fault of the database.
          if (!error.code && error.message !== 'not found') throw error
          return error.code ?? error.message
        },
      )
      done.push(`${what}: ${result}`)
    }
    for (let step = 0; step < 14; step++) {
      const [one, other] = next() < 0.5 ? people : [...people].reverse()
      const acts = {
        give: async () => {
          const { number } = await petitionIn('ACCEPTED')
          numbers.push(number)
          const version = await versionOf(number)
          await assignPetition(by('head'), number, { version, ...fivePoints, assigneeId: one as string })
        },
        over: () => handOver(as('head'), over({ fromId: one, toId: other })),
        leave: async () => {
          const [grant] = await grantsOf(one as string)
          if (grant) await endRole(as('admin'), grant.id)
        },
        leaveTo: async () => {
          const [grant] = await grantsOf(one as string)
          if (grant) await endRole(as('admin'), grant.id, { successorId: other as string, reason: '' })
        },
        back: async () => {
          if ((await grantsOf(one as string)).length === 0) await grantTo(one as string)
        },
      }
      const name = pick(Object.keys(acts) as (keyof typeof acts)[])
      await attempt(name, acts[name])
      expect(await orphans(), done.join(' · ')).toEqual([])
    }
    expect(done.filter((line) => line.endsWith(': done')).length, done.join(' · ')).toBeGreaterThan(3)
    for (const one of people) if ((await grantsOf(one)).length === 0) await grantTo(one)
  })
})

describe('an office that ends', () => {
  const end = (more: object) =>
    changeUnit(as('admin'), unitId, {
      ...{
        name: 'Phòng cũ',
        shortName: 'Phòng cũ',
        receives: '',
        deskAddress: '',
        deskPhone: '',
        deskHours: '',
        seat: null,
      },
      ...{ validTo: dayOf(as('admin').at), successorId: demoId('hong-lien-van-phong'), heirId: '', ...more },
    })

  it('hands its work to its successor in the same act, or does not end', async () => {
    const { number } = await petitionIn('VERIFYING')
    await expect(end({})).rejects.toMatchObject({ code: 'unit.openWork' })
    await expect(end({ heirId: second })).rejects.toMatchObject({ code: 'role.successor' })
    const heirId = demoId('chuyen-vien-van-phong-hong-lien')
    await end({ heirId, validTo: addDays(dayOf(as('admin').at), -1) })
    expect(await rowOf(number)).toMatchObject({
      assigneeId: heirId,
      handlingUnitId: demoId('hong-lien-van-phong'),
    })
    expect(await orphans()).toEqual([])
  })
})

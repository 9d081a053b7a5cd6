import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { cast, petitionIn } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { newsOf } from '#tests/notice-rows.ts'
import { watchLeaving } from './watch-leaving.ts'

beforeAll(demoPlace)

const handler = demoId(cast.handler)
const until = (day: string | null) =>
  asSuperuser(
    (sql) => sql`update role_grant set to_on = ${day} where person_id = ${handler} and role = 'unit_handler'`,
  )
afterEach(() => until(null))

async function morning(day: string): Promise<void> {
  const ctx = {
    actor: { kind: 'job' as const, job: 'watch-limits' as const },
    at: new Date(`${day}T07:30:00+07:00`),
  }
  let last: string | undefined
  do last = await watchLeaving(ctx, last)
  while (last)
}
const told = async (number: string, day: string) =>
  (await newsOf(number, () => morning(day))).filter((one) => one.endsWith('by app'))

describe('a handler whose role has an end', () => {
  it('is told of to their head while there is time, and once more when the day has passed', async () => {
    const { number } = await petitionIn('VERIFYING')
    await until('2026-10-30')
    expect(await told(number, '2026-10-21')).toEqual([])
    expect(await told(number, '2026-10-27')).toEqual(['staff.handlerLeaves → head by app'])
    expect(await told(number, '2026-10-28')).toEqual([])
    expect(await told(number, '2026-10-31')).toEqual([]) // a Saturday
    expect(await told(number, '2026-11-02')).toEqual(['staff.handlerLeaves → head by app'])
    expect(await told(number, '2026-11-03')).toEqual([])
  })

  it('is nothing to tell of where another role of a handler goes on', async () => {
    const { number } = await petitionIn('VERIFYING')
    await until('2026-10-30')
    await asSuperuser(
      (sql) => sql`insert into role_grant (id, person_id, role, unit_id, from_on)
        values (gen_random_uuid(), ${handler}, 'unit_handler', ${demoId('hong-lien-van-phong')}, '2026-10-01')`,
    )
    expect(await told(number, '2026-10-27')).toEqual([])
    await asSuperuser(
      (sql) =>
        sql`delete from role_grant where person_id = ${handler} and unit_id = ${demoId('hong-lien-van-phong')}`,
    )
  })

  it('is told once by two runs at once, and of nothing that is over', async () => {
    const [{ number }, answered] = [await petitionIn('VERIFYING'), await petitionIn('RECEIVED')]
    await until('2026-10-30')
    await Promise.all([morning('2026-10-29'), morning('2026-10-29')])
    expect((await eventsOf(number)).filter((type) => type === 'petition.handler-leaves')).toHaveLength(1)
    expect(await eventsOf(answered.number)).not.toContain('petition.handler-leaves')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { WarningFilter } from '#domain/warnings/filter.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { denounce } from '#tests/denounced.ts'
import { by, fileOne, type Member, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { copiesOf } from '#tests/many-petitions.ts'
import { arrange, standing, stood, warn } from '#tests/warnings.ts'
import { countWarnings, lastRun, listWarnings } from './queries.ts'

const numbers = {} as Record<'crowd' | 'repeated' | 'elsewhere' | 'secret', string>

beforeAll(async () => {
  const done = await demoPlace()
  numbers.crowd = (await petitionIn('VERIFYING')).number
  numbers.repeated = (await petitionIn('VERIFYING')).number
  numbers.elsewhere = (await fileOne({ areaCode: '90102' })).number
  numbers.secret = (await denounce({ headCount: 30 })).number
  await arrange(numbers.crowd, { head_count: 12, field: 'land' })
  await arrange(numbers.repeated, { repeat_of_id: (await rowOf(numbers.crowd)).id })
  await arrange(numbers.elsewhere, { head_count: 8 })
  await warn()
  return done
})

const all: WarningFilter = { ended: false }
const list = async (who: Member, filter: WarningFilter = all) =>
  (await listWarnings(by(who), filter)).rows.map(({ rule, number }) => `${rule} ${number}`).sort()

describe('warnings', () => {
  it('are read by those who watch the area, each list as long as its number says', async () => {
    const own = [`crowd ${numbers.crowd}`, `repeated ${numbers.crowd}`]
    for (const who of ['front', 'council', 'secretary', 'chair'] as const)
      expect(await list(who), who).toEqual(own)
    expect(await list('otherFront')).toEqual([`crowd ${numbers.elsewhere}`])
    const counts = await countWarnings(by('front'), all)
    for (const { rule, n } of counts.rules) expect(await list('front', { ...all, rule })).toHaveLength(n)
    for (const { areaCode, n } of counts.places)
      expect(await list('front', { ...all, areaCode })).toHaveLength(n)
    for (const { field, n } of counts.fields) expect(await list('front', { ...all, field })).toHaveLength(n)
    expect(counts.places).toEqual([expect.objectContaining({ areaCode: '90101', n: 2 })])
    expect(counts.fields).toEqual([{ field: 'land', n: 2 }])
  })

  it('of the whole province are counted by commune and as one', async () => {
    const counts = await countWarnings(by('provinceChair'), all)
    const seen = await list('provinceChair')
    expect(seen).toHaveLength(3)
    expect(counts.places.map(({ areaCode, n }) => [areaCode, n])).toEqual([
      ['99', 3],
      ['90101', 2],
      ['90102', 1],
    ])
    for (const { areaCode, n } of counts.places)
      expect(await list('provinceChair', { ...all, areaCode }), areaCode).toHaveLength(n)
  })

  it('of a petition are shown to a head who sees that petition alone', async () => {
    // Handled by the department of works; the one of culture has the same area.
    expect(await list('head')).toHaveLength(2)
    expect(await list('cultureHead')).toEqual([])
  })

  it('are not there for anybody else', async () => {
    for (const who of ['reception', 'handler', 'deputy', 'admin'] as const) {
      await expect(listWarnings(by(who), all), who).rejects.toBeInstanceOf(NotFound)
      await expect(countWarnings(by(who), all), who).rejects.toBeInstanceOf(NotFound)
      await expect(lastRun(by(who)), who).rejects.toBeInstanceOf(NotFound)
    }
    expect(await lastRun(by('front'))).toBeInstanceOf(Date)
  })
})

describe('what few may read', () => {
  it('is never counted and never warned of, however many stand behind it', async () => {
    const said = JSON.stringify(await stood())
    expect(said).not.toContain(numbers.secret)
    const heat = await asSuperuser<{ n: number }>(
      (db) => db<{ n: number }[]>`select sum(n)::int as n from heat_day`,
    )
    expect(heat).toEqual([{ n: 3 }])
  })

  it('leaves warnings, lists and counts in the moment it becomes so', async () => {
    const { number } = await petitionIn('VERIFYING')
    await arrange(number, { head_count: 40 })
    await warn(1)
    expect(await standing(number)).toEqual(['crowd'])
    const before = await asSuperuser<{ n: number }>(
      (db) => db<{ n: number }[]>`select sum(n)::int as n from heat_day`,
    )
    await arrange(number, { restricted: true })
    expect((await stood()).filter((one) => one.number === number)).toEqual([])
    const after = await asSuperuser<{ n: number }>(
      (db) => db<{ n: number }[]>`select sum(n)::int as n from heat_day`,
    )
    expect(after[0]?.n).toBe((before[0]?.n ?? 0) - 1)
    await warn(2)
    expect(await standing(number)).toEqual([])
  })
})

describe('among tens of thousands', () => {
  type Plan = { 'QUERY PLAN': string }
  const planOf = (statement: string) =>
    asSuperuser<Plan>((db) => db.unsafe<Plan[]>(`explain ${statement}`)).then((rows) =>
      rows.map((row) => row['QUERY PLAN']).join('\n'),
    )

  it('the night finds what it looks at in indexes, and pages read open warnings of their area', async () => {
    const received = new Date('2025-01-10T09:00:00+07:00')
    await copiesOf(numbers.crowd, 20_000, { receivedAt: received })
    const front = demoId('mat-tran-hong-lien')
    await asSuperuser(
      (
        db,
      ) => db`insert into warning_flag (id, rule, version, petition_id, area_code, figures, raised_at, seen_at, ended_at)
        select gen_random_uuid(), 'crowd', 1, id, '90103', '{}', received_at, received_at, received_at + interval '9 days'
        from petition where received_at = ${received}`,
    )
    await asSuperuser((db) => db`analyze petition, warning_flag, limit_alert`)
    expect(front).toBeTruthy()
    const plans = await Promise.all([
      planOf(
        `select id from petition where answered_at is null and accepted_at > '2026-07-01' and accepted_at <= '2026-07-03'`,
      ),
      planOf(`select id from petition where repeat_of_id = '${front}'`),
      planOf(`select id from petition where received_at >= '2026-09-01'`),
      planOf(`select petition_id from warning_flag where ended_at is null and check_on <= '2026-10-01'`),
      planOf(`select * from warning_flag where ended_at is null and area_code = any('{90101}'::text[])`),
      planOf(`select * from limit_alert where level = 'breach' and at >= '2026-10-05' and at < '2026-10-12'`),
    ])
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (petition|warning_flag)/)
    const started = performance.now()
    expect(await list('front')).toHaveLength(2)
    await countWarnings(by('front'), all)
    const read = performance.now() - started
    const night = performance.now()
    await warn(3)
    const ran = performance.now() - night
    console.info(`20.000 more: pages ${Math.round(read)} ms, a night ${Math.round(ran)} ms`)
  }, 120_000)
})

import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import { ended } from '#domain/petitions/lifecycle.ts'
import { count, type MeasureCode, type Measured, measureOf } from '#domain/reports/measures.ts'
import { noTally, openCodes, shownMonths, sumOf } from '#domain/reports/open-figures.ts'
import { addDays, type Day } from '#lib/dates.ts'
import { asSuperuser, freshDatabase } from '#tests/database.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { by } from '#tests/filed-petition.ts'
import { loadDemo } from '../../scripts/load-demo.ts'
import { countOpenFigures } from './count-open-figures.ts'
import { openFigures, openFiguresOf } from './open-figures.ts'
import { openList } from './open-list.ts'

type Row = Measured & { number: string; unitId: string; field: string }

const at = new Date('2026-11-21T09:00:00+07:00')
const job = { actor: { kind: 'job' as const, job: 'count-figures' as const }, at }
const anybody = { actor: { kind: 'public' as const }, at }
const office = 'hong-lien-ubnd'
let rows: Row[] = []

const readRows = async () => {
  const day = (column: string) => `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`
  rows = await asSuperuser<Row>((db) =>
    db.unsafe<Row[]>(`
      select p.number, p.unit_id as "unitId", coalesce(p.field, '') as field, p.outcome, p.rating, p.extensions,
        p.intake_outcome as "intakeOutcome", p.state, ${day('p.received_at')} as "receivedOn",
        ${day('p.disputed_at')} as "disputedOn", p.answer_due_on::text as "answerDueOn",
        (select ${day('min(a.issued_at)')} from answer a where a.petition_id = p.id) as "firstAnsweredOn"
      from petition p where not p.restricted and not exists (select 1 from dialogue_turn t
        join dialogue d on d.id = t.dialogue_id where t.petition_id = p.id and d.form = 'conference')`),
  )
}

beforeAll(async () => {
  testEnvironment()
  const done = await freshDatabase()
  await loadDemo()
  // The demo place counts by the clock; these figures are of a day that stays.
  await asSuperuser((db) => db`truncate counted_petition, office_month`)
  await countOpenFigures(job)
  await readRows()
  return done
}, 180_000)

/** A month by the definition: what came due is counted once its day is over. */
const lastOf = (month: Day): Day => addDays(`${addDays(month, 31).slice(0, 7)}-01`, -1)
const least = (a: Day, b: Day): Day => (a < b ? a : b)
const counted = (code: MeasureCode, of: Row[], month: Day) => {
  const to = code === 'due' || code === 'missed' ? least(lastOf(month), '2026-11-20') : lastOf(month)
  return count(code, of, { from: month, to })
}
const defined = (of: Row[], month: Day) => ({
  ...Object.fromEntries(openCodes.map((code) => [code, counted(code, of, month).numerator])),
  answered: counted('explained', of, month).denominator ?? 0,
  rated: counted('satisfied', of, month).denominator ?? 0,
})

describe('what is counted once a night', () => {
  it('is what the definitions count: every office, month and field', async () => {
    const { offices, since } = await openFigures(anybody)
    expect(since).toBe('2025-12-01')
    expect(offices.length).toBeGreaterThan(1)
    let seen = 0
    for (const { unitId, code, tally } of offices) {
      const own = rows.filter((row) => row.unitId === unitId)
      const found = await openFiguresOf(anybody, code)
      for (const { key, tally: month } of found?.months ?? [])
        expect(month, `${code} ${key}`).toEqual({ ...noTally(), ...defined(own, key) })
      expect(sumOf((found?.months ?? []).map((one) => one.tally))).toEqual(tally)
      expect(sumOf((found?.fields ?? []).map((one) => one.tally))).toEqual(tally)
      for (const { key, tally: field } of found?.fields ?? []) {
        const months = shownMonths('2026-11-21').map((month) =>
          defined(
            own.filter((row) => row.field === key),
            month,
          ),
        )
        expect(field, `${code} ${key}`).toEqual(sumOf(months.map((one) => ({ ...noTally(), ...one }))))
        seen++
      }
    }
    expect(seen).toBeGreaterThan(5)
    const all = sumOf(offices.map((one) => one.tally))
    for (const code of openCodes.filter((one) => one !== 'extended'))
      expect(all[code], code).toBeGreaterThan(0)
  })

  it('counts again what changed, moves what changed its field, and nothing twice', async () => {
    const before = await openFigures(anybody)
    await countOpenFigures(job)
    expect((await openFigures(anybody)).offices).toEqual(before.offices)
    const [moved] = await asSuperuser(
      (db) => db`update petition set field = 'telecom', extensions = extensions + 1
        where id = (select p.id from petition p join event e on e.petition_id = p.id
          where p.field = 'drainage' and p.received_at < '2026-11-21T02:00:00Z' and not p.restricted
            and p.unit_id = ${demoId('hong-lien-ubnd')} and p.extensions = 0
          order by e.at desc limit 1)
        returning id`,
    )
    expect(moved).toBeTruthy()
    await asSuperuser(
      (db) => db`insert into event (id, petition_id, type, at, actor_kind, payload, for_sender)
        values (gen_random_uuid(), ${moved?.id}, 'petition.extended', ${at}, 'person', '{}', false)`,
    )
    await countOpenFigures(job)
    await readRows()
    const found = await openFiguresOf(anybody, office)
    const own = rows.filter((row) => row.unitId === demoId('hong-lien-ubnd'))
    for (const { key, tally } of found?.months ?? [])
      expect(tally, key).toEqual({ ...noTally(), ...defined(own, key) })
    expect(found?.fields.find(({ key }) => key === 'telecom')?.tally.received).toBe(
      own.filter((row) => row.field === 'telecom' && row.intakeOutcome !== 'REFUSE_RECEPTION').length,
    )
  })

  it('by nobody else, and states end as the life of a petition says', async () => {
    const counting = tx(by('chair'), (db) => db.execute(sql`select acl.count_open_figures()`))
    await expect(counting).rejects.toMatchObject({ cause: { code: '42501' } })
    const reading = tx(anybody, (db) => db.execute(sql`select * from counted_petition`))
    await expect(reading).rejects.toMatchObject({ cause: { code: '42501' } })
    const states = await asSuperuser((db) => db<{ state: string }[]>`select acl.ended_states() as state`)
    expect(states.map(({ state }) => state).sort()).toEqual([...ended].sort())
  })
})

describe('the list behind a figure', () => {
  const numbersOf = async (asked: Parameters<typeof openList>[1]) => {
    const numbers: string[] = []
    let list = await openList(anybody, asked)
    for (; list; ) {
      numbers.push(...list.rows.map(({ number }) => number))
      if (!list.next) break
      list = await openList(anybody, { ...asked, after: list.next })
    }
    return { cell: list?.cell, numbers }
  }

  it('is as long as the figure and holds what it counts, for each office, month and field', async () => {
    let exact = 0
    for (const { code, unitId } of (await openFigures(anybody)).offices) {
      const found = await openFiguresOf(anybody, code)
      const asked = [
        {},
        ...(found?.months ?? []).map(({ key }) => ({ month: key })),
        ...(found?.fields ?? []).map(({ key }) => ({ field: key })),
      ] as { month?: string; field?: string }[]
      for (const measure of openCodes) {
        for (const one of asked) {
          const { cell, numbers } = await numbersOf({ code: measure, office: code, ...one })
          if (cell?.shown !== 'exact') {
            expect(numbers).toEqual([])
            continue
          }
          if (cell.n > 0) exact++
          const months = one.month ? [one.month] : shownMonths('2026-11-21')
          const own = rows.filter(
            (row) => row.unitId === unitId && (one.field === undefined || row.field === one.field),
          )
          const expected = own.filter((row) =>
            months.some((month) => counted(measure, [row], month).numerator === 1),
          )
          expect(numbers.length, `${code} ${measure} ${JSON.stringify(one)}`).toBe(cell.n)
          expect(numbers).toEqual(
            expected
              .map(({ number }) => number)
              .sort()
              .reverse(),
          )
        }
      }
    }
    expect(exact).toBeGreaterThan(10)
  })

  it('of all offices holds what all of them count', async () => {
    const { cell, numbers } = await numbersOf({ code: 'received' })
    expect(cell).toMatchObject({ shown: 'exact', n: numbers.length })
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.length).toBeGreaterThan(50)
  })

  it('is not there for what does not exist, and says nothing of small numbers, whoever asks the door', async () => {
    expect(await openList(anybody, { code: 'due', office: 'khong-co' })).toBeUndefined()
    expect(await openList(anybody, { code: 'due', office, month: '2019-01-01' })).toBeUndefined()
    const door = (field: string) =>
      tx(anybody, (db) =>
        db.execute<{
          number: string
        }>(sql`select number from acl.counted('received', ${demoId('hong-lien-ubnd')}::uuid, ${field},
          array(select generate_series('2025-12-01'::date, '2026-11-01', interval '1 month')::date), null, 100)`),
      )
    const found = await openFiguresOf(anybody, office)
    const small = found?.fields.find(({ tally }) => tally.received > 0 && tally.received < 5)
    const large = found?.fields.find(({ tally }) => tally.received >= 5)
    expect(small && large).toBeTruthy()
    expect(await door(small?.key ?? '')).toEqual([])
    expect((await door(large?.key ?? '')).length).toBe(large?.tally.received)
    expect(measureOf('received').label).toBeTruthy()
  })
})

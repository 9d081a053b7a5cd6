import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { count, type Measured, measureCodes, measureOf } from '#domain/reports/measures.ts'
import { asSuperuser, freshDatabase } from '#tests/database.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { loadDemo } from '../../scripts/load-demo.ts'
import { countMeasures, rowsOfMeasure } from './count-measures.ts'

type Row = Measured & { number: string; unitId: string }
let rows: Row[] = []

beforeAll(async () => {
  testEnvironment()
  const done = await freshDatabase()
  await loadDemo()
  const day = (column: string) => `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`
  rows = await asSuperuser<Row>((sql) =>
    sql.unsafe<Row[]>(`
      select p.number, p.unit_id as "unitId", p.kind, p.family, p.state, p.competence, p.outcome, p.intake_outcome as "intakeOutcome", p.rating, p.extensions,
        ${day('p.received_at')} as "receivedOn", ${day('p.answered_at')} as "answeredOn",
        (select ${day('min(a.issued_at)')} from answer a where a.petition_id = p.id) as "firstAnsweredOn",
        ${day('p.disputed_at')} as "disputedOn", p.answer_due_on::text as "answerDueOn", p.answer_due_original::text as "answerDueOriginal",
        p.not_count as "notCount", exists (select 1 from sender_says s where s.petition_id = p.id and s.word <> 'done') as reopened
      from petition p where not exists (select 1 from dialogue_turn t join dialogue d on d.id = t.dialogue_id
        where t.petition_id = p.id and d.form = 'conference')`),
  )
  return done
}, 180_000)

const at = new Date('2026-11-21T09:00:00+07:00')
const chair = { actor: actorOf('chu-tich-hong-lien'), at }
const unitId = demoId('hong-lien-ubnd')

describe.each([
  ['a year', { from: '2026-01-01', to: '2026-12-31' }],
  ['a month', { from: '2026-10-01', to: '2026-10-31' }],
  ['a day', { from: '2026-11-10', to: '2026-11-10' }],
  ['a time before everything', { from: '2020-01-01', to: '2020-12-31' }],
])('over %s', (_name, period) => {
  it('the database counts what the definition counts', async () => {
    const own = rows.filter((row) => row.unitId === unitId)
    const found = await countMeasures(chair, unitId, period)
    for (const code of measureCodes) expect(found[code], code).toEqual(count(code, own, period))
  })

  it('every figure opens its rows', async () => {
    const own = rows.filter((row) => row.unitId === unitId)
    for (const code of measureCodes) {
      const numbers = own.filter((row) => measureOf(code).numerator(row, period)).map((row) => row.number)
      expect(await rowsOfMeasure(chair, code, unitId, period), code).toEqual(numbers.sort())
    }
  })
})

it('the demo has something to count for each', () => {
  const period = { from: '2026-01-01', to: '2026-11-21' }
  const nothing = measureCodes.filter((code) => count(code, rows, period).numerator === 0)
  expect(nothing.filter((code) => code !== 'extended' && code !== 'overdue-over-30')).toEqual([])
})

it('nobody counts what they do not read', async () => {
  // Not the chair there, whom the demo offers one of these petitions.
  const other = { actor: actorOf('truong-phong-van-xa-hac-tri'), at }
  const found = await countMeasures(other, unitId, { from: '2026-01-01', to: '2026-12-31' })
  expect(found.received.numerator).toBe(0)
})

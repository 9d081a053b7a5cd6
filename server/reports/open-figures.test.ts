import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { count, type Measured } from '#domain/reports/measures.ts'
import { openCodes } from '#domain/reports/open-figures.ts'
import { asSuperuser, freshDatabase } from '#tests/database.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { by } from '#tests/filed-petition.ts'
import { loadDemo } from '../../scripts/load-demo.ts'
import { countOpenFigures, openFigures } from './open-figures.ts'

const at = new Date('2026-11-21T09:00:00+07:00')
const job = { actor: { kind: 'job' as const, job: 'count-figures' as const }, at }

beforeAll(async () => {
  testEnvironment()
  const done = await freshDatabase()
  await loadDemo()
  await countOpenFigures(job, 12)
  return done
}, 180_000)

it('the figures of every office are those of the definitions', async () => {
  const { offices, since } = await openFigures({ actor: { kind: 'public' }, at })
  expect(since).toBe('2025-12-01')
  const day = (column: string) => `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`
  const rows = await asSuperuser<Measured & { unitId: string }>((db) =>
    db.unsafe<(Measured & { unitId: string })[]>(`
      select p.unit_id as "unitId", p.outcome, p.intake_outcome as "intakeOutcome", p.state, ${day('p.received_at')} as "receivedOn", p.answer_due_on::text as "answerDueOn",
        (select ${day('min(a.issued_at)')} from answer a where a.petition_id = p.id) as "firstAnsweredOn"
      from petition p where not p.restricted`),
  )
  expect(offices.length).toBeGreaterThan(1)
  for (const { unitId, name, figures } of offices) {
    const own = rows.filter((row) => row.unitId === unitId)
    for (const code of openCodes) {
      const expected = count(code, own, { from: since, to: '2026-11-30' })
      expect(figures[code], `${name} ${code}`).toEqual(expected)
    }
  }
})

it('counting twice gives the same, and nobody else counts', async () => {
  const before = await openFigures({ actor: { kind: 'public' }, at })
  await countOpenFigures(job, 12)
  expect(await openFigures({ actor: { kind: 'public' }, at })).toEqual(before)
  const counting = tx(by('chair'), (db) => db.execute(sql`select acl.count_open_figures('2026-11-01')`))
  await expect(counting).rejects.toMatchObject({ cause: { code: '42501' } })
})

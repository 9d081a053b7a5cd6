import { beforeAll, describe, expect, it } from 'vitest'
import { sumPromises } from '#domain/supervision/promises.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { held, theDay } from '#tests/held-dialogue.ts'
import { readLedger } from './promises.ts'

beforeAll(demoPlace)

const later = new Date(theDay.getTime() + 24 * 3_600_000)
const read = (more: Partial<Parameters<typeof readLedger>[1]> = {}, at = later) =>
  readLedger({ actor: { kind: 'public' }, at }, { year: 2026, page: 1, ...more })

describe('the ledger of promises', () => {
  it('counts what every office promised, without its words until a notice is out for everybody', async () => {
    await held()
    const ledger = await read()
    expect(ledger.years).toEqual([2026])
    const sum = sumPromises(ledger.sums)
    expect(sum.all).toBeGreaterThan(0)
    expect(ledger.lines).toHaveLength(sum.all)
    for (const line of ledger.lines) expect([line.number, line.task]).toEqual([null, null])
  })

  it('opens each figure as its list, by how it stands, by office and area', async () => {
    const before = await read()
    await asSuperuser(
      (db) => db`update petition set disputed_at = now() where source = 'dialogue' and id in (
        select petition_id from dialogue_turn where petition_id is not null limit 1)`,
    )
    const after = await read()
    expect(sumPromises(after.sums)).toMatchObject({ disputed: 1, all: sumPromises(before.sums).all })
    expect((await read({ list: 'con-y-kien' })).lines).toHaveLength(1)
    const [one] = after.sums
    const of = after.sums.filter(
      ({ officeId, areaCode }) => officeId === one?.officeId && areaCode === one.areaCode,
    )
    const list = await read({ office: one?.officeId, area: one?.areaCode })
    expect(list.lines).toHaveLength(sumPromises(of).all)
    expect((await read({ area: '99999' })).lines).toEqual([])
  })

  it('says what is overdue once its day is over, and keeps the years apart', async () => {
    const late = sumPromises((await read({}, new Date('2027-12-01T09:00:00+07:00'))).sums)
    expect(late.overdue).toBe(late.all - 1)
    expect((await read({ year: 2025 })).sums).toEqual([])
  })
})

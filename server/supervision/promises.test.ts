import { beforeAll, describe, expect, it } from 'vitest'
import { sumPromises } from '#domain/supervision/promises.ts'
import { concludeVisit } from '#server/reception/follow-visit.ts'
import { forwardedRound } from '#tests/contacts.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by } from '#tests/filed-petition.ts'
import { held, theDay } from '#tests/held-dialogue.ts'
import { visitBy } from '#tests/reception-desk.ts'
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

  it('holds what was promised to voters and when somebody was received, each once', async () => {
    const before = await read()
    const { id: roundId } = await forwardedRound()
    const { id: visitId } = await visitBy('reception')
    await concludeVisit(by('chair'), visitId, {
      ...{
        version: 1,
        body: 'Xem lại mốc đất nhà bà Nguyễn Thị Mẫu.',
        toUnit: 'Phòng Kinh tế',
        noticeNo: '',
      },
      ...{ dueOn: '2026-10-30', contact: 'Tạ Văn Đước, 0298 300 112' },
    })
    const after = await read()
    expect(sumPromises(after.sums).all).toBe(sumPromises(before.sums).all + 2)
    expect(after.lines).toHaveLength(sumPromises(after.sums).all)
    const toVoters = after.lines.find(({ source }) => source === 'contact')
    expect(toVoters).toMatchObject({
      occasion: roundId,
      number: expect.any(String),
      task: expect.any(String),
    })
    const received = after.lines.filter(({ source }) => source === 'reception')
    expect(received).toMatchObject([{ occasion: null, number: null, task: null, standing: 'open' }])
    expect(JSON.stringify(after.lines)).not.toContain('Nguyễn Thị Mẫu')
    const [direction] = await asSuperuser(
      (db) => db`update reception_direction set done_on = '2026-10-20' returning id`,
    )
    expect(direction).toBeDefined()
    expect((await read({ list: 'da-thuc-hien' })).lines.map(({ source }) => source)).toContain('reception')
  })

  it('is read page by page, each promise once, however many are due on one day', async () => {
    // Told apart by the day on which each was done.
    await asSuperuser(
      (db) => db`insert into reception_direction
          (id, visit_id, unit_id, body, to_unit, due_on, contact, by_person, by_title, at, done_on)
        select gen_random_uuid(), visit_id, unit_id, body, to_unit, '2026-10-29', contact, by_person, by_title, at,
          '2026-01-01'::date + n
        from (select * from reception_direction limit 1) one, generate_series(1, 60) n`,
    )
    const all = sumPromises((await read()).sums).all
    const [first, second] = [await read(), await read({ page: 2 })]
    expect([first.lines.length, first.more]).toEqual([50, true])
    expect([second.lines.length, second.more]).toEqual([all - 50, false])
    const done = [...first.lines, ...second.lines].filter(({ dueOn }) => dueOn === '2026-10-29')
    expect(new Set(done.map(({ closedOn }) => closedOn)).size).toBe(60)
  })

  it('says what is overdue once its day is over, and keeps the years apart', async () => {
    const late = sumPromises((await read({}, new Date('2027-12-01T09:00:00+07:00'))).sums)
    // One is disputed, and what was directed at receptions is done.
    expect(late.overdue).toBe(late.all - 62)
    expect((await read({ year: 2025 })).sums).toEqual([])
  })
})

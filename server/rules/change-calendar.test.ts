import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import type { WantedDay } from '#domain/rules/calendar-form.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { beginMoving, moveLimits } from '#server/petitions/move-limits.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { newsOf } from '#tests/notice-rows.ts'
import { changeCalendar, previewCalendar } from './change-calendar.ts'

const at = new Date('2026-10-15T09:00:00+07:00')
const admin = by('admin', at)
const job = { actor: { kind: 'job' as const, job: 'move-limits' as const }, at }
const holiday = (day: string): WantedDay => ({
  day,
  row: { day, kind: 'HOLIDAY', name: 'Ngày hội của phường', legalRef: 'Quyết định 15/QĐ-UBND' },
})
const plain = (day: string): WantedDay => ({ day, row: null })

/** Runs the job as the worker does. */
async function moveAll() {
  let batches = 0
  for (let run = await beginMoving(job); run; run = await moveLimits(job, run)) batches++
  return batches
}
const moves = (number: string) =>
  asSuperuser(
    (sql) => sql`select e.payload from event e join petition p on p.id = e.petition_id
      where p.number = ${number} and e.type = 'petition.limits-moved' order by e.seq`,
  ).then((rows) => rows.map((one) => one.payload))

beforeAll(demoPlace)
// Each test begins with a calendar that is settled and as shipped.
beforeEach(() =>
  asSuperuser(async (sql) => {
    await sql`delete from calendar_day where legal_ref = 'Quyết định 15/QĐ-UBND'`
    await sql`update calendar_change set moved_at = now() where moved_at is null`
    return sql`update petition set state = 'WITHDRAWN' where state = 'RECEIVED'`
  }),
)

describe('a day off that is added', () => {
  it('moves the limits that still run, tells why, and tells the sender once', async () => {
    // Wednesday 14/10/2026: classified by 24/10, a Saturday, so 26/10; first news 28/10; answer 3/11.
    const { number } = await fileOne({ channel: 'call', phone: '0912345678' })
    expect(await rowOf(number)).toMatchObject({
      triageDueOn: '2026-10-26',
      firstAnswerDueOn: '2026-10-28',
      answerDueOn: '2026-11-03',
    })
    const preview = await previewCalendar(admin, [holiday('2026-10-26')])
    const own = preview.moves.filter((one) => one.number === number)
    expect(own.map(({ limit, from, to }) => [limit, from, to])).toEqual([
      ['triage', '2026-10-26', '2026-10-27'],
      ['first', '2026-10-28', '2026-10-29'],
    ])
    expect((await rowOf(number)).triageDueOn).toBe('2026-10-26')

    await changeCalendar(admin, [holiday('2026-10-26')])
    const news = await newsOf(number, async () => expect(await moveAll()).toBe(1))
    expect(news).toEqual(['limitsMoved → sender by call'])
    const row = await rowOf(number)
    expect(row).toMatchObject({
      triageDueOn: '2026-10-27',
      firstAnswerDueOn: '2026-10-29',
      answerDueOn: '2026-11-03',
    })
    expect(await moves(number)).toEqual([
      {
        limit: 'triage',
        from: '2026-10-26',
        to: '2026-10-27',
        day: '2026-10-26',
        legalRef: 'Quyết định 15/QĐ-UBND',
        off: true,
      },
      {
        limit: 'first',
        from: '2026-10-28',
        to: '2026-10-29',
        day: '2026-10-26',
        legalRef: 'Quyết định 15/QĐ-UBND',
        off: true,
      },
    ])
    const file = await findPetition(by('reception', at), number)
    expect(file?.history.map((one) => one.sentence)).toContain(
      'Hạn báo tin đầu tiên chuyển từ thứ Tư 28/10/2026 sang thứ Năm 29/10/2026, vì thứ Hai 26/10/2026 được nghỉ theo Quyết định 15/QĐ-UBND.',
    )
    // The way the date came about is told by the new calendar.
    expect(file?.limits.find(({ key }) => key === 'first')?.how.join(' ')).toContain('Ngày hội của phường')
    expect(await moveAll()).toBe(0)
    expect(await rowOf(number)).toEqual(row)
  })

  it('leaves days that a person or an extension moved, and what is met or over', async () => {
    const extended = await petitionIn('ASSIGNED')
    await asSuperuser(
      (sql) => sql`update petition set answer_due_on = '2026-11-13' where number = ${extended.number}`,
    )
    const closed = await fileOne()
    await asSuperuser((sql) => sql`update petition set state = 'WITHDRAWN' where number = ${closed.number}`)
    const rows = [await rowOf(extended.number), await rowOf(closed.number)]
    await changeCalendar(admin, [holiday('2026-10-26'), holiday('2026-11-03'), holiday('2026-11-13')])
    await moveAll()
    expect([await rowOf(extended.number), await rowOf(closed.number)]).toEqual(rows)
    expect(await moves(extended.number)).toEqual([])
  })

  it('moves the answer past a pause that is over', async () => {
    const { number } = await petitionIn('VERIFYING')
    const row = await rowOf(number)
    await asSuperuser(async (sql) => {
      await sql`insert into pause (id, petition_id, kind, from_on, to_on, at, by_person)
        select gen_random_uuid(), ${row.id}, 'sender', '2026-10-19', '2026-10-21', ${at}, id from person limit 1`
      return sql`update petition set answer_due_on = '2026-11-06' where id = ${row.id}`
    })
    await changeCalendar(admin, [holiday('2026-11-06')])
    await moveAll()
    expect((await rowOf(number)).answerDueOn).toBe('2026-11-09')
  })

  it('and one more before the limits were moved: both are made up for', async () => {
    const { number } = await fileOne()
    await changeCalendar(admin, [holiday('2026-10-26')])
    await changeCalendar(admin, [holiday('2026-10-27')])
    await moveAll()
    expect(await rowOf(number)).toMatchObject({ triageDueOn: '2026-10-28', firstAnswerDueOn: '2026-10-30' })
  })

  it('is not done with before a change that came meanwhile is made up for', async () => {
    const filed = await fileOne()
    await changeCalendar(admin, [holiday('2026-10-26')])
    const run = await beginMoving(job)
    await changeCalendar(admin, [holiday('2026-10-27')])
    // The rest of the first run sees no petition any more: the second change still waits.
    expect(
      await moveLimits(job, { upTo: run?.upTo ?? 0, after: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }),
    ).toBeUndefined()
    expect((await rowOf(filed.number)).triageDueOn).toBe('2026-10-26')
    expect(await beginMoving(job)).toBeDefined()
  })
})

describe('a day off that is taken back', () => {
  it('moves limits to the earlier day', async () => {
    await changeCalendar(admin, [holiday('2026-10-26')])
    await moveAll()
    const { number } = await fileOne({}, at)
    const before = await rowOf(number)
    await changeCalendar(admin, [plain('2026-10-26')])
    await moveAll()
    expect(before.triageDueOn).toBe('2026-10-27')
    expect((await rowOf(number)).triageDueOn).toBe('2026-10-26')
    expect((await moves(number))[0]).toMatchObject({ day: '2026-10-26', off: false })
  })

  it('never makes a limit run out before today', async () => {
    await changeCalendar(admin, [holiday('2026-10-26')])
    await moveAll()
    const { number } = await fileOne()
    const late = { ...job, at: new Date('2026-10-27T09:00:00+07:00') }
    await changeCalendar(admin, [plain('2026-10-26')])
    for (let run = await beginMoving(late); run; run = await moveLimits(late, run));
    expect(await rowOf(number)).toMatchObject({ triageDueOn: '2026-10-27', firstAnswerDueOn: '2026-10-28' })
  })
})

describe('the calendar', () => {
  it('is not changed by what stands there already', async () => {
    await expect(changeCalendar(admin, [plain('2026-10-27')])).rejects.toMatchObject({
      code: 'calendar.same',
    })
  })

  it.each(['reception', 'chair', 'front'] as const)('is not for %s to change', async (who) => {
    await expect(changeCalendar(by(who, at), [holiday('2026-10-26')])).rejects.toBeInstanceOf(NotFound)
    await expect(previewCalendar(by(who, at), [holiday('2026-10-26')])).rejects.toBeInstanceOf(NotFound)
    const seen = await tx(by(who, at), async (db) => [
      ...(await db.execute("select * from acl.running_clocks('2026-01-01')")),
      ...(await db.execute('select * from calendar_change')),
    ])
    expect(seen).toEqual([])
  })

  it('shows the administrator numbers and days, but not which file few may know of', async () => {
    const { number } = await fileOne()
    await asSuperuser((sql) => sql`update petition set restricted = true where number = ${number}`)
    const { moves: told } = await previewCalendar(admin, [holiday('2026-10-26')])
    expect(told.length).toBeGreaterThan(0)
    expect(told.map((one) => one.number)).not.toContain(number)
  })

  it('gives the job no more than its days', async () => {
    const { number } = await fileOne()
    const touch = tx(job, (db) =>
      db.execute(`update petition set state = 'CLOSED' where number = '${number}'`),
    )
    await expect(touch).rejects.toThrow()
  })
})

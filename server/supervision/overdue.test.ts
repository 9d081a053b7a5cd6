import { beforeAll, describe, expect, it } from 'vitest'
import { byOffice, daysOver, overdueCsv } from '#domain/supervision/overdue.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { type Place, watchLimits } from '#server/petitions/watch-limits.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, type Member, petitionIn } from '#tests/filed-petition.ts'
import { arrange } from '#tests/warnings.ts'
import { readOverdue } from './overdue.ts'

const numbers = {} as Record<'work' | 'fresh' | 'elsewhere', string>
const on = (day: string, time = '07:30') => new Date(`${day}T${time}:00+07:00`)
async function morning(day: string): Promise<void> {
  const ctx = { actor: { kind: 'job' as const, job: 'watch-limits' as const }, at: on(day) }
  let place: Place | undefined
  do place = await watchLimits(ctx, place)
  while (place)
}

// Due on Wednesday 28/10/2026, so told on Thursday: in week 44. Triage ten working days after the filing.
beforeAll(async () => {
  const done = await demoPlace()
  numbers.work = (await petitionIn('VERIFYING')).number
  numbers.fresh = (await fileOne()).number
  numbers.elsewhere = (await fileOne({ areaCode: '90102' })).number
  await morning('2026-10-29')
  return done
})

const week = (who: Member, name: string, at = on('2026-11-30')) => readOverdue(by(who, at), name)
const seen = async (who: Member, name = '2026-W44') =>
  (await week(who, name)).rows.map(({ number }) => number)

describe('what became overdue in a week', () => {
  it('is read by who watches the area, office by office, with who answers and how many days', async () => {
    const { rows, calendar, until, from, to } = await week('front', '2026-W44')
    expect([from, to, until]).toEqual(['2026-10-26', '2026-11-01', '2026-11-01'])
    expect(byOffice(rows).map(({ office, rows: own }) => [office, own.length])).toEqual([
      ['Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên', 1],
      ['Ủy ban nhân dân phường Hồng Liên', 1],
    ])
    const work = rows.find(({ number }) => number === numbers.work)
    expect(work).toMatchObject({ limitName: 'work', dueOn: '2026-10-28', toldOn: '2026-10-29' })
    expect(work?.headTitle).toMatch(/Chủ tịch/)
    expect(work && daysOver(calendar, work, until)).toBe(2)
  })

  it('stays: later it says the same of that week, whatever became of the work', async () => {
    const before = await seen('front')
    await arrange(numbers.work, { state: 'WITHDRAWN' })
    expect(await seen('front')).toEqual(before)
    const { rows } = await week('front', '2026-W44', on('2028-01-05'))
    expect(rows).toHaveLength(before.length)
  })

  it('is of the area of the reader, and of a head what the head reads', async () => {
    expect(await seen('otherFront')).toEqual([numbers.elsewhere])
    expect(await seen('chair')).toEqual(await seen('front'))
    expect(await seen('head')).toEqual([numbers.work])
    for (const who of ['reception', 'handler', 'admin'] as const)
      await expect(week(who, '2026-W44'), who).rejects.toBeInstanceOf(NotFound)
  })

  it('is empty in another week, and not there for one that is none or is to come', async () => {
    expect(await seen('front', '2026-W43')).toEqual([])
    for (const none of ['2026-W54', '2026-w44', '2026-W50', 'x'])
      await expect(week('front', none), none).rejects.toBeInstanceOf(NotFound)
    expect((await week('front', '2026-W49')).until).toBe('2026-11-30')
  })

  it('never shows what few may read', async () => {
    await arrange(numbers.fresh, { restricted: true })
    expect(await seen('front')).toEqual([numbers.work])
    // Nor to the chair, who may read the file itself.
    expect(await seen('chair')).toEqual([numbers.work])
    await arrange(numbers.fresh, { restricted: false })
  })

  it('is a table, too: as many lines, no formula, no word of a sender', async () => {
    const { rows, calendar, until } = await week('front', '2026-W44')
    const text = overdueCsv(rows, calendar, until)
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(rows.length + 1)
    expect(text).toContain(numbers.work)
    expect(text).not.toContain('Nguyễn Thị Mẫu')
    expect(text).not.toContain('cạnh nhà văn hóa')
  })

  it('is written by the morning that tells it, once', async () => {
    await morning('2026-10-29')
    await morning('2026-10-30')
    expect(await seen('front')).toHaveLength(2)
    const kept = await asSuperuser<{ n: number }>(
      (db) => db<{ n: number }[]>`select count(*)::int as n from limit_alert where level = 'breach'`,
    )
    expect(kept).toEqual([{ n: 3 }])
  })
})

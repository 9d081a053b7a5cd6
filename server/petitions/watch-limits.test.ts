import { beforeAll, describe, expect, it } from 'vitest'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { newsOf, noticeRows } from '#tests/notice-rows.ts'
import { paperOn } from '#tests/track-petition.ts'
import { extendPetition } from './extend-petition.ts'
import { waitForSender } from './wait-for-sender.ts'
import { type Place, watchLimits, watchProgress } from './watch-limits.ts'

beforeAll(demoPlace)

const on = (day: string, time = '07:30') => new Date(`${day}T${time}:00+07:00`)
const ctx = (day: string) => ({ actor: { kind: 'job' as const, job: 'watch-limits' as const }, at: on(day) })
/** One morning, as the task goes through it. */
async function morning(day: string): Promise<void> {
  for (const watch of [watchLimits, watchProgress]) {
    let place: Place | undefined
    do place = await watch(ctx(day), place)
    while (place)
  }
}
const app = (news: string[]) => news.filter((one) => !one.endsWith('by email')).sort()
const during = async (number: string, day: string) => app(await newsOf(number, () => morning(day)))
const phone = { channel: 'call' as const, phone: '0912345678' }
/** Progress on the morning itself, so that only limits speak. */
const goingOn = async (number: string, day: string) =>
  recordProgress(by('handler', on(day, '06:00')), number, {
    version: await versionOf(number),
    note: 'Đang làm, xong đúng ngày.',
  })

// Given out on 14/10/2026: the work is due on Wednesday 28/10, the answer on Tuesday 3/11.
describe('limits', () => {
  it('warn, tell, and go up, each once', async () => {
    const { number } = await petitionIn('VERIFYING', phone)
    await goingOn(number, '2026-10-22')
    expect(await during(number, '2026-10-22')).toEqual([]) // four working days left
    expect(await during(number, '2026-10-23')).toEqual([
      'staff.dueSoon → handler by app',
      'staff.dueSoon → head by app',
    ])
    expect(await during(number, '2026-10-26')).toEqual([])
    await goingOn(number, '2026-10-29')
    expect(await during(number, '2026-10-29')).toEqual([
      'overdue → sender by call',
      'staff.overdue → chair by app', // who answers for it
      'staff.overdue → handler by app',
    ])
    expect(await during(number, '2026-10-30')).toEqual([])
    expect(await during(number, '2026-11-02')).toEqual([])
    expect(await during(number, '2026-11-03')).toEqual(['staff.escalated → chair by app'])
    expect(await during(number, '2026-11-05')).toEqual([])
    await goingOn(number, '2026-11-06')
    const [above] = await newsOf(number, () => morning('2026-11-06'))
    expect(above).toBe('staff.escalatedAbove → provinceChair by app') // the province, outside this cast
    expect(await during(number, '2026-11-09')).toEqual([])
  })

  it('come at once after mornings on which nothing ran, and never on a day off', async () => {
    const { number } = await petitionIn('VERIFYING', phone)
    for (const off of ['2026-10-31', '2026-11-24']) expect(await during(number, off)).toEqual([])
    const keys = (await during(number, '2026-11-25')).map((one) => one.split(' ')[0])
    expect(keys.sort()).toEqual(
      [
        'overdue',
        'staff.escalated',
        'staff.escalatedAbove',
        'staff.overdue',
        'staff.overdue',
        'staff.progressDue',
      ].sort(),
    )
  })

  it('tell those at the desk while nobody was given the work', async () => {
    const { number } = await fileOne()
    const due = (await rowOf(number)).triageDueOn
    expect(due).toBe('2026-10-26')
    expect(await during(number, '2026-10-21')).toContain('staff.dueSoon → reception by app')
    expect(await during(number, '2026-10-27')).toContain('staff.overdue → reception by app')
  })

  it('leave alone what stands still', async () => {
    const { number } = await petitionIn('VERIFYING', phone)
    await waitForSender(by('handler'), number, {
      ...{ version: await versionOf(number), missing: 'Xin gửi thêm ảnh chụp.', until: '2026-10-28' },
    })
    expect(await during(number, '2026-11-25')).toEqual([])
  })

  it('judge an extended one by its new day', async () => {
    const { number } = await petitionIn('VERIFYING', phone)
    await morning('2026-10-26')
    const fileId = await paperOn(number)
    await extendPetition(by('head', on('2026-10-27')), number, {
      ...{ version: await versionOf(number), fileId, until: '2026-11-13', grounds: [] },
      ...{ reason: 'Cần chờ kết quả đo đạc.', decisionNo: '12/QĐ', decisionOn: '2026-10-27' },
    })
    await goingOn(number, '2026-11-03')
    expect(await during(number, '2026-11-04')).toEqual([])
    await goingOn(number, '2026-11-10')
    expect(await during(number, '2026-11-10')).toContain('staff.dueSoon → handler by app')
    await goingOn(number, '2026-11-16')
    expect(await during(number, '2026-11-16')).toContain('overdue → sender by call')
  })

  it('are told once by two runs at once', async () => {
    const made = []
    for (let n = 0; n < 3; n++) made.push(await petitionIn('VERIFYING', phone))
    await Promise.all([morning('2026-10-29'), morning('2026-10-29'), morning('2026-10-29')])
    for (const { number } of made) {
      const rows = await noticeRows(number)
      expect(rows.filter(({ key }) => key === 'overdue')).toHaveLength(1)
      expect(rows.filter(({ key, channel }) => key === 'staff.overdue' && channel === 'app')).toHaveLength(2)
    }
  })
})

describe('progress', () => {
  it('is asked for after seven working days without a note, once for each silence', async () => {
    const { number } = await petitionIn('VERIFYING')
    const asked = async (day: string) =>
      (await during(number, day)).filter((one) => one.startsWith('staff.progressDue'))
    expect(await asked('2026-10-23')).toEqual([]) // the seventh working day after 14/10
    expect(await asked('2026-10-26')).toEqual(['staff.progressDue → handler by app'])
    expect(await asked('2026-10-27')).toEqual([])
    await goingOn(number, '2026-10-28')
    expect(await asked('2026-11-06')).toEqual([])
    expect(await asked('2026-11-09')).toEqual(['staff.progressDue → handler by app'])
  })

  it('is not asked for while the answer waits for approval', async () => {
    const { number } = await petitionIn('DRAFTED')
    const news = await during(number, '2026-10-27')
    expect(news.filter((one) => one.startsWith('staff.progressDue'))).toEqual([])
  })
})

describe('many limits', () => {
  it('are read in batches to the end', async () => {
    const before = await asSuperuser(
      (sql) => sql`select count(*)::int as n from petition where state = 'RECEIVED'`,
    )
    await asSuperuser(
      (sql) => sql`insert into petition (id, number, source, state, unit_id, area_code, received_at, channel,
        consent_public, triage_due_on, first_answer_due_on, answer_due_on, answer_due_original, clarity)
      select gen_random_uuid(), '2025-' || (100000 + n), 'online', 'RECEIVED', unit_id, area_code, received_at, 'code',
        false, date '2026-10-20', first_answer_due_on, answer_due_on, answer_due_original, clarity
      from petition, generate_series(1, 120) n where number = (select min(number) from petition)`,
    )
    expect(before[0]?.n).toBeGreaterThan(0)
    await morning('2026-10-21')
    const [told] = await asSuperuser(
      (sql) => sql`select count(*)::int as n from limit_alert a
      join petition p on p.id = a.petition_id where p.number like '2025-%' and a.level = 'breach'`,
    )
    expect(told?.n).toBe(120)
  })
})

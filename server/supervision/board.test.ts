import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { type BoardFilter, type BoardList, boardAddress, readBoard } from '#domain/supervision/board.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type Member, petitionIn, triagedAs, versionOf, workday } from '#tests/filed-petition.ts'
import { readBoardPage } from './board.ts'
import { openFollowUp } from './follow-up.ts'
import { giveVerdict } from './give-verdict.ts'
import { sendLetter } from './letters.ts'

const numbers = {} as Record<'working' | 'answered' | 'disputed' | 'confirmed' | 'complaint', string>
const front = demoId('hong-lien-mttq')
const judge = async (number: string, verdict: 'done' | 'not') =>
  giveVerdict(by('front'), number, {
    ...{ version: await versionOf(number), unitId: front, verdict, missing: 'Mương vẫn tắc.' },
    seen: 'Đã đến xem mương ngày 14/10/2026.',
  })

beforeAll(async () => {
  const done = await demoPlace()
  numbers.working = (await petitionIn('VERIFYING')).number
  numbers.answered = (await petitionIn('ANSWERED')).number
  numbers.disputed = (await petitionIn('ANSWERED')).number
  numbers.confirmed = (await petitionIn('ANSWERED')).number
  numbers.complaint = (await triagedAs({ kind: 'complaint' })).number
  await judge(numbers.disputed, 'not')
  await judge(numbers.confirmed, 'done')
  await openFollowUp(by('front'), numbers.working, { unitId: front, reason: 'Bà con hỏi lại.' })
  const ask = 'Cho biết ngày xong việc, người chịu trách nhiệm.'
  await sendLetter(by('front'), numbers.working, { kind: 'recommendation', ask })
  return done
})

const days = (count: number) => new Date(workday.getTime() + count * 86_400_000)
const all: BoardFilter = { promised: false }
const on = async (list: BoardList, who: Member = 'front', at = workday, filter = all) =>
  (await readBoardPage(by(who, at), list, filter)).rows.map(({ row }) => row.number).sort()

describe('the board', () => {
  it('shows each item where it stands, and counts what its lists show', async () => {
    const { working, answered, disputed, confirmed } = numbers
    const expected: Record<BoardList, string[]> = {
      ...{ 'dung-tien-do': [working], 'sap-den-han': [], 'qua-han': [] },
      ...{ 'da-tra-loi': [answered, confirmed].sort(), 'da-xac-nhan': [confirmed] },
      ...{ 'con-y-kien': [disputed], 'kien-nghi': [working] },
    }
    const { counts } = await readBoardPage(by('front'), 'qua-han', all)
    for (const [list, rows] of Object.entries(expected) as [BoardList, string[]][]) {
      expect(await on(list), list).toEqual(rows)
      expect(counts.get(list), list).toBe(rows.length)
    }
  })

  it('moves on with the days', async () => {
    expect(await on('sap-den-han', 'front', days(9))).toEqual([numbers.working])
    expect(await on('qua-han', 'front', days(20))).toEqual([numbers.working])
    expect(await on('dung-tien-do', 'front', days(20))).toEqual([])
  })

  it('is of the area alone', async () => {
    for (const list of ['dung-tien-do', 'da-tra-loi', 'con-y-kien', 'da-xac-nhan', 'kien-nghi'] as const) {
      expect(await on(list, 'otherFront'), list).toEqual([])
      expect(await on(list, 'admin'), list).toEqual([])
    }
  })

  it('opens at the most urgent list that holds anything', async () => {
    const opens = async (who: Member, at = workday, filter = all) =>
      (await readBoardPage(by(who, at), undefined, filter)).list
    expect(await opens('front', days(20))).toBe('qua-han')
    expect(await opens('front')).toBe('con-y-kien')
    expect(await opens('front', workday, { ...all, unitId: demoId('hong-lien-van-xa') })).toBe('qua-han')
    expect(await opens('otherFront')).toBe('qua-han')
  })

  it('is narrowed by what its address says', async () => {
    const handling = demoId('hong-lien-ha-tang')
    expect(await on('dung-tien-do', 'front', workday, { ...all, unitId: handling })).toEqual([
      numbers.working,
    ])
    expect(await on('dung-tien-do', 'front', workday, { ...all, field: 'land' })).toEqual([])
    expect(await on('dung-tien-do', 'front', workday, { ...all, promised: true })).toEqual([])
  })
})

it('an address of the board reads back what it says, and nothing that it does not understand', () => {
  const filter = { promised: true, field: 'land', unitId: demoId('a'), areaCode: '90101' }
  const query = Object.fromEntries(
    new URL(boardAddress('con-y-kien', filter, '2026-000123'), 'http://a').searchParams,
  )
  expect(readBoard(query)).toEqual({ list: 'con-y-kien', filter, after: '2026-000123' })
  expect(readBoard({ muc: 'x', noi: "'", sau: 'a_b' })).toMatchObject({ list: undefined, after: undefined })
})

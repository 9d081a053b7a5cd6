import { describe, expect, it } from 'vitest'
import { OrderAgenda, refusalToAssign } from './agenda.ts'
import { GroupOpinions } from './grouping.ts'
import { EnterOpinions } from './opinions.ts'

const sheet = {
  ...{ areaCode: '90111', channel: 'box', gatheredOn: '2026-10-12', place: '' },
  ...{ body2: 'Đèn ngõ 12 hỏng từ tháng trước.', field2: 'utilities', people2: '30', beyond2: 'yes' },
}
const issues = (change: Record<string, string>) =>
  (EnterOpinions.safeParse({ ...sheet, ...change }).error?.issues ?? []).map(({ path }) => path.join('.'))

describe('a sheet of opinions', () => {
  it('keeps the rows that are begun', () => {
    expect(EnterOpinions.parse(sheet).opinions).toEqual([
      {
        ...{ body: 'Đèn ngõ 12 hỏng từ tháng trước.', field: 'utilities' },
        ...{ people: 30, guess: 'beyond', again: false },
      },
    ])
  })

  it.each([
    [{ body2: '', field2: '', people2: '', beyond2: '' }, ['body1']],
    [{ body3: 'Đường vào tổ 3 lầy lội quá.' }, ['field3']],
    [{ again4: 'yes' }, ['body4', 'field4']],
    [{ people2: 'nhiều' }, ['people2']],
    [{ field2: 'nowhere' }, ['field2']],
    [{ body2: 'Gọi tôi số 0912 345 678 để hỏi thêm.' }, ['body2']],
    [{ channel: 'dream' }, ['channel']],
    [{ areaCode: '' }, ['areaCode']],
  ])('with %j has to be seen to at %j', (change, paths) => expect(issues(change)).toEqual(paths))
})

describe('grouping', () => {
  const id = '018f0000-0000-7000-8000-000000000001'

  it('takes what is ticked to where it is said', () => {
    expect(GroupOpinions.parse({ [`pick-${id}`]: 'yes', into: 'out' })).toMatchObject({
      picked: [id],
      into: 'out',
    })
    const wrong = (raw: Record<string, string>) =>
      (GroupOpinions.safeParse(raw).error?.issues ?? []).map(({ path }) => path[0])
    expect(wrong({ into: 'out' })).toEqual(['into'])
    expect(wrong({ [`pick-${id}`]: 'yes', into: 'đâu đó' })).toEqual(['into'])
    expect(wrong({ [`pick-${id}`]: 'yes', into: 'new' })).toEqual(['title', 'field'])
  })
})

describe('the order of the agenda', () => {
  it('is read from a number beside each point', () => {
    const id = '018f0000-0000-7000-8000-000000000001'
    expect(OrderAgenda.parse({ [`at-${id}`]: ' 2 ', other: 'x' })).toEqual({ places: [{ id, at: 2 }] })
    expect(OrderAgenda.safeParse({ [`at-${id}`]: '0' }).success).toBe(false)
  })
})

it('an answer is prepared from today to the day before the dialogue', () => {
  const code = (due: string, day: string | null = '2026-10-28') =>
    refusalToAssign(day, due, '2026-10-14')?.code
  expect([code('2026-10-14'), code('2026-10-27')]).toEqual([undefined, undefined])
  expect([code('2026-10-13'), code('2026-10-28')]).toEqual(['answer.past', 'answer.late'])
  expect(code('2026-12-01', null)).toBeUndefined()
})

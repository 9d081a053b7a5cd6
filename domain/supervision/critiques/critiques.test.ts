import { describe, expect, it } from 'vitest'
import {
  isReplyLate,
  refusalInState,
  refusalToBring,
  refusalToCollect,
  SendDraft,
  wasSentLate,
} from './draft.ts'
import { AnswerPoint, answerWords, refusalToClose, refusalToCriticise, WriteOpinion } from './point.ts'
import { answerCodes } from './words.ts'

const today = '2026-10-12'

describe('a draft', () => {
  const typed = {
    ...{ unitId: 'f2c7d0de-8f5e-4d5c-9a0e-2f6c0f1d4b11', kind: 'plan', title: 'Kế hoạch sắp xếp chợ' },
    ...{ summary: 'Dời quầy hàng sang khu mới, thu phí theo tháng.', body: 'Điều 1.', link: '' },
    ...{ asks: 'Mức phí và thời gian dời.', opinionsDueOn: '2026-10-23', submitOn: '2026-11-10' },
  }
  const wrong = (more: Record<string, string>) =>
    SendDraft.safeParse({ ...typed, ...more }).error?.issues.map(({ path }) => path.join('.'))

  it('can be read, here or on a page that everybody may open', () => {
    expect(wrong({})).toBeUndefined()
    expect(wrong({ body: '' })).toEqual(['body'])
    expect(wrong({ body: '', link: 'https://example.org/du-thao' })).toBeUndefined()
    for (const link of ['http://example.org', 'https://a:b@example.org', 'javascript:alert(1)', 'dự thảo'])
      expect(wrong({ link }), link).toEqual(['link'])
  })

  it('leaves time for opinions, and for the office to think about them', () => {
    const code = (opinionsDueOn: string, submitOn: string) =>
      refusalToBring({ opinionsDueOn, submitOn }, today)?.code
    expect(code('2026-10-12', '2026-10-13')).toBeUndefined()
    expect(code('2026-10-11', '2026-10-13')).toBe('critique.due')
    expect(code('2026-10-13', '2026-10-13')).toBe('critique.submit')
    expect(refusalToCollect('2026-10-11', '2026-10-23', today)?.code).toBe('critique.collect')
    expect(refusalToCollect('2026-10-24', '2026-10-23', today)?.code).toBe('critique.collectLate')
    // The office's day is over: the Front decides alone.
    expect(refusalToCollect('2026-10-24', '2026-10-11', today)).toBeUndefined()
    expect(wasSentLate('2026-10-26', '2026-10-27')).toBe(true)
    expect(wasSentLate(null, '2026-10-27')).toBe(false)
    expect(refusalInState('sent', ['collecting'])?.code).toBe('critique.state')
  })
})

describe('an answer', () => {
  const at = (result: string, reason: string) =>
    AnswerPoint.safeParse({ version: '0', result, reason }).error?.issues.map(({ path }) => path.join('.'))

  it('that accepts less than all says why', () => {
    expect(at('accepted', '')).toBeUndefined()
    expect(at('partly', '')).toEqual(['reason'])
    expect(at('not', 'vì thế')).toEqual(['reason'])
    expect(at('not', 'Ngân sách đã giao hết.')).toBeUndefined()
    expect(at('', '')).toContain('result')
  })

  it('reads as a sentence', () => {
    expect(answerWords(1, { result: 'accepted', reason: '' })).toBe('Ý kiến phản biện 1: tiếp thu.')
    expect(answerWords(2, { result: 'not', reason: 'Ngân sách đã giao hết' })).toBe(
      'Ý kiến phản biện 2: chưa tiếp thu, vì Ngân sách đã giao hết.',
    )
    for (const result of answerCodes)
      expect(answerWords(3, { result, reason: 'Đã sửa Điều 2.' })).toMatch(/[.]$/)
  })

  it('is there to each point before it goes out; late stays late', () => {
    expect(refusalToClose([2, 3])?.message).toContain('số 2, 3')
    expect(refusalToClose([])).toBeUndefined()
    expect(isReplyLate({ replyDueOn: null, answeredOn: null }, today)).toBe(false)
    expect(isReplyLate({ replyDueOn: '2026-10-12', answeredOn: null }, today)).toBe(false)
    expect(isReplyLate({ replyDueOn: '2026-10-11', answeredOn: null }, today)).toBe(true)
    expect(isReplyLate({ replyDueOn: '2026-10-11', answeredOn: '2026-10-11' }, '2027-01-01')).toBe(false)
    expect(isReplyLate({ replyDueOn: '2026-10-11', answeredOn: '2026-10-12' }, '2027-01-01')).toBe(true)
  })
})

it('a criticism says something, and nothing waits to be looked at', () => {
  expect(refusalToCriticise(0, 0)?.code).toBe('critique.noPoint')
  expect(refusalToCriticise(1, 2)?.code).toBe('critique.unseen')
  expect(refusalToCriticise(1, 0)).toBeUndefined()
})

it('an opinion names the organisation or the village that it comes from', () => {
  const wrong = (source: string) =>
    WriteOpinion.safeParse({ source, body: 'Đề nghị giữ chỗ để xe.' }).error?.issues.map(({ path }) =>
      path.join('.'),
    )
  expect(wrong('organisation')).toEqual(['unitId'])
  expect(wrong('village')).toEqual(['areaCode'])
  expect(wrong('member')).toBeUndefined()
  expect(wrong('public')).toEqual(['source'])
})

import { describe, expect, it } from 'vitest'
import { familyCodes } from '#domain/petitions/words.ts'
import { AskData, refusalToAsk, refusalToDecide, refusalToExtendData } from './data-request.ts'
import { dataRequestKindCodes, dataRequestResultCodes, resultsFor } from './words.ts'

const asked = { kind: 'copy', body: '', name: '', address: '', phone: '', email: '' }
const reply = 'Đã gửi bản sao về địa chỉ của ông/bà.'

describe('asking', () => {
  it('is by one of the listed rights; erasing and objecting say what for', () => {
    for (const kind of dataRequestKindCodes) {
      const needsWords = kind === 'delete' || kind === 'object'
      expect(AskData.safeParse({ ...asked, kind, name: 'Hoa' }).success, kind).toBe(!needsWords)
      expect(AskData.safeParse({ ...asked, kind, name: 'Hoa', body: 'Không dùng số của tôi.' }).success).toBe(
        true,
      )
    }
    expect(AskData.safeParse({ ...asked, kind: 'everything' }).success).toBe(false)
  })

  it('for a correction needs the right name; phone and address of mail have their shape', () => {
    const correct = { ...asked, kind: 'correct' }
    expect(AskData.safeParse(correct).success).toBe(false)
    expect(AskData.parse({ ...correct, name: 'Hoa', phone: '0900 000 123' }).phone).toBe('0900000123')
    expect(AskData.safeParse({ ...correct, name: 'Hoa', phone: '900' }).success).toBe(false)
    expect(AskData.safeParse({ ...correct, name: 'Hoa', email: 'hoa' }).success).toBe(false)
  })

  it('is not written down for a denunciation, and each kind once at a time', () => {
    for (const family of familyCodes) {
      const refusal = refusalToAsk({ family, open: [] }, { kind: 'copy' })
      expect(refusal?.code, family).toBe(family === 'denunciation' ? 'data.denunciation' : undefined)
    }
    const open = [{ kind: 'copy' as const }]
    expect(refusalToAsk({ family: 'opinion', open }, { kind: 'copy' })?.code).toBe('data.asked')
    expect(refusalToAsk({ family: 'opinion', open }, { kind: 'delete' })).toBeUndefined()
  })
})

describe('answering', () => {
  const cells = dataRequestKindCodes.flatMap((kind) =>
    dataRequestResultCodes.map((result) => ({ kind, result })),
  )

  it.each(cells)('$kind with $result is as the list has it', ({ kind, result }) => {
    const refusal = refusalToDecide({ kind, result: null }, { result, article: 'Điều 19', reply })
    expect(refusal?.code).toBe(resultsFor[kind].includes(result) ? undefined : 'data.result')
  })

  it('never erases what the law has kept', () => {
    expect(resultsFor.delete).not.toContain('done')
  })

  it('needs its article when it is not done as asked, and comes once', () => {
    const refused = { result: 'refused' as const, article: '', reply }
    expect(refusalToDecide({ kind: 'copy', result: null }, refused)?.code).toBe('data.article')
    expect(refusalToDecide({ kind: 'copy', result: 'done' }, refused)?.code).toBe('data.closed')
  })
})

describe('more time', () => {
  const row = { result: null, dueOn: '2026-11-20', extendedTo: null }
  const until = (day: string) => ({ until: day, reason: 'Phải tìm trong kho lưu trữ.' })

  it('is from the day after the limit to 15 days after it', () => {
    expect(refusalToExtendData(row, until('2026-11-20'), 15)?.code).toBe('data.until')
    expect(refusalToExtendData(row, until('2026-11-21'), 15)).toBeUndefined()
    expect(refusalToExtendData(row, until('2026-12-05'), 15)).toBeUndefined()
    expect(refusalToExtendData(row, until('2026-12-06'), 15)?.code).toBe('data.until')
  })

  it('is given once, and not after the answer', () => {
    const extended = { ...row, extendedTo: '2026-12-01' }
    expect(refusalToExtendData(extended, until('2026-12-02'), 15)?.code).toBe('data.extended')
    expect(refusalToExtendData({ ...row, result: 'done' }, until('2026-11-21'), 15)?.code).toBe('data.closed')
  })
})

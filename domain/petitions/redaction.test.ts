import { describe, expect, it } from 'vitest'
import { boxLine, isRedactable, RedactFile, readBoxes } from './redaction.ts'

describe('typed boxes', () => {
  it('are read line by line, with signs between as people type them', () => {
    expect(readBoxes('1; 10; 5; 50; 8\n\n 2 0 0 100 12,5 ')).toEqual([
      { page: 1, left: 10, top: 5, width: 50, height: 8 },
      { page: 2, left: 0, top: 0, width: 100, height: 12.5 },
    ])
    const one = { page: 3, left: 1.26, top: 2, width: 3, height: 4 }
    expect(readBoxes(boxLine(one))).toEqual([{ ...one, left: 1.3 }])
  })

  it.each([
    '1; 2; 3; 4',
    '0 1 1 1 1',
    '1.5 1 1 1 1',
    '1 -1 1 1 1',
    '1 1 101 1 1',
    '1 1 1 0 1',
    'a b c d e',
    '1 1 1 1 1 1',
    '101 1 1 1 1',
    '1 1 1 1 Infinity',
  ])('%j is told by its own words', (line) => {
    expect(readBoxes(`1 1 1 1 1\n${line}`)).toEqual({ line })
    const refused = RedactFile.safeParse({ boxes: line })
    expect(refused.error?.issues[0]?.message).toContain(`Dòng “${line}” chưa đọc được`)
  })

  it('of none are refused, and of too many', () => {
    expect(RedactFile.safeParse({ boxes: ' \n' }).error?.issues[0]?.message).toContain('Chưa có ô nào')
    expect(RedactFile.safeParse({ boxes: '1 1 1 1 1\n'.repeat(201) }).error?.issues[0]?.message).toContain(
      '200',
    )
  })

  it('fit pictures and PDF that came from outside', () => {
    expect(isRedactable({ kind: 'sender', mediaType: 'application/pdf' })).toBe(true)
    expect(isRedactable({ kind: 'photo', mediaType: 'image/webp' })).toBe(true)
    expect(isRedactable({ kind: 'photo', mediaType: 'image/heic' })).toBe(false)
    expect(isRedactable({ kind: 'redacted', mediaType: 'application/pdf' })).toBe(false)
    expect(isRedactable({ kind: 'paper', mediaType: 'application/pdf' })).toBe(false)
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readAsked } from '#domain/reception/recognition.ts'
import { readShortCode, shortCode } from './short-code.ts'

describe('the short code of an entry', () => {
  it('follows from the end of its id', () => {
    expect(shortCode('00000000-0000-4000-8000-000000000000')).toBe('T-000000')
    expect(shortCode('00000000-0000-4000-8000-00003fffffff')).toBe('T-ZZZZZZ')
    expect(shortCode('ffffffff-ffff-4fff-8fff-ffff3fffffff')).toBe('T-ZZZZZZ')
    expect(shortCode('00000000-0000-4000-8000-000000000021')).toBe('T-000011')
  })

  it('is read back however it is typed; letters that look like figures are figures', () => {
    for (let at = 0; at < 500; at++) {
      const code = shortCode(randomUUID())
      expect(readShortCode(code)).toBe(code)
      expect(readShortCode(` ${code.toLowerCase().replace('-', ' – ')} `)).toBe(code)
    }
    expect(readShortCode('t-oil0o1')).toBe('T-011001')
  })

  it('is no name and no number', () => {
    for (const typed of ['Thanh', 'T 123456', 'T-12345', 'T-1234567', 'T-12345U', 'A-123456', ''])
      expect(readShortCode(typed), typed).toBeUndefined()
    expect(readAsked('Tiêu Văn Sồi 1961')).toMatchObject({ by: 'name' })
  })
})

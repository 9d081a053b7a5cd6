import { beforeAll, describe, expect, it } from 'vitest'
import { currentKeyId, marksOf, saysMarked, sealFor, unsealFor } from './vault.ts'

const [one, two] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002']

beforeAll(() => {
  Object.assign(process.env, {
    ...{ APP_MODE: 'demo', APP_SECRET: 'x'.repeat(40), FILES_DIR: '/nonexistent' },
    VAULT_KEY: Buffer.alloc(32, 1).toString('base64'),
    VAULT_KEYS_OLD: '',
  })
})

describe('what is sealed', () => {
  it('opens for its own petition and purpose only', () => {
    const closed = sealFor(one, 'identity', 'Hoàng Thị Kín')
    expect(closed.keyId).toBe(currentKeyId())
    expect(closed.sealed).not.toContain('Hoàng')
    expect(unsealFor(one, 'identity', closed)).toBe('Hoàng Thị Kín')
    expect(() => unsealFor(two, 'identity', closed)).toThrow()
    expect(() => unsealFor(one, 'contact', closed)).toThrow()
    expect(() => unsealFor(one, 'identity', { ...closed, keyId: 'other' })).toThrow(/VAULT_KEY/)
  })

  it('is refused when a sign of it was changed, and never looks the same twice', () => {
    const closed = sealFor(one, 'words', 'Tôi tố cáo')
    const bytes = Buffer.from(closed.sealed, 'base64url')
    bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1
    expect(() => unsealFor(one, 'words', { ...closed, sealed: bytes.toString('base64url') })).toThrow()
    expect(sealFor(one, 'words', 'Tôi tố cáo').sealed).not.toBe(closed.sealed)
  })
})

describe('marks', () => {
  const marks = () => marksOf(one, ['Hoàng Thị Kín', 'Số 7, ngõ Trúc', '0900000123', '', 'an'])

  it('find a phrase in any writing of it, and say nothing by themselves', () => {
    expect(saysMarked(one, marks(), 'do bà HOÀNG  Thị Kín, gửi')).toBe(true)
    expect(saysMarked(one, marks(), 'ở số 7 ngõ trúc')).toBe(true)
    expect(saysMarked(one, marks(), 'gọi 0900000123.')).toBe(true)
    expect(saysMarked(one, marks(), 'bà Hoàng Thị Kính gửi, an ninh')).toBe(false)
    expect(JSON.stringify(marks())).not.toMatch(/Hoàng|0900/)
  })

  it('of one petition find nothing for another', () => {
    expect(saysMarked(two, marks(), 'Hoàng Thị Kín')).toBe(false)
  })
})

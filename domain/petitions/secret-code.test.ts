import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphabet, codeFromBytes, formatCode, readCode } from './secret-code.ts'

const anyCode = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => codeFromBytes(bytes))
const signs = fc.constantFrom(...alphabet)
const isRead = (typed: string) => readCode(typed).ok

describe('the secret code', () => {
  it('has 16 signs without look-alikes, more than 60 bits', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{16}$/)
        expect(code).not.toMatch(/[01OIL]/)
      }),
    )
    expect(15 * Math.log2(alphabet.length)).toBeGreaterThan(60)
  })

  it('comes from the bytes alone, and other bytes give another code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(codeFromBytes(bytes)).toBe(codeFromBytes(Uint8Array.from(bytes)))
      }),
    )
    const made = new Set(Array.from({ length: 500 }, (_, n) => codeFromBytes(Uint8Array.of(n >> 8, n & 255))))
    expect(made.size).toBe(500)
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (const typed of [
          code,
          formatCode(code),
          code.toLowerCase(),
          ` ${formatCode(code).replaceAll('-', ' ')} `,
        ]) {
          expect(readCode(typed)).toEqual({ ok: true, code })
        }
        const wide = [...code].map((sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)).join('')
        expect(readCode(wide)).toEqual({ ok: true, code })
      }),
    )
  })

  it('detects any single wrong sign', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(15), signs, (code, at, sign) => {
        fc.pre(code[at] !== sign)
        expect(isRead(code.slice(0, at) + sign + code.slice(at + 1))).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('detects any swap of two neighbours', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(14), (code, at) => {
        fc.pre(code[at] !== code[at + 1])
        const swapped = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`
        expect(isRead(swapped)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses a sign too few, a sign too many, and signs that no code has', () => {
    fc.assert(
      fc.property(anyCode, signs, fc.constantFrom(...'01OIL'), fc.nat(15), (code, more, odd, at) => {
        expect(isRead(code.slice(1))).toBe(false)
        expect(isRead(code + more)).toBe(false)
        expect(isRead(code.slice(0, at) + odd + code.slice(at + 1))).toBe(false)
      }),
    )
    expect(isRead('')).toBe(false)
  })

  it('never fails on other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(typeof isRead(typed)).toBe('boolean')
      }),
    )
  })
})

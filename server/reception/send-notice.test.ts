import { describe, expect, it } from 'vitest'
import { conclusionNotice } from '#domain/papers/conclusion-notice.ts'
import { conclusionFacts } from '#tests/conclusion-facts.ts'
import { sendNotice } from './send-notice.ts'

describe('a notice as a file', () => {
  it.each([
    ['docx', 'PK'],
    ['pdf', '%PDF-'],
  ] as const)('is %s, saved under its number', async (as, start) => {
    const answer = await sendNotice({ number: '05/TB-UBND', paper: conclusionNotice(conclusionFacts) }, as)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start)
    expect(answer.headers.get('content-disposition')).toContain(`05-TB-UBND.${as}`)
    expect(answer.headers.get('content-length')).toBe(String(bytes.length))
  })
})

import { describe, expect, it } from 'vitest'
import { familyCodes } from '#domain/petitions/words.ts'
import {
  awaitsTranscript,
  refusalOfLetterKind,
  refusalOfTranscript,
  refusalToTranscribe,
  refusalUntranscribed,
  TranscribeLetter,
} from './transcript.ts'

const at = new Date('2026-10-14T09:00:00+07:00')
const letters = [
  { bodyIn: 'text', transcribedAt: null, awaits: false },
  { bodyIn: 'text', transcribedAt: at, awaits: false },
  { bodyIn: 'file', transcribedAt: null, awaits: true },
  { bodyIn: 'file', transcribedAt: at, awaits: false },
] as const

describe('a letter in a file', () => {
  it.each(letters)('$bodyIn, $transcribedAt: waits for its transcript: $awaits', ({ awaits, ...letter }) => {
    expect(awaitsTranscript(letter)).toBe(awaits)
    expect(refusalUntranscribed(letter)?.code).toBe(awaits ? 'letter.untranscribed' : undefined)
    expect(refusalToTranscribe(letter)?.code).toBe(letter.bodyIn === 'text' ? 'letter.typed' : undefined)
  })

  it('is written out from an original, and each correction differs', () => {
    expect(refusalOfTranscript('a', { originals: 0, latest: undefined })?.code).toBe('letter.noOriginal')
    expect(refusalOfTranscript('a', { originals: 1, latest: 'a' })?.code).toBe('letter.same')
    expect(refusalOfTranscript('a', { originals: 1, latest: 'b' })).toBeUndefined()
    expect(refusalOfTranscript('a', { originals: 2, latest: undefined })).toBeUndefined()
  })

  it.each(familyCodes)('%s: of denunciations alone the words are taken down at once', (family) => {
    expect(refusalOfLetterKind(family)?.code).toBe(
      family === 'denunciation' ? 'letter.denunciation' : undefined,
    )
  })

  it.each([
    ['x'.repeat(19), false],
    ['x'.repeat(20), true],
    ['x'.repeat(8000), true],
    ['x'.repeat(8001), false],
    [' '.repeat(40), false],
  ])('a transcript is neither too short nor endless', (body, fits) => {
    expect(TranscribeLetter.safeParse({ version: '1', body }).success).toBe(fits)
  })
})

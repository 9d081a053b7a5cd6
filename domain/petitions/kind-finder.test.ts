import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { follow, lettersOf, mostQuestions, proposedKind, type QuestionKey } from './kind-finder.ts'
import { kindReasons, questions } from './kind-finder-words.ts'

/** Every path from the first question to an end. */
function allPaths(path = ''): string[] {
  const position = follow(path)
  return 'found' in position ? [path] : lettersOf(position.asks).flatMap((letter) => allPaths(path + letter))
}

const expected: Record<string, string> = {
  a: 'elsewhere emergency',
  b: 'elsewhere dossier',
  c: 'elsewhere private',
  d: 'elsewhere court',
  ea: 'kind feedback',
  eb: 'kind request',
  ec: 'kind proposal',
  ed: 'kind suggestion',
  eea: 'signed complaint',
  eeb: 'kind request',
  eec: 'kind proposal',
  eed: 'unclear',
  efa: 'signed denunciation',
  efb: 'kind feedback',
  efc: 'unclear',
  eg: 'unclear',
}

describe('the kind finder', () => {
  it.each(Object.entries(expected))('path %s leads to %s', (path, end) => {
    const position = follow(path)
    expect('found' in position && Object.values(position.found).join(' ')).toBe(end)
  })

  it('has no other path, and none asks more than three questions', () => {
    expect(allPaths().sort()).toEqual(Object.keys(expected).sort())
    expect(Math.max(...allPaths().map((path) => path.length))).toBe(mostQuestions)
  })

  it('offers an unsure answer at each question about the kind', () => {
    for (const question of ['what', 'act', 'aim'] as const) {
      const labels = Object.values(questions[question].answers).map(({ label }) => label)
      expect(labels).toContain('Chưa rõ')
    }
  })

  it('has words for every answer and no words without one', () => {
    for (const question of Object.keys(questions) as QuestionKey[]) {
      expect(Object.keys(questions[question].answers)).toEqual(lettersOf(question))
    }
  })

  it('proposes a kind with its reason, or to leave it open', () => {
    expect(proposedKind('eb')).toBe('request')
    expect(proposedKind('eg')).toBe('unclassified')
    expect(proposedKind('eea')).toBeUndefined()
    expect(proposedKind('a')).toBeUndefined()
    expect(proposedKind('e')).toBeUndefined()
    expect(Object.keys(kindReasons)).toHaveLength(4)
  })

  it('asks again instead of failing on letters that answer nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (letters) => {
        const position = follow(letters)
        expect(letters.startsWith(position.path)).toBe(true)
        expect('found' in position || position.number <= mostQuestions).toBe(true)
      }),
    )
    for (const odd of ['toString', '__proto__', 'valueOf']) {
      expect(follow(odd)).toEqual({ asks: 'where', number: 1, path: '' })
    }
  })
})

import { describe, expect, it } from 'vitest'
import {
  type FileReader,
  type FileState,
  fileNote,
  hasSealed,
  openingOf as openingOfAny,
} from './file-states.ts'
import { pictureStates, scanStates } from './words.ts'

const openingOf = (file: Omit<FileState, 'sealed'>, as: { reader: FileReader; warned?: boolean }) =>
  openingOfAny({ ...file, kind: 'sender', sealed: false }, as)
const readers = ['staff', 'holder', 'writer'] as const

describe('what is handed out of a file', () => {
  it('is never what is infected, whoever asks', () => {
    for (const picture of pictureStates)
      for (const reader of readers)
        for (const warned of [false, true])
          expect(openingOf({ scan: 'infected', picture }, { reader, warned })).toEqual({ why: 'infected' })
  })

  it('before the scanner answered, only to staff, and only after the warning', () => {
    for (const picture of pictureStates) {
      const file = { scan: 'quarantined', picture } as const
      expect(openingOf(file, { reader: 'staff' })).toEqual({ why: 'unscanned' })
      for (const reader of ['holder', 'writer'] as const)
        expect(openingOf(file, { reader, warned: true })).toEqual({ why: 'waiting' })
    }
  })

  it('of a picture is its copy or nothing, but to the writer of the draft', () => {
    for (const scan of ['unscanned', 'clean'] as const) {
      for (const reader of ['staff', 'holder'] as const) {
        const open = (picture: (typeof pictureStates)[number]) => openingOf({ scan, picture }, { reader })
        expect(pictureStates.map(open)).toEqual([
          { give: 'original' },
          { why: 'drawing' },
          { give: 'copy' },
          { why: 'undrawn' },
        ])
      }
      expect(openingOf({ scan, picture: 'waiting' }, { reader: 'writer' })).toEqual({ give: 'original' })
    }
  })

  it('is not the original of what was covered, but to its own sender', () => {
    const file = { scan: 'clean', picture: 'none', sealed: true } as const
    for (const reader of readers) {
      for (const kind of ['sender', 'photo', 'signed_answer'] as const) {
        const own = reader === 'holder' && kind === 'sender'
        expect(openingOfAny({ ...file, kind }, { reader, warned: true }), `${reader} ${kind}`).toEqual(
          own ? { give: 'original' } : { why: 'sealed' },
        )
      }
    }
    expect(hasSealed(file)).toBe(true)
  })

  it('has an original behind it where there is a picture that is not infected', () => {
    for (const scan of scanStates)
      for (const picture of pictureStates)
        expect(hasSealed({ scan, picture, sealed: false })).toBe(picture !== 'none' && scan !== 'infected')
    expect(fileNote({ scan: 'clean', picture: 'made', sealed: false })).toBeUndefined()
    expect(fileNote({ scan: 'quarantined', picture: 'made', sealed: false })).toBe('chưa quét mã độc xong')
  })
})

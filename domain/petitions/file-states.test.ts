import { describe, expect, it } from 'vitest'
import { fileNote, hasSealed, openingOf } from './file-states.ts'
import { pictureStates, scanStates } from './words.ts'

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

  it('has an original behind it where there is a picture that is not infected', () => {
    for (const scan of scanStates)
      for (const picture of pictureStates)
        expect(hasSealed({ scan, picture })).toBe(picture !== 'none' && scan !== 'infected')
    expect(fileNote({ scan: 'clean', picture: 'made' })).toBeUndefined()
    expect(fileNote({ scan: 'quarantined', picture: 'made' })).toBe('chưa quét mã độc xong')
  })
})

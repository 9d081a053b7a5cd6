import { describe, expect, it } from 'vitest'
import { newMatter, RetieVisit, refusalToRetie } from './retie.ts'

const it0 = { from: 'a', restricted: false, entries: 2 }

describe('an entry tied to the wrong matter', () => {
  it.each([
    ['to another one', { ...it0, to: { id: 'b', restricted: false } }, undefined],
    ['to one of its own', { ...it0, to: newMatter }, undefined],
    ['to one of its own when it has one', { ...it0, entries: 1, to: newMatter }, 'retie.alone'],
    ['to the same', { ...it0, to: { id: 'a', restricted: false } }, 'retie.same'],
    ['to one that is not there', { ...it0, to: undefined }, 'retie.none'],
    ['to a denunciation', { ...it0, to: { id: 'b', restricted: true } }, 'retie.kind'],
    [
      'of a denunciation to another',
      { ...it0, restricted: true, to: { id: 'b', restricted: true } },
      undefined,
    ],
    [
      'of a denunciation to what is none',
      { ...it0, restricted: true, to: { id: 'b', restricted: false } },
      'retie.kind',
    ],
  ] as const)('%s', (_what, facts, code) => {
    expect(refusalToRetie(facts)?.code).toBe(code)
  })

  it('needs a reason of some words', () => {
    const typed = { version: '1', matter: newMatter }
    expect(RetieVisit.safeParse({ ...typed, reason: 'nhầm' }).success).toBe(false)
    expect(RetieVisit.safeParse({ ...typed, reason: 'Chọn nhầm vụ việc của người trùng tên.' }).success).toBe(
      true,
    )
    expect(RetieVisit.safeParse({ ...typed, matter: '', reason: 'Chọn nhầm vụ việc.' }).success).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { Answer } from './answer.ts'
import { afterAnswer, chosen, corrected, inOrder, type Kept, toSend } from './kept-entry.ts'

const kept = (id: string, tookPlaceAt: string, state: Kept['state'] = { at: 'waiting' }): Kept => ({
  ...{ id, tookPlaceAt, label: id, values: { name: id }, state },
})
const refused: Kept['state'] = { at: 'refused', message: 'Thiếu.', fields: { name: 'Thiếu.' } }
const differs = (other: string): Kept['state'] => ({ at: 'differs', words: 'Hai bản.', other, lines: [] })

describe('what a device kept', () => {
  it('goes in the order of the visits; what somebody has to look at does not hold up the rest', () => {
    const all = [
      kept('c', '2026-10-14T03:00:00Z'),
      kept('a', '2026-10-14T01:00:00Z'),
      kept('b', '2026-10-14T02:00:00Z', refused),
      kept('e', '2026-10-14T01:00:00Z', differs('x')),
      kept('d', '2026-10-14T01:00:00Z'),
    ]
    expect(inOrder(all).map(({ id }) => id)).toEqual(['a', 'd', 'e', 'b', 'c'])
    expect(toSend(all).map(({ id }) => id)).toEqual(['a', 'd', 'c'])
    expect(all[0]?.id).toBe('c')
  })

  it('is gone once it is there, and stays after every other answer', () => {
    const one = kept('a', '2026-10-14T01:00:00Z')
    expect(afterAnswer(one, { state: 'joined', words: 'lượt tiếp số 1', href: '/' })).toBeUndefined()
    expect(afterAnswer(one, { state: 'sign-in' })).toEqual(one)
    expect(
      afterAnswer(one, { state: 'refused', message: 'Thiếu.', fields: { name: 'Thiếu.' } })?.state,
    ).toEqual(refused)
    const two = afterAnswer(one, { state: 'differs', words: 'Hai bản.', other: 'x', lines: [] })
    expect(two).toEqual({ ...one, state: differs('x') })
  })

  it('carries the choice, and forgets it when its words are changed', () => {
    const one = kept('a', '2026-10-14T01:00:00Z', differs('x'))
    const same = chosen(one, 'same', 'fresh')
    expect(same).toMatchObject({ id: 'a', values: { choice: 'same', other: 'x' }, state: { at: 'waiting' } })
    expect(chosen(one, 'another', 'fresh').id).toBe('a')
    const own = kept('a', '2026-10-14T01:00:00Z', differs('a'))
    expect(chosen(own, 'another', 'fresh').id).toBe('fresh')
    expect(chosen(own, 'same', 'fresh').id).toBe('a')
    const again = corrected(same, { ...same, label: 'b', values: { ...same.values, name: 'b' } })
    expect(again).toMatchObject({ id: 'a', label: 'b', values: { name: 'b' }, state: { at: 'waiting' } })
    expect(again.values).not.toHaveProperty('choice')
    expect(again.values).not.toHaveProperty('other')
  })

  it('reads answers, and nothing that is none', () => {
    expect(Answer.safeParse({ state: 'joined', words: 'lượt tiếp số 1', href: '/x' }).success).toBe(true)
    for (const other of [
      undefined,
      null,
      '',
      '<html>',
      {},
      { state: 'joined' },
      { state: 'ok' },
      { state: 'differs' },
    ])
      expect(Answer.safeParse(other).success).toBe(false)
  })
})

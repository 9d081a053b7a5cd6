import { expect, it } from 'vitest'
import { shortened } from './shortened.ts'

it('is cut at a whole word, and only where it is too long', () => {
  expect(shortened('Mương tắc\n\n từ tuần trước ', 40)).toBe('Mương tắc từ tuần trước')
  expect(shortened('Mương tắc từ tuần trước', 12)).toBe('Mương tắc…')
  expect(shortened('', 12)).toBe('')
})

import { expect, test } from 'vitest'
import { numbersMeant, readFilter } from '#domain/petitions/inbox.ts'
import { stateWords } from '#domain/petitions/words.ts'

test.each([
  ['H-4GF5YSA', ['H-4GF5YSA']],
  [' h-abcdefg ', ['H-ABCDEFG']],
  ['hồ sơ 2026-000123', ['2026-000123']],
  ['2026-123', ['2026-000123']],
  ['123', ['2026-000123', '2025-000123', '2024-000123', '2023-000123']],
])('what is typed as %j means these numbers', (typed, meant) => {
  const { number } = readFilter({ q: typed })
  expect(numbersMeant(number ?? '', 2026)).toEqual(meant)
})

test('a decision asks nobody whether it is done; while another office is asked, everybody waits', () => {
  const here = { state: 'ANSWERED', offeredUnitId: null } as const
  expect(stateWords({ ...here, family: 'opinion' }).citizen).toMatch(/đã xong chưa/)
  expect(stateWords({ ...here, family: 'complaint' }).citizen).not.toMatch(/đã xong chưa/)
  const offered = { state: 'TRIAGED', family: 'opinion', offeredUnitId: 'x' } as const
  expect(stateWords(offered).staff).toMatch(/chờ nơi nhận/)
})

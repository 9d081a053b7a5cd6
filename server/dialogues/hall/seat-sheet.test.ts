import { beforeAll, describe, expect, it } from 'vitest'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, planned } from '#tests/dialogues.ts'
import { by } from '#tests/filed-petition.ts'
import { seatSheet } from './seat-sheet.ts'

beforeAll(demoPlace)

describe('a sheet of codes', () => {
  it('has one code for each seat, different in each place', async () => {
    const number = await announced({ site2Place: 'Nhà văn hóa tổ 5', site2Seats: '60' })
    const first = await seatSheet(by('reception'), number, { site: '', from: 1, to: 3 })
    const second = first?.sites[1]?.id ?? ''
    const other = await seatSheet(by('reception'), number, { site: second, from: 1, to: 3 })
    expect(first?.seats.map(({ name }) => name)).toEqual(['1-1', '1-2', '1-3'])
    expect(other?.seats.map(({ name }) => name)).toEqual(['2-1', '2-2', '2-3'])
    const all = [...(first?.seats ?? []), ...(other?.seats ?? [])].map(({ address }) => address)
    expect(new Set(all).size).toBe(6)
  })

  it('is for the office that holds it, once it was announced', async () => {
    const number = await announced()
    const asked = { site: '', from: 1, to: 3 }
    for (const who of ['front', 'handler', 'otherReception'] as const) {
      expect(await seatSheet(by(who), number, asked)).toBeUndefined()
    }
    expect(await seatSheet(by('reception'), await planned(), asked)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import type { AreaKind } from '#domain/people/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { areaOptions, areaWords, chooseArea, type KnownArea, mergedWords } from './area-choice.ts'

const today = '2026-11-21'
const area = (
  code: string,
  name: string,
  kind: AreaKind,
  parentCode: string | null,
  more = {},
): KnownArea => ({
  code,
  name,
  kind,
  parentCode,
  validFrom: '2025-07-01',
  validTo: null,
  successors: [],
  ...more,
})
const old = (code: string, name: string, ...successors: string[]) =>
  area(code, name, 'ward', '90', { validFrom: '1997-01-01', validTo: '2025-06-30', successors })

const areas = [
  area('99', 'tỉnh Đông Sen', 'province', null),
  area('90', 'thành phố Sen Hồng', 'city', '99', { validTo: '2025-06-30', successors: ['901', '902'] }),
  area('902', 'phường Hạc Trì', 'ward', '99'),
  area('901', 'phường Hồng Liên', 'ward', '99'),
  area('90110', 'Tổ dân phố 10', 'residential_group', '901'),
  area('90102', 'Tổ dân phố 2', 'residential_group', '901'),
  old('801', 'phường Sen Bắc', '901'),
  old('802', 'phường Thái Liên', '901', '902'),
]

describe('the list of places', () => {
  it('starts with no particular place, then communes, villages by number, then old names', () => {
    expect(areaOptions(areas, today).map(({ value }) => value)).toEqual([
      '99',
      '902',
      '901',
      '90102',
      '90110',
      '801',
      '802',
    ])
    const labels = areaOptions(areas, today).map(({ label }) => label)
    expect(labels).toContain('Việc chung, không ở một nơi cụ thể')
    expect(labels).toContain('Phường Hồng Liên')
    expect(labels).toContain('Tổ dân phố 2, phường Hồng Liên')
    expect(labels).toContain('Phường Sen Bắc (nay là phường Hồng Liên)')
  })

  it('adds the province where two communes share a name', () => {
    const twice = [
      ...areas,
      area('98', 'tỉnh Tây Sen', 'province', null),
      area('801x', 'phường Hạc Trì', 'ward', '98'),
    ]
    const labels = areaOptions(twice, today).map(({ label }) => label)
    expect(labels).toContain('Phường Hạc Trì, tỉnh Đông Sen')
    expect(labels).toContain('Phường Hạc Trì, tỉnh Tây Sen')
    expect(labels).toContain('Việc chung của tỉnh Tây Sen')
  })

  it('leaves villages out when they would make the page heavy', () => {
    const many = Array.from({ length: 401 }, (_, n) => area(`v${n}`, `Thôn ${n}`, 'residential_group', '901'))
    expect(areaOptions([...areas, ...many], today).some(({ value }) => value.startsWith('v'))).toBe(false)
  })
})

describe('choosing a place', () => {
  const refusal = (code: string) => {
    try {
      return chooseArea(code, areas, today)
    } catch (error) {
      return (error as Refusal).fields.areaCode
    }
  }

  it('takes what is there today', () => {
    expect(chooseArea('90102', areas, today)).toEqual({ areaCode: '90102', mergedFrom: '' })
    expect(mergedWords(chooseArea('901', areas, today), areas)).toBeUndefined()
  })

  it('follows a merged one and says so', () => {
    const choice = chooseArea('801', areas, today)
    expect(choice).toEqual({ areaCode: '901', mergedFrom: '801' })
    expect(mergedWords(choice, areas)).toBe(
      'Phường Sen Bắc đã nhập vào phường Hồng Liên từ thứ Ba 1/7/2025. Đơn gửi đến phường Hồng Liên; không đúng thì chọn lại.',
    )
  })

  it('asks where one was divided, and where there is none', () => {
    expect(refusal('802')).toContain('đã chia về phường Hạc Trì và phường Hồng Liên từ thứ Ba 1/7/2025')
    expect(refusal('12345')).toMatch(/^Chưa chọn xã, phường/)
    expect(() => chooseArea('12345', areas, today)).toThrow(Refusal)
  })

  it('names a place as people do', () => {
    expect(areaWords('90102', areas)).toBe('Tổ dân phố 2, phường Hồng Liên')
    expect(areaWords('901', areas)).toBe('Phường Hồng Liên')
    expect(areaWords('99', areas)).toBe('Việc chung của tỉnh Đông Sen')
  })
})

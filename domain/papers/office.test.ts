import { describe, expect, it } from 'vitest'
import { issuerOf, postOf, standingOf } from './office.ts'

const ward = { name: 'Ủy ban nhân dân phường Hồng Liên', kind: 'government' }
const department = { name: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên', kind: 'department' }

describe('the issuing office', () => {
  it('stands for itself as a committee, under its committee as a department', () => {
    expect(
      issuerOf(ward, { name: 'Ủy ban nhân dân tỉnh Đông Sen', kind: 'government' }, 'phường Hồng Liên'),
    ).toEqual({
      name: ward.name,
      superior: undefined,
      layout: 'state',
      place: 'Hồng Liên',
      body: 'Ủy ban nhân dân',
      headPost: 'Chủ tịch',
    })
    expect(issuerOf(department, ward, 'phường Hồng Liên')).toMatchObject({
      superior: ward.name,
      headPost: 'Trưởng phòng',
      body: department.name,
    })
    expect(issuerOf({ name: 'Tỉnh ủy Đông Sen', kind: 'party' }, undefined, 'tỉnh Đông Sen')).toMatchObject({
      layout: 'party',
      place: 'Đông Sen',
      headPost: 'Bí thư',
    })
  })
})

describe('the signature', () => {
  it('has the post without the office', () => {
    expect(postOf('Chủ tịch Ủy ban nhân dân phường Hồng Liên')).toBe('Chủ tịch')
    expect(postOf('Phó Chủ tịch UBND tỉnh Đông Sen')).toBe('Phó Chủ tịch')
    expect(postOf('Chánh Văn phòng HĐND và UBND phường Hồng Liên')).toBe('Chánh Văn phòng')
    expect(postOf('Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên')).toBe(
      'Trưởng phòng Kinh tế, Hạ tầng và Đô thị',
    )
  })

  it('stands for the committee, for the head, or in person', () => {
    const office = issuerOf(ward, undefined, 'phường Hồng Liên')
    const chair = { post: 'Chủ tịch', isOfOffice: true }
    expect(standingOf('acceptance-notice', 'feedback', office, chair)).toBe('TM')
    expect(standingOf('acceptance-notice', 'complaint', office, chair)).toBe('own')
    expect(standingOf('resolution-decision', 'complaint', office, chair)).toBe('own')
    const deputy = { post: 'Phó Chủ tịch', isOfOffice: true }
    expect(standingOf('acceptance-notice', 'feedback', office, deputy)).toBe('KT')
    const head = { post: 'Trưởng phòng', isOfOffice: false }
    expect(standingOf('acceptance-notice', 'feedback', office, head)).toBe('TL')
    const own = issuerOf(department, ward, 'phường Hồng Liên')
    expect(standingOf('transfer-slip', 'feedback', own, { ...head, isOfOffice: true })).toBe('own')
  })
})

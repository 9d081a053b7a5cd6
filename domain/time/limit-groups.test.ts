import { describe, expect, it } from 'vitest'
import { groupLimits } from './limit-groups.ts'
import { timeLimits } from './time-limits.ts'

describe('limits in groups', () => {
  const groups = groupLimits(timeLimits)
  const groupOf = (key: string) => groups.find(({ limits }) => limits.some((one) => one.key === key))?.label

  it('stand each in one group, under the law they belong to', () => {
    expect(groups.flatMap(({ limits }) => limits)).toHaveLength(timeLimits.length)
    expect(groups.map(({ label }) => label)).toEqual([
      'Hạn do cơ quan đặt',
      'Tiếp nhận, xử lý đơn',
      'Tiếp công dân',
      'Khiếu nại',
      'Tố cáo',
      'Đối thoại với Nhân dân',
      'Công khai, giám sát ở cơ sở',
      'Dữ liệu cá nhân',
    ])
    expect(groupOf('sched.post')).toBe('Tiếp công dân')
    expect(groupOf('kn.discipline.accept')).toBe('Khiếu nại')
    expect(groupOf('supervision.reply')).toBe('Công khai, giám sát ở cơ sở')
    expect(groupOf('front.reply')).toBe('Hạn do cơ quan đặt')
  })

  it('of a kind that an administrator added stand too', () => {
    const added = [{ key: 'kind.cho.answer', isUnitRule: false }]
    expect(groupLimits(added)).toEqual([{ label: 'Hạn khác do luật đặt', limits: added }])
  })
})

/** What is warned of early: each rule once, with the word that people read. */
export const warnings = {
  repeated: {
    label: 'Gửi nhiều lần',
    empty: 'Không có việc nào gửi đi gửi lại.',
    what: 'Cùng một việc, gửi đơn hoặc đến nơi tiếp công dân nhiều lần.',
  },
  'above-level': {
    label: 'Gửi vượt cấp',
    empty: 'Không có đơn nào gửi lên cấp trên mà thẩm quyền ở cấp dưới.',
    what: 'Người dân gửi lên cấp trên trong khi việc thuộc thẩm quyền cấp dưới.',
  },
  crowd: {
    label: 'Đông người',
    empty: 'Không có việc nào đông người.',
    what: 'Nhiều người cùng một nội dung, theo đơn hoặc theo sổ tiếp công dân.',
  },
  prolonged: {
    label: 'Kéo dài',
    empty: 'Không có việc nào kéo dài.',
    what: 'Thụ lý đã lâu hoặc gia hạn nhiều lần mà chưa trả lời.',
  },
  'hot-place': {
    label: 'Địa bàn nóng',
    empty: 'Không có địa bàn nào tăng bất thường.',
    what: 'Một nơi nhận nhiều đơn hơn hẳn chính nơi đó những kỳ trước.',
  },
  'hot-field': {
    label: 'Lĩnh vực nóng',
    empty: 'Không có lĩnh vực nào tăng bất thường.',
    what: 'Một lĩnh vực ở một nơi nhận nhiều đơn hơn hẳn những kỳ trước.',
  },
} as const
export type Warning = keyof typeof warnings
export const warningCodes = Object.keys(warnings) as [Warning, ...Warning[]]

/** Rules about a place or a field; the others are about one petition. */
export const hotCodes = ['hot-place', 'hot-field'] as const
export type HotWarning = (typeof hotCodes)[number]
export const isHot = (code: Warning): code is HotWarning => (hotCodes as readonly Warning[]).includes(code)

/** Lists of their own that watchers and heads keep: by what they cover, and what is done with them. */
export const listKinds = {
  rule: 'Theo địa bàn, lĩnh vực, cơ quan, người đứng đầu',
  picked: 'Chọn từng hồ sơ, ví dụ của một dự án',
} as const
export type ListKind = keyof typeof listKinds
export const listKindCodes = Object.keys(listKinds) as [ListKind, ...ListKind[]]

export const listActs = {
  make: 'lập danh sách theo dõi',
  change: 'sửa danh sách theo dõi',
  add: 'thêm hồ sơ vào danh sách theo dõi',
  drop: 'bỏ hồ sơ khỏi danh sách theo dõi',
  end: 'bỏ danh sách theo dõi',
} as const
export type ListAct = keyof typeof listActs
export const listActCodes = Object.keys(listActs) as [ListAct, ...ListAct[]]

/** Views of a list, by what their address says. */
export const listViews = {
  'canh-bao': { label: 'Có cảnh báo', empty: 'Không có việc nào đang có cảnh báo.' },
  'dang-mo': { label: 'Đang làm', empty: 'Không có việc nào đang làm.' },
  'qua-han': { label: 'Quá hạn', empty: 'Không có việc nào quá hạn.' },
  'con-y-kien': { label: 'Còn ý kiến khác nhau', empty: 'Không có việc nào còn ý kiến khác nhau.' },
} as const
export type ListView = keyof typeof listViews
export const listViewCodes = Object.keys(listViews) as ListView[]

export const listNames = { view: 'muc', after: 'sau' } as const

type Query = Record<string, string | string[] | undefined>

/** Reads view and place from an address; what is not understood is left out. */
export function readListQuery(query: Query): { view: ListView; after?: string } {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const after = text(listNames.after)
  return {
    view: listViewCodes.find((one) => one === text(listNames.view)) ?? 'canh-bao',
    after: /^(([\d-]{10}|infinity)_)?\d{4}-\d{6,}$/.test(after) ? after : undefined,
  }
}

export function listAddress(id: string, view: ListView, after?: string): string {
  const query = new URLSearchParams({ [listNames.view]: view })
  if (after) query.set(listNames.after, after)
  return `/supervision/watch-lists/${id}?${query}`
}

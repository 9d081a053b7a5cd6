/**
 * Blanks of an answer's text: words in double braces. Those of a fixed list are filled from the petition
 * where it knows them; whatever stays is shown to the writer and keeps the draft from being handed in.
 */
export const blanks = {
  'nguoi-gui': 'người gửi',
  'so-ho-so': 'số hồ sơ',
  'ngay-nhan': 'ngày nhận đơn',
  viec: 'việc được giao',
  'linh-vuc': 'lĩnh vực',
  'noi-xay-ra': 'nơi xảy ra',
  'don-vi': 'đơn vị giải quyết',
  'co-quan': 'cơ quan nhận đơn',
  'nguoi-dung-dau': 'người đứng đầu chịu trách nhiệm',
  han: 'hạn xong việc',
  'han-tra-loi': 'hạn trả lời',
  'can-cu': 'căn cứ',
  'ket-qua': 'kết quả cụ thể',
  'buoc-tiep': 'bước tiếp theo và ngày',
} as const
export type Blank = keyof typeof blanks
export const blankNames = Object.keys(blanks) as Blank[]

const slot = /\{\{([^{}]*)\}\}/g

/** Every blank that still stands in the text, in order. */
export const blanksOf = (text: string): string[] => [...text.matchAll(slot)].map((found) => found[0])

/** Blanks that are not on the list: a template with one would never be filled. */
export const strangeBlanks = (text: string): string[] =>
  [...text.matchAll(slot)].flatMap((found) => {
    const name = (found[1] ?? '').trim()
    return name in blanks ? [] : [found[0]]
  })

/** The text with everything filled that is known; the rest stays and can be seen. */
export function fillBlanks(text: string, values: Partial<Record<Blank, string>>): string {
  return text.replace(slot, (whole, name: string) => values[name.trim() as Blank] || whole)
}

/** The text cut at its blanks, for marking them. */
export function partsOf(text: string): { text: string; blank: boolean }[] {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .filter(Boolean)
    .map((part) => ({ text: part, blank: /^\{\{[^{}]*\}\}$/.test(part) }))
}

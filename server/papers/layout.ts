/**
 * Sizes and places of an official paper, once for Word and PDF: Phụ lục I Nghị định 30/2020/NĐ-CP; for
 * the Party Hướng dẫn 36-HD/VPTW. Lengths in millimetres, letters in points.
 */
export const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 }
export const textWidth = page.width - page.left - page.right

/** The two columns over the text: office and number left, motto and day right. */
export const headColumns = [66, 99] as const
/** Recipients left, signature right. */
export const footColumns = [82.5, 82.5] as const

export const fontOfWord = 'Times New Roman'

export const size = {
  superior: 12,
  issuer: 12,
  nation: 12,
  motto: 13,
  number: 13,
  date: 13,
  letterSubject: 12,
  title: 14,
  subject: 14,
  body: 14,
  table: 13,
  post: 14,
  hint: 12,
  signer: 14,
  recipientsHead: 12,
  recipients: 11,
  pageNumber: 13,
  partyHeading: 15,
} as const

export const space = {
  /** between paragraphs, points */
  paragraph: 6,
  /** line spacing as a multiple of a single line */
  line: 1.15,
  /** first line of a paragraph, mm */
  indent: 12.7,
  /** room for the signature above the name, mm */
  signing: 24,
  /** from the edge of the page to the page number, mm */
  header: 10,
}

export const words = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  partyStar: '*',
  address: 'Kính gửi:',
  recipients: 'Nơi nhận:',
}

export const MM_PER_POINT = 25.4 / 72
export const points = (mm: number): number => mm / MM_PER_POINT
/** Twentieths of a point: Word's unit. */
export const twips = (mm: number): number => Math.round(points(mm) * 20)

/** Mean widths of letters of a bold Times face, in parts of the size: to draw rules as long as the law says. */
const WIDTHS: [RegExp, number][] = [
  [/[MW]/u, 0.97],
  [/\p{Lu}/u, 0.72],
  [/[il.,;:'()/-]/u, 0.31],
  [/[mw]/u, 0.78],
  [/\p{Ll}|\d/u, 0.5],
]

/** How long a bold line is, in mm, near enough for a rule under it. */
export function lineWidth(text: string, letters: number): number {
  const parts = [...text].map((sign) => WIDTHS.find(([kind]) => kind.test(sign))?.[1] ?? 0.25)
  return parts.reduce((sum, one) => sum + one, 0) * letters * MM_PER_POINT
}

/** The rule under motto and Party heading: as long as the line of text. */
export const wholeRule = (text: string, letters: number): number => lineWidth(text, letters)

/** The rule under office and subject: between a third and a half of the line above it. */
export const shortRule = (text: string, letters: number, column: number): number =>
  0.4 * Math.min(lineWidth(text, letters), column)

const AREA = / (?=(?:PHƯỜNG|XÃ|ĐẶC KHU|TỈNH|THÀNH PHỐ) )/u

/** The name of an office that does not fit on one line breaks before its area, not within it. */
export function officeLines(name: string, letters: number, column: number): string[] {
  const at = name.search(AREA)
  return at < 0 || lineWidth(name, letters) < column ? [name] : [name.slice(0, at), name.slice(at + 1)]
}

import { z } from 'zod'
import { longText } from '#domain/petitions/typed-text.ts'
import type { FileKind } from '#domain/petitions/words.ts'

/** What is covered on a page: from its left and top edges, all in hundredths of its width and height. */
export type Box = { page: number; left: number; top: number; width: number; height: number }

/** More is split into files first: each page is drawn and looked at. */
export const mostPages = 100
const mostBoxes = 200

/** Reads the boxes, one a line: page, left, top, width, height. @returns them, or the first line that is none */
export function readBoxes(typed: string): Box[] | { line: string } {
  const boxes: Box[] = []
  for (const line of typed.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [page = 0, left = 0, top = 0, width = 0, height = 0, ...more] = line
      .split(/[;\s]+/)
      .filter((part) => part !== '')
      .map((part) => Number(part.replace(',', '.')))
    const inside = [left, top, width, height].every((one) => one >= 0 && one <= 100)
    const isPage = Number.isInteger(page) && page >= 1 && page <= mostPages
    if (!isPage || !inside || !(width > 0 && height > 0) || more.length > 0) return { line }
    boxes.push({ page, left, top, width, height })
  }
  return boxes
}

/** A box as a line that can be typed over. */
export const boxLine = ({ page, ...box }: Box): string =>
  [page, ...[box.left, box.top, box.width, box.height].map((one) => Math.round(one * 10) / 10)].join('; ')

export const RedactFile = z.object({
  boxes: longText.transform((typed, ctx): Box[] => {
    const boxes = readBoxes(typed)
    const refuse = (message: string) => {
      ctx.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if ('line' in boxes) {
      return refuse(
        `Dòng “${boxes.line.slice(0, 40)}” chưa đọc được. Mỗi dòng năm số: trang; trái; trên; rộng; cao, tính theo phần trăm của trang.`,
      )
    }
    if (boxes.length === 0) return refuse('Chưa có ô nào để che. Vẽ trên trang, hoặc gõ mỗi ô một dòng.')
    if (boxes.length > mostBoxes) return refuse(`Nhiều nhất ${mostBoxes} ô mỗi lần.`)
    return boxes
  }),
})

const pictures = ['image/jpeg', 'image/png', 'image/webp']

/** Can parts of this file be covered? Words, sounds and HEIC cannot; what is covered already need not be. */
export const isRedactable = ({ kind, mediaType }: { kind: FileKind; mediaType: string }): boolean =>
  kind !== 'paper' && kind !== 'redacted' && (mediaType === 'application/pdf' || pictures.includes(mediaType))

/** Why no covered copy came of it. */
export const redactionFaults = {
  broken:
    'Không mở được tệp để che, có thể tệp hỏng hoặc có mật khẩu. Lưu lại thành PDF rồi tải lên lần nữa.',
  pages: `Tệp có quá ${mostPages} trang. Tách thành các tệp nhỏ hơn, tải lên rồi che từng tệp.`,
  page: 'Có ô nằm ở trang mà tệp không có. Xem lại số trang rồi che lần nữa.',
  slow: 'Tệp quá nặng nên chưa che được trong thời gian cho phép. Tách thành các tệp nhỏ hơn rồi che từng tệp.',
} as const
export type RedactionFault = keyof typeof redactionFaults

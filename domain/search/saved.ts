import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { asksNothing, readSearch, searchQuery } from '#domain/search/filter.ts'

/** More than this nobody finds their way in. */
export const SAVED_LIMIT = 30

/** A list that a person keeps for themselves, under a name of their own. */
export const SaveSearch = z.object({
  name: lineText
    .refine((text) => text.length > 0, 'Chưa đặt tên cho danh sách.')
    .refine((text) => text.length <= 60, 'Tên dài hơn 60 ký tự. Xin rút gọn.'),
  /** As it stood in the address; read again, so that nothing else is kept. */
  query: z
    .string()
    .default('')
    .transform((text) => searchQuery(readSearch(Object.fromEntries(new URLSearchParams(text))))),
})
export type SaveSearch = z.infer<typeof SaveSearch>

export const DropSearch = z.object({ id: z.uuid() })
export type DropSearch = z.infer<typeof DropSearch>

/** @param kept how many the person has already */
export function refusalToSave({ query }: SaveSearch, kept: number): Refusal | undefined {
  if (asksNothing(readSearch(Object.fromEntries(new URLSearchParams(query))))) {
    return new Refusal('search.nothing', 'Chưa có chữ cần tìm hay bộ lọc nào để lưu. Tìm trước, rồi lưu.')
  }
  if (kept >= SAVED_LIMIT) {
    return fieldRefusal(
      'search.many',
      'name',
      `Đã lưu ${SAVED_LIMIT} danh sách. Bỏ bớt một danh sách, rồi lưu.`,
    )
  }
}

export const refusalOfTakenName = (name: string): Refusal =>
  fieldRefusal('search.taken', 'name', `Đã có danh sách tên “${name}”. Đặt tên khác.`)

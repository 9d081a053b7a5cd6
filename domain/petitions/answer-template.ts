import { z } from 'zod'
import { strangeBlanks } from '#domain/petitions/answer-blanks.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { outcomeCodes } from '#domain/petitions/words.ts'

const code = lineText.refine(
  (typed) => typed === '' || /^[a-z][a-z0-9-]{0,40}$/.test(typed),
  'Chọn một mục trong danh sách.',
)

/** A text to begin an answer with. Empty kind, outcome or field: for any. */
export const WriteTemplate = z.object({
  unitId: z.uuid({ error: 'Chưa chọn đơn vị dùng mẫu.' }),
  title: lineText
    .refine((text) => text.length >= 3, 'Chưa có tên mẫu.')
    .refine((text) => text.length <= 120, 'Tên mẫu dài hơn 120 ký tự.'),
  kind: code,
  outcome: z.enum(['', ...outcomeCodes], { error: 'Chọn một mục trong danh sách.' }).default(''),
  field: code,
  body: longText
    .refine((text) => text.length >= 20, 'Mẫu còn ngắn. Viết đủ câu cho người gửi đọc.')
    .refine((text) => text.length <= 6000, 'Mẫu dài hơn 6.000 ký tự. Xin rút gọn.')
    .superRefine((text, check) => {
      const strange = strangeBlanks(text)
      if (strange.length > 0) {
        check.addIssue({
          code: 'custom',
          message: `Chỗ trống chưa có trong danh sách: ${strange.join(', ')}. Dùng các chỗ trống ghi bên dưới.`,
        })
      }
    }),
})
export type WriteTemplate = z.infer<typeof WriteTemplate>

type Scope = { kind: string; outcome: string; field: string }

/** Templates that suit a petition, those made for exactly its kind and field first. */
export function suiting<T extends Scope & { title: string }>(
  templates: readonly T[],
  row: { kind: string | null; field: string | null },
): T[] {
  const fits = (wanted: string, has: string | null) => wanted === '' || wanted === has
  const close = (one: Scope) => Number(one.kind !== '') + Number(one.field !== '')
  return templates
    .filter((one) => fits(one.kind, row.kind) && fits(one.field, row.field))
    .sort((a, b) => close(b) - close(a) || a.title.localeCompare(b.title, 'vi'))
}

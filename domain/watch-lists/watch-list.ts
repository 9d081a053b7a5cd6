import { z } from 'zod'
import { line } from '#domain/dialogues/typed.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fields } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type ListKind, listKindCodes } from './words.ts'

export const MOST_LISTS = 30
export const MOST_ITEMS = 200

const idOrNone = (wrong: string) => z.union([z.uuid(), z.literal('')], { error: wrong }).default('')
const shape = {
  name: line(3, 80, 'Chưa ghi tên danh sách, ít nhất 3 ký tự, ví dụ “Dự án đường tránh”.'),
  shared: z
    .enum(['yes', ''])
    .default('')
    .transform((typed) => typed === 'yes'),
  areaCode: line(0, 12, ''),
  /** Nothing where every field is watched. */
  field: line(0, 60, '').refine(
    (text) => text === '' || Object.hasOwn(fields, text),
    'Chọn lĩnh vực trong danh sách.',
  ),
  officeId: idOrNone('Chọn cơ quan trong danh sách.'),
  headId: idOrNone('Chọn người đứng đầu trong danh sách.'),
  /** The board that supervises the project; nothing where the list is given to none. */
  givenTo: idOrNone('Chọn ban trong danh sách.'),
}

export const MakeList = z.object({
  ...shape,
  unitId: z.uuid({ error: 'Chọn cơ quan, tổ chức của ông/bà.' }),
  kind: z.enum(listKindCodes, { error: 'Chưa chọn danh sách lập theo cách nào.' }),
})
export type MakeList = z.output<typeof MakeList>
/** Of which kind it is stays. */
export const ChangeList = z.object({ ...shape, version })
export type ChangeList = z.output<typeof ChangeList>
export const EndList = z.object({ version })
export const ListItem = z.object({
  number: lineText.refine(isNumber, 'Ghi số hồ sơ như in trên giấy, ví dụ 2026-000123.'),
})
export type ListItem = z.output<typeof ListItem>

type Covers = Pick<ChangeList, 'areaCode' | 'field' | 'officeId' | 'headId'>

/** A list by rule says at least one thing; one of chosen petitions says none. */
export function refusalToCover(kind: ListKind, it: Covers): Refusal | undefined {
  const some = it.areaCode || it.field || it.officeId || it.headId
  if (kind === 'rule' && !some) {
    return fieldRefusal(
      'watchList.nothing',
      'areaCode',
      'Chọn ít nhất một: địa bàn, lĩnh vực, cơ quan hoặc người đứng đầu.',
    )
  }
  if (kind === 'picked' && some) {
    return fieldRefusal(
      'watchList.both',
      'kind',
      'Danh sách chọn từng hồ sơ thì để trống địa bàn, lĩnh vực, cơ quan, người đứng đầu.',
    )
  }
}

/** Only petitions chosen one by one are given to a board: it sees nothing that nobody looked at. */
export const refusalToGive = (kind: ListKind, givenTo: string): Refusal | undefined =>
  kind === 'rule' && givenTo
    ? fieldRefusal(
        'watchList.givenRule',
        'givenTo',
        'Chỉ giao được danh sách chọn từng hồ sơ. Chọn “Chọn từng hồ sơ”, hoặc để trống ô này.',
      )
    : undefined

export function refusalToKeep(kept: number): Refusal | undefined {
  if (kept < MOST_LISTS) return undefined
  return new Refusal(
    'watchList.many',
    `Ông/bà đang giữ ${MOST_LISTS} danh sách, là nhiều nhất. Bỏ bớt một danh sách rồi lập tiếp.`,
  )
}

export const refusalOfTakenName = (name: string): Refusal =>
  fieldRefusal('watchList.taken', 'name', `Ông/bà đã có danh sách tên “${name}”. Ghi tên khác.`)

/** Only a list of chosen petitions takes some in, and not too many. */
export function refusalToAdd(kind: ListKind, items: number): Refusal | undefined {
  if (kind !== 'picked') {
    return new Refusal(
      'watchList.byRule',
      'Danh sách này lập theo quy tắc, hồ sơ tự vào. Sửa quy tắc ở “Sửa”.',
    )
  }
  if (items < MOST_ITEMS) return undefined
  return new Refusal(
    'watchList.full',
    `Danh sách đã có ${MOST_ITEMS} hồ sơ, là nhiều nhất. Lập danh sách khác hoặc bỏ bớt.`,
  )
}

/** "địa bàn phường Hồng Liên, lĩnh vực đất đai, của …" */
export function coversWords(names: {
  area?: string
  field?: string
  office?: string
  head?: string
}): string {
  return [
    names.area && `địa bàn ${names.area}`,
    names.field && `lĩnh vực ${names.field.toLowerCase()}`,
    names.office && `của ${names.office}`,
    names.head && `${names.head} chịu trách nhiệm`,
  ]
    .filter(Boolean)
    .join(', ')
}

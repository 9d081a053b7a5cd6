import { z } from 'zod'
import { fields } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import type { Day } from '#lib/dates.ts'
import { type Guess, opinionChannelCodes } from './gathering/words.ts'
import { isHeld } from './life.ts'
import { dayField, line, lines } from './typed.ts'
import { type DialogueState, dialogueStates } from './words.ts'

/** Rows of the form that takes many at once. */
export const opinionRows = [1, 2, 3, 4, 5, 6] as const

export type TypedOpinion = {
  body: string
  field: string
  people: number
  guess: Guess
  again: boolean
}

const rowFields = Object.fromEntries(
  opinionRows.flatMap((row) => [
    [`body${row}`, lines(0, 1000, '')],
    [`field${row}`, line(0, 60, '')],
    [`people${row}`, line(0, 8, '')],
    [`beyond${row}`, z.string().optional()],
    [`again${row}`, z.string().optional()],
  ]),
)

/** A telephone number: who said it is not asked for. */
const phone = /(?:\+84|\b0)\d(?:[ .]?\d){7,8}\b/

type Raw = Record<string, string | undefined>

/** Empty rows fall away; a row that is begun has to be whole. */
function rowsOf(raw: Raw, issue: (path: string, message: string) => void): TypedOpinion[] {
  const begun = opinionRows.filter((row) =>
    ['body', 'field', 'people', 'beyond', 'again'].some((name) => raw[`${name}${row}`]),
  )
  if (begun.length === 0) issue('body1', 'Chưa ghi ý kiến nào.')
  return begun.map((row) => {
    const [body = '', field = '', people = ''] = [raw[`body${row}`], raw[`field${row}`], raw[`people${row}`]]
    if (body.length < 10) issue(`body${row}`, 'Chưa ghi ý kiến, ít nhất 10 ký tự.')
    if (phone.test(body)) {
      issue(`body${row}`, 'Ý kiến có số điện thoại của một người. Bỏ số đó, giữ nguyên việc được nêu.')
    }
    if (!Object.hasOwn(fields, field)) issue(`field${row}`, 'Chưa chọn lĩnh vực.')
    if (people && !/^[1-9]\d{0,5}$/.test(people)) {
      issue(`people${row}`, 'Ghi số người nêu bằng chữ số; để trống là 1 người.')
    }
    return {
      ...{ body, field, people: Number(people || '1') },
      ...{ guess: raw[`beyond${row}`] ? 'beyond' : 'within', again: Boolean(raw[`again${row}`]) },
    } satisfies TypedOpinion
  })
}

const Sheet = z.object({
  areaCode: line(1, 12, 'Chưa chọn thôn, tổ dân phố.'),
  channel: z.enum(opinionChannelCodes, { error: 'Chưa chọn cách lấy ý kiến.' }),
  gatheredOn: dayField('Chưa ghi ngày lấy ý kiến.'),
  place: line(0, 200, ''),
  /** Which button: on to the next sheet, or to the list. */
  next: line(0, 10, ''),
})

/** Many opinions of one village, gathered at one place on one day. */
export const EnterOpinions = Sheet.extend(rowFields).transform((raw, check) => {
  // Rows that are named by number have no type of their own.
  const { areaCode, channel, gatheredOn, place, next } = raw as unknown as z.output<typeof Sheet>
  const opinions = rowsOf(raw as unknown as Raw, (path, message) =>
    check.addIssue({ code: 'custom', path: [path], message }),
  )
  return { areaCode, channel, gatheredOn, place, next, opinions }
})
export type EnterOpinions = z.output<typeof EnterOpinions>

/** States in which something is prepared for a dialogue that is to come. */
export const preparing: readonly DialogueState[] = ['approved', 'planned', 'announced', 'postponed']

type Standing = { state: DialogueState; day: Day | null }

/** Is it still to come, so that opinions, agenda and answers may be prepared? */
export function refusalToPrepare(it: Standing, today: Day): Refusal | undefined {
  if (isHeld(it, today)) {
    return new Refusal('gather.held', 'Hội nghị đã họp: phần chuẩn bị giữ nguyên, không ghi thêm.')
  }
  if (preparing.includes(it.state)) return undefined
  return new Refusal(
    'gather.state',
    `Hội nghị đang ở bước “${dialogueStates[it.state] ?? it.state}” nên chưa ghi, không ghi thêm phần chuẩn bị được. Đề xuất được duyệt thì bắt đầu lấy ý kiến.`,
  )
}

/** May opinions said on this day be entered today? */
export function refusalToGather(
  it: Standing,
  { gatheredOn }: Pick<EnterOpinions, 'gatheredOn'>,
  today: Day,
): Refusal | undefined {
  if (gatheredOn > today) {
    return fieldRefusal('gather.future', 'gatheredOn', 'Ngày lấy ý kiến chưa tới. Chọn ngày đến hôm nay.')
  }
  return refusalToPrepare(it, today)
}

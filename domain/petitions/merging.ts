import { z } from 'zod'
import { inHands, transitions } from '#domain/petitions/lifecycle.ts'
import { isNumber } from '#domain/petitions/number.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import type { Family, State } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, formatDay } from '#lib/dates.ts'

/**
 * Several letters on one thing are settled together: one of them, the main one, is worked on, and its answer
 * goes out to every sender. Each keeps its number, its limit and its sender's own word. In these states a letter
 * follows the main one; once answered it is its sender's again.
 */
export const following: State[] = transitions.part.from
/** States of a main one that others may still be put to. */
const mayLead: State[] = ['ACCEPTED', ...inHands]

const noMain = 'Chưa chọn hồ sơ chung. Chọn trong danh sách, hoặc ghi số hồ sơ.'

export const MergePetition = z
  .object({
    version,
    chosen: lineText.refine((text) => text === '' || isNumber(text), noMain),
    number: lineText.refine((text) => text === '' || isNumber(text), 'Số hồ sơ có dạng 2026-000123.'),
    reason: longText.refine(
      (text) => text.length >= 10 && text.length <= 1000,
      'Chưa ghi vì sao là cùng một việc. Người gửi đọc nguyên văn; dài nhất 1.000 ký tự.',
    ),
  })
  .transform(({ chosen, number, ...it }) => ({ ...it, main: number || chosen }))
  .refine(({ main }) => main !== '', { error: noMain, path: ['number'] })
export type MergePetition = z.output<typeof MergePetition>

export const PartPetition = z.object({
  version,
  reason: longText.refine(
    (text) => text.length >= 10 && text.length <= 1000,
    'Chưa ghi vì sao tách ra giải quyết riêng. Người gửi đọc nguyên văn; dài nhất 1.000 ký tự.',
  ),
})
export type PartPetition = z.output<typeof PartPetition>

type One = {
  id: string
  number: string
  unitId: string
  family: Family
  restricted: boolean
  state: State
  answerDueOn: Day | null
}
/** `leads`: how many follow it. `joint`: the number of the one that it follows itself. */
type Main = One & { joint?: string }

/** By the field that is always there, whether or not there was anything to choose from. */
const wrong = (code: string, sentence: string) => fieldRefusal(code, 'number', sentence)

/** Complaints are decided and denunciations concluded one by one; opinions on one thing may share an answer. */
export const refusalOfFamily = ({
  family,
  restricted,
}: Pick<One, 'family' | 'restricted'>): Refusal | undefined =>
  family === 'opinion' && !restricted
    ? undefined
    : new Refusal(
        'merge.kind',
        'Chỉ kiến nghị, phản ánh, đề nghị, góp ý được giải quyết chung; khiếu nại, tố cáo có quyết định, kết luận riêng từng người.',
      )

/** @param main the petition of the typed number in the actor's reach */
export function refusalToMerge(row: One & { leads: number }, main: Main | undefined): Refusal | undefined {
  const kind = refusalOfFamily(row)
  if (kind) return kind
  if (!main) return wrong('merge.absent', 'Không thấy hồ sơ số này ở cơ quan. Xem lại số.')
  if (main.id === row.id) return wrong('merge.self', 'Đây là chính hồ sơ này. Chọn hồ sơ khác cùng việc.')
  if (main.unitId !== row.unitId || refusalOfFamily(main)) {
    return wrong('merge.elsewhere', 'Hồ sơ chung phải là kiến nghị, phản ánh của cùng cơ quan nhận đơn.')
  }
  if (main.joint) {
    return wrong('merge.follows', `Hồ sơ này đang giải quyết chung trong hồ sơ ${main.joint}. Chọn số ấy.`)
  }
  if (row.leads > 0) {
    return wrong('merge.leads', `Đang có ${row.leads} đơn nhập vào hồ sơ này. Mở hồ sơ kia và nhập vào đây.`)
  }
  if (!mayLead.includes(main.state)) {
    return wrong(
      'merge.done',
      'Hồ sơ này chưa thụ lý, hoặc đã trả lời, đã kết thúc. Chọn hồ sơ đang giải quyết.',
    )
  }
  // Whoever waits longer must not wait for a later day.
  if (main.answerDueOn && row.answerDueOn && main.answerDueOn > row.answerDueOn) {
    return wrong(
      'merge.later',
      `Hạn trả lời của hồ sơ này là ${formatDay(row.answerDueOn)}, sớm hơn hồ sơ chung. Mở hồ sơ kia và nhập vào đây, để không ai chờ lâu hơn hạn đã báo.`,
    )
  }
}

/** May others be put to it, as far as itself says? Refused all the same where the rule above says more. */
export const canLead = (it: { family: Family; state: State; mainId: string | null }): boolean =>
  it.family === 'opinion' && it.mainId === null && mayLead.includes(it.state)

/** What is refused to a letter that follows another: it is done there, for all of them. */
export const refusalWhileJoint = (main: string): Refusal =>
  new Refusal(
    'merge.joint',
    `Đơn này giải quyết chung trong hồ sơ ${main}. Làm ở hồ sơ đó, hoặc chọn “Tách ra giải quyết riêng”.`,
  )

/** A file that others follow does not leave the office without them. */
export const refusalToMoveMain = (leads: number): Refusal =>
  new Refusal(
    'merge.moves',
    `Đang có ${leads} đơn giải quyết chung trong hồ sơ này. Tách các đơn ấy ra trước khi chuyển.`,
  )

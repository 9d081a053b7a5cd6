import { z } from 'zod'
import type { AreaKind, UnitKind } from '#domain/people/words.ts'
import { version } from '#domain/petitions/triage.ts'
import { lineText } from '#domain/petitions/typed-text.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import type { Day } from '#lib/dates.ts'
import { formatNumber } from '#lib/dates.ts'
import { dayField, dayOrNone, line, lines, reasonField } from './typed.ts'
import { neededOf, shareOn } from './voters.ts'
import { audienceCodes, dialogueKindCodes, holdsDialogues, type Origin, scopeCodes } from './words.ts'

const people = (wrong: string) =>
  lineText
    .transform((text) => text.replace(/[. ]/g, ''))
    .refine((text) => text === '' || /^[1-9]\d{0,6}$/.test(text), wrong)
    .transform(Number)

export const ProposeDialogue = z.object({
  unitId: z.uuid('Chưa chọn cơ quan tổ chức.'),
  wishedBy: z.enum(['own', 'voters'], { error: 'Chưa chọn ai đề nghị.' }),
  requested: people('Ghi số cử tri bằng chữ số.'),
  electorate: people('Ghi tổng số cử tri bằng chữ số.'),
  electorateOn: dayOrNone('Ghi ngày của số liệu cử tri.'),
  electorateSource: line(0, 200, ''),
  topic: line(10, 200, 'Chưa ghi chủ đề, ít nhất 10 ký tự.'),
  kind: z.enum(dialogueKindCodes, { error: 'Chưa chọn định kỳ hay đột xuất.' }),
  ground: lines(0, 500, ''),
  scope: z.enum(scopeCodes, { error: 'Chưa chọn toàn diện hay chuyên đề.' }),
  audience: z.enum(audienceCodes, { error: 'Chưa chọn đối thoại với ai.' }),
  wishedOn: dayField('Chưa chọn ngày dự kiến.'),
  /** Number of the file of a group, where it is opened from one. */
  petition: lineText.refine(
    (text) => text === '' || /^\d{4}-\d{6,9}$/.test(text),
    'Số hồ sơ có dạng 2026-000123. Để trống nếu không từ hồ sơ nào.',
  ),
  /** The entry of the reception whose matter it is opened from. */
  visit: z.union([z.uuid(), z.literal('')], { error: 'Mở lại từ lượt tiếp.' }).default(''),
  /** The point of a note of what people talk about that it is opened from. */
  point: z.union([z.uuid(), z.literal('')], { error: 'Mở lại từ báo cáo tình hình.' }).default(''),
})
export type ProposeDialogue = z.output<typeof ProposeDialogue>

export const DialogueVersion = z.object({ version })
export const DeclineDialogue = z.object({ version, reason: reasonField })
export type DeclineDialogue = z.output<typeof DeclineDialogue>

/** Areas whose government the law of the grassroots speaks of. */
export const communes: readonly AreaKind[] = ['ward', 'commune', 'special_zone']
type Organiser = { kind: UnitKind; area: AreaKind | null }

/** May such a dialogue of this office be proposed today? */
export function refusalToPropose(it: ProposeDialogue, organiser: Organiser, today: Day): Refusal | undefined {
  if (!holdsDialogues(organiser.kind)) {
    return fieldRefusal(
      'dialogue.organiser',
      'unitId',
      'Cơ quan này không chủ trì đối thoại. Chọn Ủy ban nhân dân, cấp ủy hoặc cơ quan chuyên môn.',
    )
  }
  if (it.wishedOn < today) {
    return fieldRefusal('dialogue.past', 'wishedOn', 'Ngày dự kiến đã qua. Chọn ngày từ hôm nay.')
  }
  if (it.kind === 'extraordinary' && it.ground.length < 10) {
    return fieldRefusal(
      'dialogue.ground',
      'ground',
      'Đối thoại đột xuất cần ghi lý do, ít nhất 10 ký tự: việc bức xúc, mới phát sinh, liên quan nhiều người.',
    )
  }
  return it.wishedBy === 'voters' ? refusalOfVoters(it, organiser, today) : undefined
}

function refusalOfVoters(it: ProposeDialogue, organiser: Organiser, today: Day): Refusal | undefined {
  if (organiser.kind !== 'government' || !organiser.area || !communes.includes(organiser.area)) {
    return fieldRefusal(
      'voters.commune',
      'unitId',
      'Cử tri đề nghị thì hội nghị do Ủy ban nhân dân xã, phường, đặc khu tổ chức.',
    )
  }
  if (!it.requested) return fieldRefusal('voters.count', 'requested', 'Chưa ghi số cử tri đã xác nhận.')
  if (!it.electorate) return fieldRefusal('voters.all', 'electorate', 'Chưa ghi tổng số cử tri trên địa bàn.')
  if (!it.electorateOn || it.electorateOn > today) {
    return fieldRefusal('voters.day', 'electorateOn', 'Chưa ghi số liệu cử tri của ngày nào, đến hôm nay.')
  }
  if (it.electorateSource.length < 5) {
    return fieldRefusal('voters.source', 'electorateSource', 'Chưa ghi số liệu lấy từ văn bản nào.')
  }
  if (it.requested > it.electorate) {
    return fieldRefusal(
      'voters.more',
      'requested',
      'Số đề nghị nhiều hơn tổng số cử tri. Xem lại hai số này.',
    )
  }
  const share = shareOn(today)
  const needed = share ? neededOf(it.electorate, share) : 0
  if (share && it.requested < needed) {
    return fieldRefusal(
      'voters.few',
      'requested',
      `Cần ${formatNumber(needed)} cử tri đã xác nhận (${share.percent}% của ${formatNumber(it.electorate)}, ${share.article}); còn thiếu ${formatNumber(needed - it.requested)}. Cơ quan hoặc Mặt trận vẫn đề xuất được ngay.`,
    )
  }
}

/** What enough voters ask for has to be held: it is planned or put off, never refused. */
export function refusalToDecline({ origin }: { origin: Origin }, today: Day): Refusal | undefined {
  if (origin !== 'voters') return undefined
  return fieldRefusal(
    'voters.must',
    'reason',
    `Đủ số cử tri đề nghị thì phải tổ chức (${shareOn(today)?.article}). Duyệt, rồi chọn ngày trong kế hoạch.`,
  )
}

import { z } from 'zod'
import { dayField, line, lines, reasonField } from '#domain/dialogues/typed.ts'
import { version } from '#domain/petitions/triage.ts'
import { fields } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, formatDay, formatShortDay } from '#lib/dates.ts'
import { coverageCodes, coverages, memberRoleCodes, type RoundState, roundStates } from './words.ts'

/** Fewer would tell who is meant (and need no lot). */
export const LEAST_LISTED = 5
export const MOST_SAMPLED = 200

const Typed = z.object({
  unitId: z.uuid({ error: 'Chọn cơ quan, tổ chức giám sát.' }),
  theme: line(10, 200, 'Chưa ghi chủ đề, ít nhất 10 ký tự, ví dụ “Thực hiện lời hứa về thoát nước”.'),
  ground: line(5, 300, 'Chưa ghi căn cứ, ví dụ “Chương trình giám sát năm 2026”.'),
  areaCode: line(1, 12, 'Chưa chọn địa bàn.'),
  covers: z.enum(coverageCodes, { error: 'Chưa chọn xem loại việc nào.' }),
  /** Nothing where every field is looked at. */
  field: line(0, 60, '').refine(
    (text) => text === '' || Object.hasOwn(fields, text),
    'Chọn lĩnh vực trong danh sách.',
  ),
  officeId: z.union([z.uuid(), z.literal('')], { error: 'Chọn cơ quan trong danh sách.' }).default(''),
  receivedFrom: dayField('Chưa ghi: việc nhận từ ngày nào.'),
  receivedTo: dayField('Chưa ghi: việc nhận đến ngày nào.'),
  sampleSize: z.coerce
    .number({ error: 'Ghi số việc sẽ đi xem bằng chữ số.' })
    .int('Ghi số việc sẽ đi xem bằng chữ số.')
    .min(1, 'Ít nhất 1 việc.')
    .max(MOST_SAMPLED, `Nhiều nhất ${MOST_SAMPLED} việc một đợt.`),
  fromOn: dayField('Chưa ghi ngày bắt đầu đi xem.'),
  toOn: dayField('Chưa ghi ngày đi xem xong.'),
})
export const PlanRound = Typed
export type PlanRound = z.output<typeof PlanRound>
/** The body that plans stays who it is. */
export const ChangeRound = Typed.omit({ unitId: true }).extend({ version })
export type ChangeRound = z.output<typeof ChangeRound>

/** What a button alone does with a round. */
export const MoveRound = z.object({ version })
export const CancelRound = z.object({ version, reason: reasonField })

export const AddMember = z.object({
  version,
  personId: z.uuid({ error: 'Chọn người trong danh sách.' }),
  role: z.enum(memberRoleCodes, { error: 'Chọn vai trò trong đoàn.' }),
})
export type AddMember = z.output<typeof AddMember>
export const EndMember = z.object({
  version,
  memberId: z.uuid({ error: 'Chọn người trong đoàn.' }),
  reason: lines(5, 500, 'Ghi một câu vì sao, ví dụ “chuyển công tác”.'),
})
export type EndMember = z.output<typeof EndMember>

type Days = Pick<PlanRound, 'receivedFrom' | 'receivedTo' | 'fromOn' | 'toOn'>

/** The list is about what lies behind: nobody can add to it once the seed is known. */
export function refusalToPlan(
  { receivedFrom, receivedTo, fromOn, toOn }: Days,
  today: Day,
): Refusal | undefined {
  if (receivedTo < receivedFrom) {
    return fieldRefusal('round.received', 'receivedTo', 'Ngày cuối ở trước ngày đầu. Chọn lại một trong hai.')
  }
  if (receivedTo >= today) {
    const message =
      'Chỉ lấy việc nhận trước hôm nay, để không ai thêm việc vào danh sách sau khi biết số bốc thăm.'
    return fieldRefusal('round.receivedLate', 'receivedTo', message)
  }
  if (toOn < fromOn) {
    return fieldRefusal('round.days', 'toOn', 'Ngày xong ở trước ngày bắt đầu. Chọn lại một trong hai.')
  }
  if (toOn < today) {
    return fieldRefusal('round.past', 'toOn', 'Thời gian đi xem đã qua. Chọn những ngày từ hôm nay.')
  }
}

/** In which state may something be done with a round? */
export function refusalInState(state: RoundState, may: readonly RoundState[]): Refusal | undefined {
  if (may.includes(state)) return undefined
  return new Refusal(
    'round.state',
    `Đợt giám sát đang ở bước “${roundStates[state]}”, không làm được việc này.`,
  )
}

/** A board sends its plan so long before it begins (Điều 14 Nghị định 59/2023/NĐ-CP); `due`: the last day for it. */
export function refusalByNotice(fromOn: Day, today: Day, due: Day): Refusal | undefined {
  if (today <= due) return undefined
  return new Refusal(
    'round.notice',
    `Đi xem từ ${formatDay(fromOn)} thì kế hoạch phải công bố chậm nhất ${formatDay(due)} (Điều 14 Nghị định 59/2023/NĐ-CP). Sửa kế hoạch: chọn ngày đi xem muộn hơn.`,
  )
}

/** Whoever is to go is known before the lot is drawn, and there is enough to draw of. */
export function refusalToSeed(
  { state, sampleSize }: { state: RoundState; sampleSize: number },
  members: number,
  listed: number,
): Refusal | undefined {
  if (listed < Math.max(LEAST_LISTED, sampleSize)) {
    return new Refusal(
      'round.few',
      `Quy tắc này nay chỉ có ${listed} việc, không đủ để bốc ${Math.max(sampleSize, LEAST_LISTED)} việc. Sửa kế hoạch: địa bàn, lĩnh vực, thời gian rộng hơn hoặc bốc ít hơn.`,
    )
  }
  if (members === 0) return new Refusal('round.nobody', 'Đoàn chưa có ai. Thêm người vào đoàn, rồi công bố.')
  return refusalInState(state, ['planned'])
}

export function refusalToDraw(
  round: { state: RoundState; sampleSize: number; seedAt: Date | null },
  listed: number,
  at: Date,
): Refusal | undefined {
  const wrong = refusalInState(round.state, ['seeded'])
  if (wrong) return wrong
  if (round.seedAt && at <= round.seedAt) {
    return new Refusal('round.soon', 'Số bốc thăm vừa công bố. Đợi ít nhất một phút rồi khóa danh sách.')
  }
  if (listed < LEAST_LISTED || listed < round.sampleSize) {
    return new Refusal(
      'round.few',
      `Danh sách chỉ có ${listed} việc, không đủ để bốc ${Math.max(round.sampleSize, LEAST_LISTED)} việc. ` +
        'Dừng đợt này kèm lý do, rồi lập đợt khác rộng hơn.',
    )
  }
}

type Covered = Pick<PlanRound, 'receivedFrom' | 'receivedTo' | 'covers'> & { field: string | null }

/** "việc đã hứa tại hội nghị đối thoại, lĩnh vực thoát nước, do …, địa bàn …, nhận từ … đến …". */
export function coversWords(row: Covered, { area, office }: { area: string; office: string }): string {
  const field = row.field && (fields as Record<string, string>)[row.field]
  return [
    coverages[row.covers].toLowerCase(),
    field && `lĩnh vực ${field.toLowerCase()}`,
    office && `của ${office}`,
    `địa bàn ${area}`,
    `nhận từ ${formatShortDay(row.receivedFrom)} đến hết ${formatShortDay(row.receivedTo)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

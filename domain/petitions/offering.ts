import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { longText } from '#domain/petitions/typed-text.ts'
import type { Family, transferStates } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { addDays, type Day, formatDay } from '#lib/dates.ts'

const reason = (missing: string) =>
  longText
    .refine((text) => text.length >= 10, missing)
    .refine((text) => text.length <= 2000, 'Lý do dài hơn 2.000 ký tự. Xin rút gọn.')

const noUnit = 'Chưa chọn nơi nhận hồ sơ.'

/** Offers a petition to another office; without an office where the common superior names it. */
export const OfferPetition = z.object({
  version,
  toUnitId: z.union([z.uuid({ error: noUnit }), z.literal('')]).default(''),
  reason: reason('Chưa ghi lý do chuyển. Người gửi sẽ đọc lý do này.'),
})
export type OfferPetition = z.infer<typeof OfferPetition>

export const RecallOffer = z.object({ version })
export type RecallOffer = z.infer<typeof RecallOffer>

export const TakeOffer = z.object({
  version,
  /** A part of the receiving office that handles it; empty where the office itself was asked for. */
  handlingUnitId: z.union([z.uuid({ error: 'Chưa chọn đơn vị giải quyết.' }), z.literal('')]).default(''),
})
export type TakeOffer = z.infer<typeof TakeOffer>

export const DeclineOffer = z.object({
  version,
  reason: reason('Chưa ghi lý do không nhận. Người gửi và nơi chuyển sẽ đọc lý do này.'),
})
export type DeclineOffer = z.infer<typeof DeclineOffer>

export const DecideTransfer = z.object({
  version,
  toUnitId: z.uuid({ error: 'Chưa chọn nơi giải quyết.' }),
  reason: reason('Chưa ghi lý do. Người gửi và các nơi đã chuyển sẽ đọc lý do này.'),
})
export type DecideTransfer = z.infer<typeof DecideTransfer>

/** So often offices pass a petition on among themselves; then the one above them all says whose it is. */
export const MOST_HOPS = 2
const OWN_RULE = 'quy định của cơ quan'

type TransferState = keyof typeof transferStates
const waits: TransferState[] = ['waiting', 'superior']

/** Hops that somebody answered; what was taken back before an answer does not count. */
export const hopsDone = (hops: readonly { state: TransferState }[]): number =>
  hops.filter(({ state }) => state === 'taken' || state === 'declined').length

/** The hop that waits for an answer; there is never more than one. */
export const openHop = <H extends { state: TransferState }>(hops: readonly H[]): H | undefined =>
  hops.find(({ state }) => waits.includes(state))

/** An offer that waits: for the office that was asked, or for the superior who names one. */
export type OpenOffer = { state: TransferState; unit: string; dueOn: Day }

/** Whoever offered it has it still, and does nothing else with it until there is an answer. */
export function refusalWhileOffered({ state, unit, dueOn }: OpenOffer): Refusal {
  const waiting =
    state === 'superior'
      ? `${unit} chưa quyết định nơi giải quyết, hạn ${formatDay(dueOn)}.`
      : `${unit} chưa nhận hồ sơ, hạn nhận ${formatDay(dueOn)}.`
  return new Refusal('transfer.waiting', `${waiting} Rút lại phiếu chuyển trước khi làm việc khác.`)
}

/** An office that may be asked, as it stands today. */
export type Target = {
  id: string
  name: string
  validTo: Day | null
  successor: string | null
}

type Facts = {
  today: Day
  /** Answered hops so far. */
  hops: number
  /** The office above all that took part, if there is one. */
  superior?: { name: string }
  /** The office of this id, whether or not it may be asked. */
  target?: Target
  /** Offices that may be asked today. */
  open: readonly { id: string }[]
}

/**
 * Only opinions go from office to office in this way, and what few may read does not: whoever is asked
 * could not read it. Complaints and denunciations leave an office by the outcomes that the law names.
 */
export function refusalOfKind(row: { family: Family; restricted: boolean }): Refusal | undefined {
  if (row.family === 'complaint') {
    return new Refusal(
      'transfer.complaint',
      'Đơn khiếu nại không thuộc thẩm quyền thì hướng dẫn, không chuyển. Lập phiếu hướng dẫn. ' +
        'Nêu tại buổi tiếp công dân: chọn hướng dẫn hoặc chuyển (Điều 26 khoản 1 điểm b Luật Tiếp công dân).',
    )
  }
  if (row.family === 'denunciation') {
    return new Refusal(
      'transfer.denunciationOnce',
      'Tố cáo không đưa sang cơ quan khác để chờ nhận: không thuộc thẩm quyền thì lập phiếu chuyển đơn, và luật chỉ chuyển một lần.',
    )
  }
  if (row.restricted) {
    return new Refusal(
      'transfer.restricted',
      'Đơn này được giữ kín, nơi khác không đọc được trước khi nhận. Thủ trưởng cơ quan giao thẳng cho người giải quyết, hoặc lập phiếu chuyển đơn.',
    )
  }
}

/** To an office of today; after two answered hops to nobody but the superior, who then names one. */
export function refusalToOffer(
  row: { family: Family; restricted: boolean },
  { toUnitId }: { toUnitId: string },
  facts: Facts,
): Refusal | undefined {
  const kind = refusalOfKind(row)
  if (kind) return kind
  return facts.hops >= MOST_HOPS ? refusalOfThirdHop(toUnitId, facts) : refusalOfTarget(toUnitId, facts)
}

function refusalOfThirdHop(toUnitId: string, { hops, superior }: Facts): Refusal | undefined {
  if (!superior) {
    return new Refusal(
      'transfer.noSuperior',
      `Hồ sơ đã chuyển ${hops} lần và các nơi đã chuyển không có cấp trên chung ở đây. Báo cáo thủ trưởng cơ quan để thống nhất nơi giải quyết.`,
    )
  }
  if (!toUnitId) return undefined
  return fieldRefusal(
    'transfer.thirdHop',
    'toUnitId',
    `Hồ sơ đã chuyển ${hops} lần. Lần thứ ba do ${superior.name} quyết định (${OWN_RULE}). Ghi lý do và gửi ${superior.name}.`,
  )
}

function refusalOfTarget(toUnitId: string, { target, open, today }: Facts): Refusal | undefined {
  if (!toUnitId) return fieldRefusal('transfer.noUnit', 'toUnitId', noUnit)
  if (target?.validTo && target.validTo < today) {
    const next = target.successor ? `Chuyển đến ${target.successor}.` : 'Chọn nơi khác.'
    return fieldRefusal(
      'transfer.oldUnit',
      'toUnitId',
      `${target.name} đã kết thúc hoạt động từ ${formatDay(addDays(target.validTo, 1))}. ${next}`,
    )
  }
  if (!open.some(({ id }) => id === toUnitId)) {
    return fieldRefusal(
      'transfer.notThere',
      'toUnitId',
      'Nơi được chọn không nhận hồ sơ này. Chọn cơ quan tiếp nhận đơn, hoặc phòng, sở trong danh sách.',
    )
  }
}

/** The superior names an office below it, or leaves the petition where it is. */
export function refusalToDecide(
  { toUnitId }: { toUnitId: string },
  open: readonly { id: string }[],
): Refusal | undefined {
  if (!open.some(({ id }) => id === toUnitId)) {
    return fieldRefusal('transfer.notThere', 'toUnitId', 'Chọn một nơi giải quyết trong danh sách.')
  }
}

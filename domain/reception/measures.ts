import type { Period } from '#domain/reports/measures.ts'
import type { Day } from '#lib/dates.ts'
import type { Leader, SittingState } from './words.ts'

/** What of an entry the figures are counted from. */
export type MeasuredVisit = {
  day: Day
  leader: Leader
  present: number
  /** Nobody was received about this matter before. */
  isFirst: boolean
  /** Turned away on a ground of the law. */
  isRefused: boolean
}

/** What of a sitting is counted. */
export type MeasuredSitting = { day: Day; leader: Leader; state: SittingState }

export type ReceptionMeasure = {
  label: string
  counts: string
  source: string
  /** What one entry adds; 0 where it does not count. */
  adds: (it: MeasuredVisit, groupFrom: number) => number
}

const law = 'Thông tư 01/2024/TT-TTCP'
const own = 'quy định của cơ quan'
/** Whoever was turned away was not received. */
const received = (it: MeasuredVisit) => !it.isRefused
const isGroup = (it: MeasuredVisit, from: number) => received(it) && it.present >= from
const one = (counts: boolean) => (counts ? 1 : 0)

/**
 * Every figure of the reception, defined once. Groups are counted apart and stand inside the totals too; whether
 * a matter is new is asked of the matter, never of the person.
 */
export const receptionMeasures = {
  visits: {
    label: 'Lượt tiếp',
    counts: 'mỗi người hoặc mỗi đoàn, mỗi vụ việc, mỗi buổi là một lượt; không tính lần từ chối tiếp',
    source: law,
    adds: (it) => one(received(it)),
  },
  people: {
    label: 'Số người',
    counts: 'số người có mặt trong các lượt tiếp',
    source: law,
    adds: (it) => (received(it) ? it.present : 0),
  },
  'new-matters': {
    label: 'Vụ việc tiếp lần đầu',
    counts: 'lượt tiếp mà vụ việc chưa từng được tiếp ở cơ quan này',
    source: law,
    adds: (it) => one(received(it) && it.isFirst),
  },
  'old-matters': {
    label: 'Vụ việc tiếp nhiều lần',
    counts: 'lượt tiếp mà vụ việc đã được tiếp trước đó',
    source: law,
    adds: (it) => one(received(it) && !it.isFirst),
  },
  groups: {
    label: 'Lượt đoàn đông người',
    counts: 'lượt tiếp có từ 5 người trở lên (theo thiết lập của cơ quan); đã tính trong tổng số',
    source: own,
    adds: (it, from) => one(isGroup(it, from)),
  },
  'group-people': {
    label: 'Người trong đoàn đông người',
    counts: 'số người có mặt trong các lượt đoàn đông người; đã tính trong tổng số',
    source: own,
    adds: (it, from) => (isGroup(it, from) ? it.present : 0),
  },
  refused: {
    label: 'Lần từ chối tiếp',
    counts: 'người đến bị từ chối tiếp theo căn cứ của luật',
    source: 'Điều 9 Luật Tiếp công dân',
    adds: (it) => one(it.isRefused),
  },
} as const satisfies Record<string, ReceptionMeasure>
export type ReceptionMeasureCode = keyof typeof receptionMeasures
export const receptionMeasureCodes = Object.keys(receptionMeasures) as ReceptionMeasureCode[]
export const receptionMeasureOf = (code: ReceptionMeasureCode): ReceptionMeasure => receptionMeasures[code]

/** Sittings that were held, whether anybody came or not. */
export const sittingMeasure = {
  label: 'Buổi tiếp',
  counts: 'buổi tiếp đã mở trong kỳ; buổi đã hoãn không tính',
  source: law,
  includes: ({ state }: MeasuredSitting) => state === 'open' || state === 'closed',
}

/** Whose receptions are counted together: each entry belongs to exactly one of the three besides the total. */
export const splits = {
  all: { label: 'Tổng số', includes: () => true },
  regular: { label: 'Tiếp thường xuyên', includes: (it: { leader: Leader }) => it.leader === 'official' },
  head: { label: 'Người đứng đầu tiếp', includes: (it: { leader: Leader }) => it.leader === 'head' },
  delegate: {
    label: 'Tiếp thay người đứng đầu',
    includes: (it: { leader: Leader }) => it.leader === 'delegate',
  },
} as const
export type Split = keyof typeof splits
export const splitCodes = Object.keys(splits) as Split[]

export type ReceptionCount = Record<ReceptionMeasureCode | 'sittings', number>

/** Counts every figure over these entries within a period, both ends included. */
export function countReceptions(
  visits: readonly MeasuredVisit[],
  sittings: readonly MeasuredSitting[],
  { from, to }: Period,
  groupFrom: number,
): Record<Split, ReceptionCount> {
  const inPeriod = visits.filter((it) => from <= it.day && it.day <= to)
  const counted = (split: Split): ReceptionCount => {
    const those = inPeriod.filter(splits[split].includes)
    const sum = (code: ReceptionMeasureCode) =>
      those.reduce((total, it) => total + receptionMeasureOf(code).adds(it, groupFrom), 0)
    const held = sittings.filter((it) => from <= it.day && it.day <= to && sittingMeasure.includes(it))
    return {
      ...(Object.fromEntries(receptionMeasureCodes.map((code) => [code, sum(code)])) as ReceptionCount),
      sittings: held.filter(splits[split].includes).length,
    }
  }
  return Object.fromEntries(splitCodes.map((split) => [split, counted(split)])) as Record<
    Split,
    ReceptionCount
  >
}

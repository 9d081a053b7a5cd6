import { type Day, formatDay, formatNumber } from '#lib/dates.ts'

/** How many of a hundred voters of a commune may ask for a dialogue, from a day to a day. */
export type VotersShare = { percent: number; article: string; validFrom: Day; validTo?: Day }

export const votersShares: readonly VotersShare[] = [
  { percent: 10, article: 'Điều 43 Luật Tổ chức chính quyền địa phương', validFrom: '2025-06-16' },
]

export const shareOn = (day: Day, all = votersShares): VotersShare | undefined =>
  all.find((one) => one.validFrom <= day && (!one.validTo || day <= one.validTo))

/** The number of voters that is enough: a part of a voter counts as a whole one. */
export const neededOf = (electorate: number, { percent }: VotersShare): number =>
  Math.ceil((electorate * percent) / 100)

type Asked = { requested: number; electorate: number; electorateOn: Day }

/** "1.240 cử tri đã xác nhận đề nghị; cần 1.200 (10% của 12.000 cử tri, số liệu 1/11/2026)." */
export function askedWords({ requested, electorate, electorateOn }: Asked, share: VotersShare): string {
  return `${formatNumber(requested)} cử tri đã xác nhận đề nghị mở hội nghị; cần ${formatNumber(neededOf(electorate, share))} (${share.percent}% của ${formatNumber(electorate)} cử tri, số liệu ${formatDay(electorateOn)}).`
}

import { promiseTones } from '#components/dialogue/promise-tones.ts'
import type { BadgeTone } from '#components/ui/badge.tsx'
import type { Cut, OpinionStanding } from '#domain/contacts/ledger.ts'
import { opinionStandings } from '#domain/contacts/ledger.ts'
import { roundWords } from '#domain/contacts/round.ts'
import { contactCompetences, type MeetingState, type Phase, type RoundState } from '#domain/contacts/words.ts'
import { fields } from '#domain/petitions/words.ts'
import { formatDay } from '#lib/dates.ts'

export const roundTones: Record<RoundState, BadgeTone> = {
  ...{ planned: 'action', announced: 'ok', closed: 'action', reported: 'neutral' },
}
export const meetingTones: Record<MeetingState, BadgeTone> = {
  ...{ planned: 'action', held: 'ok', cancelled: 'neutral' },
}
export const standingTones: Record<OpinionStanding, BadgeTone> = {
  ...promiseTones,
  ...{ pending: 'neutral', answered: 'ok' },
}

/** "Tiếp xúc cử tri trước kỳ họp thứ 5". */
export const roundTitle = (round: { phase: Phase; session: string }): string =>
  `Tiếp xúc cử tri ${roundWords(round)}`

export const meetingWhen = ({ day, fromTime }: { day: string; fromTime: string }): string =>
  `${fromTime.slice(0, 5)}, ${formatDay(day)}`

export const fieldWord = (code: string): string => (fields as Record<string, string>)[code] ?? code
export const competenceWord = (code: string | null): string =>
  (contactCompetences as Record<string, string>)[code ?? ''] ?? 'Chưa phân loại'

/** How each value of a cut is called. */
export const cutWords: Record<Cut, { title: string; of: (value: string) => string }> = {
  'linh-vuc': { title: 'Theo lĩnh vực', of: fieldWord },
  'tham-quyen': { title: 'Theo thẩm quyền', of: competenceWord },
  'trang-thai': {
    title: 'Theo kết quả',
    of: (value) => (opinionStandings as Record<string, string>)[value] ?? value,
  },
}

import { type Day, formatNumber, formatShortDay } from '#lib/dates.ts'
import { longDay } from './date-words.ts'
import type { Issuer } from './facts.ts'
import { upper } from './frame.ts'
import { numberLine } from './number.ts'
import type { Paper, Part, Signature } from './paper.ts'

/** One opinion as the summary tells it: its words and what came of it, without a name. */
export type SummaryOpinion = {
  no: number
  village: string
  field: string
  competence: string
  body: string
  /** "Đã nêu 3 lần", or nothing. */
  repeated: string
  /** What was answered there, or where it went with which day and number. */
  fate: string
  answered: boolean
}
export type SummaryCount = { label: string; count: number }

/** Everything that the summary of a round is made of, frozen with it. */
export type ContactSummaryFacts = {
  day: Day
  issuer: Issuer
  signer: { name: string; post: string }
  /** As taken, or the pattern while it is a draft. */
  number: string
  /** `called`: "trước kỳ họp thứ 5". */
  round: { called: string; from: Day; to: Day }
  to: string[]
  meetings: { place: string; day: Day; deputies: string; voters: number; speakers: number }[]
  byField: SummaryCount[]
  byCompetence: SummaryCount[]
  byStanding: SummaryCount[]
  repeated: number
  opinions: SummaryOpinion[]
}

/** "{nn}/BC-HĐND": the figure is taken with the row. */
export const contactSummaryNumber = (symbol: string): string => `{nn}/BC-${symbol}`

function signatureOf({ issuer, signer }: ContactSummaryFacts): Signature {
  const post = upper(signer.post)
  const body = `TM. ${upper(issuer.body)}`
  const lines = signer.post.startsWith('Phó ') ? [body, `KT. ${upper(issuer.headPost)}`, post] : [body, post]
  return { lines, name: signer.name }
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
const counted = (lead: string, counts: SummaryCount[]): Part => ({
  is: 'paragraph',
  lead,
  text: `${counts.map(({ label, count }) => `${label} ${formatNumber(count)}`).join('; ') || 'không có'}.`,
})

const opinionTable = (opinions: SummaryOpinion[], last: string): Part[] =>
  opinions.length === 0
    ? [{ is: 'paragraph', text: 'Không có.' }]
    : [
        {
          is: 'table',
          columns: [
            { title: 'STT', share: 7, centred: true },
            { title: 'Ý kiến, kiến nghị', share: 38 },
            { title: 'Nơi nêu', share: 13 },
            { title: 'Lĩnh vực, thẩm quyền', share: 17 },
            { title: last, share: 25 },
          ],
          rows: opinions.map(({ no, body, repeated, village, field, competence, fate }) => [
            ...[String(no), [body, repeated].filter(Boolean).join(' '), village],
            ...[`${field}; ${competence}`, fate],
          ]),
        },
      ]

/** Bảng tổng hợp ý kiến, kiến nghị cử tri: meetings, figures, and every opinion with what came of it. */
export function contactSummaryPaper(facts: ContactSummaryFacts): Paper {
  const { issuer, round, meetings, opinions } = facts
  const when = round.called
  return {
    layout: issuer.layout,
    issuer: upper(issuer.name),
    superior: issuer.superior && upper(issuer.superior),
    number: numberLine(issuer.layout, facts.number),
    place: issuer.place,
    date: longDay(facts.day),
    title: 'BÁO CÁO',
    subject: `Tổng hợp ý kiến, kiến nghị của cử tri ${when}`,
    parts: [
      { is: 'address', to: facts.to },
      {
        is: 'paragraph',
        text: `Từ ngày ${formatShortDay(round.from)} đến ngày ${formatShortDay(round.to)}, đại biểu ${issuer.name} đã tiếp xúc cử tri ${when}. ${issuer.name} báo cáo kết quả như sau.`,
      },
      { is: 'heading', text: 'I. Kết quả tiếp xúc' },
      {
        is: 'paragraph',
        text: `Đã họp ${formatNumber(meetings.length)} buổi, ${formatNumber(sum(meetings.map(({ voters }) => voters)))} lượt cử tri dự, ${formatNumber(sum(meetings.map(({ speakers }) => speakers)))} lượt phát biểu; ghi ${formatNumber(opinions.length)} ý kiến, trong đó ${formatNumber(facts.repeated)} ý kiến đã nêu ở đợt trước.`,
      },
      {
        is: 'table',
        columns: [
          { title: 'Ngày', share: 16 },
          { title: 'Nơi họp', share: 36 },
          { title: 'Đại biểu', share: 24 },
          { title: 'Cử tri dự', share: 12, centred: true },
          { title: 'Phát biểu', share: 12, centred: true },
        ],
        rows: meetings.map(({ day, place, deputies, voters, speakers }) => [
          ...[formatShortDay(day), place, deputies, formatNumber(voters), formatNumber(speakers)],
        ]),
      },
      counted('Theo lĩnh vực:', facts.byField),
      counted('Theo thẩm quyền:', facts.byCompetence),
      counted('Theo kết quả đến ngày báo cáo:', facts.byStanding),
      { is: 'heading', text: 'II. Ý kiến đã trả lời tại buổi tiếp xúc' },
      ...opinionTable(
        opinions.filter(({ answered }) => answered),
        'Trả lời',
      ),
      { is: 'heading', text: 'III. Ý kiến chuyển cơ quan giải quyết' },
      ...opinionTable(
        opinions.filter(({ answered }) => !answered),
        'Nơi giải quyết, hạn',
      ),
      {
        is: 'paragraph',
        text: 'Đề nghị các cơ quan giải quyết đúng hạn, trả lời cử tri và báo cáo kết quả trước kỳ họp tiếp theo.',
      },
    ],
    signature: signatureOf(facts),
    recipients: ['Như trên', 'Đại biểu Hội đồng nhân dân', 'Lưu: VT'],
  }
}

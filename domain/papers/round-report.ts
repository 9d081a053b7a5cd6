import { type Day, formatNumber, formatShortDay } from '#lib/dates.ts'
import { longDay } from './date-words.ts'
import type { Issuer } from './facts.ts'
import { upper } from './frame.ts'
import { numberLine } from './number.ts'
import type { Paper, Part, Signature } from './paper.ts'

/** Everything that the report of a round of supervision is made of, frozen with it. Numbers of files, never names. */
export type RoundReportFacts = {
  day: Day
  issuer: Issuer
  signer: { name: string; post: string }
  /** As taken, or the pattern while it is a draft. */
  number: string
  to: string[]
  theme: string
  ground: string
  /** "việc đã hứa tại hội nghị đối thoại về thoát nước, địa bàn …, nhận từ … đến …" */
  covers: string
  from: Day
  until: Day
  members: { role: string; title: string }[]
  seed: string
  seedAt: string
  frozenAt: string
  listed: number
  sampled: number
  listSha256: string
  counts: { label: string; count: number }[]
  items: { number: string; task: string; office: string; result: string; seen: string }[]
  asks: { number: string; task: string; expected: string; office: string; dueOn: Day }[]
}

/** "{nn}/BC-MTTQ": the figure is taken with the row. */
export const roundReportNumber = (symbol: string): string => `{nn}/BC-${symbol}`

function signatureOf({ issuer, signer }: RoundReportFacts): Signature {
  const post = upper(signer.post)
  const body = `TM. ${upper(issuer.body)}`
  const lines = signer.post.startsWith('Phó ') ? [body, `KT. ${upper(issuer.headPost)}`, post] : [body, post]
  return { lines, name: signer.name }
}

const paragraph = (text: string, lead?: string): Part => ({ is: 'paragraph', text, ...(lead && { lead }) })

/** Báo cáo kết quả giám sát: how it was drawn, what was seen at each, and what is asked of whom. */
export function roundReportPaper(facts: RoundReportFacts): Paper {
  const { issuer, items, asks } = facts
  return {
    layout: issuer.layout,
    issuer: upper(issuer.name),
    superior: issuer.superior && upper(issuer.superior),
    number: numberLine(issuer.layout, facts.number),
    place: issuer.place,
    date: longDay(facts.day),
    title: 'BÁO CÁO',
    subject: `Kết quả giám sát “${facts.theme}”`,
    parts: [
      { is: 'address', to: facts.to },
      paragraph(
        `Căn cứ ${facts.ground}, từ ngày ${formatShortDay(facts.from)} đến ngày ${formatShortDay(facts.until)}, ${issuer.name} giám sát ${facts.covers}. Kết quả như sau.`,
      ),
      { is: 'heading', text: 'I. Cách chọn việc để xem' },
      paragraph(
        `Số bốc thăm công bố lúc ${facts.seedAt}: ${facts.seed}. Danh sách ${formatNumber(facts.listed)} việc khóa lúc ${facts.frozenAt}, dấu SHA-256 ${facts.listSha256}. Bốc được ${formatNumber(facts.sampled)} việc; ai có số bốc thăm và danh sách đều bốc lại được đúng những việc này.`,
      ),
      paragraph(
        `${facts.members.map(({ role, title }) => `${role}: ${title}`).join('; ')}.`,
        'Đoàn giám sát:',
      ),
      { is: 'heading', text: 'II. Kết quả' },
      paragraph(
        `${facts.counts.map(({ label, count }) => `${label} ${formatNumber(count)}`).join('; ')}.`,
        'Chung:',
      ),
      {
        is: 'table',
        columns: [
          { title: 'Hồ sơ', share: 16 },
          { title: 'Việc', share: 26 },
          { title: 'Cơ quan', share: 16 },
          { title: 'Kết quả', share: 14 },
          { title: 'Đã thấy', share: 28 },
        ],
        rows: items.map(({ number, task, office, result, seen }) => [number, task, office, result, seen]),
      },
      { is: 'heading', text: 'III. Kiến nghị' },
      ...(asks.length === 0
        ? [paragraph('Không có kiến nghị.')]
        : asks.map(
            ({ number, task, expected, office, dueOn }, at): Part =>
              paragraph(
                `${at + 1}. ${office}: ${task}. Kết quả phải đạt: ${expected}. Trả lời chậm nhất ${longDay(dueOn)}. Hồ sơ ${number}.`.replaceAll(
                  '..',
                  '.',
                ),
              ),
          )),
    ],
    signature: signatureOf(facts),
    recipients: ['Như trên', 'Cấp ủy (để báo cáo)', 'Lưu: VT'],
  }
}

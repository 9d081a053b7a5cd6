import { type Day, formatNumber, formatShortDay } from '#lib/dates.ts'
import { longDay } from './date-words.ts'
import type { Issuer } from './facts.ts'
import { upper } from './frame.ts'
import { numberLine } from './number.ts'
import type { Paper, Part, Signature } from './paper.ts'

export type SynthesisVillage = { name: string; opinions: number; people: number }

/** One point of the report: like opinions, with where they came from. */
export type SynthesisItem = {
  title: string
  field: string
  opinions: number
  people: number
  villages: string[]
  beyond: number
  again: number
  /** The words of each opinion, as they were gathered. */
  says: string[]
}

/** Everything that the report on opinions is made of, frozen with it. */
export type SynthesisFacts = {
  day: Day
  issuer: Issuer
  signer: { name: string; post: string }
  /** As taken, or the pattern while it is a draft. */
  number: string
  /** It follows another report on the same dialogue. */
  further: boolean
  dialogue: { number: string; topic: string; office: string; day: Day | null }
  to: string[]
  gathered: { from: Day; to: Day }
  villages: SynthesisVillage[]
  items: SynthesisItem[]
}

/** "{nn}/BC-MTTQ-BTT": the figure is taken with the row. */
export const synthesisNumber = (symbol: string): string => `{nn}/BC-${symbol}`

function signatureOf({ issuer, signer }: SynthesisFacts): Signature {
  const post = upper(signer.post)
  const body = `TM. ${upper(issuer.body)}`
  const lines = signer.post.startsWith('Phó ') ? [body, `KT. ${upper(issuer.headPost)}`, post] : [body, post]
  return { lines, name: signer.name }
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

function partsOf(one: SynthesisItem, at: number): Part[] {
  const counts = [
    `${formatNumber(one.opinions)} ý kiến của ${formatNumber(one.people)} người (${one.villages.join(', ')})`,
    one.again > 0 ? `${formatNumber(one.again)} ý kiến đã nêu lần trước` : '',
    one.beyond > 0 ? `${formatNumber(one.beyond)} ý kiến có thể vượt thẩm quyền` : '',
  ].filter(Boolean)
  return [
    { is: 'paragraph', lead: `${at}. ${one.title}.`, text: `Lĩnh vực: ${one.field}. ${counts.join('; ')}.` },
    { is: 'list', items: one.says },
  ]
}

/** Báo cáo tổng hợp ý kiến: what the people said before a dialogue, village by village and point by point. */
export function synthesisPaper(facts: SynthesisFacts): Paper {
  const { issuer, dialogue, villages, items, gathered } = facts
  const when = dialogue.day ? `, họp ${longDay(dialogue.day)}` : ''
  return {
    layout: issuer.layout,
    issuer: upper(issuer.name),
    superior: issuer.superior && upper(issuer.superior),
    number: numberLine(issuer.layout, facts.number),
    place: issuer.place,
    date: longDay(facts.day),
    title: 'BÁO CÁO',
    subject: `Tổng hợp${facts.further ? ' bổ sung' : ''} ý kiến, kiến nghị của Nhân dân trước hội nghị đối thoại “${dialogue.topic}”`,
    parts: [
      { is: 'address', to: facts.to },
      {
        is: 'paragraph',
        text: `${dialogue.office} tổ chức hội nghị đối thoại với Nhân dân, chủ đề “${dialogue.topic}”${when}. ${issuer.name} báo cáo ý kiến, kiến nghị của Nhân dân đã thu thập từ ngày ${formatShortDay(gathered.from)} đến hết ngày ${formatShortDay(gathered.to)} như sau.`,
      },
      { is: 'heading', text: 'I. Việc thu thập ý kiến' },
      {
        is: 'paragraph',
        text: `Tổng số ${formatNumber(sum(items.map(({ opinions }) => opinions)))} ý kiến của ${formatNumber(sum(items.map(({ people }) => people)))} người, xếp thành ${formatNumber(items.length)} nội dung.`,
      },
      {
        is: 'table',
        columns: [
          { title: 'STT', share: 10, centred: true },
          { title: 'Thôn, tổ dân phố', share: 50 },
          { title: 'Số ý kiến', share: 20, centred: true },
          { title: 'Số người nêu', share: 20, centred: true },
        ],
        rows: villages.map(({ name, opinions, people }, at) => [
          ...[String(at + 1), name, formatNumber(opinions), formatNumber(people)],
        ]),
      },
      { is: 'heading', text: 'II. Nội dung ý kiến, kiến nghị' },
      ...items.flatMap((one, at) => partsOf(one, at + 1)),
      { is: 'heading', text: 'III. Đề nghị' },
      {
        is: 'paragraph',
        text: `Đề nghị ${dialogue.office} đưa các nội dung trên vào chương trình hội nghị, giao đơn vị chuẩn bị trả lời và trao đổi lại với ${issuer.name} về nội dung cần làm rõ, nội dung thuộc cấp trên.`,
      },
    ],
    signature: signatureOf(facts),
    recipients: ['Như trên', 'Ban Thường trực (để biết)', 'Lưu: VT'],
  }
}

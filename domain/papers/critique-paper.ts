import { originWords, type PointOrigin } from '#domain/supervision/critiques/point.ts'
import { type OpinionSource, opinionSources } from '#domain/supervision/critiques/words.ts'
import { type Day, formatNumber } from '#lib/dates.ts'
import { longDay } from './date-words.ts'
import type { Issuer } from './facts.ts'
import { upper } from './frame.ts'
import { numberLine } from './number.ts'
import type { Paper, Part, Signature } from './paper.ts'

/** Everything that a criticism is made of, frozen with it. Bodies, never names of people. */
export type CritiqueFacts = {
  day: Day
  issuer: Issuer
  signer: { name: string; post: string }
  /** As taken, or the pattern while it is a draft. */
  number: string
  to: string
  /** "Quyết định" */
  kind: string
  title: string
  form: string
  asks: string
  counts: { source: OpinionSource; opinions: number }[]
  points: { no: number; place: string; body: string; proposal: string; origins: PointOrigin[] }[]
  replyDueOn: Day
}

/**
 * Nghị định 30/2020/NĐ-CP has no kind of its own for it, so it is numbered with the reports of the Front; its title says
 * what it is.
 */
export const critiqueNumber = (symbol: string): string => `{nn}/BC-${symbol}`

function signatureOf({ issuer, signer }: CritiqueFacts): Signature {
  const post = upper(signer.post)
  const body = `TM. ${upper(issuer.body)}`
  const lines = signer.post.startsWith('Phó ') ? [body, `KT. ${upper(issuer.headPost)}`, post] : [body, post]
  return { lines, name: signer.name }
}

const paragraph = (text: string, lead?: string): Part => ({ is: 'paragraph', text, ...(lead && { lead }) })
const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`)

/** Văn bản phản biện xã hội: how opinions were collected, each point with where it comes from, and by when it is answered. */
export function critiquePaperOf(facts: CritiqueFacts): Paper {
  const { issuer, points, counts } = facts
  const total = counts.reduce((sum, { opinions }) => sum + opinions, 0)
  const kinds = counts.map(
    ({ source, opinions }) => `${opinionSources[source].toLowerCase()}: ${formatNumber(opinions)}`,
  )
  return {
    layout: issuer.layout,
    issuer: upper(issuer.name),
    superior: issuer.superior && upper(issuer.superior),
    number: numberLine(issuer.layout, facts.number),
    place: issuer.place,
    date: longDay(facts.day),
    title: 'VĂN BẢN PHẢN BIỆN',
    subject: `Phản biện xã hội đối với dự thảo ${facts.kind.toLowerCase()} “${facts.title}”`,
    parts: [
      { is: 'address', to: [facts.to] },
      {
        is: 'basis',
        text: 'Căn cứ Luật Mặt trận Tổ quốc Việt Nam; Nghị quyết liên tịch 403/2017 quy định chi tiết các hình thức giám sát, phản biện xã hội;',
      },
      paragraph(`${issuer.name} phản biện xã hội dự thảo nêu trên, như sau.`),
      { is: 'heading', text: 'I. Lấy ý kiến' },
      paragraph(`${facts.form}.`, 'Hình thức:'),
      paragraph(ended(facts.asks), 'Điều cơ quan soạn thảo hoặc Mặt trận đặt ra:'),
      paragraph(
        total === 0
          ? 'Ý kiến dưới đây của Ủy ban Mặt trận.'
          : `${formatNumber(total)} ý kiến; ${kinds.join('; ')}.`,
        'Ý kiến nhận được:',
      ),
      { is: 'heading', text: 'II. Ý kiến phản biện' },
      ...points.flatMap(({ no, place, body, proposal, origins }): Part[] => [
        paragraph(ended(body), `${no}.${place ? ` ${place}:` : ''}`),
        paragraph(ended(proposal), 'Đề nghị:'),
        ...(origins.length > 0 ? [paragraph(ended(originWords(origins)), 'Từ ý kiến của:')] : []),
      ]),
      { is: 'heading', text: 'III. Trả lời' },
      paragraph(
        `Đề nghị ${facts.to} trả lời từng ý kiến: tiếp thu, tiếp thu một phần hoặc chưa tiếp thu, nêu rõ lý do; trả lời chậm nhất ${longDay(facts.replyDueOn)}.`,
      ),
    ],
    signature: signatureOf(facts),
    recipients: ['Như trên', 'Cấp ủy (để báo cáo)', 'Lưu: VT'],
  }
}

import type { Day } from '#lib/dates.ts'
import { longDay } from './date-words.ts'
import type { Issuer } from './facts.ts'
import { upper } from './frame.ts'
import { numberLine } from './number.ts'
import type { Paper, Signature } from './paper.ts'

/** One thing that the head concluded: what, who does it, by which day, and whom to ask. */
export type ConclusionPoint = { id: string; body: string; toUnit: string; dueOn: Day; contact: string }

/** Everything that a notice of conclusion is made of, frozen with it. */
export type ConclusionFacts = {
  day: Day
  issuer: Issuer
  signer: { name: string; post: string }
  /** As taken, or the pattern while it is a draft. */
  number: string
  reception: { day: Day; leaderTitle: string; kind: string; entryNo: number }
  /** Absent of a denunciation: neither who came nor what about (Điều 56 Luật Tố cáo). */
  visitor?: { name: string; address: string }
  contents?: string
  points: ConclusionPoint[]
}

export const conclusionArticle = 'Điều 18 Luật Tiếp công dân, Điều 25 Nghị định 154/2026/NĐ-CP'

/** "{nn}/TB-UBND"; the Party writes figure-TYPE/OFFICE. The figure is taken with the row. */
export const conclusionNumber = (layout: Issuer['layout'], symbol: string): string =>
  layout === 'party' ? `{n}-TB/${symbol}` : `{nn}/TB-${symbol}`

/** To receive citizens is the head's own duty: the head signs in person, a deputy for the head. */
function signatureOf({ issuer, signer }: ConclusionFacts): Signature {
  const post = upper(signer.post)
  const forHead = `${issuer.layout === 'party' ? 'K/T' : 'KT.'} ${upper(issuer.headPost)}`
  return { lines: signer.post.startsWith('Phó ') ? [forHead, post] : [post], name: signer.name }
}

/** Thông báo kết luận: to the bodies that have to act, each point with its task, its day and whom to ask. */
export function conclusionNotice(facts: ConclusionFacts): Paper {
  const { issuer, reception, visitor, contents, points } = facts
  const bodies = [...new Set(points.map(({ toUnit }) => toUnit))]
  const day = longDay(reception.day)
  const who = visitor
    ? ` ông/bà ${[visitor.name, visitor.address && `địa chỉ: ${visitor.address}`].filter(Boolean).join(', ')}`
    : ' công dân'
  return {
    layout: issuer.layout,
    issuer: upper(issuer.name),
    superior: issuer.superior && upper(issuer.superior),
    number: numberLine(issuer.layout, facts.number),
    place: issuer.place,
    date: longDay(facts.day),
    title: 'THÔNG BÁO',
    subject: `Kết luận của ${reception.leaderTitle} tại buổi tiếp công dân ${day}`,
    parts: [
      { is: 'address', to: bodies },
      {
        is: 'paragraph',
        text: `${day[0]?.toUpperCase()}${day.slice(1)}, ${reception.leaderTitle} tiếp công dân ${reception.kind.toLowerCase()}, đã tiếp${who} (lượt tiếp số ${reception.entryNo}).`,
      },
      ...(contents ? [{ is: 'paragraph' as const, lead: 'Nội dung công dân nêu:', text: contents }] : []),
      {
        is: 'paragraph',
        text: `Căn cứ ${conclusionArticle}, ${reception.leaderTitle} kết luận, giao các cơ quan, đơn vị thực hiện:`,
      },
      {
        is: 'table',
        columns: [
          { title: 'STT', share: 8, centred: true },
          { title: 'Nội dung', share: 36 },
          { title: 'Cơ quan, đơn vị thực hiện', share: 22 },
          { title: 'Thời hạn', share: 14, centred: true },
          { title: 'Người liên hệ', share: 20 },
        ],
        rows: points.map((one, at) => [
          String(at + 1),
          one.body,
          one.toUnit,
          one.dueOn.split('-').reverse().join('/'),
          one.contact,
        ]),
      },
      {
        is: 'paragraph',
        text: `Các cơ quan, đơn vị nêu trên thực hiện đúng thời hạn, báo cáo kết quả về ${issuer.name} và thông báo cho công dân biết.`,
      },
    ],
    signature: signatureOf(facts),
    recipients: ['Như trên', ...(visitor ? ['Công dân được tiếp (để biết)'] : []), 'Lưu: VT, TCD'],
  }
}

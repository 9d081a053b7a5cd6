import { ofOutcome, type RecordedTurn } from '#domain/dialogues/recorded.ts'
import type { Track } from '#domain/dialogues/words.ts'
import type { Day } from '#lib/dates.ts'
import { longDay, slashed } from './date-words.ts'
import { type Issuer, linesOf } from './facts.ts'
import { heading, paragraphsOr, text, upper } from './frame.ts'
import { numberLine } from './number.ts'
import type { Paper, Part, Signature } from './paper.ts'

/** Everything that the conclusion notice of a dialogue is made of, frozen with its number. */
export type DialogueNoticeFacts = {
  day: Day
  issuer: Issuer
  signer: { name: string; post: string }
  /** As taken, or the pattern while it is a draft. */
  number: string
  dialogue: {
    number: string
    topic: string
    day: Day
    chairs: string[]
    tracks: Track[]
    /** "Hội nghị sơ kết": of a conference; a dialogue with the people has none. */
    name?: string
  }
  /** The paper or law that asks for it, one a line. */
  basis: string
  /** "Đánh giá chung" */
  judgement: string
  present: number
  turns: RecordedTurn[]
  /** Who watches, reports where and when. */
  followUp: string
}

/** What obliges to conclude, by the track on which it was held. */
export const articleOf: Record<Track, string> = {
  government: 'Điều 43 Luật Tổ chức chính quyền địa phương',
  party: 'Quy định 11-QĐi/TW',
  department: 'quy chế làm việc của cơ quan',
}

const none = 'Không có.'

/** The Party signs T/M, K/T; the state TM., KT. A deputy signs for the head. */
export function signatureOfHead({
  issuer,
  signer,
}: Pick<DialogueNoticeFacts, 'issuer' | 'signer'>): Signature {
  const [tm, kt] = issuer.layout === 'party' ? ['T/M', 'K/T'] : ['TM.', 'KT.']
  const post = upper(signer.post)
  const body = issuer.body === issuer.name ? [] : [`${tm} ${upper(issuer.body)}`]
  const forHead = signer.post.startsWith('Phó ') ? [`${kt} ${upper(issuer.headPost)}`] : []
  return { lines: [...body, ...forHead, post], name: signer.name }
}

/** Thông báo kết luận hội nghị đối thoại, from what was said and given out there. */
export function dialogueNotice(facts: DialogueNoticeFacts): Paper {
  const { issuer, dialogue, turns } = facts
  const answered = ofOutcome(turns, 'answered')
  const { name = 'Hội nghị đối thoại' } = dialogue
  return {
    layout: issuer.layout,
    issuer: upper(issuer.name),
    superior: issuer.superior && upper(issuer.superior),
    number: numberLine(issuer.layout, facts.number),
    place: issuer.place,
    date: longDay(facts.day),
    title: 'THÔNG BÁO',
    subject: `Kết luận ${name.toLowerCase()}: ${dialogue.topic}`,
    parts: [
      ...dialogue.tracks.map((track): Part => ({ is: 'basis', text: `Căn cứ ${articleOf[track]};` })),
      ...linesOf(facts.basis).map((one): Part => ({ is: 'basis', text: one })),
      text(
        `${name} số ${dialogue.number} họp ${longDay(dialogue.day)}, do ${dialogue.chairs.join('; ')} chủ trì, có ${facts.present} người dự và ${turns.length} ý kiến. Người chủ trì kết luận như sau:`,
      ),
      heading('1. Đánh giá chung'),
      ...paragraphsOr(facts.judgement, none),
      heading('2. Ý kiến đã trả lời tại hội nghị'),
      ...(answered.length > 0
        ? answered.map(({ no, body, answer, answeredBy }) =>
            text(
              `${linesOf(body).join(' ')} ${answeredBy || 'Người chủ trì'} trả lời: ${linesOf(answer).join(' ')}`,
              `Ý kiến ${no}.`,
            ),
          )
        : [text(none)]),
      heading('3. Nội dung giao thực hiện'),
      ...given(ofOutcome(turns, 'promise')),
      heading('4. Nội dung vượt thẩm quyền'),
      ...points(ofOutcome(turns, 'above'), (due) => `báo cáo chậm nhất ${due}`),
      heading('5. Ý kiến trả lời bằng văn bản'),
      ...points(ofOutcome(turns, 'written'), (due) => `trả lời chậm nhất ${due}`),
      heading('6. Theo dõi, báo cáo'),
      ...paragraphsOr(
        facts.followUp,
        dialogue.name
          ? `Các cơ quan, đơn vị làm đúng hạn, báo cáo kết quả về ${issuer.name}.`
          : `Các cơ quan, đơn vị làm đúng hạn, báo cáo kết quả về ${issuer.name}. Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp giám sát việc thực hiện.`,
      ),
    ],
    signature: signatureOfHead(facts),
    recipients: dialogue.name
      ? ['Các cơ quan, đơn vị được giao', 'Lưu: VT']
      : [
          'Các cơ quan, đơn vị được giao',
          'Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp',
          'Trưởng thôn, tổ trưởng tổ dân phố',
          'Người nêu ý kiến (để biết)',
          'Lưu: VT',
        ],
  }
}

function given(turns: readonly RecordedTurn[]): Part[] {
  if (turns.length === 0) return [text(none)]
  return [
    {
      is: 'table',
      columns: [
        { title: 'STT', share: 7, centred: true },
        { title: 'Nội dung', share: 26 },
        { title: 'Chủ trì, phối hợp', share: 20 },
        { title: 'Kết quả', share: 17 },
        { title: 'Hạn', share: 15, centred: true },
        { title: 'Chịu trách nhiệm', share: 15 },
      ],
      rows: turns.flatMap(({ promise }, at) =>
        promise
          ? [
              [
                String(at + 1),
                promise.task,
                [promise.office, promise.with && `phối hợp: ${promise.with}`].filter(Boolean).join('; '),
                promise.result,
                slashed(promise.dueOn),
                promise.answerable,
              ],
            ]
          : [],
      ),
    },
  ]
}

const points = (turns: readonly RecordedTurn[], when: (due: string) => string): Part[] =>
  turns.length > 0
    ? turns.map(({ no, body, promise }) =>
        text(
          `${linesOf(body).join(' ')} ${promise ? `${promise.office} ${when(slashed(promise.dueOn))}.` : ''}`.trim(),
          `Ý kiến ${no}.`,
        ),
      )
    : [text(none)]

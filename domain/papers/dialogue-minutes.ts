import { outcomeWords } from '#domain/dialogues/hall/words.ts'
import { ofOutcome, type RecordedTurn, recordedSpeaker, withoutNames } from '#domain/dialogues/recorded.ts'
import type { Day } from '#lib/dates.ts'
import { longDay, slashed } from './date-words.ts'
import type { Issuer } from './facts.ts'
import { linesOf } from './facts.ts'
import { byHand, heading, paragraphsOr, text, upper } from './frame.ts'
import { type Paper, type Part, textOf } from './paper.ts'

/** Everything that the minutes of a dialogue are made of, frozen when they are locked. */
export type MinutesFacts = {
  /** Of the dialogue: minutes carry no number of their own. */
  number: string
  topic: string
  /** "Hội nghị sơ kết": of a conference; a dialogue with the people has none. */
  name?: string
  day: Day
  issuer: Issuer
  beganAt: string
  endedAt: string
  sites: string[]
  chairs: string[]
  secretary: string
  composition: string
  present: { site: string; count: number }[]
  agenda: string
  pastPromises: string
  turns: RecordedTurn[]
  conclusion: string
  readBackAt: string
  otherOpinions: string
}

/** "08 giờ 05" */
const hour = (time: string) => `${time.slice(0, 2)} giờ ${time.slice(3, 5)}`

/** Biên bản hội nghị đối thoại, in the nine parts that people expect, in this order. */
export function dialogueMinutes(facts: MinutesFacts): Paper {
  const { issuer, present } = facts
  const all = present.reduce((sum, { count }) => sum + count, 0)
  const bySite =
    present.length > 1 ? ` (${present.map(({ site, count }) => `${site}: ${count}`).join('; ')})` : ''
  return {
    layout: issuer.layout,
    issuer: upper(issuer.name),
    superior: issuer.superior && upper(issuer.superior),
    number: `Hội nghị số ${facts.number}`,
    place: issuer.place,
    date: longDay(facts.day),
    title: 'BIÊN BẢN',
    subject: `${facts.name ?? 'Hội nghị đối thoại'}: ${facts.topic}`,
    parts: [
      heading('1. Thời gian, địa điểm'),
      text(
        `Bắt đầu ${hour(facts.beganAt)}, kết thúc ${hour(facts.endedAt)}, ${longDay(facts.day)}, tại ${facts.sites.join('; ')}.`,
      ),
      heading('2. Chủ trì, thư ký, thành phần'),
      text(facts.chairs.join('; '), 'Chủ trì:'),
      ...(facts.secretary ? [text(facts.secretary, 'Thư ký:')] : []),
      ...linesOf(facts.composition).map((one) => text(one)),
      text(`${all} người${bySite}.`, 'Có mặt:'),
      heading('3. Nội dung, chương trình'),
      ...paragraphsOr(facts.agenda, facts.topic),
      heading('4. Việc đã hứa lần trước: kết quả'),
      ...paragraphsOr(facts.pastPromises, 'Không có việc từ hội nghị trước.'),
      heading('5. Ý kiến và trả lời'),
      ...(facts.turns.length > 0 ? facts.turns.flatMap(turnParts) : [text('Không có ý kiến.')]),
      heading('6. Việc giao tại hội nghị'),
      ...givenParts(facts.turns),
      heading('7. Kết luận của người chủ trì'),
      ...paragraphsOr(facts.conclusion, byHand),
      heading('8. Đọc lại, thông qua'),
      text(
        facts.readBackAt
          ? `Biên bản được đọc lại và thông qua lúc ${hour(facts.readBackAt)}.`
          : `Biên bản được đọc lại và thông qua lúc ${byHand}.`,
      ),
      ...linesOf(facts.otherOpinions).map((one, at) => (at === 0 ? text(one, 'Ý kiến khác:') : text(one))),
    ],
    signature: { lines: ['CHỦ TRÌ'], hint: '(ký, ghi rõ họ tên)', name: '' },
    counterSignature: { lines: ['THƯ KÝ'], hint: '(ký, ghi rõ họ tên)', name: '' },
    // Who kept the minutes signs where other papers have them.
    recipients: [],
  }
}

function turnParts(turn: RecordedTurn): Part[] {
  const { no, field, carriedOver, answeredBy, answer, outcome } = turn
  const about = [recordedSpeaker(turn), field, carriedOver ? 'đã nêu lần trước' : '']
    .filter(Boolean)
    .join('; ')
  const said = linesOf(turn.body).join(' ')
  const answered = linesOf(answer).join(' ')
  return [
    text(`(${about}) ${said}`, `Ý kiến ${no}.`),
    ...(answered ? [text(answered, `${answeredBy || 'Người chủ trì'} trả lời:`)] : []),
    ...(outcome && outcome !== 'answered' ? [text(`${outcomeWords[outcome]}.`, 'Xử lý:')] : []),
  ]
}

/** What was given out, with the five points of each. */
function givenParts(turns: readonly RecordedTurn[]): Part[] {
  const given = turns.filter(({ promise }) => promise)
  if (given.length === 0) return [text('Không giao việc.')]
  return [
    {
      is: 'table',
      columns: [
        { title: 'Ý kiến', share: 8, centred: true },
        { title: 'Việc', share: 26 },
        { title: 'Đơn vị làm', share: 18 },
        { title: 'Hạn', share: 15, centred: true },
        { title: 'Chịu trách nhiệm', share: 16 },
        { title: 'Kết quả', share: 17 },
      ],
      rows: given.map(({ no, promise }) => [
        String(no),
        promise?.task ?? '',
        [promise?.office, promise?.with && `phối hợp: ${promise.with}`].filter(Boolean).join('; '),
        promise ? slashed(promise.dueOn) : '',
        promise?.answerable ?? '',
        promise?.result ?? '',
      ]),
    },
    ...(ofOutcome(given, 'above').length > 0
      ? [text('Việc vượt thẩm quyền được báo cáo cấp trên theo hạn nêu trên.')]
      : []),
  ]
}

/**
 * The exact text that is fingerprinted: every line of the minutes as they read, each ended by one line feed,
 * in UTF-8 and composed letters (NFC), so that anybody's `sha256sum` gives the same.
 */
export const minutesText = (facts: MinutesFacts): string =>
  `${textOf(dialogueMinutes(facts)).join('\n')}\n`.normalize('NFC')

/** The same minutes for everybody: who spoke is not named. */
export const publicMinutes = (facts: MinutesFacts): MinutesFacts => ({
  ...facts,
  turns: withoutNames(facts.turns),
})

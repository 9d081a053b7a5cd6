import { type Day, formatDay, formatNumber, formatShortDay } from '#lib/dates.ts'
import { longDay } from './date-words.ts'
import { heading, upper } from './frame.ts'
import type { Paper, Part } from './paper.ts'

export type DossierItem = {
  title: string
  field: string
  /** "3 ý kiến của 12 người: Tổ dân phố 1 (2), Tổ dân phố 5 (1)"; empty for what the office added. */
  counts: string
  says: string[]
  exchange: string
  unit: string
  dueOn: Day | null
  answer: string
  /** How far the answer is, in words. */
  standing: string
}
export type DossierPromise = { number: string; task: string; dueOn: Day | null; state: string; late: boolean }
export type DossierFigures = {
  since: Day
  rows: { label: string; value: string }[]
  fields: [string, number][]
}

/** All that a leader reads before a dialogue. */
export type DossierFacts = {
  day: Day
  office: string
  place: string
  dialogue: { number: string; topic: string; when: string; sites: string; chairs: string; programme: string }
  promises: DossierPromise[]
  items: DossierItem[]
  leftOut: { title: string; reason: string }[]
  /** Sent beforehand by people themselves, with how many share each. */
  questions: { text: string; supporters: number }[]
  villages: { name: string; opinions: number; people: number }[]
  figures: DossierFigures | null
}

const text = (words: string, lead?: string): Part => ({ is: 'paragraph', text: words, ...(lead && { lead }) })

/** Points under the name of their field, each field once, in the order of the agenda. */
export function byField<Item extends { field: string }>(items: readonly Item[]): [string, Item[]][] {
  const fields = [...new Set(items.map(({ field }) => field))]
  return fields.map((field) => [field, items.filter((one) => one.field === field)])
}

const promise = ({ number, task, dueOn, state, late }: DossierPromise): string =>
  `${task || `Việc số ${number}`} (hồ sơ ${number}). ${dueOn ? `Hạn ${formatShortDay(dueOn)}${late ? ', quá hạn' : ''}. ` : ''}${state}.`

function itemParts(one: DossierItem, at: number): Part[] {
  return [
    text([one.counts, one.exchange].filter(Boolean).join('. '), `${at}. ${one.title}.`),
    ...(one.says.length > 0 ? [{ is: 'list' as const, items: one.says }] : []),
    text(`${one.unit ? `${one.unit}; ` : ''}${one.standing}.`, 'Chuẩn bị trả lời:'),
    ...one.answer
      .split('\n')
      .filter(Boolean)
      .map((line) => text(line)),
  ]
}

/** The dossier as a sheet to print: nothing of it is issued, so that it has no number and no signature. */
export function dossierPaper(facts: DossierFacts): Paper {
  const { dialogue, promises, items, leftOut, questions, villages, figures } = facts
  const order = new Map(items.map((one, at) => [one, at + 1]))
  return {
    layout: 'state',
    issuer: upper(facts.office),
    number: 'Tài liệu của người chủ trì',
    place: facts.place,
    date: longDay(facts.day),
    title: 'HỒ SƠ CHUẨN BỊ',
    subject: `Hội nghị đối thoại số ${dialogue.number}: ${dialogue.topic}`,
    parts: [
      text(dialogue.when, 'Thời gian:'),
      ...(dialogue.sites ? [text(dialogue.sites, 'Địa điểm:')] : []),
      ...(dialogue.chairs ? [text(dialogue.chairs, 'Chủ trì:')] : []),
      ...dialogue.programme
        .split('\n')
        .filter(Boolean)
        .map((line, at) => text(line, at ? undefined : 'Chương trình:')),
      heading('I. Việc đã hứa lần trước còn dở'),
      ...(promises.length > 0
        ? [{ is: 'list' as const, items: promises.map(promise) }]
        : [text('Không có việc nào còn dở.')]),
      heading('II. Nội dung và trả lời đã chuẩn bị'),
      ...(items.length === 0 ? [text('Chưa có nội dung trong chương trình.')] : []),
      ...byField(items).flatMap(([field, inside]) => [
        heading(field),
        ...inside.flatMap((one) => itemParts(one, order.get(one) ?? 0)),
      ]),
      ...(leftOut.length > 0
        ? [
            heading('III. Nội dung để ngoài chương trình'),
            { is: 'list' as const, items: leftOut.map(({ title, reason }) => `${title}. Lý do: ${reason}`) },
          ]
        : []),
      ...(questions.length > 0
        ? [
            heading('Câu hỏi gửi trước'),
            {
              is: 'list' as const,
              items: questions.map(({ text, supporters }) => `${text} (${formatNumber(supporters)} người)`),
            },
          ]
        : []),
      heading('Ý kiến theo thôn, tổ dân phố'),
      ...(villages.length > 0
        ? [
            {
              is: 'list' as const,
              items: villages.map(
                ({ name, opinions, people }) =>
                  `${name}: ${formatNumber(opinions)} ý kiến của ${formatNumber(people)} người`,
              ),
            },
          ]
        : [text('Chưa có ý kiến nào được ghi.')]),
      ...(figures
        ? [
            heading(`Số liệu 12 tháng, từ ${formatDay(figures.since)}`),
            {
              is: 'list' as const,
              items: [
                ...figures.rows.map(({ label, value }) => `${label}: ${value}`),
                ...figures.fields.map(([field, n]) => `${field}: ${formatNumber(n)} đơn`),
              ],
            },
          ]
        : []),
    ],
    signature: { lines: [], name: '' },
    recipients: ['Người chủ trì hội nghị', 'Không phát hành'],
  }
}

import { longDay } from './date-words.ts'
import { factFields, hasFact, linesOf, missingFacts, type PaperFacts } from './facts.ts'
import { formOn } from './forms.ts'
import { factsFor, needsSender } from './needs.ts'
import { numberLine } from './number.ts'
import type { Paper, Part, Signature } from './paper.ts'
import { isInPerson, letterWord, type PaperKind } from './words.ts'

/** A composer: turns complete facts into a paper. */
export type Composer = (facts: PaperFacts) => Paper

export const upper = (words: string): string => words.toLocaleUpperCase('vi')

export const heading = (words: string): Part => ({ is: 'heading', text: words })

/**
 * Everything the paper lacks, said at once: a paper never goes out with an empty place.
 * @throws Refusal paper.missing
 */
export function refuseMissing(kind: PaperKind, facts: PaperFacts): void {
  const { matter } = facts.petition
  const { needed } = factsFor(kind, matter)
  const fields = needed.filter((name) => !hasFact(facts.details, name))
  const secondRound = kind === 'resolution-decision' && facts.details.round === 'lần hai'
  // Điều 39 Luật Khiếu nại: in the second round there always is a dialogue.
  if (secondRound && !hasFact(facts.details, 'dialogue')) fields.push('dialogue')
  // Điều 33 Luật Khiếu nại: the first decision says who settles the second round.
  if (kind === 'resolution-decision' && !secondRound && !hasFact(facts.details, 'toBody'))
    fields.push('toBody')
  const { issuer, signer, sender } = facts
  const rest: [string, string | undefined][] = [
    ['tên cơ quan ban hành', issuer.name],
    ['địa danh', issuer.place],
    ['họ tên người ký', signer.name],
    ['chức vụ người ký', signer.post],
    ...(needsSender(kind, matter)
      ? ([
          ['họ tên người gửi', sender?.name],
          ['địa chỉ người gửi', sender?.address],
        ] as [string, string | undefined][])
      : []),
  ]
  const others = rest.filter(([, value]) => !value?.trim()).map(([name]) => name)
  if (fields.length + others.length > 0) {
    throw missingFacts(kind, matter, [...fields.map((name) => factFields[name].name), ...others], fields)
  }
}

/** The frame around what a paper says: heads, number, day, signature, recipients, form. */
export function paper(
  kind: PaperKind,
  facts: PaperFacts,
  it: {
    title?: string
    subject: string
    parts: Part[]
    recipients?: string[]
    signature?: Signature
    counterSignature?: Signature
  },
): Paper {
  const { issuer, day, petition, details } = facts
  const form = formOn(kind, petition.matter, day, details.round)
  return {
    layout: issuer.layout,
    superior: issuer.superior && upper(issuer.superior),
    issuer: upper(issuer.name),
    number: numberLine(issuer.layout, facts.number),
    place: issuer.place,
    date: longDay(day),
    title: it.title,
    subject: it.subject,
    parts: it.parts,
    signature: it.signature ?? signatureOf(kind, facts),
    counterSignature: it.counterSignature,
    recipients: it.recipients ?? [],
    form: form && `${form.form}, ${form.set}`,
  }
}

/** The lines above the name: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". The Party writes T/M. */
export function signatureOf(kind: PaperKind, { issuer, signer, petition }: PaperFacts): Signature {
  const mark = (code: string) =>
    issuer.layout === 'party' && code.length === 2 ? `${code[0]}/${code[1]}` : `${code}.`
  const head = upper(issuer.headPost)
  const post = upper(signer.post)
  const body = `${mark('TM')} ${upper(issuer.body)}`
  const lines = {
    own: [post],
    TM: [body, post],
    // A deputy signs for the committee first, then for its head.
    KT: [
      ...(isInPerson(kind, petition.matter) || issuer.body === issuer.name ? [] : [body]),
      `${mark('KT')} ${head}`,
      post,
    ],
    TL: [`${mark('TL')} ${head}`, post],
    TUQ: [`TUQ. ${head}`, post],
    Q: [`Q. ${head}`],
  }[signer.standing]
  return { lines, name: signer.name }
}

/** Whom a paper to the sender addresses. A denouncer who may not be named is a reference. */
export function addressee({ sender, petition }: PaperFacts): string {
  if (sender?.name) return `Ông/bà ${sender.name}${sender.address ? `, ${sender.address}` : ''}`
  return petition.matter === 'denunciation'
    ? `Người tố cáo, theo hồ sơ số ${petition.number}`
    : `Người gửi đơn, theo hồ sơ số ${petition.number}`
}

/** Room on paper for what is written by hand. */
export const byHand = '……………………………………'

/** Whom the sender's own copy addresses. A denouncer's name is kept apart and comes onto the paper by hand. */
export const ownCopy = (facts: PaperFacts): string =>
  facts.petition.matter === 'denunciation'
    ? `Ông/bà ${byHand} (theo hồ sơ số ${facts.petition.number}; danh tính giữ riêng, người mở danh tính ghi tay)`
    : addressee(facts)

/** "Ngày 12 tháng 10 năm 2026, Ủy ban … nhận được đơn phản ánh (hồ sơ số …) của ông/bà …" */
export function receivedSentence(facts: PaperFacts, whose?: string): string {
  const { issuer, petition } = facts
  const day = longDay(petition.receivedOn)
  return `${day[0]?.toUpperCase()}${day.slice(1)}, ${issuer.name} nhận được ${letterWord(petition.matter)} (hồ sơ số ${petition.number})${whose ? ` của ${whose}` : ''}.`
}

/** A typed text as paragraphs, one each line. */
export const paragraphs = (typed: string | undefined, lead?: string): Part[] =>
  linesOf(typed).map((text, index) => ({
    is: 'paragraph',
    text,
    ...(lead && index === 0 ? { lead } : {}),
  }))

export const text = (words: string, lead?: string): Part => ({
  is: 'paragraph',
  text: words,
  ...(lead ? { lead } : {}),
})

/** The same, with a sentence where nothing was typed. */
export const paragraphsOr = (typed: string, none: string): Part[] =>
  linesOf(typed).length > 0 ? paragraphs(typed) : [text(none)]

/** A sentence without its full stop, to go on after it. */
export const unstopped = (typed: string | undefined): string => (typed ?? '').trim().replace(/[.;]+$/, '')

/** "- Như trên; …; - Lưu: VT, HS." in the order people expect them. */
export const recipients = (...names: (string | undefined)[]): string[] => [
  'Như trên',
  ...names.filter((name): name is string => Boolean(name)),
  'Lưu: VT, HS',
]

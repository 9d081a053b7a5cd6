import { formatHour } from '#domain/dialogues/hours.ts'
import type { Day } from '#lib/dates.ts'
import { longDay } from './date-words.ts'
import type { Issuer } from './facts.ts'
import { upper } from './frame.ts'
import { numberLine } from './number.ts'
import type { Paper, Signature } from './paper.ts'

/** Everything that an invitation to a dialogue is made of, frozen with it; whom it invites stands on each copy. */
export type InvitationFacts = {
  day: Day
  issuer: Issuer
  signer: { name: string; post: string }
  /** As taken, or the pattern while it is a draft. */
  number: string
  dialogue: {
    topic: string
    /** "Hội nghị sơ kết": of a conference; a dialogue with the people has none. */
    name?: string
    day: Day
    fromTime: string
    toTime: string
    programme: string
    chairs: string[]
    /** By the id of the site; the first is where nothing else was said. */
    sites: { id: string; place: string }[]
  }
}

type Guest = { title: string; siteId: string | null }

/** "{nn}/GM-UBND"; the Party writes figure-TYPE/OFFICE. The figure is taken with the row. */
export const invitationNumber = (layout: Issuer['layout'], symbol: string): string =>
  layout === 'party' ? `{n}-GM/${symbol}` : `{nn}/GM-${symbol}`

/** For the committee as a body; a deputy for the head. */
function signatureOf({ issuer, signer }: InvitationFacts): Signature {
  const body = `${issuer.layout === 'party' ? 'T/M' : 'TM.'} ${upper(issuer.body)}`
  const forHead = `${issuer.layout === 'party' ? 'K/T' : 'KT.'} ${upper(issuer.headPost)}`
  const post = upper(signer.post)
  if (signer.post.startsWith('Phó ')) return { lines: [forHead, post], name: signer.name }
  return { lines: issuer.body === issuer.name ? [post] : [body, post], name: signer.name }
}

/** Giấy mời (mẫu 1.10 Phụ lục III Nghị định 30/2020/NĐ-CP): whom, to what, when, where. */
export function invitation(facts: InvitationFacts, guest: Guest): Paper {
  const { issuer, dialogue } = facts
  const { name = 'Hội nghị đối thoại với Nhân dân' } = dialogue
  const site = dialogue.sites.find(({ id }) => id === guest.siteId) ?? dialogue.sites[0]
  return {
    layout: issuer.layout,
    issuer: upper(issuer.name),
    superior: issuer.superior && upper(issuer.superior),
    number: numberLine(issuer.layout, facts.number),
    place: issuer.place,
    date: longDay(facts.day),
    title: 'GIẤY MỜI',
    subject: `Dự ${name.toLowerCase().replace('nhân dân', 'Nhân dân')}: ${dialogue.topic}`,
    parts: [
      { is: 'paragraph', lead: `${issuer.name} trân trọng kính mời:`, text: guest.title },
      {
        is: 'paragraph',
        lead: 'Tới dự:',
        text: `${name.toLowerCase().replace('nhân dân', 'Nhân dân')}, chủ đề: ${dialogue.topic}.`,
      },
      { is: 'paragraph', lead: 'Chủ trì:', text: `${dialogue.chairs.join(', ')}.` },
      {
        is: 'paragraph',
        lead: 'Thời gian:',
        text: `${formatHour(dialogue.fromTime)} đến ${formatHour(dialogue.toTime)}, ${longDay(dialogue.day)}.`,
      },
      { is: 'paragraph', lead: 'Địa điểm:', text: `${site?.place ?? ''}.` },
      { is: 'paragraph', lead: 'Nội dung:', text: dialogue.programme.replace(/\n+/g, '; ') },
    ],
    signature: signatureOf(facts),
    recipients: ['Như trên', 'Lưu: VT'],
  }
}

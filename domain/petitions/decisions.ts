import type { Actor } from '#domain/people/actor.ts'
import {
  can,
  headsGovernment,
  offeredPlace,
  type Permission,
  type Place,
} from '#domain/people/permissions.ts'
import { refusalToApprove } from '#domain/petitions/answer.ts'
import { refusalOfOpenKind } from '#domain/petitions/concerned.ts'
import { refusalToConclude } from '#domain/petitions/confirmation.ts'
import {
  factsOf,
  type IntakeRow,
  refusalToAcceptLetter,
  refusalToFileAway,
  refusalToGuide,
  refusalToPassOn,
  refusalToReturn,
  refusalToUrge,
} from '#domain/petitions/intake.ts'
import { type Act, allows } from '#domain/petitions/lifecycle.ts'
import { restrictedMembers } from '#domain/petitions/members.ts'
import { refusalOfFamily, refusalToMoveMain, refusalWhileJoint } from '#domain/petitions/merging.ts'
import { refusalToReplaceCode } from '#domain/petitions/new-code.ts'
import { type OpenOffer, refusalOfKind, refusalWhileOffered } from '#domain/petitions/offering.ts'
import { notPublished, refusalToPublish } from '#domain/petitions/publication.ts'
import { refusalOutsideReception } from '#domain/petitions/refuse-reception.ts'
import { stopFamilies } from '#domain/petitions/stopping.ts'
import { refusalToTranscribe, refusalUntranscribed } from '#domain/petitions/transcript.ts'
import { refusalToAccept } from '#domain/petitions/triage.ts'
import {
  type BodyPlace,
  type Family,
  type IntakeOutcome,
  type State,
  stateLabel,
} from '#domain/petitions/words.ts'

type Rule = {
  /** What the button says. */
  label: string
  /** Any of these is enough. */
  permissions: Permission[]
  /** Absent: possible in every state. */
  act?: Act
  /** Absent: for every kind of petition. */
  families?: Family[]
  /** The letter of the keyboard. */
  key?: string
  /** Done to this letter alone, also while it is settled together with another. */
  alone?: true
  /** Only while the petition is offered to another office, and for this side of it. */
  side?: 'giver' | 'receiver' | 'superior'
}

/** Everything staff decide on a petition; each is a page of this name under the petition. */
export const decisions = {
  transcribe: {
    label: 'Chép đơn viết tay, bản ghi âm',
    permissions: ['petition.triage'],
    act: 'transcribe',
    key: 'e',
  },
  triage: { label: 'Phân loại', permissions: ['petition.triage'], act: 'triage', key: 'p' },
  accept: { label: 'Nhận giải quyết', permissions: ['petition.accept'], act: 'accept', key: 'n' },
  refuse: { label: 'Không thụ lý', permissions: ['petition.accept'], act: 'refuse' },
  'refuse-reception': { label: 'Từ chối tiếp', permissions: ['petition.accept'], act: 'refuse-reception' },
  guide: { label: 'Hướng dẫn', permissions: ['petition.accept'], act: 'guide' },
  'pass-on': { label: 'Chuyển đơn', permissions: ['petition.accept'], act: 'pass-on' },
  'return-letter': { label: 'Trả đơn', permissions: ['petition.accept'], act: 'return-letter' },
  'file-away': { label: 'Lưu đơn', permissions: ['petition.accept'], act: 'file-away' },
  urge: { label: 'Đôn đốc cấp dưới', permissions: ['petition.accept'], act: 'urge' },
  split: { label: 'Tách đơn', permissions: ['petition.triage'], act: 'split', key: 'h' },
  merge: {
    label: 'Nhập vào hồ sơ cùng việc',
    permissions: ['petition.triage', 'petition.assign'],
    act: 'merge',
    families: ['opinion'],
  },
  part: {
    label: 'Tách ra giải quyết riêng',
    permissions: ['petition.triage', 'petition.assign'],
    act: 'part',
    families: ['opinion'],
    alone: true,
  },
  take: {
    label: 'Nhận hồ sơ chuyển đến',
    permissions: ['petition.accept', 'petition.assign'],
    act: 'take-over',
    side: 'receiver',
    key: 'l',
  },
  decline: {
    label: 'Không nhận, trả lại nơi chuyển',
    permissions: ['petition.accept', 'petition.assign'],
    side: 'receiver',
  },
  decide: {
    label: 'Quyết định nơi giải quyết',
    permissions: ['petition.transfer'],
    act: 'take-over',
    side: 'superior',
    key: 'q',
  },
  recall: { label: 'Rút lại phiếu chuyển', permissions: ['petition.transfer'], side: 'giver', key: 'r' },
  dispute: {
    label: 'Trả lời ý kiến khác nhau',
    permissions: ['petition.reply-dispute'],
    act: 'reply-dispute',
  },
  assign: { label: 'Giao việc', permissions: ['petition.assign'], act: 'assign', key: 'g' },
  members: {
    label: 'Người phối hợp, theo dõi',
    permissions: ['petition.assign', 'petition.draft'],
    act: 'join',
  },
  subtasks: {
    label: 'Việc con',
    permissions: ['petition.assign', 'petition.draft', 'petition.progress', 'petition.approve'],
    act: 'finish-part',
  },
  progress: { label: 'Ghi tiến độ', permissions: ['petition.progress'], act: 'record-progress', key: 'y' },
  answer: { label: 'Soạn trả lời', permissions: ['petition.draft'], act: 'draft-answer', key: 't' },
  approve: { label: 'Duyệt', permissions: ['petition.approve'], act: 'approve-answer', key: 'd' },
  return: { label: 'Trả lại để sửa', permissions: ['petition.approve'], act: 'return-draft' },
  proof: {
    label: 'Nộp bằng chứng',
    permissions: ['petition.progress', 'petition.draft', 'petition.issue'],
    act: 'add-proof',
    key: 'b',
    alone: true,
  },
  conclude: { label: 'Kết thúc hồ sơ', permissions: ['petition.issue'], act: 'conclude' },
  issue: { label: 'Ký và phát hành', permissions: ['petition.issue'], act: 'issue-answer', key: 'k' },
  papers: { label: 'Lập văn bản', permissions: ['paper.issue'], key: 'v', alone: true },
  extend: { label: 'Gia hạn', permissions: ['petition.extend'], act: 'extend' },
  wait: { label: 'Chờ người gửi bổ sung', permissions: ['petition.pause'], act: 'wait' },
  'go-on': { label: 'Giải quyết tiếp', permissions: ['petition.pause'], act: 'go-on' },
  'hold-meeting': {
    label: 'Ghi buổi đối thoại',
    permissions: ['petition.progress'],
    act: 'hold-meeting',
    families: ['complaint'],
  },
  suspend: {
    label: 'Tạm đình chỉ',
    permissions: ['petition.suspend'],
    act: 'suspend',
    families: stopFamilies,
  },
  resume: {
    label: 'Tiếp tục giải quyết',
    permissions: ['petition.suspend'],
    act: 'resume',
    families: stopFamilies,
  },
  terminate: {
    label: 'Đình chỉ',
    permissions: ['petition.suspend'],
    act: 'terminate',
    families: stopFamilies,
  },
  'mark-sent': {
    label: 'Ghi ngày gửi quyết định',
    permissions: ['petition.suspend', 'petition.progress', 'petition.triage'],
    families: stopFamilies,
  },
  'mark-duty': {
    label: 'Ghi việc làm theo luật',
    permissions: ['petition.suspend', 'petition.progress', 'petition.triage'],
    alone: true,
  },
  'withdraw-part': {
    label: 'Ghi rút một phần',
    permissions: ['petition.triage', 'petition.progress', 'petition.suspend'],
    act: 'withdraw-part',
    families: stopFamilies,
  },
  offer: {
    label: 'Chuyển đơn vị, cơ quan khác',
    permissions: ['petition.transfer'],
    act: 'offer',
    key: 'c',
  },
  concerned: {
    label: 'Ghi đơn nói về ai',
    permissions: ['petition.triage', 'petition.accept'],
    act: 'name-concerned',
  },
  representatives: {
    label: 'Ghi số người, người đại diện',
    permissions: ['petition.triage', 'petition.draft'],
    act: 'name-representatives',
    alone: true,
  },
  cover: {
    label: 'Che thêm trong bản đã che',
    permissions: ['petition.triage'],
    act: 'cover',
    alone: true,
  },
  publish: {
    label: 'Duyệt bản công khai',
    permissions: ['petition.triage'],
    families: ['opinion'],
    alone: true,
  },
  unpublish: {
    label: 'Thôi công khai',
    permissions: ['petition.triage'],
    families: ['opinion'],
    alone: true,
  },
  identity: { label: 'Mở danh tính', permissions: ['identity.open'], alone: true },
  code: { label: 'Cấp mã mới', permissions: ['petition.replace-code'], alone: true },
} as const satisfies Record<string, Rule>
export type Decision = keyof typeof decisions
export const decisionNames = Object.keys(decisions) as Decision[]

/** The letters of the keyboard with what they stand for. */
export const decisionKeys = decisionNames.flatMap((name): [key: string, label: string][] => {
  const { key, label }: Rule = decisions[name]
  return key ? [[key, label]] : []
})

type Facts = IntakeRow & {
  state: State
  intakeOutcome?: IntakeOutcome | null
  restricted: boolean
  /** How many decisions that halted, took up or ended the settlement are not sent yet. */
  unsent?: number
  /** How many things that the law asks for after a decision are not marked yet. */
  owed?: number
  headTitle: string | null
  bodyIn?: BodyPlace
  transcribedAt?: Date | null
  /** Who wrote the draft that waits, if one does. */
  draftedBy?: string | null
  /** What the sender gave as a name. */
  sender?: { name: string }
  /** Words and name are in the vault. */
  sealed?: boolean
  /** Of a sealed one: whether there is a name, and whether it stands open for this person. */
  opened?: { named: boolean; opened: boolean }
  /** The offer to another office that waits, if one does. */
  offer?: OpenOffer
  /** The number of the petition together with which it is settled, if it is. */
  joint?: string
  /** How many letters are settled together with this one. */
  leads?: number
  /** Whether the sender agrees that everybody sees the covered text. */
  consentPublic?: boolean
  /** Whether an officer passed it for everybody and the office did not take it back. */
  published?: boolean
}

/** At the office that received it or one above: whoever handles a denunciation elsewhere learns no name. */
export const opensIdentity = (actor: Actor, place: Place): boolean =>
  can(actor, 'identity.open', { ...place, unitIds: place.unitIds.slice(0, 1) })

/** Of a denunciation only those who may open its identity write down who speaks for the senders. */
export const mayNameSenders = (actor: Actor, { family }: { family: Family }, place: Place): boolean =>
  family !== 'denunciation' || opensIdentity(actor, place)

const atTheDoor = {
  'refuse-reception': refusalOutsideReception,
  guide: refusalToGuide,
  'pass-on': refusalToPassOn,
  'return-letter': refusalToReturn,
  'file-away': refusalToFileAway,
  urge: refusalToUrge,
}

const notSealed = 'Danh tính của đơn này không giữ riêng; việc này dùng cho đơn tố cáo.'

const byOthers = (label: string) =>
  `“${label}” do người có vai trò khác làm. Hỏi thủ trưởng đơn vị hoặc quản trị để được cấp vai trò.`

/**
 * Why this is not to be done now, as a sentence; nothing when it may be done. The use case asks the
 * same questions again, on the locked row.
 */
export function whyNot(actor: Actor, facts: Facts, place: Place, decision: Decision): string | undefined {
  const rule: Rule = decisions[decision]
  const here = rule.side === 'receiver' || rule.side === 'superior' ? offeredPlace(place) : place
  if (!rule.permissions.some((permission) => can(actor, permission, here))) return byOthers(rule.label)
  if (rule.families && !rule.families.includes(facts.family)) {
    return `“${rule.label}” không dùng cho loại đơn này.`
  }
  const offered = whyNotOffered(actor, facts, place, rule, decision)
  if (offered) return offered
  if (facts.joint && !rule.alone) return refusalWhileJoint(facts.joint).message
  if (decision === 'part' && !facts.joint) return 'Đơn này không giải quyết chung với hồ sơ nào.'
  if (decision === 'merge' && facts.leads) return `Đang có ${facts.leads} đơn nhập vào hồ sơ này.`
  if (decision === 'offer' && facts.leads) return refusalToMoveMain(facts.leads).message
  if (decision === 'mark-sent' && !facts.unsent) return 'Không có quyết định nào chờ gửi.'
  if (decision === 'mark-duty' && !facts.owed) return 'Không có việc nào theo luật chờ ghi.'
  if (rule.act && !allows(facts.state, rule.act)) {
    return `Hồ sơ đang ở trạng thái “${stateLabel(facts)}” nên chưa hoặc không còn làm được việc “${rule.label}”.`
  }
  if (decision === 'transcribe') return refusalToTranscribe(facts)?.message
  if (decision === 'triage') return refusalUntranscribed(facts)?.message
  if (decision === 'accept') return (refusalToAcceptLetter(factsOf(facts)) ?? refusalToAccept(facts))?.message
  if (decision in atTheDoor) return atTheDoor[decision as keyof typeof atTheDoor](factsOf(facts))?.message
  if (decision === 'conclude') return refusalToConclude(facts)?.message
  if (decision === 'merge') return refusalOfFamily(facts)?.message
  if (decision === 'offer') return refusalOfKind(facts)?.message
  if (decision === 'publish')
    return refusalToPublish({ ...facts, consentPublic: facts.consentPublic ?? false })?.message
  if (decision === 'unpublish') return facts.published ? undefined : notPublished().message
  if (decision === 'concerned') return refusalOfOpenKind(facts)?.message
  if (decision === 'members' && facts.restricted) return restrictedMembers().message
  if (decision === 'representatives' && !mayNameSenders(actor, facts, place)) return byOthers(rule.label)
  if (decision === 'identity' && !opensIdentity(actor, place)) return byOthers(rule.label)
  if (decision === 'identity' || decision === 'cover') return facts.sealed ? undefined : notSealed
  if (decision === 'code') return refusalToReplaceCode(facts.sender, facts.opened)?.message
  if (decision === 'approve' && facts.draftedBy && actor.kind === 'person') {
    return refusalToApprove(
      { draftedBy: facts.draftedBy },
      actor.personId,
      facts.headTitle ?? 'thủ trưởng đơn vị',
    )?.message
  }
}

const waitsFor = { giver: ['waiting', 'superior'], receiver: ['waiting'], superior: ['superior'] }

/** What an offer to another office forbids, and what is done only while there is one. */
function whyNotOffered(
  actor: Actor,
  { offer }: Facts,
  place: Place,
  { label, side }: Rule,
  decision: Decision,
): string | undefined {
  // A sender who lost the code is helped at the desk whoever has the petition.
  if (!side) return offer && decision !== 'code' ? refusalWhileOffered(offer).message : undefined
  if (!offer || !waitsFor[side].includes(offer.state)) {
    return `Hồ sơ không có phiếu chuyển nào đang chờ việc “${label}”.`
  }
  if (side === 'superior' && !headsGovernment(actor, place.offeredTo.unitIds[0])) return byOthers(label)
}

/** What this person may do with this petition now, in the order of the life of a petition. */
export const decisionsNow = (actor: Actor, facts: Facts, place: Place): Decision[] =>
  decisionNames.filter((name) => whyNot(actor, facts, place, name) === undefined)

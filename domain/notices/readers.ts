import type { EventType } from '#domain/events.ts'
import type { NoticeKey } from '#domain/notices.ts'
import type { Family, Source, State } from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'

/** Staff a notice can go to; acl.audience, transfer_audience and promise_audience say who that is for one petition today. */
export const staffReaders = [
  'assignee',
  'head',
  'unit-heads',
  'gov-head',
  'superior',
  'desk',
  'helpers',
  'front',
  // the office that promised it at its dialogue, where another one takes letters in
  'promiser',
  // bodies whose verdict contradicts the office
  'raisers',
  // of what was promised at a dialogue: boards that inspect its place, or were given it to supervise
  'boards',
  // offices that gathered the opinions it comes from
  'gatherers',
  // bodies that keep a file of their own on it
  'followers-up',
  // an office that follows what it gave away
  'origin',
  // of the last offer to another office (acl.transfer_audience): who is asked, their head, who gave it
  'asked',
  'asked-heads',
  'giver',
] as const
export type StaffReader = (typeof staffReaders)[number]
export type Reader = 'sender' | StaffReader

/** What of a petition decides who is told what. */
export type Noticed = {
  firstAnswerDueOn: Day
  answerDueOn: Day | null
  dueOn: Day | null
  disputeDueOn: Day | null
  closedSilently: boolean
  /** Absent or null: nobody was refused at a reception in writing. */
  refusalNoticeDueOn?: Day | null
  family: Family
  restricted: boolean
  state: State
  /** Absent: nobody says otherwise, or a body that supervises does. */
  senderDisputes?: boolean
  /** Absent: as of most; of what was promised at a dialogue the Front follows each move. */
  source?: Source
}
type Told = { reader: Reader; key: NoticeKey }

const work = (row: Noticed): Day => row.dueOn ?? row.answerDueOn ?? row.firstAnswerDueOn
const answerDue = (row: Noticed): Day => row.answerDueOn ?? row.firstAnswerDueOn
const tell = (key: NoticeKey, ...readers: Reader[]): Told[] => readers.map((reader) => ({ reader, key }))

/** Events that are absent are told nobody: they stand in the history of the file. */
const notices: Partial<Record<EventType, { told: Told[]; due: (row: Noticed) => Day }>> = {
  'petition.filed': { told: tell('received', 'sender'), due: (row) => row.firstAnswerDueOn },
  'petition.accepted': {
    told: [...tell('accepted', 'sender'), ...tell('staff.toAssign', 'unit-heads')],
    due: answerDue,
  },
  'petition.refused': { told: tell('refused', 'sender'), due: work },
  'petition.reception-refused': {
    told: tell('receptionRefused', 'sender'),
    due: (row) => row.refusalNoticeDueOn ?? work(row),
  },
  'petition.guided': { told: tell('guided', 'sender'), due: work },
  'petition.passed-on': { told: tell('passedOn', 'sender'), due: work },
  'petition.returned': { told: tell('returned', 'sender'), due: work },
  'petition.filed-away': { told: tell('filedAway', 'sender'), due: work },
  'petition.urged': { told: tell('urged', 'sender'), due: work },
  'petition.split': { told: tell('split', 'sender'), due: work },
  'petition.merged': { told: tell('merged', 'sender'), due: answerDue },
  'petition.parted': { told: tell('parted', 'sender'), due: answerDue },
  'petition.registered': { told: tell('received', 'sender'), due: (row) => row.firstAnswerDueOn },
  'petition.group-found': { told: tell('staff.group', 'unit-heads'), due: (row) => row.firstAnswerDueOn },
  'petition.assigned': {
    told: [...tell('assigned', 'sender'), ...tell('staff.assigned', 'assignee')],
    due: work,
  },
  'petition.handover-decided': { told: tell('staff.handedAway', 'assignee'), due: work },
  'petition.handed-over': {
    told: [...tell('handedOver', 'sender'), ...tell('staff.handedOver', 'assignee', 'helpers')],
    due: work,
  },
  'petition.head-named': { told: tell('staff.headNow', 'head'), due: work },
  'petition.member-added': { told: tell('staff.joined', 'helpers'), due: work },
  'petition.subtask-added': { told: tell('staff.subtask', 'assignee', 'helpers'), due: work },
  'petition.subtask-waived': { told: tell('staff.subtaskWaived', 'assignee'), due: work },
  'petition.progressed': {
    told: [...tell('progress', 'sender'), ...tell('staff.progressed', 'assignee', 'helpers')],
    due: work,
  },
  'petition.drafted': { told: tell('staff.toApprove', 'head', 'unit-heads'), due: work },
  'petition.draft-returned': { told: tell('staff.draftReturned', 'assignee'), due: work },
  'petition.approved': { told: tell('staff.approved', 'assignee'), due: work },
  'petition.answered': {
    told: [
      ...tell('answered', 'sender'),
      ...tell('staff.answered', 'helpers'),
      ...tell('staff.passedAnswered', 'origin'),
    ],
    due: work,
  },
  'petition.planned': { told: tell('planned', 'sender'), due: work },
  'petition.sender-said': { told: tell('staff.senderSaid', 'assignee', 'head'), due: work },
  'petition.reopened': { told: tell('reopened', 'sender'), due: work },
  'petition.disputed': {
    told: [...tell('disputed', 'sender'), ...tell('dispute', 'gov-head'), ...tell('dispute.front', 'front')],
    due: (row) => row.disputeDueOn ?? work(row),
  },
  'petition.dispute-replied': {
    told: [...tell('disputeReplied', 'sender'), ...tell('dispute.replied', 'front', 'raisers')],
    due: work,
  },
  'petition.dispute-withdrawn': { told: tell('dispute.ended', 'gov-head', 'front'), due: work },
  'petition.verdict': { told: tell('verdict.given', 'assignee', 'head'), due: work },
  'petition.verdict-differs': {
    told: [...tell('verdictDiffers', 'sender'), ...tell('verdict.differs', 'gov-head', 'assignee', 'head')],
    due: (row) => row.disputeDueOn ?? work(row),
  },
  'petition.verdict-withdrawn': {
    told: tell('verdict.withdrawn', 'gov-head', 'assignee', 'head'),
    due: work,
  },
  // The day of a letter is named by whoever records it: the row does not know it.
  'supervision.letter': { told: tell('supervision.letter', 'assignee', 'unit-heads'), due: work },
  'supervision.replied': { told: tell('supervision.replied', 'followers-up'), due: work },
  'petition.closed': { told: tell('closed', 'sender'), due: work },
  'petition.withdrawn': { told: tell('staff.withdrawn', 'assignee', 'head'), due: work },
  'petition.added': { told: tell('staff.added', 'assignee'), due: work },
  'petition.extended': {
    told: [...tell('extended', 'sender'), ...tell('staff.extended', 'assignee')],
    due: (row) => row.answerDueOn ?? work(row),
  },
  'petition.waiting': { told: tell('needsMore', 'sender'), due: work },
  'petition.went-on': {
    told: [...tell('wentOn', 'sender'), ...tell('staff.wentOn', 'assignee')],
    due: work,
  },
  'petition.suspended': { told: tell('suspended', 'sender'), due: work },
  'petition.resumed': {
    told: [...tell('resumed', 'sender'), ...tell('staff.wentOn', 'assignee')],
    due: work,
  },
  'petition.terminated': { told: tell('terminated', 'sender'), due: work },
  'petition.withdrawal-told': {
    told: tell('staff.withdrawalTold', 'assignee', 'head', 'gov-head'),
    due: work,
  },
  'petition.due-soon': { told: tell('staff.dueSoon', 'assignee', 'unit-heads'), due: work },
  'petition.overdue': {
    told: [...tell('overdue', 'sender'), ...tell('staff.overdue', 'assignee', 'head')],
    due: work,
  },
  'petition.escalated': { told: tell('staff.escalated', 'gov-head'), due: work },
  'petition.escalated-above': { told: tell('staff.escalatedAbove', 'superior'), due: work },
  'petition.progress-due': { told: tell('staff.progressDue', 'assignee'), due: work },
  'petition.handler-leaves': { told: tell('staff.handlerLeaves', 'unit-heads'), due: work },
  // The day of an offer is named by whoever records it: the row does not know it.
  'petition.offered': { told: tell('staff.transferAsked', 'asked'), due: work },
  'petition.sent-to-superior': { told: tell('staff.transferToDecide', 'asked'), due: work },
  'petition.offer-recalled': { told: tell('staff.transferRecalled', 'asked'), due: work },
  'petition.taken-over': {
    told: [
      ...tell('movedOffice', 'sender'),
      ...tell('staff.toAssign', 'unit-heads'),
      ...tell('staff.transferTaken', 'giver'),
    ],
    due: answerDue,
  },
  'petition.offer-declined': { told: tell('staff.transferDeclined', 'giver'), due: answerDue },
  'petition.transfer-decided': {
    told: [
      ...tell('movedOffice', 'sender'),
      ...tell('staff.toAssign', 'unit-heads'),
      ...tell('staff.transferDecided', 'giver'),
    ],
    due: answerDue,
  },
  'petition.offer-late': { told: tell('staff.transferLate', 'asked-heads', 'giver'), due: work },
  'petition.limits-moved': {
    told: [...tell('limitsMoved', 'sender'), ...tell('staff.limitsMoved', 'assignee')],
    due: work,
  },
  'data.decided': { told: tell('dataDecided', 'sender'), due: work },
  'data.extended': { told: tell('dataExtended', 'sender'), due: work },
  'petition.code-replaced': { told: tell('codeReplaced', 'sender'), due: work },
}

/** Whom this event is told, in which words, and the day they name; nobody for most events of staff. */
export function noticesFor(type: EventType, row: Noticed): { told: Told[]; due: Day } {
  const found = notices[type]
  if (!found) return { told: [], due: work(row) }
  return {
    told: [...toldAs(type, row, found.told), ...whoCanAct(type, row), ...whoFollows(type, row)].map(
      (one) => ({
        ...one,
        key: keyFor(row, one),
      }),
    ),
    due: found.due(row),
  }
}

/** What moves a promise: those who supervise its place are told of each, who promised it for others, and who brought it up. */
const moves: readonly EventType[] = [
  'petition.progressed',
  'petition.answered',
  'petition.extended',
  'petition.overdue',
  'petition.closed',
]
const whoFollows = (type: EventType, row: Noticed): Told[] =>
  row.source === 'dialogue' && !row.restricted && moves.includes(type)
    ? [...tell('promise.moved', 'front', 'boards', 'promiser'), ...tell('raised.moved', 'gatherers')]
    : []

/** News of one event in words of its own: closed by silence, refused at a reception in writing. */
function toldAs(type: EventType, row: Noticed, told: Told[]): Told[] {
  if (type === 'petition.closed' && row.closedSilently) return tell('closedSilently', 'sender')
  if (type === 'petition.dispute-replied' && row.senderDisputes === false)
    return [...tell('verdictReplied', 'sender'), ...told.filter(({ reader }) => reader !== 'sender')]
  const inWriting = type === 'petition.reception-refused' && row.refusalNoticeDueOn
  return inWriting ? tell('receptionRefusedInWriting', 'sender') : told
}

/**
 * Of what few may read no notice says what happened: whoever sees a screen or a letter learns that there
 * is something to read, and no more (Điều 9, 56 Luật Tố cáo).
 */
function keyFor({ family, restricted }: Noticed, { reader, key }: Told): NoticeKey {
  if (reader === 'sender' && family === 'denunciation') return 'news'
  if (reader !== 'sender' && restricted) return 'staff.restricted'
  return family === 'opinion' ? key : (ofDecision[key] ?? key)
}

/** A decision is not asked about: these stand in the place of what asks whether it is done. */
const ofDecision: Partial<Record<NoticeKey, NoticeKey>> = {
  answered: 'decided',
  'staff.answered': 'staff.decided',
}

/**
 * Whoever can still keep the limit: before anybody was given the work those at the desk, where opinions
 * differ the head of the office.
 */
function whoCanAct(type: EventType, row: Noticed): Told[] {
  if (row.state === 'DISPUTED') {
    if (type === 'petition.due-soon') return tell('staff.dueSoon', 'gov-head')
    return type === 'petition.overdue' ? tell('staff.overdue', 'gov-head') : []
  }
  if (row.state !== 'RECEIVED' && row.state !== 'TRIAGED') return []
  if (type === 'petition.due-soon') return tell('staff.dueSoon', 'desk')
  return type === 'petition.overdue' ? tell('staff.overdue', 'desk', 'unit-heads') : []
}

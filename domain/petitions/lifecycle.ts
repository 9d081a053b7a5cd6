import { type State, states } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'

/** What anybody can do to a petition. Who may is in permissions.ts; here only: from where, to where. */
export const acts = [
  'refuse-reception',
  'transcribe',
  'triage',
  'accept',
  'refuse',
  'guide',
  'pass-on',
  'return-letter',
  'file-away',
  'urge',
  'split',
  'merge',
  'part',
  'offer',
  'take-over',
  'assign',
  'hand-over',
  'join',
  'divide',
  'finish-part',
  'waive-part',
  'record-progress',
  'hold-meeting',
  'wait',
  'go-on',
  'suspend',
  'resume',
  'terminate',
  'extend',
  'draft-answer',
  'return-draft',
  'add-proof',
  'approve-answer',
  'issue-answer',
  'issue-plan',
  'conclude',
  'say-done',
  'say-partly',
  'say-not-first',
  'say-not-again',
  'say-too',
  'close-silent',
  'reply-dispute',
  'withdraw-dispute',
  'withdraw',
  'withdraw-part',
  'name-representatives',
  'name-concerned',
  'cover',
  'add',
] as const
export type Act = (typeof acts)[number]

const atTheDoor: State[] = ['RECEIVED', 'TRIAGED', 'ACCEPTED']
export const inHands: State[] = ['ASSIGNED', 'VERIFYING', 'MEETING', 'DRAFTED', 'APPROVED']
const open: State[] = [...atTheDoor, ...inHands]
const returned: State[] = ['REOPENED', 'DISPUTED']
const paused: State[] = ['WAITING', 'SUSPENDED']

/**
 * The single table of what may follow what. `to: 'same'` leaves the state as it is, `to: 'before'`
 * goes back to the state before a pause (`petition.paused_state`).
 * A silent sender may still speak after the file was closed for silence (`spoken` is checked by
 * confirmation.ts): that is why CLOSED stands under the three words.
 */
export const transitions: Record<Act, { from: State[]; to: State | 'same' | 'before' }> = {
  'refuse-reception': { from: ['RECEIVED', 'TRIAGED'], to: 'REFUSED' },
  transcribe: { from: ['RECEIVED'], to: 'same' },
  triage: { from: ['RECEIVED', 'TRIAGED'], to: 'TRIAGED' },
  accept: { from: ['TRIAGED'], to: 'ACCEPTED' },
  refuse: { from: ['TRIAGED'], to: 'REFUSED' },
  guide: { from: ['TRIAGED'], to: 'GUIDED' },
  'pass-on': { from: ['TRIAGED'], to: 'TRANSFERRED' },
  'return-letter': { from: ['TRIAGED'], to: 'RETURNED' },
  'file-away': { from: ['TRIAGED'], to: 'FILED' },
  urge: { from: ['TRIAGED'], to: 'TRANSFERRED' },
  split: { from: ['TRIAGED'], to: 'SPLIT' },
  merge: { from: ['ACCEPTED', 'ASSIGNED', 'VERIFYING'], to: 'same' },
  part: { from: ['ACCEPTED', ...inHands, 'EXECUTING'], to: 'same' },
  offer: { from: ['TRIAGED', 'ACCEPTED', 'ASSIGNED', 'VERIFYING'], to: 'same' },
  'take-over': { from: ['TRIAGED', 'ACCEPTED', 'ASSIGNED', 'VERIFYING'], to: 'ACCEPTED' },
  assign: { from: ['ACCEPTED', 'ASSIGNED', 'VERIFYING', 'MEETING', ...returned], to: 'ASSIGNED' },
  'hand-over': { from: [...inHands, ...paused, 'EXECUTING', 'ANSWERED', ...returned], to: 'same' },
  join: { from: ['ACCEPTED', ...inHands, ...paused, 'EXECUTING', ...returned], to: 'same' },
  divide: { from: ['ASSIGNED', 'VERIFYING', 'MEETING', 'EXECUTING', 'REOPENED'], to: 'same' },
  'finish-part': { from: [...inHands, 'EXECUTING', 'REOPENED'], to: 'same' },
  'waive-part': { from: [...inHands, 'EXECUTING', 'REOPENED'], to: 'same' },
  'record-progress': { from: ['ASSIGNED', 'VERIFYING', 'MEETING', 'REOPENED'], to: 'VERIFYING' },
  'hold-meeting': { from: ['ASSIGNED', 'VERIFYING', 'MEETING'], to: 'MEETING' },
  wait: { from: ['ACCEPTED', 'ASSIGNED', 'VERIFYING', 'DRAFTED'], to: 'WAITING' },
  'go-on': { from: ['WAITING'], to: 'before' },
  suspend: { from: ['ACCEPTED', ...inHands], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'before' },
  terminate: { from: ['ACCEPTED', ...inHands, ...paused], to: 'TERMINATED' },
  // What came back runs by a day of its own, which whoever gives out the work sets.
  extend: { from: ['ACCEPTED', ...inHands], to: 'same' },
  'draft-answer': { from: ['ASSIGNED', 'VERIFYING', 'MEETING', 'EXECUTING', 'REOPENED'], to: 'DRAFTED' },
  'return-draft': { from: ['DRAFTED', 'APPROVED'], to: 'VERIFYING' },
  'add-proof': { from: [...inHands, 'EXECUTING', 'REOPENED'], to: 'same' },
  'approve-answer': { from: ['DRAFTED'], to: 'APPROVED' },
  'issue-answer': { from: ['APPROVED'], to: 'ANSWERED' },
  'issue-plan': { from: ['APPROVED'], to: 'EXECUTING' },
  conclude: { from: ['ANSWERED'], to: 'CLOSED' },
  'say-done': { from: ['ANSWERED', 'EXECUTING', 'DISPUTED', 'CLOSED'], to: 'CLOSED' },
  'say-partly': { from: ['ANSWERED', 'EXECUTING', 'CLOSED'], to: 'REOPENED' },
  'say-not-first': { from: ['ANSWERED', 'EXECUTING', 'CLOSED'], to: 'REOPENED' },
  'say-not-again': { from: ['ANSWERED', 'EXECUTING', 'CLOSED'], to: 'DISPUTED' },
  'say-too': { from: ['DISPUTED'], to: 'same' },
  'close-silent': { from: ['ANSWERED'], to: 'CLOSED' },
  'reply-dispute': { from: ['DISPUTED'], to: 'same' },
  'withdraw-dispute': { from: ['DISPUTED'], to: 'CLOSED' },
  withdraw: { from: [...open, ...paused, 'EXECUTING', 'REOPENED'], to: 'WITHDRAWN' },
  'withdraw-part': { from: [...open, ...paused], to: 'same' },
  'name-representatives': { from: [...open, ...paused, 'EXECUTING', ...returned], to: 'same' },
  'name-concerned': { from: [...open, ...paused], to: 'same' },
  cover: { from: [...open, ...paused, 'EXECUTING', ...returned], to: 'same' },
  add: { from: [...open, ...paused, 'EXECUTING', 'ANSWERED', ...returned], to: 'same' },
}

/** States in which work is in progress: the five points must all stand (also a CHECK of the table). */
export const inProgress: State[] = [...inHands, 'EXECUTING', 'ANSWERED', ...returned, 'CLOSED']

/** States that say an answer was given: its proof must be on file (also a trigger of the table). */
export const proven: State[] = ['ANSWERED', 'EXECUTING', 'CLOSED']

/** States in which nothing more is expected of the office. */
export const ended: State[] = [
  'CLOSED',
  'REFUSED',
  'TRANSFERRED',
  'GUIDED',
  'RETURNED',
  'FILED',
  'SPLIT',
  'TERMINATED',
  'WITHDRAWN',
]

/** Guided, passed on, split or filed away: nobody was ever to do the work, so none of the five points is missing. */
export const endedAtTheDoor = (row: { state: State; assigneeTitle: string | null }): boolean =>
  ended.includes(row.state) && row.assigneeTitle === null

/** States in which the clock stands still. */
export const clockStopped: State[] = [...paused]

/** May this act follow this state? */
export const allows = (state: State, act: Act): boolean => transitions[act].from.includes(state)

/**
 * Where the act leads.
 * @param before the state before the pause, for acts that end one
 * @throws Refusal other.first when the state has changed since the page was opened: somebody was
 *   quicker. The sentence says where the petition stands now.
 */
export function after(state: State, act: Act, before?: State | null): State {
  const { to } = transitions[act]
  if (!allows(state, act) || (to === 'before' && !before)) {
    throw new Refusal(
      'other.first',
      `Hồ sơ này nay ở trạng thái “${states[state].label}” nên việc vừa chọn không làm được nữa. ` +
        'Việc vừa nhập chưa lưu, còn nguyên bên dưới; xem lại hồ sơ trước khi làm tiếp.',
    )
  }
  if (to === 'same') return state
  return to === 'before' ? (before as State) : to
}

/** An answer that leaves work for a later day goes on being done; any other is the answer. */
export const actOfIssue = (draft: { laterDueOn: string | null }): Act =>
  draft.laterDueOn ? 'issue-plan' : 'issue-answer'

/**
 * Two people had the page open and one was quicker: the version on the page is no longer the row's.
 * @throws Refusal other.first
 */
export function sameVersion(row: { version: number }, seen: number): void {
  if (row.version !== seen) {
    throw fieldRefusal(
      'other.first',
      'version',
      'Người khác vừa làm một việc trên hồ sơ này. Việc vừa nhập chưa lưu, còn nguyên bên dưới; ' +
        'xem lại hồ sơ trước khi làm tiếp.',
    )
  }
}

import { type State, states } from '#domain/petitions/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'

/** What anybody can do to a petition. Who may is in permissions.ts; here only: from where, to where. */
export const acts = [
  'triage',
  'accept',
  'refuse',
  'assign',
  'record-progress',
  'draft-answer',
  'return-draft',
  'add-proof',
  'approve-answer',
  'issue-answer',
  'say-done',
  'say-partly',
  'say-not-first',
  'say-not-again',
  'close-silent',
  'reply-dispute',
  'withdraw-dispute',
  'withdraw',
  'add',
] as const
export type Act = (typeof acts)[number]

const open: State[] = ['RECEIVED', 'TRIAGED', 'ACCEPTED', 'ASSIGNED', 'VERIFYING', 'DRAFTED', 'APPROVED']
const returned: State[] = ['REOPENED', 'DISPUTED']

/**
 * The single table of what may follow what. `to: 'same'` leaves the state as it is.
 * A silent sender may still speak after the file was closed for silence (`spoken` is checked by
 * confirmation.ts): that is why CLOSED stands under the three words.
 */
export const transitions: Record<Act, { from: State[]; to: State | 'same' }> = {
  triage: { from: ['RECEIVED', 'TRIAGED'], to: 'TRIAGED' },
  accept: { from: ['TRIAGED'], to: 'ACCEPTED' },
  refuse: { from: ['TRIAGED'], to: 'REFUSED' },
  assign: { from: ['ACCEPTED', 'ASSIGNED', 'VERIFYING', ...returned], to: 'ASSIGNED' },
  'record-progress': { from: ['ASSIGNED', 'VERIFYING', 'REOPENED'], to: 'VERIFYING' },
  'draft-answer': { from: ['ASSIGNED', 'VERIFYING', 'REOPENED'], to: 'DRAFTED' },
  'return-draft': { from: ['DRAFTED', 'APPROVED'], to: 'VERIFYING' },
  'add-proof': { from: ['ASSIGNED', 'VERIFYING', 'DRAFTED', 'APPROVED', 'REOPENED'], to: 'same' },
  'approve-answer': { from: ['DRAFTED'], to: 'APPROVED' },
  'issue-answer': { from: ['APPROVED'], to: 'ANSWERED' },
  'say-done': { from: ['ANSWERED', 'DISPUTED', 'CLOSED'], to: 'CLOSED' },
  'say-partly': { from: ['ANSWERED', 'CLOSED'], to: 'REOPENED' },
  'say-not-first': { from: ['ANSWERED', 'CLOSED'], to: 'REOPENED' },
  'say-not-again': { from: ['ANSWERED', 'CLOSED'], to: 'DISPUTED' },
  'close-silent': { from: ['ANSWERED'], to: 'CLOSED' },
  'reply-dispute': { from: ['DISPUTED'], to: 'same' },
  'withdraw-dispute': { from: ['DISPUTED'], to: 'CLOSED' },
  withdraw: { from: [...open, 'REOPENED'], to: 'WITHDRAWN' },
  add: { from: [...open, 'ANSWERED', ...returned], to: 'same' },
}

/** States in which work is in progress: the five points must all stand (also a CHECK of the table). */
export const inProgress: State[] = [
  'ASSIGNED',
  'VERIFYING',
  'DRAFTED',
  'APPROVED',
  'ANSWERED',
  'REOPENED',
  'DISPUTED',
  'CLOSED',
]

/** States that say an answer was given: its proof must be on file (also a trigger of the table). */
export const proven: State[] = ['ANSWERED', 'CLOSED']

/** States in which nothing more is expected of the office. */
export const ended: State[] = ['CLOSED', 'REFUSED', 'WITHDRAWN']

/** May this act follow this state? */
export const allows = (state: State, act: Act): boolean => transitions[act].from.includes(state)

/**
 * Where the act leads.
 * @throws Refusal other.first when the state has changed since the page was opened: somebody was
 *   quicker. The sentence says where the petition stands now.
 */
export function after(state: State, act: Act): State {
  if (!allows(state, act)) {
    throw new Refusal(
      'other.first',
      `Hồ sơ này nay ở trạng thái “${states[state].label}” nên việc vừa chọn không làm được nữa. ` +
        'Việc vừa nhập chưa lưu, còn nguyên bên dưới; xem lại hồ sơ trước khi làm tiếp.',
    )
  }
  const { to } = transitions[act]
  return to === 'same' ? state : to
}

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

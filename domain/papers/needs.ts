import type { IntakeOutcome, State } from '#domain/petitions/words.ts'
import type { FactName } from './facts.ts'
import { type Matter, namesSender, type PaperKind, paperKindCodes } from './words.ts'

type Need = {
  facts: FactName[]
  /** Facts that may stay empty. */
  more?: FactName[]
  /** Kinds of petition that have this paper; absent: all. */
  matters?: (Matter | null)[]
  /** States in which an officer writes it by hand; absent: any. */
  states?: State[]
}

const running: State[] = [
  ...([
    'ACCEPTED',
    'ASSIGNED',
    'VERIFYING',
    'MEETING',
    'WAITING',
    'DRAFTED',
    'APPROVED',
    'REOPENED',
  ] as const),
]
const contested: Matter[] = ['complaint', 'denunciation']
const opinions: (Matter | null)[] = ['proposal', 'feedback', 'request', 'suggestion', null]

const needs: Record<PaperKind, Need> = {
  receipt: { facts: ['documents'] },
  'acceptance-proposal': {
    facts: ['content', 'article', 'proposal', 'approver'],
    states: ['RECEIVED', 'TRIAGED'],
  },
  'acceptance-notice': { facts: ['content', 'article', 'dueOn'], more: ['forwarder'], states: running },
  'refusal-notice': {
    facts: ['content', 'article', 'reason', 'whoHelps'],
    more: ['forwarder'],
    states: ['TRIAGED', 'REFUSED'],
  },
  // Numbered with the refusal itself, of which it says what was explained; not written by hand.
  'reception-refusal-notice': {
    facts: ['refusalGround', 'article', 'reason', 'earlierAnswer'],
    states: [],
  },
  'transfer-slip': {
    facts: ['content', 'toBody', 'article', 'reason'],
    more: ['attachments', 'reportBy'],
    states: ['TRIAGED', 'TRANSFERRED'],
  },
  'guidance-slip': {
    facts: ['content', 'toBody', 'article', 'reason'],
    more: ['toAddress', 'bring', 'returned'],
    states: ['TRIAGED', 'GUIDED', 'REFUSED'],
  },
  'return-letter': {
    facts: ['forwarder', 'article', 'reason', 'returned'],
    more: ['toBody'],
    // A denunciation that somebody passed on is not sent back through them.
    matters: ['complaint', ...opinions],
    states: ['TRIAGED', 'RETURNED', 'REFUSED'],
  },
  'extension-notice': {
    facts: ['formerPaper', 'oldDueOn', 'newDueOn', 'reason', 'article'],
    states: running,
  },
  'suspension-decision': {
    facts: ['formerPaper', 'article', 'reason'],
    matters: contested,
    states: [...running, 'SUSPENDED'],
  },
  'termination-decision': {
    facts: ['formerPaper', 'article', 'reason'],
    matters: contested,
    states: [...running, 'SUSPENDED', 'TERMINATED', 'WITHDRAWN'],
  },
  'resumption-decision': {
    facts: ['formerPaper', 'article', 'reason', 'newDueOn'],
    matters: contested,
    states: [...running, 'SUSPENDED'],
  },
  'answer-letter': {
    facts: ['content', 'outcome', 'body', 'basis'],
    more: ['doneBy', 'doneWhat', 'doneWhen', 'nextStep'],
    matters: opinions,
    states: ['APPROVED', 'ANSWERED', 'REOPENED', 'DISPUTED', 'CLOSED'],
  },
  'resolution-decision': {
    facts: ['round', 'content', 'complainedParty', 'findings', 'conclusion', 'orders'],
    more: ['dialogue', 'toBody'],
    matters: ['complaint'],
    states: ['APPROVED', 'ANSWERED', 'EXECUTING', 'CLOSED'],
  },
  'denunciation-conclusion': {
    facts: ['accused', 'findings', 'article', 'conclusion', 'handling'],
    matters: ['denunciation'],
    states: ['APPROVED', 'ANSWERED', 'EXECUTING', 'CLOSED'],
  },
}

/** Papers on a denunciation that say what it holds: the denouncer's own notice. Elsewhere a reference. */
export const saysContent = (kind: PaperKind, matter: Matter | null) =>
  matter !== 'denunciation' || kind === 'acceptance-notice'

/** What this paper needs, and what it may say besides. */
export function factsFor(kind: PaperKind, matter: Matter | null): { needed: FactName[]; more: FactName[] } {
  const { facts, more = [] } = needs[kind]
  const isNotice = kind === 'extension-notice' && matter !== 'denunciation'
  const needed = facts.filter((name) => {
    if (name === 'content') return saysContent(kind, matter)
    return !(isNotice && name === 'formerPaper')
  })
  return { needed, more: isNotice ? ['formerPaper', ...more] : more }
}

/** Must the sender be named? A receipt and the papers of a complaint and of the denouncer's own copy. */
export const needsSender = (kind: PaperKind, matter: Matter | null): boolean =>
  namesSender(matter) && (kind === 'receipt' || (matter !== null && contested.includes(matter)))

/** Papers that an officer may write on such a petition as it stands; who was not received has none of a letter. */
export const fittingKinds = (
  matter: Matter | null,
  state: string,
  intakeOutcome?: IntakeOutcome | null,
): PaperKind[] =>
  paperKindCodes.filter((kind) => {
    if (intakeOutcome === 'REFUSE_RECEPTION') return kind === 'receipt'
    const { matters, states } = needs[kind]
    return (!matters || matters.includes(matter)) && (!states || (states as string[]).includes(state))
  })

/** Is there such a paper on such a petition at all? */
export const isPaperOf = (kind: PaperKind, matter: Matter | null): boolean =>
  needs[kind].matters?.includes(matter) ?? true

import { demoId } from '#db/seed/demo/demo-id.ts'
import type { DraftAnswer } from '#domain/petitions/answer.ts'
import type { ProofKind } from '#domain/petitions/attachment.ts'
import type { DutyCode } from '#domain/petitions/duties.ts'
import type { Eligibility } from '#domain/petitions/words.ts'
import type { Day } from '#lib/dates.ts'
import { issuePaperByHand } from '#server/papers/issue-paper.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { issueAnswer } from '#server/petitions/issue-answer.ts'
import { markDuty } from '#server/petitions/mark-duty.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { whoHolds } from './cast.ts'
import type { Letter } from './letter.ts'
import type { Telling } from './story.ts'

/** The two desks that most letters come to. */
export const desks = { hongLien: 'tiep-dan-hong-lien', hacTri: 'tiep-dan-hac-tri' } as const

type Found = {
  kind: string
  field: string
  competence?: 'WITHIN' | 'SUBORDINATE' | 'OUTSIDE' | 'ABOVE'
  eligibility?: Eligibility
  repeatOf?: string
  reason?: string
}

/** The desk says what it is and whose. */
export const triage = (it: Letter, desk: string, day: Day, found: Found): Telling =>
  it.act(desk, day, triagePetition, { competence: 'WITHIN', reason: '', ...found })

type Work = {
  desk: string
  triaged: Day
  accepted: Day
  assigned: Day
  unitCode: string
  handler: string
  /** Who gives it out, where it is not the head of that unit. */
  giver?: string
  task: string
  dueOn: Day
  expectedResult: string
}

/** Classified, accepted and given out with its five points. */
export async function* takeUp(it: Letter, found: Found, work: Work): Telling {
  const { desk, unitCode, task, dueOn, expectedResult } = work
  yield* triage(it, desk, work.triaged, found)
  yield* it.act(desk, work.accepted, acceptPetition, { handlingUnitId: demoId(unitCode) })
  yield* it.act(work.giver ?? whoHolds(['unit_head'], unitCode), work.assigned, assignPetition, {
    ...{ assigneeId: demoId(work.handler), headId: demoId(whoHolds(['gov_head'], unitCode)) },
    ...{ task, dueOn, expectedResult, authority: '' },
  })
}

type Answered = {
  handler: string
  approver: string
  drafted: Day
  issued: Day
  /** What shows that work was done. */
  shown?: ProofKind
}

/** Drafted, approved by another, signed and sent out. */
export async function* answer(
  it: Letter,
  { handler, approver, drafted, issued, shown }: Answered,
  words: Omit<DraftAnswer, 'version' | 'laterDueOn'>,
): Telling {
  yield* it.act(handler, drafted, draftAnswer, { ...words, laterDueOn: '' })
  yield* it.act(approver, issued, approveAnswer, {})
  yield* it.proof(handler, issued, 'signed_answer')
  if (shown) yield* it.proof(handler, issued, shown)
  yield* it.act(handler, issued, issueAnswer, {})
}

/** Written down: what the law asks for after a decision was done on a day. */
export const done = (it: Letter, who: string, duty: DutyCode, on: Day): Telling =>
  it.act(who, on, markDuty, { duty, result: 'done', on, note: '' })

/** The receipt that the desk gives for a letter. */
export async function* receipt(it: Letter, desk: string, day: Day, documents: string): Telling {
  yield* it.act(desk, day, issuePaperByHand, {
    ...{ kind: 'receipt', signerId: undefined, standing: undefined, details: { documents } },
  })
}

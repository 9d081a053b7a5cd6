import { demoId } from '#db/seed/demo/demo-id.ts'
import { type PlanDialogue, PlanDialogue as PlanForm } from '#domain/dialogues/plan.ts'
import { type ProposeDialogue, ProposeDialogue as ProposeForm } from '#domain/dialogues/proposal.ts'
import { announceDialogue, approveDialogue } from '#server/dialogues/decide-dialogue.ts'
import { planDialogue } from '#server/dialogues/plan-dialogue.ts'
import { proposeDialogue } from '#server/dialogues/propose-dialogue.ts'
import { by, type Member, workday } from '#tests/filed-petition.ts'

export const committee = demoId('hong-lien-ubnd')
export const party = demoId('hong-lien-dang-uy')
/** Two weeks after the usual day of the tests, a Wednesday. */
export const dialogueDay = '2026-10-28'

/** What the Front types to propose a dialogue of the committee. */
export const typedProposal = (change: Record<string, string> = {}): ProposeDialogue =>
  ProposeForm.parse({
    ...{ unitId: committee, wishedBy: 'own', topic: 'Vệ sinh môi trường, thoát nước khu dân cư' },
    ...{ kind: 'regular', scope: 'thematic', audience: 'everybody', wishedOn: dialogueDay },
    ...change,
  })

export const planForm = (version: number, change: Record<string, string> = {}) => ({
  ...{ version: String(version), topic: 'Vệ sinh môi trường, thoát nước khu dân cư', day: dialogueDay },
  ...{ fromTime: '08:00', toTime: '11:00', programme: 'Báo cáo tình hình; ý kiến của bà con; kết luận.' },
  howToJoin: 'Ai trên địa bàn cũng dự được; đến trước 15 phút.',
  ...{ chair1Unit: committee, chair1Title: 'Chủ tịch UBND phường Hồng Liên' },
  ...{ site1Place: 'Hội trường UBND phường, số 18 phố Sen Bắc', site1Seats: '120', 'site1-sign': 'yes' },
  ...change,
})
export const typedPlan = (version: number, change: Record<string, string> = {}): PlanDialogue =>
  PlanForm.parse(planForm(version, change))

/** Proposed by the Front; the number. */
export const proposed = async (change: Record<string, string> = {}, who: Member = 'front', at = workday) =>
  (await proposeDialogue(by(who, at), typedProposal(change))).number

export async function approved(change: Record<string, string> = {}, at = workday): Promise<string> {
  const number = await proposed(change, 'front', at)
  await approveDialogue(by('chair', at), number, 1)
  return number
}

/** Approved and planned: at version 3. */
export async function planned(
  plan: Record<string, string> = {},
  change: Record<string, string> = {},
  at = workday,
): Promise<string> {
  const number = await approved(change, at)
  await planDialogue(by('reception', at), number, typedPlan(2, plan))
  return number
}

/** At version 4. */
export async function announced(
  plan: Record<string, string> = {},
  change: Record<string, string> = {},
  at = workday,
): Promise<string> {
  const number = await planned(plan, change, at)
  await announceDialogue(by('chair', at), number, 3)
  return number
}

import { and, desc, eq, gt, isNotNull } from 'drizzle-orm'
import { answer } from '#db/schema/answers.ts'
import { file } from '#db/schema/files.ts'
import { petitionMasked, petitionSender } from '#db/schema/petition-words.ts'
import { type Tx, tx } from '#db/tx.ts'
import { type ByVersion, refusalToIssue } from '#domain/petitions/answer.ts'
import { actOfIssue, after, sameVersion } from '#domain/petitions/lifecycle.ts'
import { mask } from '#domain/petitions/masking.ts'
import { senderNames } from '#domain/petitions/organisation.ts'
import { refusalOverOpenParts } from '#domain/petitions/subtasks.ts'
import { type FileKind, outcomes } from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { computeDeadline } from '#domain/time/deadline.ts'
import { limitFor } from '#domain/time/time-limits.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { record } from '#server/events.ts'
import { answerFollowers } from '#server/petitions/answer-followers.ts'
import { openDraft } from '#server/petitions/draft-answer.ts'
import { changeRow, lockForDecision } from '#server/petitions/petition-row.ts'
import { countOpenParts } from '#server/petitions/subtasks-of.ts'
import { loadRules } from '#server/places/rules.ts'

/**
 * Sends the approved answer out, to the senders of letters that are settled together with it as well. Without its
 * proof it stays where it is, and the fifth petal half filled.
 */
export function issueAnswer(ctx: Ctx, number: string, input: ByVersion): Promise<void> {
  return tx(ctx, async (db) => {
    const { row } = await lockForDecision(db, ctx, number, 'petition.issue')
    sameVersion(row, input.version)
    after(row.state, 'issue-answer')
    const draft = await openDraft(db, row.id)
    if (!draft?.approvedBy)
      throw new Refusal('answer.notApproved', 'Dự thảo chưa được duyệt nên chưa phát hành được.')
    const act = actOfIssue(draft)
    const state = after(row.state, act)
    const open = refusalOverOpenParts(await countOpenParts(db, row.id), row.headTitle)
    if (open) throw open
    const proofs = await proofsSinceLastAnswer(db, row.id)
    const refusal = refusalToIssue(draft.outcome, proofs)
    if (refusal) throw refusal
    await db.update(answer).set({ issuedAt: ctx.at }).where(eq(answer.id, draft.id))
    const [sender] = await db
      .select({ name: petitionSender.name, organisation: petitionSender.organisation })
      .from(petitionSender)
      .where(eq(petitionSender.petitionId, row.id))
    await db
      .update(petitionMasked)
      .set({
        answer: mask(`${outcomes[draft.outcome].label}. ${draft.body}`, senderNames(sender)).text,
      })
      .where(eq(petitionMasked.petitionId, row.id))
    const rules = await loadRules(db)
    const confirmBy = computeDeadline(
      limitFor(rules.limits, 'confirm.silence', dayOf(ctx.at)),
      ctx.at,
      rules.calendar,
    ).due
    const changed = await changeRow(db, row, {
      state,
      outcome: draft.outcome,
      answeredAt: ctx.at,
      firstAnsweredAt: row.firstAnsweredAt ?? ctx.at,
      proofAt: ctx.at,
      // What is promised for later is the day of the work from now on.
      ...(act === 'issue-plan' ? { dueOn: draft.laterDueOn } : {}),
    })
    const covered = (text: string) => mask(text, senderNames(sender)).text
    const { doneBy, doneWhat, doneWhen, basis, nextStep, body } = draft
    const words = {
      ...{ doneBy: covered(doneBy), doneWhat: covered(doneWhat), doneWhen: covered(doneWhen) },
      ...{ basis: covered(basis), nextStep: covered(nextStep), body: covered(body) },
    }
    const followers = await answerFollowers(db, {
      ...{ main: changed, answerId: draft.id, since: row.answeredAt ?? undefined, words },
      masked: `${outcomes[draft.outcome].label}. ${words.body}`,
    })
    for (const petition of [changed, ...followers]) {
      if (act === 'issue-plan' && draft.laterDueOn) {
        const payload = { outcome: draft.outcome, dueOn: draft.laterDueOn }
        await record(db, ctx, { type: 'petition.planned', petition, payload })
        continue
      }
      const payload = { outcome: draft.outcome, ...(row.family === 'opinion' ? { confirmBy } : {}) }
      await record(db, ctx, { type: 'petition.answered', petition, payload })
    }
  })
}

/** What is on file for this answer: proof of an answer given before does not count again. */
export async function proofsSinceLastAnswer(db: Tx, petitionId: string): Promise<FileKind[]> {
  const [last] = await db
    .select({ at: answer.issuedAt })
    .from(answer)
    .where(and(eq(answer.petitionId, petitionId), isNotNull(answer.issuedAt)))
    .orderBy(desc(answer.issuedAt))
    .limit(1)
  const since = last?.at ? gt(file.at, last.at) : undefined
  const rows = await db
    .select({ kind: file.kind })
    .from(file)
    .where(and(eq(file.petitionId, petitionId), since))
  return rows.map((one) => one.kind)
}

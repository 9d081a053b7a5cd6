import { tx } from '#db/tx.ts'
import { stepBody } from '#domain/petitions/filing.ts'
import { fieldRefusal } from '#domain/refusal.ts'
import type { Ctx } from '#server/context.ts'
import { keepAnswers } from '#server/filing-session.ts'
import { loadRules, settingNumber } from '#server/places/rules.ts'

/** Keeps the text of a letter, as short and as long as this installation takes one. */
export async function keepBody(ctx: Ctx, typed: { body: string; letter?: 'yes' | '' }): Promise<string> {
  // What was typed beside it would be taken for the whole: the files say it all.
  if (typed.letter === 'yes') return keepAnswers('noi-dung', { body: null, hiddenMarks: null, letter: 'yes' })
  const rules = await tx(ctx, loadRules)
  const bounds = { min: settingNumber(rules, 'body.min'), max: settingNumber(rules, 'body.max') }
  const parsed = stepBody(bounds).safeParse(typed)
  if (!parsed.success) {
    throw fieldRefusal('body', 'body', parsed.error.issues[0]?.message ?? 'Xin xem lại nội dung.')
  }
  return keepAnswers('noi-dung', { ...parsed.data, letter: null })
}

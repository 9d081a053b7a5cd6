import { type Asked, questionsOf, readExtra } from '#domain/petitions/extra.ts'
import type { FieldRule, KindRule } from '#domain/petitions/kinds.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { currentFiling, keepAnswers } from '#server/filing-session.ts'
import { chosenRules } from '#server/petitions/kind-choices.ts'

export const unclassifiedKind = 'unclassified'

const ctx = () => ({ actor: { kind: 'public' as const }, at: new Date() })

/** The day whose rules hold for this letter: the one on which it was begun. */
export async function ruleDay(): Promise<Day> {
  const { draft } = await currentFiling()
  return dayOf(draft?.createdAt ?? new Date())
}

/**
 * Keeps kind and field, each in the version of the day the letter was begun, and leads on: to the further
 * questions, or to the page that says why it is not taken here.
 */
export async function keepKind(input: { kind: string; field: string }): Promise<string> {
  const { kind, field } = await chosenRules(ctx(), input, await ruleDay())
  if (input.kind !== unclassifiedKind && !kind?.offered) {
    throw fieldRefusal('kind.gone', 'kind', 'Loại việc này nay không còn chọn được. Xin chọn lại loại việc.')
  }
  if (input.field && !field) {
    throw fieldRefusal('field.gone', 'field', 'Lĩnh vực này nay không còn chọn được. Xin chọn lại.')
  }
  if (kind?.stopMessage) return `/gui/loai/khong-nhan?loai=${kind.code}`
  if (field?.stopMessage) return `/gui/loai/khong-nhan?linh-vuc=${field.code}`
  const asks = questionsOf(kind, field).length > 0
  return keepAnswers('loai', {
    kind: input.kind,
    kindLabel: kind?.label ?? null,
    kindSince: kind?.validFrom ?? null,
    field: field?.code ?? null,
    fieldLabel: field?.label ?? null,
    fieldSince: field?.validFrom ?? null,
    asks: asks ? 'yes' : null,
    ...(asks ? {} : { extra: null }),
  })
}

/** What this letter is asked beyond the six pages. */
export async function furtherQuestions(): Promise<Asked[]> {
  const { draft } = await currentFiling()
  const { kind, field } = await chosenRules(ctx(), draft?.answers ?? {}, await ruleDay())
  return questionsOf(kind, field)
}

/** Keeps the answers to the further questions. @throws Refusal by each question that needs one */
export async function keepExtra(typed: Record<string, string>): Promise<string> {
  const { answers, errors } = readExtra(await furtherQuestions(), typed)
  if (Object.keys(errors).length > 0) {
    throw new Refusal('extra.missing', 'Xin trả lời nốt các câu dưới đây.', errors)
  }
  return keepAnswers('loai', {
    asks: null,
    extra: Object.fromEntries(answers.map(({ key, value }) => [key, value])),
  })
}

/** The kind or field of this address that takes no letters; undefined where it takes them. */
export async function stoppedRule(query: {
  loai?: string
  'linh-vuc'?: string
}): Promise<KindRule | FieldRule | undefined> {
  const { kind, field } = await chosenRules(
    ctx(),
    { kind: query.loai, field: query['linh-vuc'] },
    await ruleDay(),
  )
  return [kind, field].find((one) => one?.stopMessage)
}

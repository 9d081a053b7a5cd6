import { and, eq, inArray, isNull } from 'drizzle-orm'
import { area } from '#db/schema/places.ts'
import { type Tx, tx } from '#db/tx.ts'
import { choicesOf, questionsOf } from '#domain/petitions/extra.ts'
import { type FieldRule, inForceOn } from '#domain/petitions/kinds.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { loadFields } from '#server/places/rules.ts'
import { unsorted } from './requests.ts'

const serviceOf = ({ code, label, questions }: Pick<FieldRule, 'code' | 'label' | 'questions'>) => ({
  service_code: code,
  service_name: label,
  description: `Phản ánh, kiến nghị về: ${label.toLocaleLowerCase('vi')}.`,
  metadata: questions.length > 0,
  type: 'realtime',
  keywords: label.toLocaleLowerCase('vi'),
  group: 'Phản ánh, kiến nghị',
})
export type Service = ReturnType<typeof serviceOf>

/** A field whose letters are not taken here (its own sentence says where they go) is offered to no application. */
const fieldsOf = async (db: Tx, ctx: Ctx) =>
  inForceOn(await loadFields(db), dayOf(ctx.at)).filter(({ stopMessage }) => !stopMessage)

/** What can be sent in: the fields in force, and one for whoever is not sure. */
export function listServices(ctx: Ctx): Promise<Service[]> {
  return tx(ctx, async (db) => [
    ...(await fieldsOf(db, ctx)).map(serviceOf),
    { ...serviceOf({ code: unsorted.code, label: unsorted.name, questions: [] }), description: unsure },
  ])
}
const unsure = 'Chưa rõ thuộc lĩnh vực nào: cán bộ tiếp công dân phân loại giúp.'

/** As the specification names what is typed; a question for a day asks for the day as text, 2026-11-27. */
const datatypes = {
  ...{ choice: 'singlevaluelist', 'yes-no': 'singlevaluelist', text: 'text', line: 'string', day: 'string' },
} as const

/** What a service asks beside the words of the letter; undefined for no service of today. */
export function serviceDefinition(ctx: Ctx, code: string) {
  return tx(ctx, async (db) => {
    const field = (await fieldsOf(db, ctx)).find((one) => one.code === code)
    if (!field && code !== unsorted.code) return undefined
    const attributes = questionsOf(undefined, field).map((question, at) => ({
      variable: true,
      code: question.name,
      datatype: datatypes[question.type],
      required: question.required,
      datatype_description: question.hint,
      order: at + 1,
      description: question.label,
      values: choicesOf(question).map((name) => ({ key: name, name })),
    }))
    return { service_code: code, attributes }
  })
}

/** Is there such a place today that somebody takes letters about? */
export async function isJurisdiction(ctx: Ctx, code: string): Promise<boolean> {
  const kinds = ['commune', 'ward', 'special_zone', 'province'] as const
  return tx(ctx, async (db) => {
    const here = and(eq(area.code, code), inArray(area.kind, [...kinds]), isNull(area.validTo))
    return (await db.$count(area, here)) > 0
  })
}

import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'

/** Whom a letter is about does not handle it: Điều 13 Luật Tố cáo. */
export const conflictArticle = 'Điều 13 Luật Tố cáo'

const chosen = (missing: string) => z.union([z.uuid(), z.literal('')], { error: missing }).default('')

/** Both empty: it is about nobody here. */
export const NameConcerned = z.object({
  version,
  personId: chosen('Chọn lại người trong danh sách.'),
  unitId: chosen('Chọn lại đơn vị trong danh sách.'),
})
export type NameConcerned = z.infer<typeof NameConcerned>

type About = { concernsPersonId: string | null; concernsUnitId: string | null }
type Row = {
  restricted: boolean
  assigneeId: string | null
  headId: string | null
  handlingUnitId: string | null
}

/** Of what everybody may read nobody is kept away. */
export const refusalOfOpenKind = ({ restricted }: Pick<Row, 'restricted'>): Refusal | undefined =>
  restricted
    ? undefined
    : new Refusal(
        'concerned.open',
        'Chỉ ghi đơn nói về ai với tố cáo và phản ánh về thái độ, hành vi của cán bộ.',
      )

/**
 * @param facts people and offices that may be named, and who is asking
 * @returns the first reason not to, by the field it stands at
 */
export function refusalToNameConcerned(
  row: Row,
  { personId, unitId }: NameConcerned,
  facts: { people: { id: string }[]; units: { id: string }[]; me: string; myUnits: string[] },
): Refusal | undefined {
  const open = refusalOfOpenKind(row)
  if (open) return open
  if (personId && !facts.people.some(({ id }) => id === personId)) {
    return fieldRefusal(
      'concerned.stranger',
      'personId',
      'Người này không thuộc cơ quan đã nhận đơn. Chọn trong danh sách.',
    )
  }
  if (unitId && !facts.units.some(({ id }) => id === unitId)) {
    return fieldRefusal(
      'concerned.stranger',
      'unitId',
      'Đơn vị này không thuộc cơ quan đã nhận đơn. Chọn lại.',
    )
  }
  if (personId && personId === facts.me) {
    return fieldRefusal(
      'concerned.self',
      'personId',
      'Đơn nói về chính ông/bà: nhờ cán bộ khác ghi, và không mở hồ sơ này nữa.',
    )
  }
  if (unitId && facts.myUnits.includes(unitId)) {
    return fieldRefusal(
      'concerned.ownUnit',
      'unitId',
      `Đơn nói về chính cơ quan của ông/bà thì cấp trên trực tiếp giải quyết (${conflictArticle}): chuyển đơn lên, không ghi ở đây.`,
    )
  }
  if (personId && (personId === row.assigneeId || personId === row.headId)) {
    return fieldRefusal(
      'concerned.inCharge',
      'personId',
      'Hồ sơ đang giao cho chính người này. Giao lại cho người khác trước, rồi ghi.',
    )
  }
  if (unitId && unitId === row.handlingUnitId) {
    return fieldRefusal(
      'concerned.handling',
      'unitId',
      'Hồ sơ đang ở chính đơn vị này. Giao cho đơn vị khác trước, rồi ghi.',
    )
  }
}

type Named = { personId?: string; unitId?: string; name: string }

/** Neither work nor the answering for it goes to whom the letter is about, or to their office. */
export function refusalOfConflict(
  about: About,
  { personId, unitId, name }: Named,
  field: string,
): Refusal | undefined {
  const isAbout =
    (personId !== undefined && personId === about.concernsPersonId) ||
    (unitId !== undefined && unitId === about.concernsUnitId)
  if (!isAbout) return undefined
  return fieldRefusal(
    'assign.conflict',
    field,
    `${name} có liên quan đến việc này nên không được giao (${conflictArticle}). Chọn người khác, hoặc báo cấp trên trực tiếp.`,
  )
}

/** What is still to be said about a letter that few read. */
export const askConcerned = ({
  restricted,
  concernsPersonId,
  concernsUnitId,
}: About & Pick<Row, 'restricted'>) =>
  restricted && !concernsPersonId && !concernsUnitId
    ? 'Ghi đơn nói về ai, nếu là người hoặc đơn vị của cơ quan: họ không xem, không giải quyết hồ sơ này.'
    : undefined

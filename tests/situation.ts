import { demoId } from '#db/seed/demo/demo-id.ts'
import { AddPoint, BeginNote } from '#domain/situation/note.ts'
import { findNote } from '#server/situation/find-note.ts'
import { sendNote } from '#server/situation/send-note.ts'
import { beginNote } from '#server/situation/write-note.ts'
import { by, type Member } from './filed-petition.ts'

export const village = '90113'
export const ward = '90101'
const bodies = { village: 'hong-lien-ctmt-3', front: 'hong-lien-mttq', women: 'hong-lien-phu-nu' } as const
export const bodyOf = (who: keyof typeof bodies): string => demoId(bodies[who])

const typed = {
  ...{ period: '2026-10', kind: 'regular', field: 'drainage', level: 'pressing', people: '40', hot: 'yes' },
  body: 'Mương sau chợ tắc từ tháng trước, mưa là ngập ba ngõ; bà con nói sẽ kéo lên phường.',
}
export const noteOf = (who: keyof typeof bodies, areaCode: string, change: Record<string, string> = {}) =>
  BeginNote.parse({ ...typed, place: `${bodyOf(who)}:${areaCode}`, ...change })
export const pointWith = (version: number, change: Record<string, string> = {}): AddPoint =>
  AddPoint.parse({ ...typed, version: String(version), ...change })

/** A note with one point, not sent. */
export const drafted = (
  who: keyof typeof bodies = 'village',
  areaCode = village,
  change: Record<string, string> = {},
) => beginNote(by(who), noteOf(who, areaCode, change))

/** A note with one point, sent. @returns the note and its point */
export async function sent(
  who: keyof typeof bodies = 'village',
  areaCode = village,
  change: Record<string, string> = {},
): Promise<{ id: string; point: string }> {
  const id = await drafted(who, areaCode, change)
  await sendNote(by(who), id, 1)
  return { id, point: (await findNote(by(who), id)).points[0]?.id ?? '' }
}

export const reads = (who: Member, id: string): Promise<boolean> =>
  findNote(by(who), id).then(
    () => true,
    () => false,
  )

import { EnterOpinions } from '#domain/dialogues/opinions.ts'
import { enterOpinions } from '#server/dialogues/gathering/enter-opinions.ts'
import { findAgenda } from '#server/dialogues/gathering/find-agenda.ts'
import { groupOpinions } from '#server/dialogues/gathering/group-opinions.ts'
import { handIn } from '#server/dialogues/gathering/hand-in.ts'
import { findGathering } from '#server/dialogues/gathering/list-opinions.ts'
import { by, type Member, workday } from '#tests/filed-petition.ts'

export const village = { one: '90111', two: '90112', other: '90121' } as const

/** What the Front types of one village: two opinions on the same ditch. */
export const sheet = (change: Record<string, string> = {}) => ({
  ...{ areaCode: village.one, channel: 'meeting', gatheredOn: '2026-10-12', place: 'Nhà văn hóa tổ 1' },
  ...{ body1: 'Mương tổ 1 tắc, mưa là ngập ngõ 12.', field1: 'drainage', people1: '14', again1: 'yes' },
  ...{ body2: 'Đề nghị nạo vét mương trước mùa mưa.', field2: 'drainage' },
  ...change,
})
export const typedOpinions = (change: Record<string, string> = {}) => EnterOpinions.parse(sheet(change))

export const gather = (
  number: string,
  change: Record<string, string> = {},
  who: Member = 'front',
  at = workday,
) => enterOpinions(by(who, at), number, typedOpinions(change))

export const opinionsFor = async (number: string, who: Member = 'front') =>
  (await findGathering(by(who), number)).opinions

/** All that is loose goes into one new point. @returns its id */
export async function grouped(number: string, title = 'Thoát nước tổ 1, tổ 2'): Promise<string> {
  const loose = (await opinionsFor(number)).filter(({ itemId }) => !itemId)
  const into = { picked: loose.map(({ id }) => id), into: 'new', title, field: 'drainage' }
  return (await groupOpinions(by('front'), number, into)) as string
}

/** Gathered, grouped and handed in: one point. @returns its id */
export async function handedIn(number: string): Promise<string> {
  await gather(number)
  const id = await grouped(number)
  await handIn(by('front'), number)
  return id
}

export async function itemIn(number: string, id: string, who: Member = 'reception') {
  const { agenda, leftOut, grouping } = await findAgenda(by(who), number)
  const found = [...agenda, ...leftOut, ...grouping].find((one) => one.id === id)
  if (!found) throw new Error(`point ${id} is not seen by ${who}`)
  return found
}

import { demoId } from '#db/seed/demo/demo-id.ts'
import type { DraftAnswers } from '#domain/petitions/filing.ts'
import type { State } from '#domain/petitions/words.ts'
import { declineOffer } from '#server/petitions/decline-offer.ts'
import { offerPetition } from '#server/petitions/offer-petition.ts'
import { by, petitionIn, versionOf } from './filed-petition.ts'

export const why = 'Đoạn mương này thuộc tổ dân phố của phường bên.'
export const whyNot = 'Đoạn mương này vẫn thuộc phường Hồng Liên quản lý.'

/** The reception of Hồng Liên offers a petition to an office. */
export async function offerTo(unit: string, number: string): Promise<void> {
  const toUnitId = unit && demoId(unit)
  await offerPetition(by('reception'), number, { version: await versionOf(number), toUnitId, reason: why })
}

/** A petition of Hồng Liên that Hạc Trì, or another office, is asked to take. */
export async function offered(
  state: State = 'VERIFYING',
  unit = 'hac-tri-ubnd',
  change: Partial<DraftAnswers> = {},
) {
  const filed = await petitionIn(state, change)
  await offerTo(unit, filed.number)
  return filed
}

/** Offered to Hạc Trì and declined there. */
export async function declined(number: string): Promise<void> {
  await offerTo('hac-tri-ubnd', number)
  await declineOffer(by('otherReception'), number, { version: await versionOf(number), reason: whyNot })
}

/** Twice declined, and now with the head of the province to decide. */
export async function beforeSuperior(state: State = 'ACCEPTED') {
  const filed = await petitionIn(state)
  await declined(filed.number)
  await declined(filed.number)
  await offerTo('', filed.number)
  return filed
}

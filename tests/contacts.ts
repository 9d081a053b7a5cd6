import { demoId } from '#db/seed/demo/demo-id.ts'
import { HoldMeeting, PlanMeeting } from '#domain/contacts/meeting.ts'
import { ForwardOpinion, WriteOpinion } from '#domain/contacts/opinion.ts'
import { PlanRound } from '#domain/contacts/round.ts'
import { findOpinion, findRound } from '#server/contact-rounds/find-round.ts'
import { forwardOpinion } from '#server/contact-rounds/forward-opinion.ts'
import { addMeeting, holdMeeting } from '#server/contact-rounds/meetings.ts'
import { announceRound, closeRound, planRound } from '#server/contact-rounds/plan-round.ts'
import { writeOpinion } from '#server/contact-rounds/write-opinion.ts'
import { by } from './filed-petition.ts'

/** The day on which voters are met, and an hour of it. */
export const contactDay = '2026-11-05'
export const onTheDay = new Date(`${contactDay}T10:00:00+07:00`)
export const committee = demoId('hong-lien-ubnd')
/** Who spoke and agreed to be named; no page but the council's shows it. */
export const voter = 'Nguyễn Thị Cử Tri'

export const round = (more: Record<string, string> = {}) =>
  PlanRound.parse({
    ...{ session: 'Kỳ họp thứ 5, cuối năm 2026', phase: 'before', fromOn: '2026-11-01', toOn: '2026-11-20' },
    ...more,
  })
export const meeting = (more: Record<string, string> = {}) =>
  PlanMeeting.parse({
    ...{ areaCode: '90111', place: 'Nhà văn hóa tổ dân phố 1', day: contactDay, fromTime: '08:00' },
    ...{ deputies: 'Tổ đại biểu số 1', writer: 'Văn phòng HĐND và UBND phường' },
    ...more,
  })
export const opinion = (more: Record<string, string> = {}) =>
  WriteOpinion.parse({
    ...{ areaCode: '90111', field: 'drainage', competence: 'commune' },
    body: 'Mương tổ 1 tắc từ đầu tháng, mưa là ngập ngõ 12, đề nghị nạo vét.',
    ...more,
  })
export const answeredThere = {
  ...{ answer: 'Xe gom rác đến lúc 18 giờ 30 từ tuần sau.', answeredByTitle: 'Chủ tịch UBND phường' },
}

/** A round with one meeting that people were told of. */
export async function announcedRound(
  more: Record<string, string> = {},
  at?: Date,
): Promise<{ id: string; meetingId: string }> {
  const id = await planRound(by('council', at), round(more))
  const day = more.fromOn ?? contactDay
  const meetingId = await addMeeting(by('council', at), id, meeting({ day }))
  await announceRound(by('council', at), id, 1)
  return { id, meetingId }
}

/** The same, held, with one opinion of a voter who agreed to be named. */
export async function heldRound(more: Record<string, string> = {}, at = onTheDay, planned?: Date) {
  const made = await announcedRound(more, planned)
  const attended = HoldMeeting.parse({ version: '1', voters: '64', speakers: '6' })
  await holdMeeting(by('council', at), made.id, made.meetingId, attended)
  const named = opinion({ name: voter, agrees: 'yes' })
  const opinionId = await writeOpinion(by('council', at), made.id, made.meetingId, named)
  return { ...made, opinionId }
}

export const forwarding = (more: Record<string, string> = {}) =>
  ForwardOpinion.parse({
    ...{ version: '1', toUnitId: committee, passedTo: '', task: 'Nạo vét mương tổ 1, ngõ 12' },
    ...{ expectedResult: 'Ảnh trước, sau và văn bản trả lời cử tri', dueOn: '2026-12-15' },
    ...more,
  })

/** Its only opinion forwarded to the committee. @returns the number of the petition, too */
export async function forwardedRound(more: Record<string, string> = {}, at = onTheDay, planned?: Date) {
  const made = await heldRound(more, at, planned)
  const number = await forwardOpinion(by('council', at), made.id, made.opinionId, forwarding())
  return { ...made, number }
}

export const closed = async (id: string, at = onTheDay) =>
  closeRound(by('council', at), id, (await findRound(by('council'), id)).row.version)
export const lineIn = async (
  id: string,
  opinionId: string,
  who: 'council' | 'deputy' | 'front' = 'council',
) => (await findOpinion(by(who), id, opinionId)).line

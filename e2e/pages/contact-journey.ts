import { demoId } from '#db/seed/demo/demo-id.ts'
import { inDays } from './reception-journey.ts'
import type { Visitor } from './visitor.ts'

const ditch = 'Mương cạnh nhà văn hóa tổ 2 tắc, mưa là nước tràn vào sân, đề nghị nạo vét trước mùa mưa.'
const rubbish = 'Xe gom rác đến quá sớm, nhiều nhà chưa kịp mang rác ra ngõ, đề nghị đổi giờ gom.'
export const opinion = { areaCode: '90112', field: 'drainage', competence: 'commune', body: ditch }

const lastPart = (path: string) => path.split('/').at(-1) ?? ''

/** A round with one meeting of today. @returns its address and that of its meeting */
async function plannedRound(council: Visitor, session: string) {
  const round = { session, phase: 'before', fromOn: inDays(0), toOn: inDays(10) }
  const home = await council.submit('/contact-rounds/new', round, '/new/submit')
  const meeting = {
    ...{ areaCode: '90112', place: 'Nhà văn hóa tổ dân phố 2', day: inDays(0), fromTime: '08:00' },
    ...{ deputies: 'Tổ đại biểu số 2', writer: 'Văn phòng HĐND và UBND phường' },
  }
  await council.submit(`${home}/meetings/new`, meeting, '/new/submit')
  const { html } = await council.get(home)
  return { home, meeting: html.match(/meetings\/([0-9a-f-]{36})/)?.[1] ?? '' }
}

/** The same, announced and held, with one opinion that has no end yet. */
async function heldRound(council: Visitor, session: string) {
  const { home, meeting } = await plannedRound(council, session)
  await council.submit(home, {}, '/announce')
  const there = `${home}/meetings/${meeting}`
  await council.submit(there, { voters: '41', speakers: '3' }, '/hold')
  const path = await council.submit(`${there}/opinions/new`, opinion, '/new/submit')
  return { home, meeting, there, opinionId: lastPart(path) }
}

/** Rounds in each state for the pages that show them. */
export async function contactRounds(council: Visitor) {
  const reported = await ended(council, 'Kỳ họp chuyên đề thứ 7')
  await council.submit(`${reported}/summary`, {}, '/report')
  const closed = await ended(council, 'Kỳ họp chuyên đề thứ 8')
  const open = await heldRound(council, 'Kỳ họp chuyên đề thứ 9')
  const planned = await plannedRound(council, 'Kỳ họp chuyên đề thứ 10')
  return {
    contactReported: lastPart(reported),
    contactClosed: lastPart(closed),
    contactRound: lastPart(open.home),
    contactMeeting: open.meeting,
    contactOpinion: open.opinionId,
    contactPlanned: lastPart(planned.home),
    contactMeetingPlanned: planned.meeting,
  }
}

/** One opinion forwarded, one answered, the round closed. */
async function ended(council: Visitor, session: string): Promise<string> {
  const { home, there, opinionId } = await heldRound(council, session)
  const answered = {
    ...{ ...opinion, field: 'environment', body: rubbish },
    ...{ answer: 'Xe gom rác đến lúc 18 giờ 30 từ tuần sau.', answeredByTitle: 'Chủ tịch UBND phường' },
  }
  await council.submit(`${there}/opinions/new`, answered, '/new/submit')
  const forward = {
    ...{ toUnitId: demoId('hong-lien-ubnd'), passedTo: '', task: 'Nạo vét mương tổ 2' },
    ...{ expectedResult: 'Ảnh trước, sau và văn bản trả lời cử tri', dueOn: inDays(30) },
  }
  await council.submit(`${home}/opinions/${opinionId}/forward`, forward, '/forward/submit')
  await council.submit(home, {}, '/close')
  return home
}

import { demoId } from '#db/seed/demo/demo-id.ts'
import { CancelMeeting, HoldMeeting, PlanMeeting } from '#domain/contacts/meeting.ts'
import { ForwardOpinion, WriteOpinion } from '#domain/contacts/opinion.ts'
import { PlanRound } from '#domain/contacts/round.ts'
import { buildCalendar, nextWorkingDay } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import { findOpinion, findRound, listRounds } from '#server/contact-rounds/find-round.ts'
import { forwardOpinion } from '#server/contact-rounds/forward-opinion.ts'
import { linkOpinion } from '#server/contact-rounds/link-opinion.ts'
import { addMeeting, cancelMeeting, holdMeeting } from '#server/contact-rounds/meetings.ts'
import { announceRound, closeRound, planRound } from '#server/contact-rounds/plan-round.ts'
import { issueReport } from '#server/contact-rounds/report.ts'
import { writeOpinion } from '#server/contact-rounds/write-opinion.ts'
import { actorOf } from './cast.ts'
import { autumnOpinions, type Said, summerOpinions } from './contact-words.ts'

const council = (day: Day, hour = '09') => ({
  actor: actorOf('hdnd-hong-lien', day),
  at: new Date(`${day}T${hour}:00:00+07:00`),
})

type Round = { session: string; phase: string; from: Day; to: Day; plannedOn: Day }

/**
 * In Hồng Liên: a round after the session of summer, reported; and one before the session of winter, under way, in
 * which something is said again. Loaded once.
 */
export async function loadContactRounds(now = new Date()): Promise<void> {
  const today = dayOf(now)
  if ((await listRounds(council(today))).length > 0) return
  const calendar = buildCalendar(calendarDays)
  const workday = (days: number) => nextWorkingDay(calendar, addDays(today, days))
  const summer = addDays(today, -75)
  const first = await planned({
    ...{ session: 'Kỳ họp thường lệ giữa năm', phase: 'after', plannedOn: addDays(summer, -12) },
    ...{ from: addDays(summer, -1), to: addDays(summer, 2) },
  })
  const meeting = await met(first, '90113', 'Nhà văn hóa tổ dân phố 3', summer)
  await announced(first, addDays(summer, -8))
  await attended(first, meeting, summer, ['52', '7'])
  await said(first, meeting, summer, summerOpinions, workday(25))
  const version = async () => (await findRound(council(today), first)).row.version
  await closeRound(council(addDays(summer, 3)), first, await version())
  await issueReport(council(addDays(summer, 5)), first, await version())

  const [day, coming] = [addDays(today, -4), addDays(today, 3)]
  const second = await planned({
    ...{ session: 'Kỳ họp thường lệ cuối năm', phase: 'before', plannedOn: addDays(today, -20) },
    ...{ from: addDays(today, -5), to: addDays(today, 8) },
  })
  const done = await met(second, '90113', 'Nhà văn hóa tổ dân phố 3', day)
  await met(second, '90112', 'Nhà văn hóa tổ dân phố 2', coming)
  const off = await met(second, '90115', 'Nhà văn hóa tổ dân phố 5', addDays(coming, 1))
  await announced(second, addDays(today, -12))
  await cancelMeeting(
    council(addDays(today, -6)),
    second,
    off,
    CancelMeeting.parse({
      version: '1',
      reason: 'Nhà văn hóa tổ 5 đang sửa mái; cử tri tổ 5 dự chung tại tổ dân phố 2.',
    }),
  )
  await attended(second, done, day, ['64', '6'])
  const [again = ''] = await said(second, done, day, autumnOpinions, workday(20))
  const { suggested, opinion } = await findOpinion(council(day, '15'), second, again)
  const [earlier] = suggested
  if (!earlier) throw new Error('nothing of the summer was said again')
  const tie = { version: opinion.version, earlierId: earlier.id }
  await linkOpinion(council(day, '15'), second, again, tie)
}

const planned = ({ session, phase, from, to, plannedOn }: Round): Promise<string> =>
  planRound(council(plannedOn), PlanRound.parse({ session, phase, fromOn: from, toOn: to }))

async function met(round: string, areaCode: string, place: string, day: Day): Promise<string> {
  const { row } = await findRound(council(day), round)
  const meeting = PlanMeeting.parse({
    ...{ areaCode, place, day, fromTime: '19:30', deputies: 'Tổ đại biểu số 1' },
    writer: 'Văn phòng HĐND và UBND phường',
  })
  return addMeeting(council(dayOf(row.at), '10'), round, meeting)
}

async function announced(round: string, day: Day): Promise<void> {
  await announceRound(council(day), round, 1)
}

async function attended(round: string, meeting: string, day: Day, [voters, speakers]: [string, string]) {
  await holdMeeting(council(day, '21'), round, meeting, HoldMeeting.parse({ version: '1', voters, speakers }))
}

/** Each written down, and forwarded where nobody answered. @returns their ids */
async function said(round: string, meeting: string, day: Day, all: Said[], dueOn: Day): Promise<string[]> {
  const ids: string[] = []
  for (const { asks, ...one } of all) {
    const typed = WriteOpinion.parse({ areaCode: '90113', competence: 'commune', ...one })
    const id = await writeOpinion(council(day, '21'), round, meeting, typed)
    ids.push(id)
    if (!asks) continue
    const { to = 'hong-lien-ubnd', ...points } = asks
    const forward = ForwardOpinion.parse({
      ...{ version: '1', toUnitId: demoId(to), passedTo: '', dueOn, ...points },
    })
    await forwardOpinion(council(addDays(day, 1)), round, id, forward)
  }
  return ids
}

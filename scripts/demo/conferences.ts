import { demoId } from '#db/seed/demo/demo-id.ts'
import { HandInReport, InviteUnit, NewConference } from '#domain/conferences/plan.ts'
import { IssueDialogueNotice } from '#domain/dialogues/conclusion.ts'
import { AddGuest } from '#domain/dialogues/guests.ts'
import { QueueTurn, WriteTurn } from '#domain/dialogues/hall.ts'
import { buildCalendar, nextWorkingDay } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import { newId } from '#lib/ids.ts'
import { findConference, listConferences } from '#server/conferences/find-conference.ts'
import { handInReport, ownInvitations } from '#server/conferences/hand-in-report.ts'
import { endConference, openConference } from '#server/conferences/hold-conference.ts'
import { inviteUnit } from '#server/conferences/invite-unit.ts'
import { openToAll } from '#server/conferences/open-to-all.ts'
import { newConference } from '#server/conferences/plan-conference.ts'
import { liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { countPeople, queueTurn } from '#server/dialogues/hall/queue-turn.ts'
import { settleTurn } from '#server/dialogues/hall/settle-turn.ts'
import { writeTurn } from '#server/dialogues/hall/write-turn.ts'
import { issueDialogueNotice } from '#server/dialogues/outcome/dialogue-papers.ts'
import { addGuest } from '#server/dialogues/registering/registrants.ts'
import { actorOf } from './cast.ts'

const at = (who: string, day: Day, hour = '09') => ({
  actor: actorOf(who, day),
  at: new Date(`${day}T${hour}:00:00+07:00`),
})
const [reception, chair, roads] = [
  'tiep-dan-hong-lien',
  'chu-tich-hong-lien',
  'truong-phong-ha-tang-hong-lien',
]
const committee = demoId('hong-lien-ubnd')

const sites = {
  ...{ site1Place: 'Hội trường UBND phường, số 18 phố Sen Bắc', site1Seats: '120' },
  ...{ site2Place: 'Nhà văn hóa tổ dân phố 3', site2Seats: '60' },
}

/**
 * In Hồng Liên: a review of half a year at two sites, concluded and open to everybody, with work that came of it; and
 * a conference to come, for which an office still has to report. Loaded once.
 */
export async function loadConferences(now = new Date()): Promise<void> {
  const today = dayOf(now)
  const held = addDays(today, -12)
  for (const year of new Set([held.slice(0, 4), today.slice(0, 4)])) {
    if ((await listConferences(at(reception, today), year)).length > 0) return
  }
  const number = await plan(addDays(held, -20), held, {
    ...{ kind: 'review', topic: 'Sơ kết thực hiện dân chủ ở cơ sở' },
    subject: 'Kế hoạch thực hiện dân chủ ở cơ sở của phường',
  })
  await ask(addDays(held, -18), number, 'Công khai và thoát nước khu dân cư', addDays(held, -3))
  await report(addDays(held, -4), number)
  await hold(held, number)
  await openToAll(at(chair, addDays(held, 2)), number, await versionOf(number, today))

  const coming = addDays(today, 10)
  const next = await plan(addDays(today, -1), coming, {
    ...{ kind: 'launch', topic: 'Triển khai nhiệm vụ trọng tâm quý tới' },
    subject: 'Chương trình công tác quý tới của Ủy ban nhân dân phường',
  })
  await ask(today, next, 'Khối lượng công việc đã nhận cho quý tới', addDays(today, 8))
}

const plan = (onDay: Day, day: Day, words: Record<string, string>): Promise<string> =>
  newConference(
    at(reception, onDay),
    NewConference.parse({
      ...{ version: '1', unitId: committee, fromOn: '', toOn: '', day, fromTime: '08:00', toTime: '11:00' },
      ...{ programme: 'Báo cáo của Ủy ban nhân dân phường; tham luận của các đơn vị; kết luận.' },
      ...{ howToJoin: 'Các đơn vị gửi báo cáo trước; điểm cầu thử đường truyền trước 30 phút.' },
      ...{ chair1Unit: committee, chair1Title: 'Chủ tịch UBND phường Hồng Liên' },
      ...sites,
      ...words,
    }),
  )

async function ask(day: Day, number: string, asks: string, dueOn: Day): Promise<void> {
  const office = at(reception, day, '10')
  await inviteUnit(office, number, InviteUnit.parse({ unit: demoId('hong-lien-ha-tang'), asks, dueOn }))
  const post = { kind: 'village', title: 'Tổ trưởng các tổ dân phố', site: '' }
  await addGuest(office, number, AddGuest.parse(post))
}

async function report(day: Day, number: string): Promise<void> {
  const [invited] = await ownInvitations(at(roads, day), number)
  const body = `Đã niêm yết đủ các nội dung phải công khai tại trụ sở và bốn nhà văn hóa.
Đã nạo vét 2,4 km mương; còn đoạn sau chợ chưa xong vì vướng quầy hàng.
Kiến nghị: giao rõ đơn vị dọn quầy trước khi nạo vét.`
  await handInReport(at(roads, day), number, HandInReport.parse({ id: invited?.id, version: '1', body }))
}

async function hold(day: Day, number: string): Promise<void> {
  const dueOn = nextWorkingDay(buildCalendar(calendarDays), addDays(day, 40))
  const desk = at(reception, day)
  await openConference(desk, number, await versionOf(number, day))
  const places = (await liveDesk(desk, number))?.sites ?? []
  for (const [index, { id }] of places.entries()) {
    await countPeople(desk, number, { siteId: id, people: index === 0 ? 84 : 37 })
  }
  const siteId = places[1]?.id ?? ''
  const turn = await queueTurn(desk, number, QueueTurn.parse({ id: newId(), siteId, newSeat: '5' }))
  const body = 'Mương sau chợ chưa nạo vét được vì quầy hàng dựng trên nắp mương, cần một đơn vị chủ trì dọn.'
  const typed = WriteTurn.parse({ version: String(turn.version), seat: '5', body, next: 'stop' })
  const said = await writeTurn(desk, number, turn.id, typed)
  await settleTurn(desk, number, turn.id, {
    ...{ version: said.version, site: '', outcome: 'promise', passedTo: '', authority: '' },
    ...{ assigneeId: demoId('chuyen-vien-ha-tang-hong-lien'), headId: demoId(chair) },
    ...{ task: 'Dọn quầy hàng trên nắp mương sau chợ và nạo vét 180 m', dueOn },
    expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu 180 m',
  })
  await endConference(at(reception, day, '11'), number, await versionOf(number, day))
  const notice = {
    ...{ unit: committee, basis: '', followUp: '' },
    judgement: 'Công khai được làm đủ và đúng hạn; thoát nước sau chợ còn chậm, phải có đơn vị chủ trì.',
  }
  await issueDialogueNotice(at(chair, addDays(day, 1)), number, IssueDialogueNotice.parse(notice))
}

async function versionOf(number: string, day: Day): Promise<number> {
  const file = await findConference(at(reception, day), number)
  if (!file) throw new Error('a conference is not seen by the office that holds it')
  return file.row.version
}

import { demoId } from '#db/seed/demo/demo-id.ts'
import { buildCalendar, nextWorkingDay } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import type { Day } from '#lib/dates.ts'
import { inDays } from './reception-journey.ts'
import type { Visitor } from './visitor.ts'

type Staff = Record<'front' | 'chair' | 'reception', Visitor>
const committee = demoId('hong-lien-ubnd')

/** The first working day after so many days: a dialogue stands on no holiday. */
export const workdayIn = (days: number): Day => nextWorkingDay(buildCalendar(calendarDays), inDays(days))

const proposal = {
  ...{
    unitId: committee,
    wishedBy: 'own',
    topic: 'Thoát nước, vệ sinh môi trường khu dân cư',
    kind: 'regular',
  },
  ...{ scope: 'thematic', audience: 'everybody', wishedOn: workdayIn(35) },
}
const plan = {
  ...{ topic: proposal.topic, day: workdayIn(35), fromTime: '08:00', toTime: '11:00' },
  ...{ programme: 'Báo cáo tình hình; ý kiến của bà con; kết luận.', howToJoin: 'Ai cũng dự được.' },
  ...{ chair1Unit: committee, chair1Title: 'Chủ tịch UBND phường Hồng Liên' },
  ...{ site1Place: 'Hội trường UBND phường', site1Seats: '120', 'site1-sign': 'yes' },
}

/** One that waits for the head, one that can be announced, one that is. @returns their numbers */
export async function dialoguesToCome({ front, chair, reception }: Staff) {
  const propose = async () =>
    (await front.submit('/dialogues/new', proposal, '/new/submit')).split('/').at(-1) ?? ''
  const planned = async () => {
    const number = await propose()
    await chair.submit(`/dialogues/${number}`, {}, '/approve')
    await reception.submit(`/dialogues/${number}/plan`, plan, '/plan/submit')
    return number
  }
  const dialogueAnnounced = await planned()
  await chair.submit(`/dialogues/${dialogueAnnounced}`, {}, '/announce')
  const dialoguePlanned = await planned()
  await front.submit(`/dialogues/${dialoguePlanned}/opinions/new`, opinions, '/new/submit')
  const dialogueItem = await handedIn({ front, reception }, dialogueAnnounced)
  return { dialogueProposed: await propose(), dialoguePlanned, dialogueAnnounced, dialogueItem }
}

const opinions = {
  ...{ areaCode: '90111', channel: 'meeting', gatheredOn: inDays(-2), place: 'Nhà văn hóa tổ 1' },
  ...{ body1: 'Mương tổ 1 tắc, mưa là ngập ngõ 12.', field1: 'drainage', people1: '14', again1: 'yes' },
  ...{ body2: 'Đề nghị nạo vét mương trước mùa mưa.', field2: 'drainage', beyond2: 'yes' },
}

/** Gathered, put into one point, handed in, and a unit asked for its answer. @returns the point */
async function handedIn({ front, reception }: Pick<Staff, 'front' | 'reception'>, number: string) {
  const path = `/dialogues/${number}`
  await front.submit(`${path}/opinions/new`, opinions, '/new/submit')
  const { html } = await front.get(`${path}/group`)
  const picked = [...html.matchAll(/name="(pick-[^"]+)"/g)].map(([, name]) => [name, 'yes'])
  const point = { into: 'new', title: 'Thoát nước, nạo vét mương tổ 1', field: 'drainage' }
  await front.submit(`${path}/group`, { ...Object.fromEntries(picked), ...point }, '/group/submit')
  await front.submit(`${path}/synthesis`, {}, '/synthesis/submit')
  const agenda = await reception.get(`${path}/agenda`)
  const item = agenda.html.match(/\/items\/([0-9a-f-]{36})/)?.[1] ?? ''
  const asked = { unitId: demoId('hong-lien-ha-tang'), dueOn: workdayIn(20) }
  await reception.submit(`${path}/items/${item}`, asked, '/assign')
  return item
}

import { demoId } from '#db/seed/demo/demo-id.ts'
import { buildCalendar, nextWorkingDay } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import type { Day } from '#lib/dates.ts'
import { cast } from '../fixtures.ts'
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
  return {
    ...(await underWay({ front, chair, reception })),
    ...(await afterwards({ front, chair, reception })),
    dialogueProposed: await propose(),
    dialoguePlanned,
    dialogueAnnounced,
    dialogueItem,
  }
}

/** One of today, which was announced in a hurry; its number. */
export async function dialogueToday(
  { front, chair, reception }: Staff,
  more: Record<string, string> = {},
): Promise<string> {
  const today = inDays(0)
  const hurry = {
    ...proposal,
    kind: 'extraordinary',
    ground: 'Trường học nghỉ đột xuất do ngập.',
    wishedOn: today,
  }
  const number = (await front.submit('/dialogues/new', hurry, '/new/submit')).split('/').at(-1) ?? ''
  const home = `/dialogues/${number}`
  await chair.submit(home, {}, '/approve')
  await reception.submit(`${home}/plan`, { ...plan, day: today, ...more }, '/plan/submit')
  await chair.submit(home, {}, '/announce')
  return number
}

/** One that is held today: somebody speaks, one waits, an answer was given, one has its words and no result. */
async function underWay(staff: Staff) {
  const { reception } = staff
  const number = await dialogueToday(staff)
  const home = `/dialogues/${number}`
  await reception.submit(home, {}, '/open')
  const desk = `${home}/live`
  const turnOf = async (seat: string) => {
    await reception.submit(desk, { newSeat: seat }, '/live/queue')
    await reception.submit(desk, { act: 'start' }, '/live/move')
    const { html } = await reception.get(desk)
    return html.match(/live\/([0-9a-f-]{36})\/write/)?.[1] ?? ''
  }
  const body = 'Mương cạnh cổng trường tổ 5 tắc, mưa là học sinh phải lội qua, đề nghị nạo vét.'
  const turnSettled = await turnOf('3')
  const answer = 'Phường nạo vét xong trong tuần này.'
  await reception.submit(`${desk}/${turnSettled}`, { body, answer, next: 'answered' }, '/write')
  const turnToSettle = await turnOf('8')
  await reception.submit(`${desk}/${turnToSettle}`, { body, next: 'stop' }, '/write')
  const turnSpeaking = await turnOf('12')
  await reception.submit(desk, { newSeat: '14' }, '/live/queue')
  const { html } = await reception.get(desk)
  const hallDoor = html.match(/\/doi-thoai\/[^"<\s]*vao\?[^"<\s]*/)?.[0]?.replaceAll('&amp;', '&') ?? ''
  return { dialogueUnderWay: number, turnSettled, turnToSettle, turnSpeaking, hallDoor }
}

/** One of today with one opinion that was answered there, closed; its number. */
export async function heldToday(staff: Staff, words: Record<string, string> = {}): Promise<string> {
  const { reception } = staff
  const number = await dialogueToday(staff)
  const home = `/dialogues/${number}`
  const desk = `${home}/live`
  await reception.submit(home, {}, '/open')
  await reception.submit(desk, { newSeat: '3' }, '/live/queue')
  await reception.submit(desk, { act: 'start' }, '/live/move')
  const turn = (await reception.get(desk)).html.match(/live\/([0-9a-f-]{36})\/write/)?.[1] ?? ''
  const said = {
    body: 'Bao giờ có lịch gom rác mới của phường?',
    answer: 'Từ đầu tháng sau, dán tại nhà văn hóa.',
  }
  await reception.submit(`${desk}/${turn}`, { ...said, next: 'answered', ...words }, '/write')
  await reception.submit(desk, {}, '/end')
  return number
}

/** One whose minutes are open to remarks, and one that is concluded. */
async function afterwards(staff: Staff) {
  const { chair, front, reception } = staff
  const parts = {
    ...{ beganAt: '08:00', endedAt: '10:55', composition: 'Trưởng các phòng, tổ trưởng các tổ dân phố' },
    ...{ conclusion: 'Các đơn vị làm đúng hạn.', readBackAt: '10:50', secretary: 'Văn phòng UBND phường' },
  }
  const drafted = async () => {
    const number = await heldToday(staff)
    const page = `/dialogues/${number}/minutes`
    await reception.submit(page, {}, '/begin')
    await reception.submit(page, parts, '/minutes/submit')
    await reception.submit(page, { until: inDays(0) }, '/until')
    return number
  }
  const [dialogueHeld, dialogueConcluded] = [await drafted(), await drafted()]
  const remark = { from: 'Trưởng ban công tác Mặt trận tổ 5', body: 'Ghi thêm số mét mương.' }
  await front.submit(`/dialogues/${dialogueHeld}/minutes`, remark, '/remark')
  await chair.submit(`/dialogues/${dialogueConcluded}/minutes`, {}, '/lock')
  const judgement = 'Hội nghị dân chủ, thẳng thắn, đúng chủ đề.'
  await chair.submit(
    `/dialogues/${dialogueConcluded}/conclusion`,
    { judgement, unit: committee },
    '/conclusion/submit',
  )
  return { dialogueHeld, dialogueConcluded }
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

/** One of today at which something was promised, closed, with a notice that everybody reads. */
export async function promisedToday(
  staff: Staff,
  body: string,
): Promise<{ dialogue: string; promise: string }> {
  const { reception, chair } = staff
  const dialogue = await dialogueToday(staff)
  const home = `/dialogues/${dialogue}`
  const desk = `${home}/live`
  await reception.submit(home, {}, '/open')
  await reception.submit(desk, { newSeat: '5' }, '/live/queue')
  await reception.submit(desk, { act: 'start' }, '/live/move')
  const turn = (await reception.get(desk)).html.match(/live\/([0-9a-f-]{36})\/write/)?.[1] ?? ''
  await reception.submit(`${desk}/${turn}`, { body, next: 'stop' }, '/write')
  const five = {
    ...{ assigneeId: demoId(cast.handler), headId: demoId(cast.chair), dueOn: workdayIn(20) },
    ...{ task: body, expectedResult: 'Ảnh sau khi làm, biên bản nghiệm thu' },
  }
  await reception.submit(`${desk}/${turn}/settle?outcome=promise`, five, '/settle/submit')
  await reception.submit(desk, {}, '/end')
  const notice = { judgement: 'Hội nghị dân chủ, thẳng thắn.', unit: committee }
  await chair.submit(`${home}/conclusion`, notice, '/conclusion/submit')
  const { html } = await reception.get(`${home}/promises?xem=viec-da-hua`)
  const promise = html.match(/petitions\/(\d{4}-\d{6})/)?.[1] ?? html.match(/\d{4}-\d{6}/)?.[0] ?? ''
  return { dialogue, promise }
}

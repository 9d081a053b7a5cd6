import { demoId } from '#db/seed/demo/demo-id.ts'
import { ChangeDialogue, holidayWords, PlanDialogue } from '#domain/dialogues/plan.ts'
import { ProposeDialogue } from '#domain/dialogues/proposal.ts'
import { buildCalendar, type Calendar, nextWorkingDay, previousWorkingDay } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import { announceDialogue, approveDialogue } from '#server/dialogues/decide-dialogue.ts'
import { listDialogues } from '#server/dialogues/find-dialogue.ts'
import { changeDialogue, planDialogue } from '#server/dialogues/plan-dialogue.ts'
import { proposeDialogue } from '#server/dialogues/propose-dialogue.ts'
import { actorOf } from './cast.ts'
import { concluded } from './concluded.ts'
import { loadCame, loadComing } from './dialogue-people.ts'
import { gatherForLater, gatherForTomorrow } from './gathering.ts'
import { underWay } from './hall.ts'

const by = (key: string, day: Day) => ({ actor: actorOf(key, day), at: new Date(`${day}T09:00:00+07:00`) })
const [front, desk, chair] = ['mat-tran-hong-lien', 'tiep-dan-hong-lien', 'chu-tich-hong-lien']
const [committee, party] = [demoId('hong-lien-ubnd'), demoId('hong-lien-dang-uy')]
const hall = 'Hội trường UBND phường, số 18 phố Sen Bắc'

type Demo = { topic: string; day: Day; proposedOn: Day; audience?: string; more?: Record<string, string> }

/** In Hồng Liên: one held and concluded in autumn, one under way today, one tomorrow, one planned with enterprises; loaded once. */
export async function loadDialogues(now = new Date()): Promise<void> {
  const today = dayOf(now)
  const calendar = buildCalendar(calendarDays)
  const [held, next, later] = [
    previousWorkingDay(calendar, addDays(today, -45)),
    tomorrowOf(calendar, today),
    nextWorkingDay(calendar, addDays(today, 25)),
  ]
  for (const year of new Set([held, next, later].map((day) => day.slice(0, 4)))) {
    if ((await listDialogues(by(chair, today), year)).length > 0) return
  }
  const past = await announced({
    ...{ topic: 'Vệ sinh môi trường, thoát nước khu dân cư', day: held, proposedOn: addDays(held, -40) },
    more: { chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường Hồng Liên' },
  })
  await loadCame(past, held)
  await concluded(past, held, (day) => nextWorkingDay(calendar, day))
  const second = { site2Place: 'Nhà văn hóa tổ dân phố 5', site2Seats: '60', 'site2-wheelchair': 'yes' }
  const tomorrow = await announced({
    ...{ topic: 'Di dời chợ cũ, sắp xếp nơi buôn bán', day: next, proposedOn: addDays(next, -40) },
    more: second,
  })
  const inHall = ChangeDialogue.parse({
    ...plan(4, 'Di dời chợ cũ, sắp xếp nơi buôn bán', next, second),
    ...{ fromTime: '14:00', toTime: '16:30', reason: 'Buổi sáng hội trường dùng cho tiêm chủng của trẻ em.' },
  })
  await changeDialogue(by(desk, addDays(next, -4)), tomorrow, inHall)
  await loadComing(tomorrow, next)
  const enterprises = await planned({
    ...{ topic: 'Thủ tục, mặt bằng sản xuất kinh doanh năm tới', day: later, audience: 'enterprises' },
    proposedOn: addDays(today, -6),
  })
  await gatherForTomorrow(tomorrow, next)
  await gatherForLater(enterprises, today)
  // Nobody meets on a public holiday.
  if (holidayWords(calendar, today)) return
  const number = await announced({
    ...{ topic: 'Trường học, đường đến trường của học sinh', day: today, proposedOn: addDays(today, -40) },
    more: second,
  })
  await underWay(number, now, nextWorkingDay(calendar, addDays(today, 19)))
}

/** Tomorrow, or the first day after that is no public holiday. */
function tomorrowOf(calendar: Calendar, today: Day): Day {
  let day = addDays(today, 1)
  while (holidayWords(calendar, day)) day = addDays(day, 1)
  return day
}

const plan = (version: number, topic: string, day: Day, more: Record<string, string> = {}) => ({
  ...{ version: String(version), topic, day, fromTime: '08:00', toTime: '11:00' },
  programme: 'Báo cáo tình hình và việc đã hứa lần trước; ý kiến của bà con; trả lời, kết luận.',
  howToJoin: 'Người trong phường ai cũng dự được, đến trước 15 phút. Ý kiến gửi trước cho Mặt trận phường.',
  ...{ chair1Unit: committee, chair1Title: 'Chủ tịch UBND phường Hồng Liên' },
  ...{ site1Place: hall, site1Seats: '150', 'site1-sign': 'yes', 'site1-wheelchair': 'yes' },
  ...more,
})

async function planned({ topic, day, proposedOn, audience = 'everybody', more }: Demo): Promise<string> {
  const proposal = ProposeDialogue.parse({
    ...{
      unitId: committee,
      wishedBy: 'own',
      topic,
      kind: 'regular',
      scope: 'thematic',
      audience,
      wishedOn: day,
    },
  })
  const { number } = await proposeDialogue(by(front, proposedOn), proposal)
  await approveDialogue(by(chair, addDays(proposedOn, 2)), number, 1)
  await planDialogue(by(desk, addDays(proposedOn, 4)), number, PlanDialogue.parse(plan(2, topic, day, more)))
  return number
}

async function announced(it: Demo): Promise<string> {
  const number = await planned(it)
  await announceDialogue(by(chair, addDays(it.day, -14)), number, 3)
  return number
}

import { demoId } from '#db/seed/demo/demo-id.ts'
import { NewConference, PlanConference } from '#domain/conferences/plan.ts'
import { QueueTurn, type SettleTurn, WriteTurn } from '#domain/dialogues/hall.ts'
import { newId } from '#lib/ids.ts'
import { openConference } from '#server/conferences/hold-conference.ts'
import { newConference } from '#server/conferences/plan-conference.ts'
import { liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { queueTurn } from '#server/dialogues/hall/queue-turn.ts'
import { settleTurn } from '#server/dialogues/hall/settle-turn.ts'
import { writeTurn } from '#server/dialogues/hall/write-turn.ts'
import { committee, dialogueDay } from '#tests/dialogues.ts'
import { by, cast, type Member, workday } from '#tests/filed-petition.ts'

export const front = demoId('hong-lien-mttq')
/** Half past eight on the day of the conference. */
export const conferenceDay = new Date(`${dialogueDay}T08:30:00+07:00`)

const typed = (change: Record<string, string> = {}) => ({
  ...{ version: '1', unitId: committee, kind: 'review', topic: 'Sáu tháng thực hiện dân chủ ở cơ sở' },
  ...{ subject: 'Kế hoạch thực hiện dân chủ ở cơ sở năm 2026', fromOn: '2026-01-01', toOn: '2026-06-30' },
  ...{ day: dialogueDay, fromTime: '08:00', toTime: '10:30', howToJoin: '' },
  programme: 'Báo cáo sơ kết; tham luận; kết luận.',
  ...{ chair1Unit: committee, chair1Title: 'Chủ tịch UBND phường Hồng Liên' },
  ...{ site1Place: 'Hội trường UBND phường', site1Seats: '80' },
  ...{ site2Place: 'Nhà văn hóa tổ dân phố 3', site2Seats: '40' },
  ...change,
})
export const typedConference = (change: Record<string, string> = {}): NewConference =>
  NewConference.parse(typed(change))
export const typedChange = (version: number, change: Record<string, string> = {}): PlanConference =>
  PlanConference.parse(typed({ version: String(version), ...change }))

/** A conference of the committee at two sites; its number. */
export const planned = (change: Record<string, string> = {}, who: Member = 'reception', at = workday) =>
  newConference(by(who, at), typedConference(change))

/** Under way, with one conclusion that was said and not given out yet. */
export async function underWay(change: Record<string, string> = {}, who: Member = 'reception') {
  const number = await planned(change, who)
  const desk = by(who, conferenceDay)
  await openConference(desk, number, 1)
  const siteId = (await liveDesk(desk, number))?.sites[0]?.id ?? ''
  const turn = await queueTurn(desk, number, QueueTurn.parse({ id: newId(), siteId, newSeat: '3' }))
  const words = { body: 'Mương tổ 5 chưa nạo vét theo kế hoạch quý II.', next: 'stop', seat: '3' }
  const said = await writeTurn(
    desk,
    number,
    turn.id,
    WriteTurn.parse({ version: String(turn.version), ...words }),
  )
  return { number, siteId, turn: said }
}

export const conclusion = (version: number): SettleTurn => ({
  ...{ version, site: '', outcome: 'promise', passedTo: '', assigneeId: demoId(cast.handler) },
  ...{ task: 'Nạo vét 120 m mương tổ 5', dueOn: '2026-12-30', headId: demoId(cast.chair) },
  ...{ expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu', authority: '' },
})

/** The same with the conclusion given out. */
export async function concluding(change: Record<string, string> = {}, who: Member = 'reception') {
  const { number, turn } = await underWay(change, who)
  const { file } = await settleTurn(by(who, conferenceDay), number, turn.id, conclusion(turn.version))
  return { number, file }
}

import { demoId } from '#db/seed/demo/demo-id.ts'
import { Recommend, RecordFinding } from '#domain/supervision/rounds/finding.ts'
import { AddMember, PlanRound } from '#domain/supervision/rounds/plan.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import { drawRound, publishSeed } from '#server/supervision/rounds/draw-round.ts'
import { findRound, findSampled, listRounds } from '#server/supervision/rounds/find-round.ts'
import { addMember } from '#server/supervision/rounds/members.ts'
import { planRound } from '#server/supervision/rounds/plan-round.ts'
import { recommend } from '#server/supervision/rounds/recommend.ts'
import { recordFinding } from '#server/supervision/rounds/record-finding.ts'
import { issueReport } from '#server/supervision/rounds/report.ts'
import { actorOf } from './cast.ts'

const front = (day: Day, hour = '09') => ({
  actor: actorOf('mat-tran-hong-lien', day),
  at: new Date(`${day}T${hour}:00:00+07:00`),
})
const unitId = demoId('hong-lien-mttq')
/** Fewer are not drawn of. */
const least = 5

/**
 * In Hồng Liên: a small round of the Front that is over, with its report and a recommendation; and one under way, with
 * twenty drawn and the first ones seen. Loaded once, and only where there is enough to draw of.
 */
export async function loadSupervisionRounds(now = new Date()): Promise<void> {
  const today = dayOf(now)
  if ((await listRounds(front(today))).length > 0) return
  const over = await drawn(addDays(today, -4), 'Việc đã giao người làm đến đâu', least, addDays(today, -2))
  if (!over) return
  const { sample } = await findRound(front(today), over)
  for (const { number } of sample) await seen(over, number, addDays(today, -3))
  const asking = {
    ...{ version: String(await versionOf(over, today)), toUnitId: demoId('hong-lien-ubnd') },
    body: 'Đoàn đã xem năm việc bốc được. Việc nào cũng có người làm, nhưng tổ dân phố chưa biết việc đến đâu.',
    task: 'Báo tiến độ từng việc đã giao cho tổ trưởng tổ dân phố mỗi tháng một lần',
    expectedResult: 'Bản báo tiến độ tháng đầu tiên gửi các tổ trưởng',
  }
  await recommend(front(addDays(today, -2)), over, Recommend.parse(asking))
  await issueReport(front(addDays(today, -2), '15'), over, await versionOf(over, today))

  const open = await drawn(
    addDays(today, -1),
    'Giải quyết phản ánh, kiến nghị của bà con năm 2026',
    20,
    addDays(today, 14),
  )
  if (!open) return
  const found = await findRound(front(today), open)
  for (const { number } of found.sample.slice(0, 3)) await seen(open, number, addDays(today, -1))
}

const versionOf = async (id: string, day: Day) => (await findRound(front(day), id)).row.version

/** Planned, published and drawn on one day. @returns its id, or nothing where there is too little to draw of */
async function drawn(day: Day, theme: string, most: number, until: Day): Promise<string | undefined> {
  const plan = PlanRound.parse({
    ...{ unitId, theme, ground: 'Chương trình giám sát năm 2026 của Ủy ban Mặt trận phường' },
    ...{ areaCode: '90101', covers: 'work', field: '', officeId: '', sampleSize: most },
    ...{ receivedFrom: '2026-01-01', receivedTo: addDays(day, -1), fromOn: day, toOn: until },
  })
  const id = await planRound(front(day, '08'), plan)
  const { meets = 0 } = await findRound(front(day, '08'), id)
  if (meets < Math.max(least, most)) return undefined
  const leader = { version: '1', personId: demoId('mat-tran-hong-lien'), role: 'lead' }
  await addMember(front(day, '08'), id, AddMember.parse(leader))
  await publishSeed(front(day, '09'), id, await versionOf(id, day))
  await drawRound(front(day, '10'), id, await versionOf(id, day))
  return id
}

const reported = ['ANSWERED', 'CLOSED']

/** What the office reported is as it says; what is under way is partly there; where opinions differ the head answers first. */
async function seen(id: string, number: string, day: Day): Promise<void> {
  const { petition, item } = await findSampled(front(day, '16'), id, number)
  const isReported = reported.includes(item.state ?? '')
  if (item.state === 'DISPUTED') return waits(id, number, day, petition?.version ?? 1)
  const finding = {
    ...{ version: String(petition?.version ?? 1), day, place: item.place ?? 'Tổ dân phố 5' },
    ...{
      result: isReported ? 'done' : 'partly',
      present: 'Trưởng ban công tác Mặt trận, tổ trưởng tổ dân phố',
    },
    seen: isReported
      ? 'Đã đến xem, việc làm đúng như cơ quan báo.'
      : 'Đã đến xem, việc đang làm, bà con đã được báo.',
    missing: isReported ? '' : 'Chưa làm xong; cần báo bà con ngày xong.',
  }
  await recordFinding(front(day, '16'), id, number, RecordFinding.parse(finding))
}

function waits(id: string, number: string, day: Day, version: number): Promise<void> {
  const finding = {
    ...{
      version: String(version),
      result: 'unseen',
      day,
      place: 'Tổ dân phố 5',
      present: 'Tổ trưởng tổ dân phố',
    },
    ...{ seen: 'Còn ý kiến khác nhau, hẹn xem lại sau khi người đứng đầu cơ quan trả lời.', missing: '' },
  }
  return recordFinding(front(day, '16'), id, number, RecordFinding.parse(finding))
}

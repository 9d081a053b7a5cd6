import { demoId } from '#db/seed/demo/demo-id.ts'
import { QueueTurn, type SettleTurn, WriteTurn } from '#domain/dialogues/hall.ts'
import { type Day, dayOf } from '#lib/dates.ts'
import { newId, newToken } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { askQuestion } from '#server/dialogues/hall/hall-questions.ts'
import { liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { mergeQuestion } from '#server/dialogues/hall/merge-questions.ts'
import { openDialogue } from '#server/dialogues/hall/open-dialogue.ts'
import { countPeople, moveTurn, queueTurn } from '#server/dialogues/hall/queue-turn.ts'
import { settleTurn } from '#server/dialogues/hall/settle-turn.ts'
import { writeTurn } from '#server/dialogues/hall/write-turn.ts'
import { actorOf } from './cast.ts'

export type Spoken = { seat: string; place: string; body: string; field: string; answer?: string }

const said: Spoken[] = [
  {
    ...{ seat: '12', place: 'Tổ dân phố 3', field: 'roads' },
    body: 'Giờ tan trường xe tải vẫn chạy qua cổng trường tiểu học, đề nghị cấm xe tải từ 16 giờ đến 17 giờ 30.',
    answer:
      'UBND phường đã có văn bản cấm xe tải qua cổng trường trong giờ tan học, áp dụng từ đầu tháng sau.',
  },
  {
    ...{ seat: '7', place: 'Tổ dân phố 5', field: 'drainage' },
    body: 'Mương cạnh lối vào trường mầm non ở tổ 5 không có nắp, mưa là trẻ em phải lội qua, đề nghị đậy nắp mương.',
  },
  {
    ...{ seat: '31', place: 'Tổ dân phố 1', field: '' },
    body: 'Đề nghị cho biết vì sao năm nay khu dân cư mới không có tuyến xe đưa đón học sinh như đã thông báo.',
  },
]

const questions = [
  { seat: '64', body: 'Bao giờ sân trường tiểu học được lát lại, hiện nhiều chỗ bong gạch?' },
  { seat: '70', body: 'Phí gửi xe ở cổng trường thu theo quy định nào?' },
  { seat: '33', body: 'Gạch sân trường tiểu học bong nhiều, khi nào sửa?' },
]

/** Three opinions with what came of them, one who speaks, two who wait, questions from the phones. */
export async function underWay(number: string, now: Date, dueOn: Day): Promise<void> {
  const desk: Ctx = { actor: actorOf('tiep-dan-hong-lien', dayOf(now)), at: now }
  await openDialogue(desk, number, 4)
  const sites = (await liveDesk(desk, number))?.sites ?? []
  const [hall, quarter] = sites.map(({ id }) => id)
  if (!hall || !quarter) throw new Error('a dialogue of two places has not two places')
  await countPeople(desk, number, { siteId: hall, people: 128 })
  await countPeople(desk, number, { siteId: quarter, people: 46 })
  const [answered, promised, written] = said
  if (!answered || !promised || !written) throw new Error('three opinions are not three')
  await spoken(desk, number, hall, answered, 'answered')
  const points = pointsOf(dueOn)
  const promise = await spoken(desk, number, hall, promised, 'stop')
  await settleTurn(desk, number, promise.id, {
    ...points(promise.version, 'promise'),
    ...{
      task: 'Đậy nắp 60 m mương lối vào trường mầm non tổ 5',
      expectedResult: 'Ảnh trước, sau và biên bản',
    },
  })
  const letter = await spoken(desk, number, quarter, written, 'stop')
  await settleTurn(desk, number, letter.id, points(letter.version, 'written'))
  const speaking = await queued(desk, number, hall, { newSeat: '45', newPlace: 'Tổ dân phố 2' })
  await moveTurn(desk, number, { id: speaking.id, version: 1, act: 'start' })
  await queued(desk, number, hall, { newSeat: '18', newPlace: 'Tổ dân phố 3' })
  await queued(desk, number, hall, { newSeat: '22' })
  await queued(desk, number, quarter, { newSeat: '9', newPlace: 'Tổ dân phố 5' })
  const asked = questions.map((one) => ({ ...one, id: newId() }))
  for (const { id, seat, body } of asked) {
    const place = { number, token: newToken(), seat }
    await askQuestion({ actor: { kind: 'public' }, at: now }, number, place, {
      id,
      body,
      seat,
      name: '',
    })
  }
  // Two ask the same: the desk made one of them, and both are told what becomes of it.
  const [first, , like] = asked
  if (first && like) await mergeQuestion(desk, number, { id: like.id, version: 1, into: first.id })
}

const queued = (desk: Ctx, number: string, siteId: string, more: Record<string, string>) =>
  queueTurn(desk, number, QueueTurn.parse({ id: newId(), siteId, ...more }))

export async function spoken(
  desk: Ctx,
  number: string,
  siteId: string,
  { seat, place, body, field, answer = '' }: Spoken,
  next: 'answered' | 'stop',
) {
  const turn = await queued(desk, number, siteId, { newSeat: seat, newPlace: place })
  const { version } = await moveTurn(desk, number, { id: turn.id, version: 1, act: 'start' })
  const words = { seat, place, body, field, answer, answeredByTitle: 'Chủ tịch UBND phường Hồng Liên', next }
  return writeTurn(desk, number, turn.id, WriteTurn.parse({ version: String(version), ...words }))
}

const pointsOf =
  (dueOn: Day) =>
  (version: number, outcome: SettleTurn['outcome']): SettleTurn => ({
    ...{ version, outcome, dueOn, site: '', passedTo: '', authority: '' },
    ...{ assigneeId: demoId('chuyen-vien-ha-tang-hong-lien'), headId: demoId('chu-tich-hong-lien') },
    task: 'Trả lời bằng văn bản về tuyến xe đưa đón học sinh khu dân cư mới',
    expectedResult: 'Văn bản trả lời gửi người nêu ý kiến',
  })

import { demoId } from '#db/seed/demo/demo-id.ts'
import { EnterOpinions } from '#domain/dialogues/opinions.ts'
import { addDays, type Day } from '#lib/dates.ts'
import { assignAnswer } from '#server/dialogues/gathering/assign-answer.ts'
import { addItem, exchangeItem } from '#server/dialogues/gathering/change-agenda.ts'
import { enterOpinions } from '#server/dialogues/gathering/enter-opinions.ts'
import { findAgenda } from '#server/dialogues/gathering/find-agenda.ts'
import { groupOpinions } from '#server/dialogues/gathering/group-opinions.ts'
import { handIn } from '#server/dialogues/gathering/hand-in.ts'
import { findGathering } from '#server/dialogues/gathering/list-opinions.ts'
import { approveAnswer, writeAnswer } from '#server/dialogues/gathering/prepare-answer.ts'
import { actorOf } from './cast.ts'
import { businessPoints, marketPoints, type Point } from './gathered-words.ts'

const [front, women, desk] = ['mat-tran-hong-lien', 'phu-nu-hong-lien', 'tiep-dan-hong-lien']
const economy = {
  unitId: demoId('hong-lien-ha-tang'),
  handler: 'chuyen-vien-ha-tang-hong-lien',
  head: 'truong-phong-ha-tang-hong-lien',
}
const by = (key: string, day: Day, hour = 9) => ({
  actor: actorOf(key, day),
  at: new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`),
})

/** The dialogue of tomorrow: handed in, talked over, answered but for one that is late and one nobody wrote. */
export async function gatherForTomorrow(number: string, day: Day): Promise<void> {
  const on = (before: number) => addDays(day, -before)
  const ids = await gathered(number, marketPoints, on(20))
  await handIn(by(front, on(12)), number)
  const taken = { version: 2, exchange: 'taken' as const, exchangeNote: '' }
  await exchangeItem(by(desk, on(11)), number, ids[0] ?? '', taken)
  const above = 'Mức thu do Ủy ban nhân dân tỉnh quy định; phường báo cáo tỉnh ngay sau hội nghị.'
  await exchangeItem(by(desk, on(11)), number, ids[1] ?? '', {
    ...taken,
    exchange: 'above',
    exchangeNote: above,
  })
  await addItem(by(desk, on(10)), number, { title: 'Tiến độ xây chợ mới và kinh phí', field: 'construction' })
  const answers = [
    'Bố trí bán tạm tại bãi xe cũ từ ngày dời chợ, có mái che, nước sạch; phòng đã đo được 96 chỗ. Danh sách xếp chỗ niêm yết tại nhà văn hóa các tổ.',
    'Xếp chỗ bằng bốc thăm công khai, hộ bán từ 10 năm được bốc trước. Mức thu thuộc thẩm quyền cấp tỉnh; phường đã có văn bản đề nghị xem lại.',
    'Từ tuần tới thu gom rác chợ lúc 20 giờ hằng ngày; nạo vét đoạn mương tổ 5 dài 80 mét trong tháng.',
  ]
  for (const [at, id] of ids.entries()) {
    const { agenda } = await findAgenda(by(desk, on(9)), number)
    const version = agenda.find((one) => one.id === id)?.version ?? 0
    await assignAnswer(by(desk, on(9)), number, id, { version, unitId: economy.unitId, dueOn: on(2) })
    const answer = answers[at]
    if (answer) await writeAnswer(by(economy.handler, on(6)), number, id, { answerVersion: 1, answer })
    if (answer && at < 2) await approveAnswer(by(economy.head, on(4)), number, id, 2)
  }
}

/** The planned one: handed in yesterday, one point asked for. */
export async function gatherForLater(number: string, today: Day): Promise<void> {
  const yesterday = addDays(today, -1)
  const ids = await gathered(number, businessPoints, yesterday)
  await handIn(by(front, yesterday, 15), number)
  const dueOn = addDays(today, 10)
  await assignAnswer(by(desk, today), number, ids[0] ?? '', { version: 2, unitId: economy.unitId, dueOn })
  const answer =
    'Cụm sản xuất đang làm hạ tầng giai đoạn một; đợt đầu có 24 lô cho hộ nghề mộc, đăng ký tại phòng.'
  await writeAnswer(by(economy.handler, today, 10), number, ids[0] ?? '', { answerVersion: 1, answer })
}

/** Entered village by village, the last ones by the women's union, then put into their points. */
async function gathered(number: string, points: Point[], day: Day): Promise<string[]> {
  const ids: string[] = []
  for (const { title, field, said } of points) {
    for (const [at, one] of said.entries()) {
      const { areaCode, channel, place, body, people, beyond, again } = one
      const sheet = {
        ...{
          areaCode,
          channel,
          place,
          gatheredOn: addDays(day, -1),
          body1: body,
          field1: field,
          people1: people,
        },
        ...(beyond && { beyond1: 'yes' }),
        ...(again && { again1: 'yes' }),
      }
      await enterOpinions(by(at % 3 === 2 ? women : front, day), number, EnterOpinions.parse(sheet))
    }
    const { opinions } = await findGathering(by(front, day), number)
    const picked = opinions.filter(({ itemId }) => !itemId).map(({ id }) => id)
    ids.push((await groupOpinions(by(front, day), number, { picked, into: 'new', title, field })) ?? '')
  }
  return ids
}

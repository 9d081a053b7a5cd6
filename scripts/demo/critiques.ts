import { demoId } from '#db/seed/demo/demo-id.ts'
import { SendDraft, TakeDraft } from '#domain/supervision/critiques/draft.ts'
import { AnswerPoint, GiveOpinion, WriteOpinion, WritePoint } from '#domain/supervision/critiques/point.ts'
import { addDays, type Day, dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { askerHash } from '#server/dialogues/registering/asker-hash.ts'
import { answerPoint, closeAnswers, recordIssued } from '#server/supervision/critiques/answer.ts'
import { criticise, publishCritique } from '#server/supervision/critiques/criticise.ts'
import { findCritique, listCritiques } from '#server/supervision/critiques/find-critique.ts'
import { writeOpinion } from '#server/supervision/critiques/opinions.ts'
import { writePoint } from '#server/supervision/critiques/points.ts'
import { giveOpinion } from '#server/supervision/critiques/public-opinion.ts'
import { sendDraft } from '#server/supervision/critiques/send-draft.ts'
import { acceptDraft } from '#server/supervision/critiques/take-draft.ts'
import { actorOf } from './cast.ts'

const as = (key: string, day: Day, hour = '09'): Ctx => ({
  actor: actorOf(key, day),
  at: new Date(`${day}T${hour}:00:00+07:00`),
})
const front = (day: Day, hour = '10') => as('mat-tran-hong-lien', day, hour)
const office = (day: Day, hour = '09') => as('chu-tich-hong-lien', day, hour)
const unitId = demoId('hong-lien-ubnd')

/**
 * In Hồng Liên: a plan on which everybody may still say something; and a decision that was criticised in three points,
 * answered point by point, published and issued. Loaded once.
 */
export async function loadCritiques(now = new Date()): Promise<void> {
  const today = dayOf(now)
  if ((await listCritiques(front(today))).length > 0) return
  await finished(today)
  await open(today)
}

const versionOf = async (id: string, day: Day) => (await findCritique(front(day), id)).row.version

async function finished(today: Day): Promise<void> {
  const day = (back: number) => addDays(today, -back)
  const typed = {
    ...{ unitId, kind: 'decision', title: 'Quyết định về giờ hoạt động và thu phí trông xe ở chợ Sen' },
    summary:
      'Quy định giờ mở cửa chợ từ 5 giờ đến 19 giờ và mức phí trông xe đạp, xe máy. Tiểu thương và người đi chợ chịu tác động.',
    body: 'Điều 1. Chợ mở cửa từ 5 giờ đến 19 giờ.\nĐiều 2. Phí trông xe máy 5.000 đồng một lượt.\nĐiều 3. Thực hiện từ tháng sau.',
    ...{ link: '', asks: 'Giờ mở cửa, mức phí và ngày bắt đầu có hợp với người dân không.' },
    ...{ opinionsDueOn: day(12), submitOn: addDays(today, 5) },
  }
  const id = await sendDraft(office(day(20)), SendDraft.parse(typed))
  const taking = { version: '1', form: 'conference', collectTo: day(12), toPublic: 'yes' }
  await acceptDraft(front(day(19)), id, TakeDraft.parse(taking))
  await ofWomen(id, day(17), 'Điều 1: chị em bán hàng về muộn, đề nghị đóng cửa chợ lúc 20 giờ.')
  const { opinions } = await findCritique(front(day(17)), id)
  const points = [
    ['Điều 1', 'Đóng cửa lúc 19 giờ là sớm với người đi làm về.', 'Đóng cửa chợ lúc 20 giờ.'],
    [
      'Điều 2',
      'Phí trông xe cao gấp rưỡi hai chợ bên cạnh.',
      'Mức phí bằng hai chợ bên cạnh; miễn phí cho xe đạp.',
    ],
    ['Điều 3', 'Tháng sau là tháng Tết, việc thay đổi gây xáo trộn.', 'Thực hiện sau Tết một tháng.'],
  ]
  for (const [at, [place, body, proposal]] of points.entries()) {
    const version = String(await versionOf(id, day(12)))
    const opinionId = at === 0 ? (opinions[0]?.id ?? '') : ''
    await writePoint(front(day(12)), id, WritePoint.parse({ version, place, body, proposal, opinionId }))
  }
  await criticise(front(day(11)), id, await versionOf(id, day(11)))
  const { points: out } = await findCritique(office(day(9)), id)
  const answers = [
    ['accepted', 'Đã sửa Điều 1: chợ đóng cửa lúc 20 giờ.'],
    ['partly', 'Miễn phí cho xe đạp; phí xe máy giữ theo khung của tỉnh.'],
    ['not', 'Ban Quản lý chợ đã ký hợp đồng trông xe từ tháng sau.'],
  ]
  for (const [at, { id: point }] of out.entries()) {
    const [result, reason] = answers[at] ?? []
    await answerPoint(office(day(9)), id, point, AnswerPoint.parse({ version: '0', result, reason }))
  }
  await closeAnswers(office(day(8)), id, await versionOf(id, day(8)))
  await publishCritique(front(day(7)), id, await versionOf(id, day(7)))
  const issued = { version: await versionOf(id, day(1)), docNumber: '61/QĐ-UBND', docDay: day(2) }
  await recordIssued(office(day(1)), id, issued)
}

async function open(today: Day): Promise<void> {
  const day = (back: number) => addDays(today, -back)
  const typed = {
    ...{ unitId, kind: 'plan', title: 'Kế hoạch cải tạo vườn hoa và sân chơi tổ dân phố 5' },
    summary:
      'Cải tạo vườn hoa thành sân chơi trẻ em, lắp đèn, ghế đá, lối đi cho xe lăn; làm trong sáu tháng, một phần do bà con đóng góp.',
    body: 'I. Vị trí: vườn hoa cạnh nhà văn hóa tổ 5.\nII. Việc làm: sân chơi, đèn, ghế đá, lối đi cho xe lăn.\nIII. Kinh phí: ngân sách phường và đóng góp tự nguyện.',
    ...{ link: '', asks: 'Vị trí sân chơi, mức đóng góp, thời gian làm.' },
    ...{ opinionsDueOn: addDays(today, 20), submitOn: addDays(today, 40) },
  }
  const id = await sendDraft(office(day(3)), SendDraft.parse(typed))
  const taking = { version: '1', form: 'letters', collectTo: addDays(today, 18), toPublic: 'yes' }
  await acceptDraft(front(day(2)), id, TakeDraft.parse(taking))
  await ofWomen(id, day(1), 'Mục II: đề nghị thêm nhà vệ sinh và chỗ cho mẹ có con nhỏ.')
  const typedByNeighbour = {
    token: 'gop-y-minh-hoa-vuon-hoa',
    body: 'Đèn nên tắt bớt sau 22 giờ để nhà bên cạnh ngủ được.',
  }
  const anybody: Ctx = { actor: { kind: 'public' }, at: new Date(`${day(1)}T20:00:00+07:00`) }
  await giveOpinion(anybody, id, GiveOpinion.parse(typedByNeighbour), askerHash(typedByNeighbour.token))
}

const ofWomen = (id: string, day: Day, body: string): Promise<void> =>
  writeOpinion(
    as('phu-nu-hong-lien', day),
    id,
    WriteOpinion.parse({ source: 'organisation', unitId: demoId('hong-lien-phu-nu'), areaCode: '', body }),
  )

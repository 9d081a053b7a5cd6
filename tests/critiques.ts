import { demoId } from '#db/seed/demo/demo-id.ts'
import { PickDraft, SendDraft, TakeDraft } from '#domain/supervision/critiques/draft.ts'
import { AnswerPoint, GiveOpinion, WriteOpinion, WritePoint } from '#domain/supervision/critiques/point.ts'
import { newToken } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { askerHash } from '#server/dialogues/registering/asker-hash.ts'
import { answerPoint } from '#server/supervision/critiques/answer.ts'
import { criticise } from '#server/supervision/critiques/criticise.ts'
import { findCritique } from '#server/supervision/critiques/find-critique.ts'
import { writePoint } from '#server/supervision/critiques/points.ts'
import { giveOpinion } from '#server/supervision/critiques/public-opinion.ts'
import { sendDraft } from '#server/supervision/critiques/send-draft.ts'
import { acceptDraft } from '#server/supervision/critiques/take-draft.ts'
import { actorOf } from '../scripts/demo/cast.ts'
import { by } from './filed-petition.ts'

/** A Monday; what is collected is collected until the Friday of the week after. */
export const sendDay = '2026-10-12'
const moment = (day: string, hour = '09') => new Date(`${day}T${hour}:00:00+07:00`)
export const front = demoId('hong-lien-mttq')
export const committee = demoId('hong-lien-ubnd')
export const women = demoId('hong-lien-phu-nu')
export const office = (day = sendDay): Ctx => by('chair', moment(day))
export const writer = (day = sendDay, hour = '10'): Ctx => by('front', moment(day, hour))
export const organisation = (day = sendDay): Ctx => ({ actor: actorOf('phu-nu-hong-lien'), at: moment(day) })
export const anybody = (day = sendDay): Ctx => ({ actor: { kind: 'public' }, at: moment(day, '14') })

const facts = {
  kind: 'plan',
  title: 'Kế hoạch sắp xếp lại chợ Sen năm 2027',
  summary: 'Dời 40 quầy hàng sang khu mới, thu phí chỗ ngồi theo tháng; tiểu thương chợ Sen chịu tác động.',
  body: 'Điều 1. Dời 40 quầy. Điều 2. Mức phí. Điều 3. Thời gian thực hiện.',
  link: '',
  asks: 'Mức phí, thời gian dời quầy, chỗ để xe của tiểu thương.',
  opinionsDueOn: '2026-10-23',
  submitOn: '2026-11-10',
}
export const draft = (more: Record<string, string> = {}) =>
  SendDraft.parse({ ...facts, unitId: committee, ...more })
export const picked = (more: Record<string, string> = {}) =>
  PickDraft.parse({
    ...{ ...facts, frontId: front, unitId: committee, form: 'conference', collectTo: '2026-10-23' },
    ...more,
  })
export const taking = (more: Record<string, string> = {}) =>
  TakeDraft.parse({ version: '1', form: 'letters', collectTo: '2026-10-23', toPublic: 'yes', ...more })
export const versionOfDraft = async (id: string, ctx = writer()) => (await findCritique(ctx, id)).row.version

export const opinion = (more: Record<string, string> = {}) =>
  WriteOpinion.parse({
    ...{ source: 'village', unitId: '', areaCode: villageCode },
    ...{ body: 'Tổ dân phố đề nghị giữ chỗ để xe ở cổng bắc.', ...more },
  })
/** A village of the phường; found by whoever sets the tests up. */
export let villageCode = ''
export const setVillage = (code: string) => {
  villageCode = code
}
export const point = (version: number, more: Record<string, string> = {}) =>
  WritePoint.parse({
    ...{ version: String(version), place: 'Điều 2', body: 'Mức phí cao hơn hai chợ bên cạnh.' },
    ...{ proposal: 'Giữ mức phí năm 2026 thêm một năm.', opinionId: '', ...more },
  })
export const answering = (result: string, reason = '', version = '0') =>
  AnswerPoint.parse({ version, result, reason })
export const somebody = () => askerHash(newToken())
export const said = (body: string) => GiveOpinion.parse({ token: newToken(), body })
export const tell = (id: string, body: string, owner = somebody(), day = sendDay) =>
  giveOpinion(anybody(day), id, said(body), owner)

/** Sent and taken, open to everybody. @returns its id */
export async function collectingDraft(more: Record<string, string> = {}): Promise<string> {
  const id = await sendDraft(office(), draft(more))
  await acceptDraft(writer(), id, taking())
  return id
}
/** With so many points that went out. @returns the ids of the draft and of its points */
export async function criticisedDraft(count = 3): Promise<{ id: string; points: string[] }> {
  const id = await collectingDraft()
  const points: string[] = []
  for (let at = 1; at <= count; at += 1) {
    points.push(await writePoint(writer(), id, point(await versionOfDraft(id), { place: `Điều ${at}` })))
  }
  await criticise(writer('2026-10-26'), id, await versionOfDraft(id))
  return { id, points }
}
/** Answers the points in this order, each as the office would. */
export async function answerAll(id: string, points: string[]): Promise<void> {
  const results = ['accepted', 'partly', 'not']
  for (const [at, one] of points.entries()) {
    const result = results[at % 3] ?? 'not'
    const reason = result === 'accepted' ? '' : 'Ngân sách năm nay đã giao, xem lại cuối năm.'
    await answerPoint(office('2026-10-27'), id, one, answering(result, reason))
  }
}

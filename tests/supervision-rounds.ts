import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Person } from '#domain/people/actor.ts'
import { Recommend, RecordFinding } from '#domain/supervision/rounds/finding.ts'
import { AddMember, PlanRound } from '#domain/supervision/rounds/plan.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { drawRound, publishSeed } from '#server/supervision/rounds/draw-round.ts'
import { findRound } from '#server/supervision/rounds/find-round.ts'
import { addMember } from '#server/supervision/rounds/members.ts'
import { planRound } from '#server/supervision/rounds/plan-round.ts'
import { actorOf } from '../scripts/demo/cast.ts'
import { asSuperuser } from './database.ts'
import { advance, by, cast, fileOne, versionOf } from './filed-petition.ts'

/** A Monday after the petitions of these tests were received; the list is frozen an hour after the seed. */
export const roundDay = '2026-10-19'
export const seedTime = new Date(`${roundDay}T09:00:00+07:00`)
export const drawTime = new Date(`${roundDay}T10:00:00+07:00`)
export const visitTime = new Date(`${roundDay}T15:00:00+07:00`)
export const front = demoId('hong-lien-mttq')
export const board = demoId('hong-lien-ttnd')
export const committee = demoId('hong-lien-ubnd')
export const leader = demoId(cast.front)
export const chair = (at = seedTime): Ctx => by('front', at)
export const inspector = (at = seedTime): Ctx => ({ actor: actorOf('ttnd-hong-lien'), at })

/** Given out and under way, in the area of the Front. @returns their numbers */
export async function petitionsOfArea(count: number, receivedAt?: Date): Promise<string[]> {
  const numbers: string[] = []
  for (let at = 0; at < count; at += 1) {
    const { number } = await fileOne({}, receivedAt)
    await advance(number, 'RECEIVED', 'VERIFYING')
    numbers.push(number)
  }
  return numbers
}

export const plan = (more: Record<string, string> = {}) =>
  PlanRound.parse({
    ...{ unitId: front, theme: 'Thực hiện lời hứa về thoát nước', ground: 'Chương trình giám sát năm 2026' },
    ...{ areaCode: '90101', covers: 'work', field: '', officeId: '', sampleSize: '5' },
    ...{ receivedFrom: '2026-10-01', receivedTo: '2026-10-18', fromOn: roundDay, toOn: '2026-10-30' },
    ...more,
  })
export const versionOfRound = async (id: string, ctx = chair()) => (await findRound(ctx, id)).row.version
const member = (version: number, personId = leader, role = 'lead') =>
  AddMember.parse({ version: String(version), personId, role })
export const join = async (id: string, personId = leader, role = 'lead', ctx = chair()) =>
  addMember(ctx, id, member(await versionOfRound(id, ctx), personId, role))

/** Planned with its leader. @returns its id */
export async function plannedRound(more: Record<string, string> = {}): Promise<string> {
  const id = await planRound(chair(), plan(more))
  await join(id)
  return id
}
export async function seededRound(more: Record<string, string> = {}): Promise<string> {
  const id = await plannedRound(more)
  await publishSeed(chair(), id, await versionOfRound(id))
  return id
}
export async function drawnRound(more: Record<string, string> = {}): Promise<string> {
  const id = await seededRound(more)
  await drawRound(chair(drawTime), id, await versionOfRound(id))
  return id
}
export const sampleIn = async (id: string, ctx = chair(visitTime)) =>
  (await findRound(ctx, id)).sample.map(({ number }) => number)

export const finding = async (number: string, more: Record<string, string> = {}) =>
  RecordFinding.parse({
    ...{ version: String(await versionOf(number)), result: 'done', day: roundDay, place: 'Tổ dân phố 5' },
    ...{ present: 'Tổ trưởng tổ dân phố 5', seen: 'Đã đến xem mương, nước chảy thông suốt.', missing: '' },
    ...more,
  })
export const asking = async (id: string, more: Record<string, string> = {}) =>
  Recommend.parse({
    ...{ version: String(await versionOfRound(id)), toUnitId: committee },
    body: 'Ba trên năm mương đã xem chưa nạo vét hết, đoạn cuối nào cũng còn tắc.',
    ...{
      task: 'Nạo vét nốt đoạn cuối các mương đã hứa',
      expectedResult: 'Ảnh sau khi làm và văn bản trả lời',
    },
    ...more,
  })

/** Somebody else of the same Front: the demo place has one. */
export async function secondMember(): Promise<Person> {
  const personId = demoId('phu-nu-hong-lien')
  await asSuperuser(
    (db) =>
      db`insert into role_grant (id, person_id, role, unit_id, from_on) values (${newId()}, ${personId}, 'front', ${front}, '2026-01-01')`,
  )
  const { grants } = actorOf(cast.front)
  return { kind: 'person', personId, grants }
}

/** Today is the last day of what went before: the role is over. */
export const revoke = (personId: string) =>
  asSuperuser(
    (db) =>
      db`update role_grant set to_on = '2026-10-18' where person_id = ${personId} and unit_id = ${front}`,
  )

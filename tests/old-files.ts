import { dayOf } from '#lib/dates.ts'
import { answerDestruction, proposeDestruction } from '#server/retention/decisions.ts'
import { destroyPetitions } from '#server/retention/destroy-petitions.ts'
import { asSuperuser } from './database.ts'
import { by, type Member } from './filed-petition.ts'

/** Sixteen years after the usual day of the tests: a file closed then is due. */
export const longAfter = new Date('2042-11-05T09:00:00+07:00')
export const inDays = (n: number) => new Date(longAfter.getTime() + n * 86_400_000)
export const asJob = (at: Date) => ({ actor: { kind: 'job' as const, job: 'destroy' as const }, at })
export const asSweep = (at: Date) => ({ actor: { kind: 'job' as const, job: 'purge' as const }, at })

let count = 0
/** Proposes these files as this member, in a decision with a number of its own. */
export const propose = (numbers: string[], who: Member = 'chair', at = longAfter) =>
  proposeDestruction(by(who, at), {
    number: `${++count}/QĐ-UBND`,
    decidedOn: dayOf(at),
    committee: 'Hội đồng ba người, biên bản số 4, thống nhất tiêu hủy.',
    petitions: numbers,
  })
export const approve = (id: string, who: Member = 'provinceChair', at = longAfter) =>
  answerDestruction(by(who, at), id, { answer: 'approve', reason: '', understood: 'yes' })
export const drop = (id: string, who: Member = 'provinceChair', at = longAfter) =>
  answerDestruction(by(who, at), id, { answer: 'drop', reason: 'Hồ sơ còn dùng.', understood: '' })
export const destroyAt = (at: Date) => destroyPetitions(asJob(at))

/** Ends a petition on a day, behind the triggers: it was refused then. */
export const endedOn = (number: string, at: Date) =>
  asSuperuser(async (sql) => {
    await sql`set session_replication_role = replica`
    return sql`update petition set state = 'REFUSED', refusal_article = 'Điều 1', closed_at = ${at} where number = ${number}`
  })

export const isErased = async (number: string): Promise<boolean> =>
  (
    await asSuperuser(
      (sql) => sql`select 1 from destruction_item i join petition p on p.id = i.petition_id
        where p.number = ${number} and i.erased_at is not null`,
    )
  ).length > 0

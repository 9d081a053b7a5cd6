import type { Ctx } from '#server/context.ts'
import { raiseWarnings } from '#server/warnings/raise-warnings.ts'
import { asSuperuser } from './database.ts'
import { workday } from './filed-petition.ts'

const DAY_MS = 86_400_000

/** The night job, so many days after the workday of these tests. */
export const night = (days = 0): Ctx => ({
  actor: { kind: 'job', job: 'raise-warnings' },
  at: new Date(workday.getTime() + days * DAY_MS),
})
export const warn = (days = 0) => raiseWarnings(night(days))

/** What a page of today does not set, so that a rule has something to look at. */
export const arrange = (number: string, change: Record<string, string | number | boolean | null>) =>
  asSuperuser((db) => db`update petition set ${db(change)} where number = ${number}`)

export type Stood = { number: string; rule: string; figures: Record<string, unknown>; ended: boolean }

/** Every warning about petitions, behind all policies. */
export const stood = (): Promise<Stood[]> =>
  asSuperuser<Stood>(
    (db) => db<Stood[]>`select p.number, f.rule, f.figures, f.ended_at is not null as ended
      from warning_flag f join petition p on p.id = f.petition_id order by f.rule, p.number, f.raised_at`,
  )
export const standing = async (number: string): Promise<string[]> =>
  (await stood()).filter((one) => one.number === number && !one.ended).map(({ rule }) => rule)

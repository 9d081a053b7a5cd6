import type { Person } from '#domain/people/actor.ts'
import { actorOf } from '../scripts/demo/cast.ts'
import { asSuperuser } from './database.ts'

/** People of the demo place, here of one of the four crowded offices, and those above and beside it. */
export const people = {
  reception: 'tiep-dan-hong-lien',
  chair: 'chu-tich-hong-lien',
  provinceChair: 'chu-tich-tinh',
  front: 'mat-tran-hong-lien',
  provinceWatcher: 'tuyen-giao-dan-van',
} as const

export const actor = (who: keyof typeof people): Person => actorOf(people[who])

export type Sample = {
  /** codes that open a petition somewhere */
  codes: string[]
  /** numbers of petitions of the crowded office, of every state */
  numbers: string[]
  /** areas with an office that receives */
  areas: string[]
  /** somebody with his own load of work in the crowded office */
  handler: Person
  /** what he works on */
  own: string[]
}

/** What is asked for in the bench, taken from all over the rows. */
export const takeSample = (): Promise<Sample> =>
  asSuperuser(async (sql) => {
    const codes = await sql`select code from bench_code`
    const numbers = await sql`
      select p.number from bench_petition b join petition p using (id) join bench_office o on o.n = b.office
      where o.area_code = (select area_code from unit where id = ${actor('chair').grants[0]?.unitId ?? null})
      order by md5(b.i::text) limit 1000`
    const areas = await sql`select area_code from bench_office`
    const [handler] = await sql`
      select bench_person.id, bench_person.unit_id from bench_person join bench_office o on o.n = bench_person.office
      where seat = 3 and o.unit_id = ${actor('chair').grants[0]?.unitId ?? null}`
    const own =
      await sql`select number from petition where assignee_id = ${handler?.id} order by id desc limit 500`
    return {
      codes: codes.map(({ code }) => code),
      numbers: numbers.map(({ number }) => number),
      areas: areas.map((row) => row.area_code),
      own: own.map(({ number }) => number),
      handler: {
        kind: 'person',
        personId: handler?.id,
        grants: [{ role: 'unit_handler', unitId: handler?.unit_id, areaCode: null }],
      },
    }
  })

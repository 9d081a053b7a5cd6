import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type PetitionRow, petition } from '#db/schema/petitions.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { table } from '#domain/people/permissions.ts'
import { type InboxFilter, type TabKey, type TabRule, tabRule, tabsOf } from '#domain/petitions/inbox.ts'
import { nextLimit } from '#domain/petitions/next-limit.ts'
import { stateCodes } from '#domain/petitions/words.ts'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { SOON_WORKING_DAYS } from '#domain/time/lateness.ts'
import { addWorkingDays } from '#domain/time/working-days.ts'
import { dayOf } from '#lib/dates.ts'
import { listPetitions, tabWithWork } from '#server/petitions/list-petitions.ts'
import { petitionsWithin } from '#server/scope.ts'
import { asSuperuser, freshDatabase } from '#tests/database.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { withConnection } from '#tests/one-connection.ts'
import { loadRows } from '../../bench/rows/load.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

const at = new Date()
const today = dayOf(at)
const soon = addWorkingDays(buildCalendar(calendarDays), today, SOON_WORKING_DAYS)

/** One of each way of reaching petitions: an office, a small tree, a tree of 800 offices, areas, one's own. */
const people = {
  reception: 'tiep-dan-hong-lien',
  head: 'truong-phong-ha-tang-hong-lien',
  chair: 'chu-tich-hong-lien',
  provinceChair: 'chu-tich-tinh',
  handler: 'chuyen-vien-ha-tang-hong-lien',
  otherReception: 'tiep-dan-hac-tri',
  front: 'mat-tran-hong-lien',
  province: 'tuyen-giao-dan-van',
} as const
const cases = Object.entries(people).flatMap(([who, key]) =>
  tabsOf(actorOf(key)).map((tab) => ({ who, tab, actor: actorOf(key) })),
)

beforeAll(async () => {
  testEnvironment()
  const done = await freshDatabase()
  await withConnection(process.env.MIGRATION_DATABASE_URL as string, (sql) => loadRows(sql, 1_500, () => {}))
  await arrange()
  return done
})

/** Offers, what was given away and who helps: more than a page of each, some of it reached in two ways. */
async function arrange(): Promise<void> {
  const [home, next, top] = [demoId('hong-lien-ubnd'), demoId('hac-tri-ubnd'), demoId('tinh-ubnd')]
  await asSuperuser(
    (sql) => sql`with numbered as (select id, row_number() over (order by number) as n from petition
        where family = 'opinion' and unit_id not in (${home}, ${next}))
      update petition p set
        offered_unit_id = case when n % 5 = 0 then ${home}::uuid when n % 5 = 1 then ${next}::uuid
          when n % 35 = 2 then ${top}::uuid when n % 7 = 3 then ${demoId('hong-lien-ha-tang')}::uuid end,
        origin_unit_id = case when n % 6 = 0 then ${home}::uuid when n % 6 = 1 then ${next}::uuid end,
        restricted = n % 20 = 0
      from numbered where numbered.id = p.id`,
  )
  await asSuperuser(
    (sql) => sql`insert into petition_member (id, petition_id, role, person_id, added_by, at, ended_at)
      select gen_random_uuid(), id, 'collaborator', ${demoId(people.handler)}, ${demoId(people.chair)}, now(),
        case when n % 9 = 0 then now() end
      from (select id, row_number() over (order by number) as n from petition) p where n % 3 = 0`,
  )
}

/** Every page of a tab, one after another. */
async function walk(actor: Person, tab: TabKey, filter: InboxFilter = {}): Promise<PetitionRow[]> {
  const rows: PetitionRow[] = []
  let after: string | undefined
  do {
    const page = await listPetitions({ actor, at }, tab, filter, after)
    rows.push(...page.rows.map(({ row }) => row))
    after = page.next
  } while (after)
  return rows
}

const limitOf = (row: PetitionRow) => nextLimit(row)?.day ?? 'infinity'

/** The same by the plain condition of the reach and the rule of the domain, with no index in mind. */
async function expected(actor: Person, tab: TabKey, filter = and()): Promise<PetitionRow[]> {
  const rule = tabRule(tab)
  const joined = sql`${petition.id} in (select m.petition_id from petition_member m
    where m.person_id = ${actor.personId} and m.ended_at is null)`
  // What is offered, followed or helped with is read, whatever it is that one may do with it.
  const within = rule.by
    ? petitionsWithin(actor, 'petition.read')
    : petitionsWithin(actor, ...rule.permissions)
  const rows = await tx({ actor, at }, (db) =>
    db
      .select()
      .from(petition)
      .where(and(within, rule.by === 'joined' ? joined : undefined, filter)),
  )
  return rows
    .filter((row) => !rule.states || rule.states.includes(row.state))
    .filter((row) => !rule.mine || row.assigneeId === actor.personId)
    .filter((row) => rule.by !== 'offered' || heldBy(actor, rule).includes(row.offeredUnitId))
    .filter((row) => rule.by !== 'origin' || heldBy(actor, rule).includes(row.originUnitId))
    .filter((row) => tab !== 'qua-han' || limitOf(row) < today)
    .filter((row) => tab !== 'sap-den-han' || (limitOf(row) >= today && limitOf(row) <= soon))
    .sort((a, b) => limitOf(a).localeCompare(limitOf(b)) || b.number.localeCompare(a.number))
}
/** Offices in which the person holds what the tab is for. */
const heldBy = ({ grants }: Person, { permissions }: TabRule): (string | null)[] =>
  grants.filter(({ role }) => permissions.some((one) => table[role][one])).map(({ unitId }) => unitId)
const numbers = (rows: PetitionRow[]) => rows.map(({ number }) => number)

describe('the lists of the staff', () => {
  it.each(cases)('$who, $tab: every page in order, counted', async ({ actor, tab }) => {
    const rows = await expected(actor, tab)
    expect(numbers(await walk(actor, tab))).toEqual(numbers(rows))
    const list = await listPetitions({ actor, at }, tab)
    expect(list.total).toBe(Math.min(rows.length, 1001))
    expect(list.counts.find((one) => one.tab === tab)?.count).toBe(list.total)
  })

  it('hold something for everybody, or the comparison says nothing', async () => {
    for (const key of Object.values(people)) {
      expect((await expected(actorOf(key), 'tat-ca')).length, key).toBeGreaterThan(50)
    }
    for (const [key, tab] of [
      [people.otherReception, 'da-chuyen'],
      [people.handler, 'phoi-hop'],
    ] as const) {
      expect((await expected(actorOf(key), tab)).length, tab).toBeGreaterThan(20)
    }
    // Of those that wait only what is not answered yet.
    expect((await expected(actorOf(people.reception), 'cho-nhan')).length).toBeGreaterThan(5)
    expect((await expected(actorOf(people.provinceChair), 'cho-nhan')).length).toBeGreaterThan(0)
  })

  it.each(['chair', 'provinceChair', 'front'] as const)(
    'are filtered within the reach of the %s',
    async (who) => {
      const actor = actorOf(people[who])
      const roads = eq(petition.field, 'roads')
      expect(numbers(await walk(actor, 'tat-ca', { field: 'roads' }))).toEqual(
        numbers(await expected(actor, 'tat-ca', roads)),
      )
      const [one] = await expected(actor, 'tat-ca')
      expect(numbers(await walk(actor, 'tat-ca', { number: one?.number }))).toEqual([one?.number])
    },
  )

  it('have nothing for whoever has no role, and open where work waits', async () => {
    const nobody: Person = { kind: 'person', personId: actorOf(people.chair).personId, grants: [] }
    expect((await listPetitions({ actor: nobody, at }, 'tat-ca')).rows).toEqual([])
    expect(await tabWithWork({ actor: actorOf(people.reception), at })).toBe('cho-phan-loai')
  })

  it('start at the beginning when the address was tampered with', async () => {
    const actor = actorOf(people.chair)
    const first = await listPetitions({ actor, at }, 'tat-ca')
    for (const after of ['2026-99-99_2026-000001', 'x_1', '\0', "infinity_2026-1' or true"]) {
      expect(
        numbers((await listPetitions({ actor, at }, 'tat-ca', {}, after)).rows.map(({ row }) => row)),
      ).toEqual(numbers(first.rows.map(({ row }) => row)))
    }
  })
})

describe('the column of the next limit', () => {
  it('says what the rule of the domain says', async () => {
    const rows = await expected(actorOf(people.provinceChair), 'tat-ca')
    expect(rows.filter((row) => row.nextLimitOn !== limitOf(row))).toEqual([])
    expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThanOrEqual(12)
  })

  it('says it of every state, of what stands still, and of what was extended', async () => {
    const chair = actorOf(people.chair)
    const some = (await expected(chair, 'tat-ca')).filter(({ assigneeId }) => assigneeId).slice(0, 60)
    await asSuperuser(async (sql) => {
      await sql`set session_replication_role = replica` // arranged behind the triggers
      await sql`alter table petition drop constraint petition_proof_dated, drop constraint petition_refused_by_article`
      for (const [index, { id }] of some.entries()) {
        await sql`update petition set state = ${stateCodes[index % stateCodes.length] as string}, paused_state = 'VERIFYING',
          answered_at = null, answer_due_on = coalesce(answer_due_on, due_on) + ${index % 9}::int, extensions = ${index % 2}
          where id = ${id}`
      }
      return []
    })
    const rows = await expected(chair, 'tat-ca')
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(stateCodes))
    expect(rows.filter((row) => row.nextLimitOn !== limitOf(row))).toEqual([])
    const still = rows.filter(({ state }) => state === 'WAITING' || state === 'SUSPENDED')
    expect(still.length).toBeGreaterThanOrEqual(4)
    for (const row of still) expect(row.nextLimitOn).toBe('infinity')
    for (const tab of ['qua-han', 'sap-den-han'] as const) {
      expect(numbers(await walk(chair, tab)), tab).toEqual(numbers(await expected(chair, tab)))
    }
  })
})

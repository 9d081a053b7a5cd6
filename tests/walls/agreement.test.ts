import { type SQL, sql } from 'drizzle-orm'
import type { Sql } from 'postgres'
import { beforeAll, describe, expect, it } from 'vitest'
import { petition } from '#db/schema/petitions.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { people } from '#db/seed/demo/people.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { can, type Place, permissions } from '#domain/people/permissions.ts'
import { roleCodes } from '#domain/people/words.ts'
import { intakeOutcomes, kinds } from '#domain/petitions/words.ts'
import { newId } from '#lib/ids.ts'
import { petitionsWithin, visiblePetitions } from '#server/scope.ts'
import { asSuperuser, freshDatabase } from '#tests/database.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { loadDemo } from '../../scripts/load-demo.ts'

type Standing = Place & { id: string; family: string }

/** Every petition of the demo place with where it stands, read behind the policies. */
let standing: Standing[] = []

beforeAll(async () => {
  testEnvironment()
  const done = await freshDatabase()
  await loadDemo()
  await beside()
  await arrange()
  standing = await asSuperuser<Standing>(
    (db) => db<Standing[]>`
      select p.id, p.family, p.assignee_id as "assigneeId",
        array[p.unit_id, coalesce(p.handling_unit_id, p.unit_id)]::text[] as "unitIds",
        array(select ancestor_id::text from unit_lineage where unit_id in (p.unit_id, p.handling_unit_id)) as "unitLineage",
        array(select ancestor_code from area_lineage where code = p.area_code) as "areaLineage",
        array_remove(array[p.offered_unit_id, p.origin_unit_id], null)::text[] as "seenBy",
        array(select ancestor_id::text from unit_lineage where unit_id in (p.offered_unit_id, p.origin_unit_id)) as "seenLineage",
        array(select person_id::text from petition_member m where m.petition_id = p.id and m.ended_at is null) as "memberIds",
        array(select person_id::text from petition_member m where m.petition_id = p.id and m.ended_at is null
          and m.role = 'collaborator') as "collaboratorIds",
        array(select a.stand_in_id::text from absence a where a.person_id = p.assignee_id and a.ended_at is null
          and '2026-11-21' between a.from_on and a.to_on and a.stand_in_id is not null) as "standInIds",
        json_build_object('unitIds', array_remove(array[p.offered_unit_id], null),
          'unitLineage', array(select ancestor_id from unit_lineage where unit_id = p.offered_unit_id)) as "offeredTo",
        p.restricted, p.concerns_person_id as "concernsPersonId", p.concerns_unit_id as "concernsUnitId"
      from petition p`,
  )
  return done
}, 120_000)

/** Somebody is away and another stands in, some help and some follow, and one petition is for few. */
async function beside(): Promise<void> {
  const of = (key: string) => demoId(key)
  const away = of('chuyen-vien-ha-tang-hong-lien')
  const rows = async (run: (db: Sql) => Promise<unknown>) => {
    await asSuperuser(async (db) => {
      await run(db)
      return []
    })
  }
  await rows(
    (db) => db`insert into absence (id, person_id, from_on, to_on, stand_in_id, by_person, at)
      values (gen_random_uuid(), ${away}, '2026-11-20', '2026-11-21', ${of('chuyen-vien-xay-dung-hong-lien')}, ${away}, now())`,
  )
  const handled = [away, of('chuyen-vien-ha-tang-hac-tri')]
  for (const [who, role] of [
    ['chuyen-vien-van-xa-hong-lien', 'collaborator'],
    ['chuyen-vien-van-phong-hong-lien', 'watcher'],
    ['tiep-dan-hac-tri', 'collaborator'],
  ] as const) {
    for (const handler of handled) {
      await rows(
        (db) => db`insert into petition_member (id, petition_id, role, person_id, added_by, at)
          select gen_random_uuid(), id, ${role}, ${of(who)}, ${away}, now() from petition
          where assignee_id = ${handler} order by number limit 3`,
      )
    }
  }
  await rows(
    (db) => db`update petition set restricted = true where id in (
      select id from petition where assignee_id = ${away} order by number limit 1)`,
  )
}

/** What the demo has none or few of: offered, followed, read by few, about somebody, with helpers. */
async function arrange(): Promise<void> {
  const id = (key: string) => demoId(key)
  // Those are given to somebody, so that everybody of whom a rule speaks has one.
  const rows = await asSuperuser<{ id: string }>(
    (db) => db<{ id: string }[]>`select id from petition
      where unit_id = ${id('hong-lien-ubnd')} and assignee_id is not null order by number limit 12`,
  )
  const free = rows.map((row) => row.id)
  const change = (set: (db: Sql, one: string) => Promise<unknown>) => {
    const one = free.pop()
    if (!one) throw new Error('too few petitions to arrange')
    return asSuperuser(async (db) => {
      await set(db, one)
      return []
    })
  }
  await change((db, one) => db`update petition set offered_unit_id = ${id('hac-tri-ubnd')} where id = ${one}`)
  await change(
    (db, one) => db`update petition set offered_unit_id = ${id('hong-lien-van-xa')} where id = ${one}`,
  )
  await change((db, one) => db`update petition set offered_unit_id = ${id('tinh-ubnd')} where id = ${one}`)
  await change(
    (
      db,
      one,
    ) => db`update petition set unit_id = ${id('hac-tri-ubnd')}, handling_unit_id = ${id('hac-tri-ha-tang')},
      origin_unit_id = ${id('hong-lien-ubnd')}, assignee_id = ${id('chuyen-vien-ha-tang-hac-tri')} where id = ${one}`,
  )
  await change((db, one) => db`update petition set restricted = true where id = ${one}`)
  await change(
    (db, one) => db`update petition set restricted = true, offered_unit_id = ${id('hac-tri-ubnd')},
      origin_unit_id = ${id('dai-sen-ubnd')} where id = ${one}`,
  )
  // Given to somebody whose role there is another than to work on what is theirs.
  await change(
    (db, one) => db`update petition set restricted = true, handling_unit_id = ${id('hong-lien-ha-tang')},
      assignee_id = ${id('truong-phong-ha-tang-hong-lien')} where id = ${one}`,
  )
  await change(
    (db, one) =>
      db`update petition set restricted = true, concerns_person_id = ${id('tiep-dan-hong-lien')} where id = ${one}`,
  )
  await change(
    (db, one) =>
      db`update petition set restricted = true, concerns_unit_id = ${id('hong-lien-ubnd')} where id = ${one}`,
  )
  await change(
    (db, one) => db`update petition set restricted = true, concerns_unit_id = ${id('hong-lien-ha-tang')},
      handling_unit_id = ${id('hong-lien-van-xa')}, assignee_id = ${id('chuyen-vien-ha-tang-hong-lien')} where id = ${one}`,
  )
  const join =
    (one: string, key: string, ended: Date | null = null) =>
    (db: Sql) =>
      db`insert into petition_member (id, petition_id, role, person_id, added_by, at, ended_at)
      values (gen_random_uuid(), ${one}, 'collaborator', ${id(key)}, ${id('chu-tich-hong-lien')}, now(), ${ended})`
  await change(async (db, one) => {
    await join(one, 'chuyen-vien-van-xa-hong-lien')(db)
    await join(one, 'chuyen-vien-xay-dung')(db)
    await join(one, 'mat-tran-hac-tri')(db)
    await join(one, 'chuyen-vien-van-phong-hong-lien', at)(db)
  })
  await change(async (db, one) => {
    await db`update petition set restricted = true where id = ${one}`
    await join(one, 'chuyen-vien-van-xa-hong-lien')(db)
  })
}

const at = new Date('2026-11-21T09:00:00+07:00')
const expected = (may: (place: Standing) => boolean) =>
  standing
    .filter(may)
    .map((one) => one.id)
    .sort()
const ids = (rows: Iterable<{ id: string }>) => [...rows].map((row) => row.id).sort()

/** The petitions that this statement shows to the person. */
const seen = (actor: Person, read: (db: Tx) => Promise<Iterable<{ id: string }>>) =>
  tx({ actor, at }, read).then(ids)

describe('the demo place', () => {
  it('has petitions enough, in every part of it, and somebody in every role', () => {
    expect(standing.length).toBeGreaterThanOrEqual(40)
    const held = new Set(people.flatMap((one) => one.grants.map((grant) => grant.role)))
    expect(roleCodes.filter((role) => !held.has(role))).toEqual([])
  })

  it('meets every kind, and every way in which a letter is dealt with at the door', async () => {
    const rows = await asSuperuser<{ kind: string; outcome: string }>(
      (db) =>
        db<
          { kind: string; outcome: string }[]
        >`select distinct kind, intake_outcome as outcome from petition`,
    )
    const missing = (all: object, met: string[]) => Object.keys(all).filter((one) => !met.includes(one))
    expect(
      missing(
        kinds,
        rows.map(({ kind }) => kind),
      ),
    ).toEqual([])
    expect(
      missing(
        intakeOutcomes,
        rows.map(({ outcome }) => outcome),
      ),
    ).toEqual([])
  })
})

describe('what a person sees is one thing, said three times', () => {
  it.each(people.map((one) => [one.key, one.grants.map((grant) => grant.role).join(', ')]))(
    '%s (%s)',
    async (key) => {
      const actor = actorOf(key)
      const reads = expected((place) => can(actor, 'petition.read', place))
      const sees = expected(
        (place) => can(actor, 'petition.read', place) || can(actor, 'petition.watch', place),
      )

      // The policies alone, the conditions alone (as the owner would run them), and both.
      expect(
        await seen(actor, (db) => db.execute<{ id: string }>(sql`select id from petition`)),
        'policies',
      ).toEqual(sees)
      const conditions = (db: Tx) =>
        db.select({ id: petition.id }).from(petition).where(visiblePetitions(actor))
      expect(await seen(actor, conditions), 'conditions').toEqual(sees)
      const read = (db: Tx) =>
        db.select({ id: petition.id }).from(petition).where(petitionsWithin(actor, 'petition.read'))
      expect(await seen(actor, read), 'conditions for reading').toEqual(reads)

      // Who may work on it: the same three again, for one permission that helpers hold and one they do not.
      for (const permission of ['petition.progress', 'petition.draft'] as const) {
        const may = expected((place) => can(actor, permission, place))
        const within = (db: Tx) =>
          db.select({ id: petition.id }).from(petition).where(petitionsWithin(actor, permission))
        expect(await seen(actor, within), permission).toEqual(may)
        const here = (db: Tx) =>
          db.execute<{ id: string }>(sql`select id from petition where acl.may_here(${permission}, id)`)
        expect(await seen(actor, here), `${permission} by the database`).toEqual(may)
      }

      // What hangs on a petition: words and names for those who read it, the masked text for watchers too.
      // Of a denunciation nobody at all has the sender's own words or the name.
      const named = expected((place) => can(actor, 'petition.read', place) && place.family !== 'denunciation')
      for (const table of [
        'petition_text',
        'petition_sender',
        'event_note',
        'answer',
        'sender_says',
        'file',
      ]) {
        const shown = await seen(actor, (db) =>
          db.execute<{ id: string }>(
            sql`select distinct petition_id as id from ${sql.identifier(table)} where petition_id is not null`,
          ),
        )
        const all = await asSuperuser<{ id: string }>(
          (db) =>
            db<
              { id: string }[]
            >`select distinct petition_id as id from ${db(table)} where petition_id is not null`,
        )
        const may = ['petition_text', 'petition_sender'].includes(table) ? named : reads
        expect(shown, table).toEqual(ids(all).filter((id) => may.includes(id)))
      }
      for (const table of ['petition_masked', 'event']) {
        const shown = await seen(actor, (db) =>
          db.execute<{ id: string }>(
            sql`select distinct petition_id as id from ${sql.identifier(table)} where petition_id is not null`,
          ),
        )
        expect(shown, table).toEqual(sees)
      }
    },
  )

  it('is not the same for everybody', () => {
    const sets = people.map(
      (one) => expected((place) => can(actorOf(one.key), 'petition.read', place)).length,
    )
    expect(new Set(sets).size).toBeGreaterThan(4)
  })
})

describe('the conditions, run without policies', () => {
  it('show the same petitions as the policies do', async () => {
    for (const { key } of people) {
      const actor = actorOf(key)
      const condition = visiblePetitions(actor)
      const sees = expected(
        (place) => can(actor, 'petition.read', place) || can(actor, 'petition.watch', place),
      )
      expect(await asOwner(condition), key).toEqual(sees)
    }
  })
})

/** As somebody to whom every row is open: the condition alone decides. */
async function asOwner(condition: ReturnType<typeof visiblePetitions>): Promise<string[]> {
  const { PgDialect } = await import('drizzle-orm/pg-core')
  const { sql: text, params } = new PgDialect().sqlToQuery(condition)
  return ids(
    await asSuperuser<{ id: string }>(async (db) => {
      await db`select set_config('app.at', ${at.toISOString()}, false)`
      return db.unsafe<{ id: string }[]>(`select id from petition where ${text}`, params as string[])
    }),
  )
}

describe('a citizen at their account', () => {
  const actor = { kind: 'citizen' as const, accountId: newId() }

  it('may nothing by the table, sees nothing by conditions and policies, and of claims just their own', async () => {
    for (const permission of permissions) {
      expect(standing.some((place) => can(actor, permission, place)) || can(actor, permission)).toBe(false)
    }
    const mine = await asSuperuser<{ id: string }>(
      (db) => db<{ id: string }[]>`
        insert into claim (account_id, code_hash, petition_id, added_at)
        select ${actor.accountId}, code_hash, petition_id, now() from petition_code
        where replaced_at is null order by petition_id limit 7 returning petition_id as id`,
    )
    expect(mine).toHaveLength(7)
    const shown = (read: SQL) => tx({ actor, at }, (db) => db.execute<{ id: string }>(read)).then(ids)
    expect(await shown(sql`select id from petition`)).toEqual([])
    expect(await asOwner(visiblePetitions(actor))).toEqual([])
    expect(await shown(sql`select petition_id as id from acl.claimed()`)).toEqual(ids(mine))
    const news = await shown(sql`select distinct c.petition_id as id from acl.claimed_news(100) n
      join acl.claimed() c on c.number = n.number`)
    expect(ids(mine)).toEqual(expect.arrayContaining(news))
  })
})

describe('roles in time', () => {
  const actor = actorOf('chu-tich-hong-lien')
  const shown = (when: Date) => tx({ actor, at: when }, (db) => db.execute(sql`select id from petition`))

  it('show nothing before their first day', async () => {
    expect((await shown(at)).length).toBeGreaterThan(0)
    expect(await shown(new Date('2025-06-30T12:00:00+07:00'))).toHaveLength(0)
  })

  it('show nothing after their last day', async () => {
    await asSuperuser(
      (db) => db`update role_grant set to_on = '2026-11-20' where person_id = ${actor.personId} returning id`,
    )
    expect(await shown(at)).toHaveLength(0)
    expect((await shown(new Date('2026-11-20T23:59:00+07:00'))).length).toBeGreaterThan(0)
  })
})

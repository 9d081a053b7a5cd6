import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { petition } from '#db/schema/petitions.ts'
import { people } from '#db/seed/demo/people.ts'
import { type Tx, tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { can, permissions } from '#domain/people/permissions.ts'
import { roleCodes } from '#domain/people/words.ts'
import { intakeOutcomes, kinds } from '#domain/petitions/words.ts'
import { newId } from '#lib/ids.ts'
import { petitionsWithin, visiblePetitions } from '#server/scope.ts'
import { asSuperuser } from '#tests/database.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { arrangedDemo, at, type Standing } from './arranged-demo.ts'

/** Every petition of the demo place with where it stands. */
let standing: Standing[] = []

beforeAll(async () => {
  const demo = await arrangedDemo()
  standing = demo.standing
  return demo.done
}, 120_000)

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

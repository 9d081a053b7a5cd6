import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { errorCode } from '#db/errors.ts'
import { people } from '#db/seed/demo/people.ts'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { can } from '#domain/people/permissions.ts'
import { foldedWords } from '#domain/search/fold.ts'
import { readQuestion } from '#domain/search/question.ts'
import { buildCalendar } from '#domain/time/calendar.ts'
import { dayOf } from '#lib/dates.ts'
import { unsealFor } from '#lib/vault.ts'
import { askOf } from '#server/search/search-ask.ts'
import { asSuperuser } from '#tests/database.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { arrangedDemo, at, type Standing } from './arranged-demo.ts'

type Texts = { id: string; own: string[]; masked: string[]; secret: string[] }
type Row = Standing & { own: Set<string>; masked: Set<string>; secret: Set<string> }

let rows: Row[] = []
/** In how many petitions a word stands. */
const uses = new Map<string, number>()

beforeAll(async () => {
  const demo = await arrangedDemo()
  const texts = await asSuperuser<Texts>(
    (db) => db<Texts[]>`
      select p.id,
        array_remove(array[t.body, t.place, s.name, s.organisation, s.address, s.phone, m.answer] || array(
          select one ->> 'value' from petition_extra e, jsonb_array_elements(e.answers) one where e.petition_id = p.id), null) as own,
        array_remove(array[m.body, m.answer], null) as masked, '[]'::json as secret
      from petition p join petition_masked m on m.petition_id = p.id left join petition_text t on t.petition_id = p.id
        left join petition_sender s on s.petition_id = p.id`,
  )
  const secrets = await sealedTexts()
  const words = (list: string[]) => new Set(list.flatMap(foldedWords))
  rows = demo.standing.map((one) => {
    const { own = [], masked = [] } = texts.find(({ id }) => id === one.id) ?? {}
    const secret = secrets.get(one.id) ?? []
    return { ...one, own: words(own), masked: words(masked), secret: words(secret) }
  })
  for (const { own, masked } of rows) {
    for (const word of new Set([...own, ...masked])) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  return demo.done
}, 120_000)

/** Everything that stands in the vault, as it was written. */
async function sealedTexts(): Promise<Map<string, string[]>> {
  const closed = await asSuperuser<{ petitionId: string; purpose: string; keyId: string; sealed: string }>(
    (db) => db<{ petitionId: string; purpose: string; keyId: string; sealed: string }[]>`
      select petition_id as "petitionId", purpose, key_id as "keyId", sealed from sealed`,
  )
  const texts = new Map<string, string[]>()
  for (const row of closed) {
    const strings: string[] = []
    JSON.parse(unsealFor(row.petitionId, row.purpose, row), (_, value) => {
      if (typeof value === 'string') strings.push(value)
      return value
    })
    texts.set(row.petitionId, [...(texts.get(row.petitionId) ?? []), ...strings])
  }
  return texts
}

/** What the person may look through: of a denunciation nobody its own words, of what is watched the mask. */
function openTo(actor: Person, row: Row): Set<string> | undefined {
  if (can(actor, 'petition.read', row)) return row.family === 'denunciation' ? row.masked : row.own
  return can(actor, 'petition.watch', row) ? row.masked : undefined
}

/** Whatever the one door gives out to each question, before anything else is asked. */
const foundAll = (actor: Person, questions: string[]): Promise<string[][]> =>
  tx({ actor, at }, async (db) => {
    const lists: string[][] = []
    for (const typed of questions) {
      const ask = JSON.stringify(askOf({ typed }, dayOf(at), buildCalendar([])))
      const list = await db.execute<{ id: string }>(
        sql`select distinct petition_id as id from acl.search(${ask}::text::jsonb, 2000)`,
      )
      lists.push(list.map(({ id }) => id).sort())
    }
    return lists
  })
const found = async (actor: Person, typed: string) => (await foundAll(actor, [typed]))[0] ?? []

const expected = (actor: Person, may: (words: Set<string>) => boolean) =>
  rows
    .filter((row) => {
      const open = openTo(actor, row)
      return open && may(open)
    })
    .map(({ id }) => id)
    .sort()

const cast = people.map((one) => [one.key, one.grants.map(({ role }) => role).join(', ')] as const)

describe('what is found is what may be read, no more and no less', () => {
  it.each(cast)('%s (%s): without a word, everything', async (key) => {
    const actor = actorOf(key)
    expect(await found(actor, '')).toEqual(expected(actor, () => true))
  })

  it.each(cast)('%s (%s): by words of any text, their own or not', async (key) => {
    const actor = actorOf(key)
    const all = [...new Set(rows.flatMap((row) => [...row.own, ...row.masked, ...row.secret]))].sort()
    const seed = people.findIndex((one) => one.key === key)
    const asked = fc.sample(fc.subarray(all, { minLength: 1, maxLength: 2 }), { numRuns: 10, seed })
    const lists = await foundAll(
      actor,
      asked.map((words) => words.join(' ')),
    )
    for (const [n, words] of asked.entries()) {
      const wanted = expected(actor, (open) => words.every((word) => open.has(word)))
      expect(lists[n], words.join(' ')).toEqual(wanted)
    }
  })

  it.each(cast)('%s (%s): every petition by a word of its text', async (key) => {
    const actor = actorOf(key)
    const words = rows.map((row) => rarest(openTo(actor, row) ?? row.own))
    const lists = await foundAll(actor, words)
    for (const [n, row] of rows.entries()) {
      expect(lists[n]?.includes(row.id), words[n]).toBe(openTo(actor, row) !== undefined)
    }
  })

  /** The word that says the most. */
  const rarest = (words: Set<string>): string =>
    [...words].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0))[0] ?? ''
})

describe('a denunciation', () => {
  it('is there to be looked for, and has words that only its sender wrote', () => {
    const secrets = rows.filter(({ family }) => family === 'denunciation')
    expect(secrets.length).toBeGreaterThan(0)
    expect(secrets.some((row) => [...row.secret].some((word) => !row.masked.has(word)))).toBe(true)
  })

  it('is found by nobody by a name or word that its verifiers may not read', async () => {
    for (const row of rows.filter(({ family }) => family === 'denunciation')) {
      const secret = [...row.secret].filter((word) => !row.masked.has(word))
      for (const { key } of people) {
        for (const list of await foundAll(actorOf(key), secret)) expect(list, key).not.toContain(row.id)
      }
    }
  })

  it('keeps no such word in the index at all', async () => {
    const kept = await asSuperuser<{ id: string; words: string[] }>(
      (db) => db<{ id: string; words: string[] }[]>`
        select s.petition_id as id, string_to_array(btrim(s.own), ' ') as words from petition_search s
          join petition p on p.id = s.petition_id where p.family = 'denunciation'`,
    )
    for (const { id, words } of kept) {
      const row = rows.find((one) => one.id === id)
      expect(words.filter((word) => word !== '/' && !row?.masked.has(word))).toEqual([])
    }
  })
})

describe('the door', () => {
  it('is shut for whoever has no role, and for everybody who is no member of staff', async () => {
    const nobody: Person = { kind: 'person', personId: '00000000-0000-7000-8000-000000000000', grants: [] }
    expect(await found(nobody, '')).toEqual([])
    const anonymous = { kind: 'public' as const }
    const list = await tx({ actor: anonymous, at }, (db) =>
      db.execute(sql`select * from acl.search('{}', 2000)`),
    )
    expect(list).toHaveLength(0)
  })

  it('is the only one: no login reads what is kept for it, nor asks the parts of it', async () => {
    const actor = actorOf('chu-tich-hong-lien')
    for (const read of [
      sql`select * from petition_search`,
      sql`select * from acl.search_newest('{}', null, null, '{}', 10)`,
      sql`select * from acl.search_part('read', null, null, null, '{}', '{}', 10)`,
      sql`select acl.search_text(gen_random_uuid())`,
    ]) {
      expect(await tx({ actor, at }, (db) => db.execute(read)).catch(errorCode)).toBe('42501')
    }
  })

  it('takes questions as questions, whatever stands in them', async () => {
    const actor = actorOf('chu-tich-hong-lien')
    for (const typed of [`') or true --`, `a' | 'b`, ':*', '!do', 'a & b', '\\', "o'b", '<->', 'o:1']) {
      await expect(found(actor, typed)).resolves.toBeDefined()
      expect(readQuestion(typed).words.every((word) => /^[a-z0-9]+$/.test(word))).toBe(true)
    }
  })
})

import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#lib/ids.ts'
import { claimPetition } from '#server/citizens/claims.ts'
import { hashOfCode } from '#server/petitions/filing-key.ts'
import { attack, everyone, holder, job, nothing, refused, targets, threePetitions, who } from './attack.ts'

const [own, other] = [newId(), newId()]
const citizen = (accountId: string) => ({ kind: 'citizen' as const, accountId })
const bringing = (code: string, accountId: string) => ({
  kind: 'holder' as const,
  codeHash: hashOfCode(code),
  accountId,
})
const into = (account: string, hash: string, petition: string) =>
  sql`insert into claim (account_id, code_hash, petition_id, added_at) values (${account}, ${hash}, ${petition}, now())`

beforeAll(async () => {
  const done = await threePetitions()
  const ctx = { actor: citizen(own), at: new Date() }
  await claimPetition(ctx, hashOfCode(targets.answered.code))
  return done
})

describe('a citizen', () => {
  it('reads of petitions what the two functions show, and of all tables only their own claims', async () => {
    for (const table of [
      'petition',
      'petition_text',
      'petition_sender',
      'petition_masked',
      'event',
      'event_note',
      'answer',
      'file',
      'sender_says',
      'notice',
      'person',
      'role_grant',
      'draft',
      'kept_form',
    ]) {
      const seen = await attack(citizen(own), sql`select 1 from ${sql.identifier(table)}`)
      expect(seen, table).toEqual(nothing)
    }
    expect(await attack(citizen(own), sql`select 1 from claim`)).toEqual({ rows: 1 })
    expect(await attack(citizen(own), sql`select 1 from acl.claimed()`)).toEqual({ rows: 1 })
    expect(await attack(citizen(other), sql`select 1 from claim`)).toEqual(nothing)
    expect(await attack(citizen(other), sql`select 1 from acl.claimed()`)).toEqual(nothing)
    expect(await attack(citizen(other), sql`select 1 from acl.claimed_news(100)`)).toEqual(nothing)
  })

  it('makes no claim without the code, and takes out only their own', async () => {
    const hash = hashOfCode(targets.fresh.code)
    expect(await attack(citizen(own), into(own, hash, targets.fresh.row.id))).toEqual(refused('42501'))
    expect(await attack(citizen(other), sql`delete from claim returning 1`)).toEqual(nothing)
    expect(await attack(citizen(own), sql`update claim set account_id = ${other}`)).toEqual(refused('42501'))
  })

  it('changes nothing of petitions', async () => {
    expect(await attack(citizen(own), sql`update petition set state = 'CLOSED' returning id`)).toEqual(
      nothing,
    )
    const said = sql`insert into sender_says (id, petition_id, word, at) values (gen_random_uuid(), ${targets.answered.row.id}, 'done', now())`
    expect(await attack(citizen(own), said)).toEqual(refused('42501'))
  })
})

describe('the holder of a code', () => {
  it('claims that one petition, under that code, for the account they brought along', async () => {
    const { fresh, drafted } = targets
    const hash = hashOfCode(fresh.code)
    const actor = bringing(fresh.code, own)
    for (const wrong of [
      into(other, hash, fresh.row.id),
      into(own, hashOfCode(drafted.code), fresh.row.id),
      into(own, hash, drafted.row.id),
    ]) {
      expect(await attack(actor, wrong)).toEqual(refused('42501'))
    }
    expect(await attack(holder(fresh.code), into(own, hash, fresh.row.id))).toEqual(refused('42501'))
    expect(await attack(actor, into(own, hash, fresh.row.id))).toEqual({ rows: 0 })
    expect(await attack(citizen(own), sql`select 1 from acl.claimed()`)).toEqual({ rows: 2 })
    expect(await attack(actor, sql`delete from claim returning 1`)).toEqual(nothing)
    // The account gives a holder no petition but the one of the code.
    expect(await attack(actor, sql`select 1 from petition`)).toEqual({ rows: 1 })
    expect(await attack(actor, sql`select 1 from acl.claimed()`)).toEqual(nothing)
  })
})

describe('everybody else', () => {
  it('sees no claim', async () => {
    for (const actor of [
      everyone,
      holder(targets.answered.code),
      who('reception'),
      who('chair'),
      who('admin'),
    ]) {
      expect(await attack(actor, sql`select 1 from claim`)).toEqual(nothing)
      expect(await attack(actor, sql`select 1 from acl.claimed()`)).toEqual(nothing)
    }
    expect(await attack(job('send-notice'), sql`select 1 from claim`)).toEqual(refused('42501'))
    expect(await attack(job('send-notice'), sql`select 1 from acl.claimed()`)).toEqual(refused('42501'))
    expect(await attack({ kind: 'signin' }, sql`select 1 from claim`)).toEqual(refused('42501'))
  })

  it('with the id of an account in the place of a person sees nothing', async () => {
    const actor = { kind: 'person' as const, personId: own, grants: [] }
    expect(await attack(actor, sql`select 1 from claim`)).toEqual(nothing)
    expect(await attack(actor, sql`select 1 from petition`)).toEqual(nothing)
  })

  it('a citizen with the id of a person has no role', async () => {
    const chair = who('chair')
    if (chair.kind !== 'person') throw new Error('the chair is a person')
    expect(await attack(citizen(chair.personId), sql`select 1 from petition`)).toEqual(nothing)
    expect(await attack(citizen(chair.personId), sql`select 1 from person`)).toEqual(nothing)
  })
})

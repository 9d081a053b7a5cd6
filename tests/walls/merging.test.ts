import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { mergePetition } from '#server/petitions/merge-petition.ts'
import { by, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { attack, everyone, holder, nothing, refused, targets, threePetitions, who } from './attack.ts'

let follower: { id: string; code: string }

beforeAll(async () => {
  const done = await threePetitions()
  const { number, code } = await petitionIn('ACCEPTED')
  const { id, version } = await rowOf(number)
  const reason = 'Cùng một đoạn mương cạnh nhà văn hóa.'
  await mergePetition(by('reception'), number, { version, main: targets.drafted.number, reason })
  follower = { id, code }
  return done
})

describe('letters that are settled together', () => {
  const strangers = () => [
    ...(['otherHandler', 'otherReception', 'front', 'admin'] as const).map(who),
    everyone,
    holder(targets.drafted.code),
  ]

  it('are given to the people of the main one by who gives that out or classifies, by nobody else', async () => {
    const follow = sql`select acl.follow_main(${targets.drafted.row.id}::uuid, null)`
    for (const actor of [who('head'), who('reception')])
      expect(await attack(actor, follow)).toEqual({ rows: 1 })
    for (const actor of strangers()) expect(await attack(actor, follow)).toEqual(refused('42501'))
  })

  it('are answered by who sends out the answer of the main one, and only once that is out', async () => {
    const answer = sql`select acl.answer_followers(${targets.drafted.row.id}::uuid, gen_random_uuid(), '{}', '', '[]')`
    for (const actor of strangers()) expect(await attack(actor, answer)).toEqual(refused('42501'))
    expect(await attack(who('handler'), answer)).toEqual(refused('23514', 'merge_answer_out'))
  })

  it('tell nobody but their own people where the main one stands', async () => {
    const main = sql`select * from acl.main_of(${targets.drafted.row.id}::uuid)`
    for (const actor of [who('handler'), holder(follower.code), who('front')])
      expect(await attack(actor, main)).toEqual({ rows: 1 })
    for (const actor of [who('otherHandler'), who('admin'), everyone, holder(targets.answered.code)])
      expect(await attack(actor, main)).toEqual(nothing)
  })

  it('are never put to themselves', async () => {
    const self = sql`update petition set main_id = id where id = ${follower.id} returning id`
    expect(await attack(who('reception'), self)).toEqual(refused('23514', 'petition_main_other'))
  })
})

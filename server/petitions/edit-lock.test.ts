import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Person } from '#domain/people/actor.ts'
import type { Ctx } from '#server/context.ts'
import { tellAbsence } from '#server/people/tell-absence.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { keepWriting, openWriting, takeWriting } from '#server/petitions/edit-lock.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, draft, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { attack, nothing, refused, who } from '#tests/walls/attack.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

const standIn = 'chuyen-vien-xay-dung-hong-lien'
/** The day after the work was given: then its handler is away, so that two may write. */
const morning = new Date('2026-10-15T09:00:00+07:00')
const later = (seconds: number) => new Date(morning.getTime() + seconds * 1000)
const one = (seconds = 0) => by('handler', later(seconds)) as Ctx<Person>
const two = (seconds = 0): Ctx<Person> => ({ actor: actorOf(standIn), at: later(seconds) })

// Two who may write one answer: the accountable person, and who stands in for them.
beforeAll(async () => {
  const done = await demoPlace()
  await tellAbsence(one(), {
    personId: '',
    fromOn: '2026-10-15',
    toOn: '2026-10-15',
    standInId: demoId(standIn),
  })
  return done
})

const handIn = async (ctx: Ctx<Person>, number: string) =>
  draftAnswer(ctx, number, { version: await versionOf(number), ...draft })

const inWork = () => petitionIn('VERIFYING')

describe('the lock of the answer', () => {
  it('is taken by opening, kept by beating, and free after two minutes of silence', async () => {
    const { number } = await inWork()
    expect(await openWriting(one(), number)).toEqual({ own: undefined, others: [] })
    expect((await openWriting(two(60), number)).holder).toMatchObject({ personId: demoId(cast.handler) })
    await keepWriting(one(110), number, { body: 'đang viết' })
    expect((await openWriting(two(200), number)).holder?.since).toEqual(morning)
    expect((await openWriting(two(231), number)).holder).toBeUndefined()
    expect((await openWriting(one(240), number)).holder).toMatchObject({ personId: demoId(standIn) })
  })

  it('is taken over: the one before keeps their version, and is refused when handing in', async () => {
    const { number } = await inWork()
    await openWriting(one(), number)
    await keepWriting(one(10), number, { body: 'bản của người trước' })
    await takeWriting(two(20), number)
    expect(await openWriting(two(21), number)).toMatchObject({
      own: undefined,
      others: [{ personId: demoId(cast.handler), values: { body: 'bản của người trước' } }],
    })
    await expect(handIn(one(30), number)).rejects.toMatchObject({ code: 'lock.held' })
    const kept = await keepWriting(one(31), number, { body: 'viết thêm' })
    expect(kept).toMatchObject({
      holder: { personId: demoId(standIn) },
      own: { values: { body: 'viết thêm' } },
    })
    await handIn(two(40), number)
    await expect(openWriting(two(41), number)).rejects.toMatchObject({ code: 'other.first' })
  })

  it('is one even when two open at once', async () => {
    const { number } = await inWork()
    const both = await Promise.all([openWriting(one(), number), openWriting(two(), number)])
    expect(both.filter(({ holder }) => !holder)).toHaveLength(1)
  })

  it('is for whoever may write the answer', async () => {
    const { number } = await inWork()
    await expect(openWriting(by('head') as Ctx<Person>, number)).rejects.toMatchObject({ code: 'may.not' })
    await expect(takeWriting(by('otherHandler') as Ctx<Person>, number)).rejects.toThrow('not found')
    await keepWriting(one(), number, { body: 'riêng' })
    for (const member of ['head', 'otherHandler', 'front'] as const) {
      expect(await attack(who(member), sql`select 1 from answer_draft`), member).toEqual(nothing)
      expect(await attack(who(member), sql`select 1 from edit_lock`), member).toEqual(nothing)
    }
    const forged = sql`update answer_draft set values = '{}' where person_id = ${demoId(cast.handler)} returning person_id`
    expect(await attack(actorOf(standIn), forged)).toEqual(nothing)
    const { id } = await rowOf(number)
    const inName = sql`insert into answer_draft (petition_id, person_id, values, at)
      values (${id}, ${demoId(cast.chair)}, '{}', now())`
    expect(await attack(actorOf(standIn), inName)).toEqual(refused('42501'))
  })
})

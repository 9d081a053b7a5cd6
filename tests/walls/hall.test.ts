import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { QueueTurn } from '#domain/dialogues/hall.ts'
import { newId, newToken } from '#lib/ids.ts'
import { askQuestion } from '#server/dialogues/hall/hall-questions.ts'
import { liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { openDialogue } from '#server/dialogues/hall/open-dialogue.ts'
import { countPeople, queueTurn } from '#server/dialogues/hall/queue-turn.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, dialogueDay } from '#tests/dialogues.ts'
import { by, cast, type Member, petitionIn, rowOf } from '#tests/filed-petition.ts'
import { attack, everyone, holder, job, nothing, refused, who } from './attack.ts'

const at = new Date(`${dialogueDay}T08:30:00+07:00`)
const desk = by('reception', at)
const it5 = {} as {
  hall: string
  site: string
  early: string
  earlySite: string
  turn: string
  question: string
}

beforeAll(async () => {
  const done = await demoPlace()
  const [number, early] = [await announced(), await announced()]
  await openDialogue(desk, number, 4)
  const found = await liveDesk(desk, number)
  it5.hall = found?.row.id ?? ''
  it5.site = found?.sites[0]?.id ?? ''
  const [row] = await asSuperuser(
    (db) =>
      db`select d.id, s.id as site from dialogue d join dialogue_site s on s.dialogue_id = d.id where number = ${early}`,
  )
  it5.early = row?.id
  it5.earlySite = row?.site
  const typed = QueueTurn.parse({ id: newId(), siteId: it5.site, newSeat: '12', newName: 'Lò Văn Mận' })
  it5.turn = (await queueTurn(desk, number, typed)).id
  await countPeople(desk, number, { siteId: it5.site, people: 90 })
  it5.question = newId()
  const seat = { number, token: newToken(), seat: '14' }
  const asked = { id: it5.question, body: 'Bao giờ nạo vét mương?', seat: '', name: '' }
  await askQuestion({ actor: { kind: 'public' }, at }, number, seat, asked)
  return done
})

const outside: Member[] = ['otherReception', 'otherChair', 'otherFront', 'admin']
const beside: Member[] = ['front', 'head', 'handler', 'secretary', 'provinceChair']
const read = (table: string) =>
  sql`select 1 from ${sql.identifier(table)} where dialogue_id = ${it5.hall}::uuid`

describe('what is said in the hall', () => {
  it.each(['dialogue_turn', 'dialogue_presence'])('%s is read by the offices of the area', async (table) => {
    for (const member of ['reception', 'chair', ...beside] as const) {
      expect(await attack(who(member), read(table)), member).toEqual({ rows: 1 })
    }
    for (const member of outside) expect(await attack(who(member), read(table)), member).toEqual(nothing)
    for (const actor of [everyone, holder('AAAA')]) expect(await attack(actor, read(table))).toEqual(nothing)
    expect(await attack(job('purge'), read(table))).toEqual(refused('42501'))
  })

  it.each(['dialogue_speaker', 'hall_question'])(
    '%s is for the office that holds it alone',
    async (table) => {
      expect(await attack(who('reception'), read(table))).toEqual({ rows: 1 })
      for (const member of [...beside, ...outside]) {
        expect(await attack(who(member), read(table)), member).toEqual(nothing)
      }
      for (const actor of [everyone, holder('AAAA')])
        expect(await attack(actor, read(table))).toEqual(nothing)
    },
  )

  it('is told to people by seats, and to nobody else through their door', async () => {
    const queue = sql`select 1 from acl.hall_queue(${it5.hall}::uuid)`
    expect(await attack(everyone, queue)).toEqual({ rows: 1 })
    expect(await attack(who('otherFront'), queue)).toEqual(nothing)
    const seen = sql`select 1 from acl.hall_seen(${it5.hall}::uuid, 'another seat')`
    expect(await attack(everyone, seen)).toEqual(nothing)
  })
})

const turn = (values: { by?: Member; hall?: string; site?: string; petition?: SQL }) =>
  sql`insert into dialogue_turn (id, dialogue_id, site_id, position, state, queued_at, petition_id, by_person, at, changed_at)
    values (gen_random_uuid(), ${values.hall ?? it5.hall}::uuid, ${values.site ?? it5.site}::uuid, 99, 'waiting', now(),
      ${values.petition ?? sql`null`}, ${demoId(cast[values.by ?? 'reception'])}::uuid, now(), now()) returning 1`
const change = (set: SQL) => sql`update dialogue_turn set ${set} where id = ${it5.turn}::uuid returning 1`

describe('nobody', () => {
  it('writes it down but the office that holds it, in their own name, while it is open', async () => {
    expect(await attack(who('reception'), turn({}))).toEqual({ rows: 1 })
    for (const member of [...beside, ...outside]) {
      expect(await attack(who(member), turn({ by: member })), member).toEqual(refused('42501'))
    }
    expect(await attack(who('reception'), turn({ by: 'chair' }))).toEqual(refused('42501'))
    const early = turn({ hall: it5.early, site: it5.earlySite })
    expect(await attack(who('reception'), early)).toEqual(refused('42501'))
    expect(await attack(who('reception'), turn({ site: it5.earlySite }))).toEqual(refused('42501'))
    const positions = await asSuperuser(
      (db) => db`select position from dialogue_turn where dialogue_id = ${it5.hall} order by 1`,
    )
    expect(positions.map(({ position }) => position)).toEqual([1, 2])
  })

  it('changes, moves or removes it otherwise', async () => {
    for (const member of [...beside, ...outside]) {
      expect(await attack(who(member), change(sql`body = 'khác'`)), member).toEqual(nothing)
    }
    expect(await attack(who('reception'), change(sql`position = 7`))).toEqual(refused('42501'))
    expect(await attack(who('reception'), change(sql`dialogue_id = ${it5.early}::uuid`))).toEqual(
      refused('42501'),
    )
    expect(await attack(who('reception'), change(sql`state = 'withdrawn'`))).toEqual({ rows: 1 })
    expect(await attack(who('reception'), change(sql`state = 'speaking'`))).toEqual(
      refused('23514', 'dialogue_turn_steps'),
    )
    expect(await attack(who('reception'), sql`delete from dialogue_turn`)).toEqual(refused('42501'))
    const removed = asSuperuser((db) => db`delete from dialogue_turn where id = ${it5.turn}`)
    await expect(removed).rejects.toThrow(/append-only/)
  })

  it('calls a promise what is no petition of a dialogue', async () => {
    const { number } = await petitionIn('ASSIGNED')
    const { id } = await rowOf(number)
    const promise = sql`state = 'waiting', body = 'Mương tắc.', due_on = '2026-12-30', petition_id = ${id}::uuid`
    expect(await attack(who('reception'), change(promise))).toEqual(refused('42501'))
    const none = sql`state = 'waiting', outcome = 'promise'`
    expect(await attack(who('reception'), change(none))).toEqual(refused('23514'))
  })

  it('answers, holds back or supports a question in the place of others', async () => {
    const shown = sql`update hall_question set state = 'shown' where id = ${it5.question}::uuid returning 1`
    for (const member of [...beside, ...outside])
      expect(await attack(who(member), shown), member).toEqual(nothing)
    expect(await attack(everyone, shown)).toEqual(nothing)
    expect(await attack(who('reception'), sql`update hall_question set body = 'khác'`)).toEqual(
      refused('42501'),
    )
    expect(
      await attack(
        who('reception'),
        sql`insert into hall_support (question_id, seat_hash, dialogue_id, at)
      values (${it5.question}::uuid, 'x', ${it5.hall}::uuid, now())`,
      ),
    ).toEqual(refused('42501'))
    const ask = sql`select 1 where acl.ask_hall(${it5.hall}::uuid, gen_random_uuid(), 'x', '', '', 'Câu của cán bộ', null, 10) = 'asked'`
    expect(await attack(who('reception'), ask)).toEqual(nothing)
  })
})

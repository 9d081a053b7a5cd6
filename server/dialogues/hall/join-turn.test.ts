import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { JoinTurn } from '#domain/dialogues/hall/join-turn.ts'
import { WriteTurn } from '#domain/dialogues/hall.ts'
import { SaveMinutes } from '#domain/dialogues/minutes/writing.ts'
import { shortCode } from '#domain/offline/short-code.ts'
import { newId } from '#lib/ids.ts'
import { beginMinutes, lockMinutes, openRemarks, saveMinutes } from '#server/dialogues/outcome/minutes.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, type Member } from '#tests/filed-petition.ts'
import { held, theDay, underWay } from '#tests/held-dialogue.ts'
import { joinTurn } from './join-turn.ts'
import { joinedOf } from './joined.ts'
import { liveDesk } from './live-desk.ts'
import { queueTurn } from './queue-turn.ts'
import { settleTurn } from './settle-turn.ts'
import { writeTurn } from './write-turn.ts'

beforeAll(demoPlace)

const minutes = (n: number) => new Date(theDay.getTime() + n * 60_000)
const body = 'Mương cạnh nhà văn hóa tổ 5 tắc, mưa là nước vào ba nhà, đề nghị nạo vét.'
const answer = 'Phường nạo vét xong trong tuần này.'

type Typed = Record<string, string>
/** As the device sends it: queued at eight minutes, said at nine, written at ten. */
function kept(hall: { number: string; siteId: string }, change: Typed = {}): JoinTurn {
  const id = newId()
  return JoinTurn.parse({
    ...{ id, turnId: id, number: hall.number, siteId: hall.siteId, stage: 'said', seat: '31', body },
    ...{ tookPlaceAt: minutes(8).toISOString(), startedAt: minutes(9).toISOString() },
    ...{ endedAt: minutes(10).toISOString(), writtenAt: minutes(10).toISOString() },
    ...change,
  })
}
const join = (input: JoinTurn, who: Member = 'reception', at = minutes(20)) => joinTurn(by(who, at), input)
const turnOf = async (number: string, id: string) =>
  (await liveDesk(by('reception', theDay), number))?.turns.find((one) => one.id === id)
const rowsOf = async (turnId: string) =>
  (
    await asSuperuser(
      (db) => db`select (select count(*)::int from dialogue_turn where id = ${turnId}) as turns,
        (select count(*)::int from dialogue_joined where turn_id = ${turnId}) as joined,
        (select count(*)::int from event where type = 'dialogue.turn-recorded' and payload->>'turnId' = ${turnId}) as answered`,
    )
  )[0]

describe('an opinion that a desk kept', () => {
  it('joins once with the hours of the device, however often it is sent', async () => {
    const hall = await underWay()
    const input = kept(hall, { outcome: 'answered', answer, name: 'Lò Thị Kẹo' })
    const first = await join(input)
    expect(first).toMatchObject({ state: 'joined', href: `/dialogues/${hall.number}/live/${input.turnId}` })
    expect(await join(input)).toEqual(first)
    expect(await turnOf(hall.number, input.turnId)).toMatchObject({
      ...{ body, answer, outcome: 'answered', state: 'done', seat: '31', name: 'Lò Thị Kẹo', version: 1 },
      ...{ queuedAt: minutes(8), startedAt: minutes(9), endedAt: minutes(10) },
    })
    expect(await rowsOf(input.turnId)).toEqual({ turns: 1, joined: 1, answered: 1 })
  })

  it('is one also when five come at once', async () => {
    const hall = await underWay()
    const input = kept(hall, { outcome: 'answered', answer })
    const all = await Promise.all(Array.from({ length: 5 }, () => join(input)))
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await rowsOf(input.turnId)).toEqual({ turns: 1, joined: 1, answered: 1 })
  })

  it('that joined while it waited is written on by the same desk', async () => {
    const hall = await underWay()
    const waiting = kept(hall, { stage: 'queue', body: '', startedAt: '', endedAt: '' })
    await join(waiting)
    expect((await turnOf(hall.number, waiting.turnId))?.state).toBe('waiting')
    const said = kept(hall, {
      ...{ id: waiting.id, turnId: waiting.turnId, outcome: 'answered', answer },
      writtenAt: minutes(12).toISOString(),
    })
    expect(await join(said)).toMatchObject({ state: 'joined' })
    // What was sent before and comes late changes nothing any more.
    expect(await join(waiting)).toMatchObject({ state: 'joined' })
    expect(await turnOf(hall.number, waiting.turnId)).toMatchObject({ body, outcome: 'answered' })
    expect(await rowsOf(waiting.turnId)).toEqual({ turns: 1, joined: 2, answered: 1 })
  })

  it('is not for another office, nor for who does not prepare, nor for another dialogue or place', async () => {
    const [hall, other] = [await underWay(), await underWay()]
    const input = kept(hall)
    await expect(join(input, 'otherReception')).rejects.toBeInstanceOf(NotFound)
    await expect(join(input, 'front')).rejects.toMatchObject({ code: 'may.not' })
    await expect(join(kept(hall, { siteId: other.siteId }))).rejects.toBeInstanceOf(NotFound)
    await join(input)
    const astray = kept(other, { id: newId(), turnId: input.turnId })
    await expect(join(astray)).rejects.toBeInstanceOf(NotFound)
    expect(await rowsOf(input.turnId)).toEqual({ turns: 1, joined: 1, answered: 0 })
  })

  it('is refused by a clock that is wrong, or without its answer, and stays on the device', async () => {
    const hall = await underWay()
    const ahead = kept(hall, { tookPlaceAt: minutes(60).toISOString() })
    await expect(join(ahead)).rejects.toMatchObject({ code: 'kept.future' })
    await expect(join(kept(hall), 'reception', minutes(5 * 24 * 60))).rejects.toMatchObject({
      code: 'kept.tooOld',
    })
    await expect(join(kept(hall, { outcome: 'answered' }))).rejects.toMatchObject({ code: 'turn.noAnswer' })
  })

  it('comes after the hall was closed, and beside the minutes when they are locked', async () => {
    const number = await held()
    const desk = await liveDesk(by('reception', theDay), number)
    const hall = { number, siteId: desk?.sites[0]?.id ?? '' }
    const late = kept(hall)
    expect(await join(late)).toMatchObject({ state: 'joined' })
    expect(await turnOf(number, late.turnId)).toMatchObject({ body, state: 'done' })
    await lockedMinutes(number)
    const beside = kept(hall, { outcome: 'promise', task: 'Nạo vét', who: 'Phòng Kinh tế' })
    const answered = await join(beside, 'reception', locked)
    expect(answered).toMatchObject({ state: 'joined', href: `/dialogues/${number}/kept` })
    expect(await join(beside, 'reception', locked)).toEqual(answered)
    expect(await turnOf(number, beside.turnId)).toBeUndefined()
    const lines = (await joinedOf(by('reception', locked), number))?.lines ?? []
    expect(lines.filter(({ outcome }) => outcome === 'beside')).toMatchObject([
      { shortCode: shortCode(beside.id), entry: { body, task: 'Nạo vét' }, tookPlaceAt: minutes(8) },
    ])
    expect(await joinedOf(by('front', locked), number)).toBeUndefined()
  })
})

describe('two devices on one opinion', () => {
  const opened = async () => {
    const hall = await underWay()
    const turn = await queueTurn(by('reception', theDay), hall.number, {
      ...{ id: newId(), siteId: hall.siteId, seat: '40', name: '', areaCode: '', place: '' },
      ...{ minutes: 5, carriedOver: '' },
    })
    const mine = (change: Typed = {}) =>
      kept(hall, {
        turnId: turn.id,
        seen: '1',
        seat: '40',
        body: 'Bản của máy này, đường ngõ 12 ngập.',
        ...change,
      })
    return { hall, turn, mine }
  }
  const theirs = 'Bản của máy kia, đường ngõ 12 ngập sâu.'
  const write = (number: string, id: string, version: string) =>
    writeTurn(by('reception', theDay), number, id, WriteTurn.parse({ version, seat: '40', body: theirs }))

  it('is written where nobody else wrote', async () => {
    const { hall, turn, mine } = await opened()
    expect(await join(mine())).toMatchObject({ state: 'joined' })
    expect(await turnOf(hall.number, turn.id)).toMatchObject({ state: 'done', body: /máy này/ })
  })

  it('stands side by side where somebody did, and a person chooses', async () => {
    const { hall, turn, mine } = await opened()
    await write(hall.number, turn.id, '1')
    const input = mine()
    const asked = await join(input)
    expect(asked).toMatchObject({ state: 'differs', other: '2' })
    expect(asked.state === 'differs' && asked.lines.find(({ label }) => label === 'Ý kiến')).toEqual({
      ...{ label: 'Ý kiến', here: input.body, there: theirs },
    })
    expect(await turnOf(hall.number, turn.id)).toMatchObject({ body: theirs, version: 2 })
    // Meanwhile it became otherwise once more: what was chosen was about other words.
    await write(hall.number, turn.id, '2')
    const chosen = { ...input, choice: 'another' as const, other: '2' }
    expect(await join(chosen)).toMatchObject({ state: 'differs', other: '3' })
    expect(await join({ ...chosen, other: '3' })).toMatchObject({ state: 'joined' })
    expect(await turnOf(hall.number, turn.id)).toMatchObject({ body: input.body, version: 4 })
  })

  it('the other version may be chosen: what was written here stays as a line of what came', async () => {
    const { hall, turn, mine } = await opened()
    await write(hall.number, turn.id, '1')
    const input = { ...mine(), choice: 'same' as const, other: '2' }
    expect(await join(input)).toMatchObject({ state: 'joined' })
    expect(await turnOf(hall.number, turn.id)).toMatchObject({ body: theirs, version: 2 })
    const lines = (await joinedOf(by('reception', theDay), hall.number))?.lines ?? []
    expect(lines.at(-1)).toMatchObject({ outcome: 'same', entry: { body: input.body } })
  })

  it('that was taken along and not touched writes nothing', async () => {
    const { hall, turn, mine } = await opened()
    await write(hall.number, turn.id, '1')
    expect(await join(mine({ carried: 'yes' }))).toMatchObject({ state: 'joined' })
    expect(await turnOf(hall.number, turn.id)).toMatchObject({ body: theirs, version: 2 })
    expect(await rowsOf(turn.id)).toMatchObject({ joined: 0 })
  })

  it('of two that come at once one is asked about', async () => {
    const { mine } = await opened()
    const both = await Promise.all([join(mine()), join(mine({ body: 'Bản thứ ba của ý kiến này.' }))])
    expect(both.map(({ state }) => state).sort()).toEqual(['differs', 'joined'])
  })
})

describe('a promise that was noted', () => {
  it('stands at the desk with its fields filled, and is made once', async () => {
    const hall = await underWay()
    const wish = { outcome: 'promise', task: 'Nạo vét 120 m mương', who: 'Vũ Thị Nhài', dueOn: '2026-12-30' }
    const input = kept(hall, { ...wish, result: 'Ảnh trước, sau' })
    expect(await join(input)).toMatchObject({
      state: 'joined',
      href: `/dialogues/${hall.number}/live/${input.turnId}/settle?outcome=promise`,
    })
    const desk = await liveDesk(by('reception', theDay), hall.number)
    expect(desk?.toMake).toMatchObject([{ id: input.turnId, wish: { outcome: 'promise', task: wish.task } }])
    const points = {
      ...{
        version: 1,
        site: '',
        outcome: 'promise' as const,
        passedTo: '',
        assigneeId: demoId(cast.handler),
      },
      ...{ task: wish.task, dueOn: wish.dueOn, headId: demoId(cast.chair), authority: '' },
      expectedResult: 'Ảnh trước, sau',
    }
    const make = () => settleTurn(by('reception', minutes(21)), hall.number, input.turnId, points)
    const both = await Promise.allSettled([make(), make()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    // Sent once more after its answer was lost: it stays one.
    expect(await join(input)).toMatchObject({ href: `/dialogues/${hall.number}/live/${input.turnId}` })
    expect((await liveDesk(by('reception', theDay), hall.number))?.toMake).toEqual([])
  })
})

/** Open to remarks for two days, and locked the day after. */
const locked = minutes(3 * 24 * 60)
async function lockedMinutes(number: string): Promise<void> {
  await beginMinutes(by('reception', theDay), number)
  const parts = SaveMinutes.parse({
    ...{ version: '1', beganAt: '08:00', endedAt: '10:55', composition: 'Trưởng các phòng', agenda: '' },
    ...{ pastPromises: '', conclusion: 'Giao các đơn vị làm đúng hạn.', readBackAt: '10:50' },
    ...{ otherOpinions: '', secretary: 'Văn phòng UBND phường' },
  })
  await saveMinutes(by('reception', theDay), number, parts)
  await openRemarks(by('reception', theDay), number, { version: 2, until: '2026-10-30' })
  await lockMinutes(by('chair', locked), number, 3)
}

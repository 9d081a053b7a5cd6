import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import { QueueTurn, type SettleTurn, WriteTurn } from '#domain/dialogues/hall.ts'
import { newId } from '#lib/ids.ts'
import { findDialogue } from '#server/dialogues/find-dialogue.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, dialogueDay } from '#tests/dialogues.ts'
import { by, cast, type Member, workday } from '#tests/filed-petition.ts'
import { eventsOf } from '#tests/five-proofs.ts'
import { liveDesk } from './live-desk.ts'
import { endDialogue, openDialogue } from './open-dialogue.ts'
import { countPeople, moveTurn, queueTurn } from './queue-turn.ts'
import { settleTurn, undoOutcome } from './settle-turn.ts'
import { writeTurn } from './write-turn.ts'

beforeAll(demoPlace)

const outOfStep = { cause: { constraint_name: 'dialogue_steps' } }
const theDay = new Date(`${dialogueDay}T08:30:00+07:00`)
const at = (who: Member, when = theDay) => by(who, when)
const twoSites = { site2Place: 'Nhà văn hóa tổ 5', site2Seats: '60' }

/** A dialogue that is under way, with its places. */
async function opened(plan: Record<string, string> = {}) {
  const number = await announced(plan)
  await openDialogue(at('reception'), number, 4)
  const sites = (await liveDesk(at('reception'), number))?.sites ?? []
  return { number, siteId: sites[0]?.id ?? '', otherSiteId: sites[1]?.id ?? '' }
}
type Hall = Awaited<ReturnType<typeof opened>>

const typedTurn = (siteId: string, more: Record<string, string> = {}) =>
  QueueTurn.parse({ id: newId(), siteId, newSeat: '12', ...more })
const queued = (hall: Hall, more: Record<string, string> = {}, who: Member = 'reception') =>
  queueTurn(at(who), hall.number, typedTurn(more.siteId ?? hall.siteId, more))
const started = async (hall: Hall, more: Record<string, string> = {}) => {
  const turn = await queued(hall, more)
  return moveTurn(at('reception'), hall.number, { id: turn.id, version: 1, act: 'start' })
}
const body = 'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng, mưa là nước vào ba nhà, đề nghị nạo vét.'
const words = (version: number, more: Record<string, string> = {}) =>
  WriteTurn.parse({ version: String(version), seat: '12', body, ...more })
const points = (version: number, more: Partial<SettleTurn> = {}): SettleTurn => ({
  ...{ version, site: '', outcome: 'promise', passedTo: '', assigneeId: demoId(cast.handler) },
  ...{ task: 'Nạo vét 120 m mương tổ 5', dueOn: '2026-12-30', headId: demoId(cast.chair) },
  ...{ expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu', authority: '' },
  ...more,
})
/** A turn with its words, ready for what comes of it: at version 3. */
const spoken = async (hall: Hall, more: Record<string, string> = {}) => {
  const turn = await started(hall)
  return writeTurn(at('reception'), hall.number, turn.id, words(turn.version, { next: 'stop', ...more }))
}
const turnIn = async (hall: Hall, id: string, who: Member = 'reception') =>
  (await liveDesk(at(who), hall.number))?.turns.find((one) => one.id === id)
const petitionOf = async (number = '') =>
  (
    await asSuperuser<Record<string, unknown>>(
      (db) =>
        db<
          Record<string, unknown>[]
        >`select *, due_on::text as due, answer_due_on::text as answer_due from petition where number = ${number}`,
    )
  )[0]

async function oneOfTwo(act: () => Promise<unknown>, code = 'other.first') {
  const both = await Promise.allSettled([act(), act()])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code })
}

describe('opening and closing', () => {
  it('is for whoever prepares it, on its day, once of two at once', async () => {
    const number = await announced()
    await expect(openDialogue(by('reception'), number, 4)).rejects.toMatchObject({ code: 'dialogue.early' })
    for (const who of ['front', 'handler'] as const) {
      await expect(openDialogue(at(who), number, 4)).rejects.toMatchObject({ code: 'may.not' })
    }
    await expect(openDialogue(at('otherReception'), number, 4)).rejects.toBeInstanceOf(NotFound)
    expect((await findDialogue(at('reception'), number))?.may.has('open')).toBe(true)
    await oneOfTwo(() => openDialogue(at('reception'), number, 4))
    const file = await findDialogue(at('chair'), number)
    expect(file?.row.state).toBe('in_progress')
    expect([...(file?.may ?? [])]).toEqual(['end'])
    await oneOfTwo(() => endDialogue(at('reception'), number, 5))
    expect((await findDialogue(at('front'), number))?.row.state).toBe('held')
    expect((await findDialogue(at('front'), number))?.steps.map(({ act }) => act).slice(-2)).toEqual([
      'open',
      'end',
    ])
    await expect(openDialogue(at('reception'), number, 6)).rejects.toMatchObject({ code: 'dialogue.state' })
  })

  it('comes after its day too, to be typed from paper', async () => {
    const number = await announced()
    const later = new Date(theDay.getTime() + 3 * 86_400_000)
    await openDialogue(at('reception', later), number, 4)
    expect((await findDialogue(at('front', later), number))?.row.state).toBe('in_progress')
    await endDialogue(at('reception', later), number, 5)
  })

  it('is guarded by the table itself: not before its day, not twice, not by another office', async () => {
    const number = await announced()
    const change = (who: Member, when: Date) =>
      tx(by(who, when), (db) =>
        db.execute(
          `update dialogue set state = 'in_progress', version = version + 1 where number = '${number}' returning id`,
        ),
      )
    await expect(change('reception', workday)).rejects.toMatchObject(outOfStep)
    expect([...(await change('otherReception', theDay))]).toEqual([])
    await change('reception', theDay)
    await expect(change('reception', theDay)).rejects.toMatchObject(outOfStep)
  })
})

describe('the queue', () => {
  it('counts positions without a gap and takes the same turn once, however many desks write', async () => {
    const hall = await opened()
    const same = typedTurn(hall.siteId)
    const rows = await Promise.all([
      queueTurn(at('reception'), hall.number, same),
      queueTurn(at('reception'), hall.number, same),
      queued(hall),
      queued(hall),
    ])
    expect([...new Set(rows.map(({ position }) => position))].sort()).toEqual([1, 2, 3])
    expect(rows[0]?.id).toBe(rows[1]?.id)
  })

  it('is not for who does not prepare, nor before it is opened, nor for a place of another hall', async () => {
    const hall = await opened()
    const other = await opened()
    await expect(queued(hall, {}, 'front')).rejects.toMatchObject({ code: 'may.not' })
    await expect(queued(hall, {}, 'otherReception')).rejects.toBeInstanceOf(NotFound)
    await expect(queued(hall, { siteId: other.siteId })).rejects.toBeInstanceOf(NotFound)
    const early = await announced()
    await expect(queueTurn(at('reception'), early, typedTurn(hall.siteId))).rejects.toMatchObject({
      code: 'hall.closed',
    })
  })

  it('calls, starts one at a time at each place, gives a minute, stops, puts back to the end', async () => {
    const hall = await opened(twoSites)
    const [one, two] = [await queued(hall), await queued(hall, { newSeat: '14' })]
    const move = (
      id: string,
      version: number,
      act: 'call' | 'start' | 'minute' | 'stop' | 'return' | 'withdraw',
    ) => moveTurn(at('reception'), hall.number, { id, version, act })
    expect((await move(one.id, 1, 'call')).calledAt).toEqual(theDay)
    expect(await move(one.id, 2, 'start')).toMatchObject({ state: 'speaking', startedAt: theDay })
    await expect(move(two.id, 1, 'start')).rejects.toMatchObject({ code: 'turn.speaking' })
    const elsewhere = await queued(hall, { siteId: hall.otherSiteId })
    expect((await move(elsewhere.id, 1, 'start')).state).toBe('speaking')
    expect((await move(one.id, 3, 'minute')).minutes).toBe(6)
    const later = new Date(theDay.getTime() + 60_000)
    const back = await moveTurn(at('reception', later), hall.number, {
      id: one.id,
      version: 4,
      act: 'return',
    })
    expect(back).toMatchObject({ state: 'waiting', startedAt: null, calledAt: null })
    const waiting = (await liveDesk(at('reception'), hall.number))?.turns.filter(
      (turn) => turn.state === 'waiting',
    )
    expect(waiting?.map(({ id }) => id)).toEqual([two.id, one.id])
    await move(two.id, 1, 'start')
    expect(await move(two.id, 2, 'stop')).toMatchObject({ state: 'done', endedAt: theDay })
    await expect(move(two.id, 3, 'minute')).rejects.toMatchObject({ code: 'turn.state' })
    expect((await move(one.id, 5, 'withdraw')).state).toBe('withdrawn')
  })

  it('lets one of two starts at once win, at one place and of one turn', async () => {
    const hall = await opened()
    const [one, two] = [await queued(hall), await queued(hall)]
    const both = await Promise.allSettled(
      [one, two].map(({ id }) => moveTurn(at('reception'), hall.number, { id, version: 1, act: 'start' })),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const third = await queued(await opened())
    expect(third.position).toBe(1)
  })

  it('keeps a name for the office that holds it; the Front reads the turn without it', async () => {
    const hall = await opened()
    const turn = await queued(hall, { newName: 'Lò Văn Mận' })
    expect((await turnIn(hall, turn.id))?.name).toBe('Lò Văn Mận')
    expect(await turnIn(hall, turn.id, 'front')).toMatchObject({ name: '', seat: '12' })
    expect(await liveDesk(at('otherFront'), hall.number)).toBeUndefined()
    const seen = await tx({ actor: { kind: 'public' }, at: theDay }, async (db) => [
      ...(await db.execute('select id from dialogue_turn')),
    ])
    expect(seen).toEqual([])
  })

  it('adds up who is present at each place', async () => {
    const hall = await opened(twoSites)
    await countPeople(at('reception'), hall.number, { siteId: hall.siteId, people: 80 })
    await countPeople(at('reception'), hall.number, { siteId: hall.otherSiteId, people: 41 })
    await countPeople(at('reception'), hall.number, { siteId: hall.siteId, people: 96 })
    const desk = await liveDesk(at('front'), hall.number)
    expect([desk?.present, ...(desk?.sites.map(({ people }) => people) ?? [])]).toEqual([137, 96, 41])
    await expect(
      countPeople(at('front'), hall.number, { siteId: hall.siteId, people: 1 }),
    ).rejects.toMatchObject({ code: 'may.not' })
  })
})

describe('the words', () => {
  it('are written, answered at once and kept; an answer without words is none', async () => {
    const hall = await opened()
    const turn = await started(hall)
    const write = (version: number, more: Record<string, string>) =>
      writeTurn(at('reception'), hall.number, turn.id, words(version, more))
    await expect(write(2, { next: 'answered' })).rejects.toMatchObject({ code: 'turn.noAnswer' })
    await expect(
      write(2, { next: 'answered', body: '', answer: 'Đã nạo vét hôm qua.' }),
    ).rejects.toMatchObject({
      code: 'turn.noBody',
    })
    const done = await write(2, {
      next: 'answered',
      answer: 'Đã nạo vét hôm qua.',
      answeredByTitle: 'Trưởng phòng',
    })
    expect(done).toMatchObject({
      state: 'done',
      outcome: 'answered',
      answer: 'Đã nạo vét hôm qua.',
      petitionId: null,
    })
    await expect(write(3, { answer: '' })).rejects.toMatchObject({ code: 'turn.noAnswer' })
    expect((await write(3, { answer: 'Đã nạo vét sáng qua.' })).outcome).toBe('answered')
    const undone = await undoOutcome(at('reception'), hall.number, turn.id, 4)
    expect(undone).toMatchObject({ outcome: null, answer: 'Đã nạo vét sáng qua.' })
  })

  it('of two desks at once are not lost: the slower is told and keeps them', async () => {
    const hall = await opened()
    const turn = await started(hall)
    await oneOfTwo(() => writeTurn(at('reception'), hall.number, turn.id, words(2)))
    await expect(writeTurn(at('front'), hall.number, turn.id, words(3))).rejects.toMatchObject({
      code: 'may.not',
    })
  })
})

describe('what lives on', () => {
  it('is a petition with its five points, given out in the same act, its limit the day that was promised', async () => {
    const hall = await opened()
    const turn = await spoken(hall, { name: 'Lò Văn Mận', field: 'drainage' })
    const settled = await settleTurn(at('reception'), hall.number, turn.id, points(turn.version))
    expect(settled).toMatchObject({ outcome: 'promise', dueOn: '2026-12-30', state: 'done' })
    const number = (await turnIn(hall, turn.id))?.petition ?? ''
    expect(await petitionOf(number)).toMatchObject({
      ...{ state: 'ASSIGNED', source: 'dialogue', field: 'drainage', answer_due: '2026-12-30' },
      ...{ due: '2026-12-30', assignee_id: demoId(cast.handler), head_id: demoId(cast.chair) },
      ...{ task: 'Nạo vét 120 m mương tổ 5', unit_id: demoId('hong-lien-ubnd') },
    })
    expect(await eventsOf(number)).toEqual(['petition.registered', 'petition.triaged', 'petition.assigned'])
    // It goes on as every other petition does.
    await recordProgress(at('handler'), number, { version: 3, note: 'Đã đi xem mương cùng tổ trưởng.' })
    expect((await petitionOf(number))?.state).toBe('VERIFYING')
    await expect(undoOutcome(at('reception'), hall.number, turn.id, settled.version)).rejects.toMatchObject({
      code: 'turn.begun',
    })
  })

  it.each([
    ['written', {}],
    ['above', { passedTo: 'Ủy ban nhân dân tỉnh' }],
  ] as const)('as %s too, also after the hall is closed', async (outcome, more) => {
    const hall = await opened()
    const turn = await spoken(hall)
    await endDialogue(at('reception'), hall.number, 5)
    const settled = await settleTurn(
      at('reception'),
      hall.number,
      turn.id,
      points(turn.version, { outcome, ...more }),
    )
    expect(settled).toMatchObject({ outcome, beyondCompetence: outcome === 'above', ...more })
  })

  it('is refused without words, to a wrong role, with a wrong day, and twice', async () => {
    const hall = await opened()
    const turn = await spoken(hall)
    const settle = (who: Member, version: number, more: Partial<SettleTurn> = {}) =>
      settleTurn(at(who), hall.number, turn.id, points(version, more))
    await expect(settle('front', 3)).rejects.toMatchObject({ code: 'may.not' })
    await expect(settle('otherReception', 3)).rejects.toBeInstanceOf(NotFound)
    await expect(settle('reception', 3, { dueOn: '2026-10-20' })).rejects.toMatchObject({
      code: 'assign.duePast',
    })
    await expect(settle('reception', 3, { assigneeId: demoId(cast.otherHandler) })).rejects.toMatchObject({
      code: 'assign.noPerson',
    })
    // Nothing of the refused ones stays.
    expect((await turnIn(hall, turn.id))?.petitionId).toBeNull()
    await oneOfTwo(() => settle('reception', 3))
    await expect(settle('reception', 4)).rejects.toMatchObject({ code: 'turn.settled' })
    const short = await spoken(hall, { body: 'Đường hỏng.' })
    await expect(settleTurn(at('reception'), hall.number, short.id, points(3))).rejects.toMatchObject({
      code: 'turn.short',
    })
  })

  it('is for who takes letters in: whoever prepares without that is told whom to ask', async () => {
    const hall = await opened()
    const turn = await spoken(hall)
    await expect(settleTurn(at('chair'), hall.number, turn.id, points(3))).rejects.toMatchObject({
      code: 'turn.office',
    })
  })

  it('is taken back while nobody has begun: the petition is filed away with the reason, another follows', async () => {
    const hall = await opened()
    const turn = await spoken(hall)
    await settleTurn(at('reception'), hall.number, turn.id, points(3))
    const first = (await turnIn(hall, turn.id))?.petition
    await oneOfTwo(() => undoOutcome(at('reception'), hall.number, turn.id, 4))
    expect(await petitionOf(first)).toMatchObject({ state: 'FILED', assignee_id: null })
    expect(await turnIn(hall, turn.id)).toMatchObject({ outcome: null, petitionId: null, dueOn: null })
    await settleTurn(at('reception'), hall.number, turn.id, points(5, { outcome: 'written' }))
    expect((await turnIn(hall, turn.id))?.petition).not.toBe(first)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import {
  firstRaised,
  type RaisedList,
  type RaisedState,
  raisedListCodes,
} from '#domain/dialogues/gathering/raised.ts'
import { QueuePrepared, type SettleTurn, WriteTurn } from '#domain/dialogues/hall.ts'
import type { Person } from '#domain/people/actor.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { cancelDialogue } from '#server/dialogues/decide-dialogue.ts'
import { liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { endDialogue, openDialogue } from '#server/dialogues/hall/open-dialogue.ts'
import { queuePrepared } from '#server/dialogues/hall/queue-prepared.ts'
import { settleTurn } from '#server/dialogues/hall/settle-turn.ts'
import { writeTurn } from '#server/dialogues/hall/write-turn.ts'
import { ownNotices } from '#server/people/own-notices.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced } from '#tests/dialogues.ts'
import { by, cast, type Member, versionOf } from '#tests/filed-petition.ts'
import { gather, grouped, handedIn, itemIn } from '#tests/gathering.ts'
import { promisePoints, theDay } from '#tests/held-dialogue.ts'
import { assignAnswer } from './assign-answer.ts'
import { leaveOut } from './change-agenda.ts'
import { handIn } from './hand-in.ts'
import { approveAnswer, writeAnswer } from './prepare-answer.ts'
import { raisedOpinions } from './raised-opinions.ts'

beforeAll(demoPlace)

const ours = 'Hội viên chi hội 1 đề nghị nạo vét mương tổ 1.'
const later = new Date(theDay.getTime() + 24 * 3_600_000)

/** Every opinion that this member's offices gathered for dialogues of the year, as `who` reads them at this time. */
async function readAs(who: Member, at = later, year = 2026) {
  const lists = await Promise.all(
    raisedListCodes.map((list) => raisedOpinions(by(who, at), { year, list, page: 1 })),
  )
  const [first] = lists
  for (const [n, { rows }] of lists.entries()) {
    expect(first?.counts[raisedListCodes[n] as RaisedList]).toBe(rows.length)
  }
  return lists.flatMap(({ rows }) => rows)
}
const of = async (number: string, who: Member = 'women', at = later) =>
  (await readAs(who, at)).filter(({ dialogue }) => dialogue === number)

/** Announced, with one sheet of the organisation's on its agenda. */
async function raised(): Promise<{ number: string; item: string }> {
  const number = await announced()
  await gather(number, { body1: ours, body2: '', field2: '' }, 'women')
  const item = await grouped(number)
  await handIn(by('front'), number)
  return { number, item }
}

/** The hall hears the point, and something comes of it. */
async function heard(
  { number, item }: { number: string; item: string },
  words: Record<string, string>,
  points?: Partial<SettleTurn>,
): Promise<void> {
  const desk = by('reception', theDay)
  await openDialogue(desk, number, 4)
  const siteId = (await liveDesk(desk, number))?.sites[0]?.id ?? ''
  const chosen = QueuePrepared.parse({ of: 'item', id: newId(), siteId, chosen: item })
  const turn = await queuePrepared(desk, number, chosen)
  const typed = WriteTurn.parse({ version: String(turn.version), body: turn.body, ...words })
  const written = await writeTurn(desk, number, turn.id, typed)
  if (points) await settleTurn(desk, number, turn.id, promisePoints(written.version, points))
}
const closed = (number: string) => endDialogue(by('reception', theDay), number, 5)

async function answeredOnPaper({ number, item }: { number: string; item: string }, answer: string) {
  const { version } = await itemIn(number, item)
  await assignAnswer(by('reception'), number, item, {
    version,
    unitId: demoId('hong-lien-ha-tang'),
    dueOn: '2026-10-26',
  })
  await writeAnswer(by('handler'), number, item, { answerVersion: 1, answer })
  await approveAnswer(by('head'), number, item, 2)
}

describe('an opinion that an organisation gathered', () => {
  it('waits for its dialogue, with nothing said of it yet', async () => {
    const it = await raised()
    await answeredOnPaper(it, 'Mương tổ 1 được nạo vét xong trước 20/11/2026.')
    expect(await of(it.number)).toEqual([
      expect.objectContaining({
        ...{ body: ours, people: 14, village: 'Tổ dân phố 1', item: 'Thoát nước tổ 1, tổ 2' },
        ...{ state: 'waiting', said: '', number: null, task: null, dueOn: null },
      }),
    ])
  })

  it('that became a promise is followed to its day, by number, work and office, never by person', async () => {
    // Somebody of the same office whose work there is another hears nothing of it.
    await asSuperuser(
      (db) => db`insert into role_grant (id, person_id, role, unit_id, from_on) values
        (${newId()}, ${demoId(cast.otherFront)}, 'people_inspection', ${demoId('hong-lien-phu-nu')}, '2025-07-01')`,
    )
    const it = await raised()
    await heard(it, { next: 'stop' }, { task: 'Nạo vét mương tổ 1', dueOn: '2026-12-30' })
    await closed(it.number)
    const [open] = await of(it.number)
    expect(open).toMatchObject({ state: 'open', task: 'Nạo vét mương tổ 1', dueOn: '2026-12-30', said: '' })
    expect(open?.number).toMatch(/^2026-\d{6}$/)
    expect(open?.office).toContain('Hạ tầng')
    expect((await of(it.number, 'women', new Date('2027-01-04T09:00:00+07:00')))[0]?.state).toBe('overdue')
    const handler = by('handler', later)
    const note = 'Đã đo lại mương tổ 1.'
    await recordProgress(handler, open?.number ?? '', {
      version: await versionOf(open?.number ?? ''),
      note,
    })
    const news = await asSuperuser<{ key: string; payload: object }>(
      (db) => db<{ key: string; payload: object }[]>`select key, payload from notice n
        where person_id = ${demoId(cast.women)} and channel = 'app'
          and petition_id = (select id from petition where number = ${open?.number ?? ''})`,
    )
    expect(news).toEqual([expect.objectContaining({ key: 'raised.moved' })])
    const readers = await asSuperuser<{ person_id: string }>(
      (db) => db<{ person_id: string }[]>`select person_id from notice
        where key = 'raised.moved' and petition_id = (select id from petition where number = ${open?.number ?? ''})`,
    )
    expect(new Set(readers.map((one) => one.person_id))).toEqual(new Set([demoId(cast.women)]))
    const [shown] = await ownNotices(by('women', later) as Ctx<Person>)
    expect(shown).toMatchObject({ opens: { href: '/dialogues/raised' } })
    expect(`${shown?.subject} ${shown?.text}`).not.toContain('mương')
    const arrange = (change: string) =>
      asSuperuser((db) => db.unsafe(`update petition set ${change} where number = '${open?.number}'`))
    await arrange(`disputed_at = '2026-11-02T02:00:00Z'`)
    expect((await of(it.number))[0]?.state).toBe('disputed')
    // What few may read is being worked on, and that is all that is told of it.
    await arrange(`disputed_at = null, restricted = true`)
    expect((await of(it.number))[0]).toMatchObject({ state: 'open', number: null, task: null, office: null })
  })

  it('is shown where no list is asked for: the most urgent one that holds anything opens', async () => {
    await raised()
    const { list, counts, rows } = await raisedOpinions(by('women', later), { year: 2026, page: 1 })
    expect(list).toBe(firstRaised(counts))
    expect(rows).toHaveLength(counts[list])
    expect(rows.length).toBeGreaterThan(0)
    expect(await raisedOpinions(by('women', later), { year: 2019, page: 1 })).toMatchObject({
      ...{ list: 'chua-tra-loi', rows: [] },
    })
  })

  it.each<[RaisedState, string, (it: { number: string; item: string }) => Promise<unknown>]>([
    [
      'answered',
      'Phường nạo vét xong trong tuần này.',
      async (it) => {
        await heard(it, { answer: 'Phường nạo vét xong trong tuần này.', next: 'answered' })
        await closed(it.number)
      },
    ],
    [
      'written',
      'Đã bố trí kinh phí, làm trong quý IV.',
      async (it) => {
        await answeredOnPaper(it, 'Đã bố trí kinh phí, làm trong quý IV.')
        await openDialogue(by('reception', theDay), it.number, 4)
        await closed(it.number)
      },
    ],
    [
      'unanswered',
      '',
      async (it) => {
        await openDialogue(by('reception', theDay), it.number, 4)
        await closed(it.number)
      },
    ],
    [
      'left-out',
      'Đã trả lời bằng văn bản ngày 1/10.',
      async ({ number, item }) => {
        const { version } = await itemIn(number, item)
        await leaveOut(by('reception'), number, item, {
          version,
          leftOut: 'Đã trả lời bằng văn bản ngày 1/10.',
        })
      },
    ],
    [
      'off',
      '',
      ({ number }) =>
        cancelDialogue(by('chair'), number, { version: 4, reason: 'Bão số 9, bà con không đi lại được.' }),
    ],
  ])('stands as %s, with the words "%s"', async (state, said, happens) => {
    const it = await raised()
    await happens(it)
    expect(await of(it.number)).toEqual([expect.objectContaining({ state, said, number: null })])
  })

  it('is read by its own offices alone, of its year, and by nobody who gathers nothing', async () => {
    const { number } = await raised()
    const other = await announced()
    await gather(other)
    await handedIn(await announced())
    expect(await of(number, 'front')).toEqual([])
    expect(await of(other, 'women')).toEqual([])
    expect(await of(other, 'front')).toHaveLength(2)
    for (const who of ['otherFront', 'reception', 'chair', 'council', 'admin'] as const) {
      expect(await readAs(who), who).toEqual([])
    }
    expect(await readAs('women', later, 2025)).toEqual([])
  })

  it('is read no more by somebody whose time in the organisation is over', async () => {
    const { number } = await raised()
    expect(await of(number)).toHaveLength(1)
    await asSuperuser(
      (db) => db`update role_grant set to_on = '2026-10-20' where role = 'socio_political'
        and person_id = ${demoId(cast.women)}`,
    )
    expect(await of(number)).toEqual([])
  })
})

import Parser from 'rss-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { IssueDialogueNotice } from '#domain/dialogues/conclusion.ts'
import { ChangeDialogue } from '#domain/dialogues/plan.ts'
import { ChoosePaces, FollowThis } from '#domain/follows/forms.ts'
import { followKindCodes } from '#domain/follows/words.ts'
import { cancelDialogue } from '#server/dialogues/decide-dialogue.ts'
import { dialogueFeed } from '#server/dialogues/dialogue-feed.ts'
import { issueDialogueNotice } from '#server/dialogues/outcome/dialogue-papers.ts'
import { changeDialogue } from '#server/dialogues/plan-dialogue.ts'
import { chooseFollows } from '#server/follows/choices.ts'
import { listDigests } from '#server/follows/digests.ts'
import { startFollowing } from '#server/follows/follows.ts'
import { tellFollows } from '#server/follows/tell-follows.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { countOpenFigures } from '#server/reports/count-open-figures.ts'
import { citizenOf } from '#tests/citizen-account.ts'
import { forwardedRound, voter } from '#tests/contacts.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, committee, planForm, planned } from '#tests/dialogues.ts'
import { by, workday } from '#tests/filed-petition.ts'
import { held, promised, speaker, theDay } from '#tests/held-dialogue.ts'
import { promiseFeed } from './promise-feed.ts'

beforeAll(demoPlace)

const hours = (n: number) => new Date(workday.getTime() + n * 3_600_000)
const everybody = (at = hours(1)) => ({ actor: { kind: 'public' as const }, at })
const read = (feed: string) => new Parser({ customFields: { item: ['updated'] } }).parseString(feed)

describe('the feed of dialogues', () => {
  it('holds what was announced, what changed last first, and nothing that is still planned', async () => {
    const hidden = await planned()
    const [one, two] = [await announced(), await announced()]
    await changeDialogue(
      by('reception', hours(1)),
      one,
      ChangeDialogue.parse({
        ...planForm(4),
        fromTime: '09:00',
        reason: 'Hội trường bận đến 9 giờ, xin lùi một giờ.',
      }),
    )
    const { title, items } = await read(await dialogueFeed(everybody(hours(2))))
    expect(title).toBe('Hội nghị đối thoại với Nhân dân')
    expect(items.map(({ link }) => link?.split('/').at(-1))).toEqual([one, two])
    expect(JSON.stringify(items)).not.toContain(hidden)
    expect(items[0]).toMatchObject({ updated: hours(1).toISOString(), title: expect.stringContaining(one) })
    await cancelDialogue(by('chair', hours(2)), two, {
      version: 4,
      reason: 'Chủ tịch đi họp đột xuất theo giấy mời của tỉnh.',
    })
    const [last] = (await read(await dialogueFeed(everybody(hours(3))))).items
    expect(last?.link).toMatch(new RegExp(`/doi-thoai/${two}$`))
    expect(last?.contentSnippet ?? last?.summary).toMatch(/[Kk]hông tổ chức/)
  })
})

const issue = (number: string) =>
  issueDialogueNotice(
    by('chair', later),
    number,
    IssueDialogueNotice.parse({
      unit: committee,
      basis: '',
      judgement: 'Hội nghị dân chủ, thẳng thắn.',
      followUp: '',
    }),
  )
const later = new Date(theDay.getTime() + 3 * 24 * 3_600_000)
const evenLater = new Date('2026-11-30T09:00:00+07:00')
const feed = async (area?: string) => read(await promiseFeed(everybody(evenLater), { area }))

describe('promises for everybody', () => {
  it('are in the feed once their words are told, what moved last first, and name no person', async () => {
    const number = await held()
    await forwardedRound()
    const before = await feed()
    expect(before.items).toHaveLength(1)
    expect(JSON.stringify(before.items)).not.toContain(promised)
    await issue(number)
    const [row] = await asSuperuser(
      (db) => db`select p.number from petition p join dialogue_turn t on t.petition_id = p.id
        join dialogue d on d.id = t.dialogue_id where d.number = ${number}`,
    )
    // After the promise to voters, which was made on 05/11.
    const at = new Date('2026-11-10T09:00:00+07:00')
    const file = await findPetition(by('handler', at), row?.number)
    await recordProgress(by('handler', at), row?.number, {
      version: file?.row.version ?? 0,
      note: 'Đã đo lại mương, đặt thợ từ ngày 02/11/2026.',
    })
    const { items } = await feed()
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({ updated: at.toISOString(), title: expect.stringContaining(row?.number) })
    expect(JSON.stringify(items)).toContain(promised)
    expect(JSON.stringify(items)).toContain('có tin tiến độ')
    for (const hidden of [speaker, 'đặt thợ', voter]) expect(JSON.stringify(items)).not.toContain(hidden)
    expect((await feed('90101')).items).toHaveLength(2)
    expect((await feed('90102')).items).toEqual([])
  })

  it('are told those who follow the dialogue or its area as they move, and not before the notice is out', async () => {
    const follower = async (phone: string, target: string, ref: string) => {
      const ctx = { ...(await citizenOf(phone)), at: theDay }
      await startFollowing(ctx, FollowThis.parse({ target, ref, back: '' }))
      await chooseFollows(
        ctx,
        ChoosePaces.parse({
          ...Object.fromEntries(followKindCodes.map((kind) => [kind, 'instant'])),
          way: 'app',
        }),
      )
      return ctx
    }
    const number = await held()
    const ctx = await follower('0987400001', 'dialogue', number)
    const run = (at: Date) => tellFollows({ actor: { kind: 'job', job: 'tell-follows' }, at })
    const [row] = await asSuperuser(
      (db) => db`select p.number from petition p join dialogue_turn t on t.petition_id = p.id
        join dialogue d on d.id = t.dialogue_id where d.number = ${number}`,
    )
    const progress = async (at: Date) => {
      const file = await findPetition(by('handler', at), row?.number)
      await recordProgress(by('handler', at), row?.number, {
        version: file?.row.version ?? 0,
        note: 'Đã đo lại mương, đặt thợ từ ngày 02/11/2026.',
      })
    }
    await progress(new Date(later.getTime() - 3_600_000))
    await run(new Date(later.getTime() - 3_500_000))
    expect(await listDigests(ctx)).toEqual([])
    await issue(number)
    const at = new Date(later.getTime() + 60_000)
    await progress(at)
    await run(new Date(later.getTime() + 120_000))
    const [digest] = await listDigests(ctx)
    expect(digest?.cases.map(({ title, steps }) => [title, ...steps.map(({ said }) => said)])).toEqual([
      [`Việc đã hứa ${row?.number}`, 'có tin tiến độ'],
      [`Hội nghị đối thoại ${number}`, 'đã có thông báo kết luận'],
    ])
    expect(digest?.cases[0]?.address).toMatch(/^\/viec-da-hua\?nam=2026&co-quan=/)
  })

  it('and the figures of the last month are told those who follow the place, once', async () => {
    const ctx = { ...(await citizenOf('0987400002')), at: new Date('2026-10-20T09:00:00+07:00') }
    await startFollowing(ctx, FollowThis.parse({ target: 'area', ref: '90101', back: '' }))
    const night = new Date('2026-11-02T01:30:00+07:00')
    await countOpenFigures({ actor: { kind: 'job', job: 'count-figures' }, at: night })
    for (const hour of [7, 8, 9])
      await tellFollows({
        actor: { kind: 'job', job: 'tell-follows' },
        at: new Date(night.getTime() + hour * 3_600_000),
      })
    const said = (await listDigests(ctx))
      .flatMap(({ cases }) => cases)
      .filter(({ address }) => address.startsWith('/so-lieu/'))
    expect(said.map(({ address, steps }) => [address, steps[0]?.said])).toEqual([
      ['/so-lieu/hong-lien-ubnd', 'đã có số liệu tháng 10/2026'],
    ])
  })
})

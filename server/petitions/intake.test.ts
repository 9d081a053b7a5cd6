import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { concludePetition } from '#server/petitions/conclude-petition.ts'
import { fileAway } from '#server/petitions/file-away.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { guideLetter } from '#server/petitions/guide-letter.ts'
import { passOnLetter } from '#server/petitions/pass-on-letter.ts'
import { refusePetition } from '#server/petitions/refuse-petition.ts'
import { returnLetter } from '#server/petitions/return-letter.ts'
import { splitLetter } from '#server/petitions/split-letter.ts'
import { urgeSubordinate } from '#server/petitions/urge-subordinate.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, petitionIn, rowOf, triagedAs, versionOf } from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'
import { noticeRows } from '#tests/notice-rows.ts'

beforeAll(demoPlace)

const reason = 'Việc này do Ủy ban nhân dân tỉnh giải quyết.'
const to = 'Ủy ban nhân dân tỉnh Đông Sen'
const desk = {
  right: 'reception',
  wrongRole: 'front',
  wrongScope: 'otherReception',
  wrongState: 'ACCEPTED',
} as const

describe('guide', () => {
  provesFive({
    ...desk,
    from: 'TRIAGED',
    to: 'GUIDED',
    event: 'petition.guided',
    arrange: () => triagedAs({ kind: 'complaint', competence: 'OUTSIDE' }),
    act: (ctx, number, version) =>
      guideLetter(ctx, number, { version, to, reason, bring: 'Quyết định bị khiếu nại' }),
  })

  it('tells the sender where, why and what to bring, and gives the first answer', async () => {
    const { number } = await triagedAs({ kind: 'complaint', competence: 'OUTSIDE' })
    await guideLetter(by('reception'), number, {
      version: await versionOf(number),
      to,
      reason,
      bring: 'Bản gốc',
    })
    const file = await findPetition(by('reception'), number)
    expect(file?.history[0]).toMatchObject({ note: `${reason}\nCần mang theo: Bản gốc` })
    expect(file?.row).toMatchObject({ intakeOutcome: 'GUIDE', passedTo: to })
    expect(file?.row.firstAnsweredAt).not.toBeNull()
  })

  it('is done once for a letter: the second of the same content is filed away with its link', async () => {
    const first = await triagedAs({ kind: 'complaint', competence: 'OUTSIDE' })
    await guideLetter(by('reception'), first.number, {
      version: await versionOf(first.number),
      to,
      reason,
      bring: '',
    })
    const again = await triagedAs({ kind: 'complaint', competence: 'OUTSIDE', repeatOf: first.number })
    const second = guideLetter(by('reception'), again.number, {
      ...{ version: await versionOf(again.number), to, reason, bring: '' },
    })
    await expect(second).rejects.toMatchObject({ code: 'guide.alreadyOnce' })
    const file = await findPetition(by('reception'), again.number)
    expect(file?.proposal).toMatchObject({ step: 'repeated', decision: 'file-away' })
    await fileAway(by('reception'), again.number, {
      ...{ version: await versionOf(again.number), ground: 'guided', reason },
    })
    expect((await rowOf(again.number)).state).toBe('FILED')
  })

  it('at a reception may be done again', async () => {
    const first = await triagedAs({ kind: 'complaint', competence: 'OUTSIDE' })
    await guideLetter(by('reception'), first.number, {
      version: await versionOf(first.number),
      to,
      reason,
      bring: '',
    })
    const again = await triagedAs(
      { kind: 'complaint', competence: 'OUTSIDE', repeatOf: first.number },
      { source: 'reception' },
    )
    await guideLetter(by('reception'), again.number, {
      version: await versionOf(again.number),
      to,
      reason,
      bring: '',
    })
    expect((await rowOf(again.number)).state).toBe('GUIDED')
  })
})

describe('pass on', () => {
  provesFive({
    ...desk,
    from: 'TRIAGED',
    to: 'TRANSFERRED',
    event: 'petition.passed-on',
    arrange: () => triagedAs({ competence: 'OUTSIDE' }),
    act: (ctx, number, version) => passOnLetter(ctx, number, { version, to, reason }),
  })

  it.each([
    ['a complaint by letter is guided', { kind: 'complaint' }, {}, 'transfer.complaint'],
    [
      'a denouncer who came in person is guided',
      { kind: 'denunciation' },
      { source: 'desk' },
      'transfer.denouncerPresent',
    ],
  ])('%s', async (_name, how, arranged, code) => {
    const { number } = await triagedAs({ ...how, competence: 'OUTSIDE' }, arranged)
    const passing = passOnLetter(by('reception'), number, { version: await versionOf(number), to, reason })
    await expect(passing).rejects.toMatchObject({ code })
  })

  it('a complaint at a reception may be passed on since 1/7/2026', async () => {
    const { number } = await triagedAs({ kind: 'complaint', competence: 'OUTSIDE' }, { source: 'reception' })
    await passOnLetter(by('reception'), number, { version: await versionOf(number), to, reason })
    expect(await rowOf(number)).toMatchObject({ state: 'TRANSFERRED', intakeOutcome: 'TRANSFER' })
  })

  it('a denunciation of the same content is passed on once', async () => {
    const first = await triagedAs({ kind: 'denunciation', competence: 'OUTSIDE' }, { source: 'post' })
    await passOnLetter(by('reception'), first.number, { version: await versionOf(first.number), to, reason })
    const again = await triagedAs(
      { kind: 'denunciation', competence: 'OUTSIDE', repeatOf: first.number },
      { source: 'post' },
    )
    const second = passOnLetter(by('reception'), again.number, {
      version: await versionOf(again.number),
      to,
      reason,
    })
    await expect(second).rejects.toMatchObject({ code: 'transfer.denunciationOnce' })
  })
})

describe('return', () => {
  provesFive({
    ...desk,
    from: 'TRIAGED',
    to: 'RETURNED',
    event: 'petition.returned',
    arrange: () =>
      triagedAs(
        { kind: 'complaint', competence: 'OUTSIDE' },
        { source: 'intermediary', forwardedBy: 'Báo Đông Sen' },
      ),
    act: (ctx, number, version) => returnLetter(ctx, number, { version, reason }),
  })

  it('is for letters that somebody handed over', async () => {
    const { number } = await triagedAs({ kind: 'complaint', competence: 'OUTSIDE' })
    const returning = returnLetter(by('reception'), number, { version: await versionOf(number), reason })
    await expect(returning).rejects.toMatchObject({ code: 'return.notForwarded' })
  })
})

describe('file away', () => {
  provesFive({
    ...desk,
    from: 'TRIAGED',
    to: 'FILED',
    event: 'petition.filed-away',
    arrange: () => triagedAs({ kind: 'complaint', eligibility: 'ineligible' }),
    act: (ctx, number, version) => fileAway(ctx, number, { version, ground: 'incomplete', reason }),
  })

  it('says until when it is kept: a year', async () => {
    const { number } = await triagedAs({ kind: 'complaint', eligibility: 'ineligible' })
    await fileAway(by('reception'), number, {
      version: await versionOf(number),
      ground: 'incomplete',
      reason,
    })
    const file = await findPetition(by('reception'), number)
    expect(file?.history[0]?.sentence).toMatch(/Lưu đến hết thứ Năm 14\/10\/2027/)
  })

  it('is not for a letter that is whole and new', async () => {
    const { number } = await triagedAs({ kind: 'complaint' })
    const filing = fileAway(by('reception'), number, {
      version: await versionOf(number),
      ground: 'incomplete',
      reason,
    })
    await expect(filing).rejects.toMatchObject({ code: 'file.eligible' })
  })
})

describe('urge', () => {
  provesFive({
    ...desk,
    from: 'TRIAGED',
    to: 'TRANSFERRED',
    event: 'petition.urged',
    arrange: () => triagedAs({ kind: 'complaint', competence: 'SUBORDINATE' }),
    act: (ctx, number, version) =>
      urgeSubordinate(ctx, number, { version, to: 'UBND phường Hạc Trì', reason }),
  })
})

describe('split', () => {
  const parts = [
    { kind: 'request', body: 'Đề nghị cấp lại giấy chứng nhận đã hư hỏng của gia đình.' },
    { kind: 'complaint', body: 'Khiếu nại quyết định thu hồi đất số 12 ngày 3/8/2026. Gọi 0900 000 123.' },
  ]
  provesFive({
    ...desk,
    from: 'TRIAGED',
    to: 'SPLIT',
    event: 'petition.split',
    arrange: () => triagedAs({ kind: 'mixed' }),
    act: (ctx, number, version) => splitLetter(ctx, number, { version, parts }),
  })

  it('makes a petition of each content, with its number, its dates from the day of receipt and its sender', async () => {
    const { number } = await triagedAs({ kind: 'mixed' })
    const letter = await rowOf(number)
    const numbers = await splitLetter(by('reception'), number, { version: letter.version, parts })
    expect(numbers).toHaveLength(2)
    const [request, complaint] = await Promise.all(numbers.map((one) => findPetition(by('reception'), one)))
    expect(request).toMatchObject({ body: parts[0]?.body, sender: { name: 'Nguyễn Thị Mẫu' } })
    expect(request?.row).toMatchObject({ kind: 'request', state: 'RECEIVED', parentId: letter.id })
    expect(request?.row.receivedAt).toEqual(letter.receivedAt)
    // the clock of a complaint starts when it is accepted
    expect(complaint?.row).toMatchObject({
      family: 'complaint',
      answerDueOn: null,
      firstAnswerDueOn: '2026-10-23',
    })
    const front = await findPetition(by('front'), numbers[1] as string)
    expect(front?.body).not.toContain('0900')
  })

  it('leaves nothing behind when one part cannot stand', async () => {
    const { number } = await triagedAs({ kind: 'mixed' })
    const before = await asSuperuser((sql) => sql`select count(*)::int as n from petition`)
    const splitting = splitLetter(by('reception'), number, {
      version: await versionOf(number),
      parts: [...parts, { kind: 'denunciation', body: 'Tố cáo một người khác trong cùng lá đơn này.' }],
    })
    await expect(splitting).rejects.toMatchObject({ code: 'split.noKind' })
    expect(await asSuperuser((sql) => sql`select count(*)::int as n from petition`)).toEqual(before)
  })
})

describe('accept', () => {
  const accept = async (number: string) =>
    acceptPetition(by('reception'), number, {
      version: await versionOf(number),
      handlingUnitId: demoId('hong-lien-ha-tang'),
    })

  it('starts the clock of a complaint: thirty days from acceptance', async () => {
    const { number } = await triagedAs({ kind: 'complaint' })
    expect(await rowOf(number)).toMatchObject({ answerDueOn: null, firstAnswerDueOn: '2026-10-23' })
    await accept(number)
    expect(await rowOf(number)).toMatchObject({ answerDueOn: '2026-11-13', answerDueOriginal: '2026-11-13' })
    const limits = (await findPetition(by('reception'), number))?.limits
    expect(limits?.find(({ key }) => key === 'answer')?.how[0]).toBe(
      'Hạn 30 ngày, theo Điều 28 Luật Khiếu nại.',
    )
  })

  it('of a letter received before 1/7/2026 keeps the old limit of ten days', async () => {
    const { number } = await triagedAs(
      { kind: 'complaint' },
      { receivedAt: new Date('2026-06-30T09:00:00+07:00') },
    )
    expect(await rowOf(number)).toMatchObject({ firstAnswerDueOn: '2026-07-10' })
  })

  it.each([
    ['what is not whole', { eligibility: 'supplement' }, 'accept.notEligible'],
    ['several contents', { kind: 'mixed' }, 'accept.severalContents'],
    ['what is not within competence', { competence: 'OUTSIDE' }, 'accept.notWithin'],
  ] as const)('is refused for %s', async (_name, how, code) => {
    const { number } = await triagedAs(how)
    await expect(accept(number)).rejects.toMatchObject({ code })
  })
})

describe('the paper of each decision', () => {
  const papersOf = (number: string) =>
    asSuperuser(
      (sql) =>
        sql`select a.kind, a.number from paper a join petition p on p.id = a.petition_id where p.number = ${number}`,
    )

  it.each([
    ['guidance-slip', { kind: 'complaint', competence: 'OUTSIDE' }, {}, 'guide'],
    ['transfer-slip', { competence: 'OUTSIDE' }, {}, 'pass'],
    [
      'return-letter',
      { kind: 'complaint', competence: 'OUTSIDE' },
      { source: 'intermediary', forwardedBy: 'Báo Đông Sen' },
      'return',
    ],
    ['refusal-notice', { kind: 'complaint' }, {}, 'refuse'],
    ['acceptance-notice', { kind: 'complaint' }, {}, 'accept'],
  ] as const)('%s is numbered with it', async (kind, how, arranged, act) => {
    const { number } = await triagedAs(how, arranged)
    const version = await versionOf(number)
    const acts = {
      guide: () => guideLetter(by('reception'), number, { version, to, reason, bring: '' }),
      pass: () => passOnLetter(by('reception'), number, { version, to, reason }),
      return: () => returnLetter(by('reception'), number, { version, reason }),
      refuse: () =>
        refusePetition(by('reception'), number, { version, article: 'kn-11', reason, whoHelps: to }),
      accept: () =>
        acceptPetition(by('reception'), number, { version, handlingUnitId: demoId('hong-lien-ha-tang') }),
    }
    await acts[act]()
    expect(await papersOf(number)).toEqual([{ kind, number: expect.stringMatching(/^\d+\//) }])
  })

  it('is not numbered when the decision is refused', async () => {
    const { number } = await triagedAs({ kind: 'complaint' })
    const guiding = guideLetter(by('reception'), number, {
      version: await versionOf(number),
      to,
      reason,
      bring: '',
    })
    await expect(guiding).rejects.toMatchObject({ code: 'guide.within' })
    expect(await papersOf(number)).toEqual([])
  })
})

describe('conclude', () => {
  it('is not the office’s to do where the sender says whether it is done', async () => {
    const { number } = await petitionIn('ANSWERED')
    const version = await versionOf(number)
    await expect(
      concludePetition(by('handler'), number, { version, note: 'Đã thi hành xong ngày 1/11/2026.' }),
    ).rejects.toMatchObject({ code: 'conclude.sender' })
  })
})

describe('the notice of how a letter was dealt with', () => {
  it('says nothing of a denunciation but that there is news', async () => {
    const { number } = await triagedAs(
      { kind: 'denunciation', competence: 'OUTSIDE' },
      { source: 'post', filed: { channel: 'call', phone: '0900000123' } },
    )
    await passOnLetter(by('reception'), number, { version: await versionOf(number), to, reason })
    const told = await noticeRows(number)
    expect(told.at(-1)).toMatchObject({ key: 'news' })
    expect(await eventsOf(number)).toContain('petition.passed-on')
  })
})

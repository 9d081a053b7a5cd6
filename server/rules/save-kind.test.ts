import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { loadKinds } from '#server/places/rules.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, holderOf, rowOf, versionOf } from '#tests/filed-petition.ts'
import { marketKind } from '#tests/rule-forms.ts'
import { endKind } from './end-rule.ts'
import { previewKind } from './preview-kind.ts'
import { saveKind } from './save-kind.ts'

const on = (day: string) => new Date(`${day}T09:00:00+07:00`)
const admin = (day = '2026-10-14') => by('admin', on(day))
const quay = { extra: { 'loai-quay': '12' } }
const versionsOf = (code: string) =>
  tx(admin(), async (db) =>
    (await loadKinds(db))
      .filter((one) => one.code === code)
      .map(({ validFrom, validTo, label }) => ({ validFrom, validTo, label }))
      .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1)),
  )
const lastEvent = () =>
  asSuperuser((sql) => sql`select type, payload from event order by seq desc limit 1`).then(([row]) => row)

beforeAll(demoPlace)

describe('a kind added in the pages', () => {
  it('is filed by its own clocks, with its questions', async () => {
    const code = await saveKind(admin(), undefined, marketKind)
    expect(code).toBe('phan-anh-ve-cho')
    expect(await lastEvent()).toMatchObject({
      type: 'kind.changed',
      payload: { code, from: '2026-10-14', to: null },
    })
    const { number, code: secret } = await fileOne({ kind: code, ...quay })
    // Wednesday 14/10/2026: two and three working days, seven days.
    expect(await rowOf(number)).toMatchObject({
      kind: code,
      kindLabel: 'phản ánh về chợ',
      kindSince: '2026-10-14',
      triageDueOn: '2026-10-16',
      firstAnswerDueOn: '2026-10-19',
      answerDueOn: '2026-10-21',
    })
    const answered = [{ key: 'loai-quay', label: 'Quầy số mấy', value: '12' }]
    expect((await findPetition(by('reception'), number))?.extra).toEqual(answered)
    expect((await heldPetition(holderOf(secret)))?.extra).toEqual(answered)
    const watched = await findPetition(by('front'), number)
    expect(watched).toMatchObject({ reader: false, extra: [] })
    const seen = await tx(by('front'), async (db) =>
      db.execute<{ n: number }>('select 1 from petition_extra'),
    )
    expect([...seen]).toEqual([])
  })

  it('is not filed while a question that needs an answer has none', async () => {
    await expect(fileOne({ kind: 'phan-anh-ve-cho' })).rejects.toMatchObject({ code: 'extra.missing' })
    await expect(
      fileOne({ kind: 'phan-anh-ve-cho', extra: { 'loai-quay': '1', 'loai-buoi': 'đêm' } }),
    ).rejects.toMatchObject({ code: 'extra.missing' })
  })
})

describe('a kind that is changed', () => {
  it('takes effect from its day; petitions keep what they began with', async () => {
    const code = await saveKind(admin(), undefined, { ...marketKind, label: 'phản ánh về bến' })
    const early = await fileOne({ kind: code, ...quay })
    const before = await rowOf(early.number)
    const next = { ...marketKind, label: 'phản ánh về bến bãi', from: '2026-11-02' }
    next.clocks = { ...marketKind.clocks, answer: { days: 3, unit: 'cd' } }
    const preview = await previewKind(admin('2026-10-20'), code, next)
    expect(preview.keeping).toBe(1)
    expect(preview.example.old?.answerDueOn).toBe('2026-11-09')
    expect(preview.example.new.answerDueOn).toBe('2026-11-05')
    expect(await versionsOf(code)).toHaveLength(1)

    await saveKind(admin('2026-10-20'), code, next)
    expect(await versionsOf(code)).toEqual([
      { validFrom: '2026-10-14', validTo: '2026-11-01', label: 'phản ánh về bến' },
      { validFrom: '2026-11-02', validTo: null, label: 'phản ánh về bến bãi' },
    ])
    const late = await fileOne({ kind: code, ...quay }, on('2026-11-02'))
    expect(await rowOf(late.number)).toMatchObject({ answerDueOn: '2026-11-05', kindSince: '2026-11-02' })
    expect(await rowOf(early.number)).toEqual(before)
    // Classified after the change, as the kind it came in as: by the clocks it came in with.
    await triagePetition(by('reception', on('2026-11-03')), early.number, {
      version: await versionOf(early.number),
      ...{ kind: code, field: 'market', competence: 'WITHIN', reason: '' },
    })
    expect(await rowOf(early.number)).toMatchObject({
      answerDueOn: before.answerDueOn,
      kindLabel: 'phản ánh về bến',
    })
    const [how] =
      (await findPetition(by('reception', on('2026-11-03')), early.number))?.limits.filter(
        ({ key }) => key === 'answer',
      ) ?? []
    expect(how?.how[0]).toContain('7 ngày')
  })

  it('leaves a letter that is half written under the rules it began with', async () => {
    const code = await saveKind(admin(), undefined, { ...marketKind, label: 'phản ánh về phà' })
    await saveKind(admin('2026-10-20'), code, {
      ...marketKind,
      ...{
        label: 'phản ánh về phà',
        from: '2026-10-21',
        clocks: { ...marketKind.clocks, answer: { days: 30, unit: 'cd' } },
      },
      questions: [{ key: 'moi', label: 'Câu hỏi mới', hint: '', type: 'line', required: true, options: [] }],
    })
    const begun = { kind: code, kindSince: '2026-10-14', ...quay }
    const { number } = await fileOne(begun, on('2026-10-21'))
    expect(await rowOf(number)).toMatchObject({ kindSince: '2026-10-14', answerDueOn: '2026-10-28' })
    await expect(fileOne({ kind: code, ...quay }, on('2026-10-21'))).rejects.toMatchObject({
      code: 'extra.missing',
    })
  })

  it('never starts in the past, before a change already set, or twice on the day it began', async () => {
    const code = await saveKind(admin(), undefined, { ...marketKind, label: 'phản ánh về đò' })
    const save = (day: string, from: string) =>
      saveKind(admin(day), code, { ...marketKind, label: 'phản ánh về đò', from })
    await expect(save('2026-10-14', '2026-10-13')).rejects.toMatchObject({ code: 'rule.inPast' })
    await expect(save('2026-10-14', '2026-10-14')).rejects.toMatchObject({ code: 'rule.begunToday' })
    await save('2026-10-14', '2026-12-01')
    await expect(save('2026-10-14', '2026-11-01')).rejects.toMatchObject({ code: 'rule.planned' })
    // What has not begun yet may be written anew.
    await save('2026-10-15', '2026-12-01')
    expect(await versionsOf(code)).toHaveLength(2)
  })

  it('is refused under a name that another has', async () => {
    await expect(saveKind(admin(), undefined, { ...marketKind, label: 'phản ánh' })).rejects.toMatchObject({
      code: 'kind.sameName',
    })
  })

  it('keeps the clocks that the law sets for complaints', async () => {
    await saveKind(admin(), 'complaint', {
      ...marketKind,
      ...{ label: 'khiếu nại', family: 'complaint', clocks: {}, outcomes: ['founded', 'unfounded'] },
      from: '2026-10-20',
    })
    const kinds = await tx(admin(), loadKinds)
    const now = kinds.find((one) => one.code === 'complaint' && one.validFrom === '2026-10-20')
    expect(now?.clocks).toMatchObject({ first: 'kn1.accept', answer: 'kn1.resolve', answerFrom: 'accepted' })
  })
})

describe('a kind that ends', () => {
  it('is chosen for the last time on its day', async () => {
    const code = await saveKind(admin(), undefined, { ...marketKind, label: 'phản ánh về hội' })
    await expect(endKind(admin(), code, { lastOn: '2026-10-13' })).rejects.toMatchObject({
      code: 'rule.inPast',
    })
    await endKind(admin(), code, { lastOn: '2026-10-30' })
    await fileOne({ kind: code, ...quay }, on('2026-10-30'))
    await expect(fileOne({ kind: code, ...quay }, on('2026-10-31'))).rejects.toMatchObject({
      code: 'kind.gone',
    })
    await expect(endKind(admin(), 'feedback', { lastOn: '2026-12-01' })).rejects.toMatchObject({
      code: 'rule.lasting',
    })
  })

  it('or stops with a sentence of its own takes nothing', async () => {
    const code = await saveKind(admin(), undefined, {
      ...marketKind,
      ...{ label: 'phản ánh về điện', stopMessage: 'Việc này xin gọi điện lực.' },
    })
    await expect(fileOne({ kind: code, ...quay })).rejects.toThrow('Việc này xin gọi điện lực.')
  })
})

describe('rules', () => {
  it.each(['reception', 'head', 'chair', 'front'] as const)('are not for %s to change', async (who) => {
    const before = await tx(admin(), loadKinds)
    await expect(saveKind(by(who), undefined, { ...marketKind, label: 'loại lạ' })).rejects.toBeInstanceOf(
      NotFound,
    )
    await expect(previewKind(by(who), 'feedback', marketKind)).rejects.toBeInstanceOf(NotFound)
    await expect(endKind(by(who), 'request', { lastOn: '2026-12-01' })).rejects.toBeInstanceOf(NotFound)
    // Nor past our code: the policies say the same.
    const rows = await tx(by(who), (db) =>
      db.execute("update kind_rule set label = 'x' where code = 'request' returning code"),
    )
    expect([...rows]).toEqual([])
    expect(await tx(admin(), loadKinds)).toEqual(before)
  })

  it('changed by two at once: one wins, the other is told', async () => {
    const code = await saveKind(admin(), undefined, { ...marketKind, label: 'phản ánh về vườn' })
    const save = () =>
      saveKind(admin('2026-10-20'), code, { ...marketKind, label: 'phản ánh về vườn', from: '2026-10-20' })
    const both = await Promise.allSettled([save(), save()])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await versionsOf(code)).toHaveLength(2)
  })

  it('counts open petitions for whoever manages rules, and for nobody else', async () => {
    const count = (who: 'admin' | 'reception') =>
      tx(by(who), async (db) => [...(await db.execute('select * from acl.open_kinds()'))].length)
    expect(await count('admin')).toBeGreaterThan(0)
    expect(await count('reception')).toBe(0)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { RefuseReception } from '#domain/petitions/refuse-reception.ts'
import type { Source } from '#domain/petitions/words.ts'
import { countMeasures } from '#server/reports/count-measures.ts'
import { countOpenFigures } from '#server/reports/count-open-figures.ts'
import { openFigures } from '#server/reports/open-figures.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import {
  advance,
  by,
  holderOf,
  petitionIn,
  rowOf,
  triagedAs,
  versionOf,
  workday,
} from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'
import { noticeRows } from '#tests/notice-rows.ts'
import { findPetition } from './find-petition.ts'
import { guideLetter } from './guide-letter.ts'
import { heldPetition } from './held-petition.ts'
import { markDuty } from './mark-duty.ts'
import { refuseReception } from './refuse-reception.ts'
import { registerLetter } from './register-letter.ts'

beforeAll(demoPlace)

const reason = 'Đã giải thích với bác tại bàn tiếp dân và hẹn hôm khác.'
const plain = {
  ...{ ground: 'insult' as const, reason, law: '', repeatOf: '' },
  ...{ answerNo: '', answerOn: '', answerBy: '' },
}
const named = { answerNo: '12/UBND-TCD', answerOn: '2026-09-14', answerBy: 'UBND phường Hồng Liên' }

/** What somebody brought to a reception, as the officer entered it. */
const brought = (source: Source = 'reception', at = workday) =>
  registerLetter(by('reception', at), {
    ...{
      kind: 'feedback',
      source: source as 'reception',
      forwardedBy: '',
      signed: '',
      firstNumber: '',
      ref: '',
    },
    ...{
      areaCode: '90101',
      place: 'Tổ 5',
      headCount: 1,
      unnamed: '',
      channel: 'call',
      phone: '0900000123',
      representatives: [],
    },
    ...{ capacity: 'person', organisation: '', post: '', email: '' },
    ...{ name: 'Nguyễn Thị Mẫu', address: 'Tổ 5, phường Hồng Liên' },
    body: 'Đề nghị xem lại mương cạnh nhà văn hóa tổ 5, mưa là nước tràn vào nhà.',
  })
const refuse = async (number: string, change: Partial<RefuseReception> = {}, at = workday) =>
  refuseReception(by('reception', at), number, { ...plain, ...change, version: await versionOf(number) })
const papersOf = (number: string) =>
  asSuperuser(
    (sql) => sql`select a.kind, a.facts from paper a join petition p on p.id = a.petition_id
      where p.number = ${number}`,
  )

describe('refuse to receive', () => {
  provesFive({
    from: 'RECEIVED',
    to: 'REFUSED',
    right: 'reception',
    event: 'petition.reception-refused',
    arrange: () => brought(),
    act: (ctx, number, version) => refuseReception(ctx, number, { ...plain, version }),
    wrongRole: 'front',
    wrongScope: 'otherReception',
    wrongState: 'ACCEPTED',
  })

  it.each(['head', 'handler', 'admin'] as const)('is not for %s', async (who) => {
    const { number } = await brought()
    const refusing = refuseReception(by(who), number, { ...plain, version: await versionOf(number) })
    await expect(refusing).rejects.toThrow()
    expect(await eventsOf(number)).toEqual(['petition.registered'])
  })

  it('is not for the head of a department, who reads what is given to it', async () => {
    const { number } = await triagedAs({}, { source: 'reception' })
    await asSuperuser(
      (sql) =>
        sql`update petition set handling_unit_id = ${demoId('hong-lien-ha-tang')} where number = ${number}`,
    )
    const refusing = refuseReception(by('head'), number, { ...plain, version: await versionOf(number) })
    await expect(refusing).rejects.toMatchObject({ code: 'may.not' })
  })

  it('tells who had the page open that somebody classified it meanwhile', async () => {
    const { number } = await brought()
    const version = await versionOf(number)
    await advance(number, 'RECEIVED', 'TRIAGED')
    const refusing = refuseReception(by('reception'), number, { ...plain, version })
    await expect(refusing).rejects.toMatchObject({ code: 'other.first' })
  })

  it('in writing leaves the sending of the notice to be done and marked, three working days on', async () => {
    const { number } = await brought()
    await refuse(number, { ground: 'settled', ...named })
    const owed = async () => (await findPetition(by('reception'), number))?.duties
    expect((await owed())?.map(({ key, due }) => [key, due])).toEqual([['refuse.notice', '2026-10-19']])
    await markDuty(by('reception'), number, {
      ...{
        version: await versionOf(number),
        duty: 'refuse.notice',
        result: 'done',
        on: '2026-10-14',
        note: '',
      },
    })
    expect((await owed())?.[0]?.mark).toMatchObject({ result: 'done' })
  })

  it('may be said after classifying too, and on the spot needs no paper', async () => {
    const { number } = await triagedAs({}, { source: 'reception' })
    await refuse(number)
    expect(await rowOf(number)).toMatchObject({
      ...{ state: 'REFUSED', intakeOutcome: 'REFUSE_RECEPTION', receptionGround: 'insult' },
      ...{ refusalArticle: 'Điều 9 khoản 2 Luật Tiếp công dân', refusalNoticeDueOn: null },
    })
    expect(await papersOf(number)).toEqual([])
  })

  it.each([
    ['what was not brought to a reception', 'desk', {}, 'reception.notThere'],
    [
      'a written ground without an earlier answer',
      'reception',
      { ground: 'nothing-new' },
      'reception.noEarlier',
    ],
    ['an earlier file that is not seen', 'reception', { repeatOf: '2026-999999' }, 'triage.noRepeat'],
  ] as const)('is refused for %s, and nothing is kept', async (_name, source, change, code) => {
    const { number } = await brought(source)
    await expect(refuse(number, change)).rejects.toMatchObject({ code })
    expect(await rowOf(number)).toMatchObject({ state: 'RECEIVED', receptionGround: null })
    expect(await papersOf(number)).toEqual([])
  })

  it('goes by the law of the day: before 1/7/2026 no ground of the decree, no form, no day', async () => {
    const june = new Date('2026-06-30T09:00:00+07:00')
    const { number } = await brought('reception', june)
    await expect(refuse(number, { ground: 'weapons' }, june)).rejects.toMatchObject({
      code: 'reception.notYet',
    })
    await refuse(number, { ground: 'settled', ...named, answerOn: '2026-05-14' }, june)
    expect(await rowOf(number)).toMatchObject({ receptionGround: 'settled', refusalNoticeDueOn: null })
    expect((await papersOf(number)).map(({ kind }) => kind)).toEqual(['reception-refusal-notice'])
  })
})

describe('refusing in writing', () => {
  it('numbers the notice that names the earlier answer, due in three working days', async () => {
    const { number, code } = await brought()
    await refuse(number, { ground: 'settled', ...named })
    const due = '2026-10-19'
    expect(await rowOf(number)).toMatchObject({ refusalNoticeDueOn: due, receptionGround: 'settled' })
    const [paper] = await papersOf(number)
    expect(paper).toMatchObject({
      kind: 'reception-refusal-notice',
      facts: {
        details: {
          ...{ article: 'Điều 9 khoản 3 Luật Tiếp công dân', reason },
          earlierAnswer: 'văn bản số 12/UBND-TCD, thứ Hai 14/9/2026, của UBND phường Hồng Liên',
        },
      },
    })
    const says = 'Văn bản từ chối gửi chậm nhất thứ Hai 19/10/2026.'
    const staff = await findPetition(by('reception'), number)
    const sender = await heldPetition(holderOf(code))
    for (const file of [staff, sender]) {
      expect(file?.history[0]?.sentence).toContain('Không tiếp lần này, vì việc đã được giải quyết')
      expect(file?.history[0]?.sentence).toContain(says)
      const limit = file?.limits.find(({ key }) => key === 'refusal-notice')
      expect(limit?.words).toBe(says)
      expect(limit?.how[0]).toContain('Hạn 3 ngày làm việc, theo Điều 4 Nghị định 154/2026/NĐ-CP')
    }
    expect((await noticeRows(number)).at(-1)).toMatchObject({ key: 'receptionRefusedInWriting' })
  })

  it('may link the earlier file instead, once that was answered or dealt with', async () => {
    const earlier = await petitionIn('VERIFYING')
    const { number } = await brought()
    const again = { ground: 'nothing-new' as const, repeatOf: earlier.number }
    await expect(refuse(number, again)).rejects.toMatchObject({ code: 'reception.earlierOpen' })
    const guided = await triagedAs({ kind: 'complaint', competence: 'OUTSIDE' })
    await guideLetter(by('reception'), guided.number, {
      ...{ version: await versionOf(guided.number), to: 'UBND tỉnh', reason, bring: '' },
    })
    await refuse(number, { ...again, repeatOf: guided.number })
    expect((await rowOf(number)).repeatOfId).toBe((await rowOf(guided.number)).id)
    const answered = await petitionIn('ANSWERED')
    const second = await brought()
    await refuse(second.number, { ground: 'settled', repeatOf: answered.number })
    expect((await rowOf(second.number)).state).toBe('REFUSED')
  })
})

describe('a refusal at a reception', () => {
  it('is told the sender in its own words, never as a letter that was refused', async () => {
    const { number, code } = await brought()
    await refuse(number)
    const told = (await noticeRows(number)).at(-1)
    expect(told).toMatchObject({ key: 'receptionRefused' })
    const held = await heldPetition(holderOf(code))
    expect(held?.history[0]).toMatchObject({
      sentence:
        'Không tiếp lần này, vì có hành vi đe dọa, xúc phạm hoặc vi phạm nội quy nơi tiếp công dân (Điều 9 khoản 2 Luật Tiếp công dân); cán bộ đã giải thích.',
      note: reason,
    })
    expect(held?.nextSteps).toEqual([])
  })

  it('counts as no petition received, neither for staff nor for everybody', async () => {
    const unitId = demoId('hong-lien-ubnd')
    const job = { actor: { kind: 'job' as const, job: 'count-figures' as const }, at: workday }
    const received = async () => {
      await countOpenFigures(job)
      const { offices } = await openFigures({ actor: { kind: 'public' }, at: workday })
      const period = { from: '2026-10-01', to: '2026-10-31' }
      const { received: own, 'within-competence': within } = await countMeasures(by('chair'), unitId, period)
      const open = offices.find((one) => one.unitId === unitId)?.tally.received ?? 0
      return { own: own.numerator, of: within.denominator, open }
    }
    const before = await received()
    const { number } = await brought()
    const more = { own: before.own + 1, of: (before.of ?? 0) + 1, open: before.open + 1 }
    expect(await received()).toEqual(more)
    await refuse(number)
    expect(await received()).toEqual(before)
  })

  it('is not kept by the table without its ground, for a letter, or in another state', async () => {
    const { number } = await brought('desk')
    const set = (columns: string) =>
      asSuperuser((sql) => sql.unsafe(`update petition set ${columns} where number = '${number}'`))
    const whole = `state = 'REFUSED', refusal_article = 'x', intake_outcome = 'REFUSE_RECEPTION', reception_ground = 'insult'`
    const broken = { constraint_name: 'petition_reception_refused' }
    await expect(set(whole)).rejects.toMatchObject(broken)
    await set(`source = 'reception'`)
    await expect(
      set(whole.replace(`reception_ground = 'insult'`, 'reception_ground = null')),
    ).rejects.toMatchObject(broken)
    await expect(set(whole.replace('REFUSED', 'TRIAGED'))).rejects.toMatchObject(broken)
    await set(whole)
  })

  it('asks the officer first, before the words are classified', async () => {
    const { number } = await brought()
    const file = await findPetition(by('reception'), number)
    expect(file?.proposal).toMatchObject({ step: 'kind', decision: 'triage' })
    expect(file?.proposal?.first).toContain('Từ chối tiếp')
    expect(file?.decisions).toContain('refuse-reception')
    const letter = await findPetition(by('reception'), (await brought('desk')).number)
    expect(letter?.proposal).toBeUndefined()
    expect(letter?.decisions).not.toContain('refuse-reception')
  })
})

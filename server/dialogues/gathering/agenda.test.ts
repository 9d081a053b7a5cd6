import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { textOf } from '#domain/papers/paper.ts'
import { dayOf } from '#lib/dates.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, party, planned } from '#tests/dialogues.ts'
import { by, cast, type Member, petitionIn, workday } from '#tests/filed-petition.ts'
import { gather, grouped, handedIn, itemIn, village } from '#tests/gathering.ts'
import { assignAnswer } from './assign-answer.ts'
import { addItem, bringBack, clarifyItem, exchangeItem, leaveOut, orderAgenda } from './change-agenda.ts'
import { findDossier } from './dossier.ts'
import { findAgenda } from './find-agenda.ts'
import { findSynthesis, handIn, listSyntheses, previewSynthesis } from './hand-in.ts'
import { approveAnswer, returnAnswer, writeAnswer } from './prepare-answer.ts'
import { tellLateAnswers } from './tell-late-answers.ts'

beforeAll(demoPlace)

const unit = demoId('hong-lien-ha-tang')
const due = '2026-10-26'
const answer = 'Mương tổ 1 được nạo vét xong trước 20/11/2026, kinh phí đã bố trí.'
const toldOf = (number: string, key: string) =>
  asSuperuser<{ person: string }>(
    (db) => db<{ person: string }[]>`select distinct person_id as person from notice
      where key = ${key} and payload->>'number' = ${number}`,
  ).then((rows) => rows.map(({ person }) => person))
async function oneOfTwo(act: () => Promise<unknown>, code: string) {
  const both = await Promise.allSettled([act(), act()])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code })
}

describe('the report of the Front', () => {
  it('is numbered, frozen, told to government and Party, and its points become the agenda', async () => {
    const number = await planned()
    await gather(number)
    await gather(number, { areaCode: village.two, again1: '', beyond1: 'yes' })
    const id = await grouped(number)
    expect((await findAgenda(by('reception'), number)).agenda).toEqual([])
    expect((await previewSynthesis(by('front'), number)).paper?.number).toBe('Số: …/BC-MTTQ-BTT')
    const issued = await handIn(by('front'), number)
    expect(issued.number).toMatch(/^\d\d\/BC-MTTQ-BTT$/)
    const found = await findSynthesis(by('chair'), issued.id)
    const text = textOf(found?.paper ?? ({} as never)).join('\n')
    for (const told of [
      ...['Đảng ủy phường Hồng Liên', 'Ủy ban nhân dân phường Hồng Liên', 'Tổng số 4 ý kiến của 30 người'],
      ...['1. Thoát nước tổ 1, tổ 2.', 'Tổ dân phố 2: Mương tổ 1 tắc', '1 ý kiến đã nêu lần trước'],
      ...['1 ý kiến có thể vượt thẩm quyền', 'TM. BAN THƯỜNG TRỰC', 'Khuất Thị Sim'],
    ]) {
      expect(text).toContain(told)
    }
    const { agenda } = await findAgenda(by('reception'), number)
    expect(agenda.map((one) => one.id)).toEqual([id])
    const heard = await toldOf(number, 'dialogue.synthesis')
    expect(heard).toEqual(expect.arrayContaining([cast.chair, cast.secretary, cast.reception].map(demoId)))
    expect(heard).not.toContain(demoId(cast.otherChair))
    expect(await findSynthesis(by('otherFront'), issued.id)).toBeUndefined()
    await expect(
      asSuperuser((db) => db`update dialogue_synthesis set facts = '{}' where id = ${issued.id}`),
    ).rejects.toThrow(/append-only/)
  })

  it('is not handed in while an opinion stands outside, twice, or by anybody else', async () => {
    const number = await planned()
    await expect(handIn(by('front'), number)).rejects.toMatchObject({ code: 'synthesis.nothing' })
    await gather(number)
    await expect(handIn(by('front'), number)).rejects.toMatchObject({ code: 'synthesis.loose' })
    await grouped(number)
    for (const who of ['chair', 'reception', 'handler'] as const) {
      await expect(handIn(by(who), number)).rejects.toMatchObject({ code: 'may.not' })
    }
    await expect(handIn(by('otherFront'), number)).rejects.toBeInstanceOf(NotFound)
    await oneOfTwo(() => handIn(by('front'), number), 'synthesis.nothing')
    // What comes later goes into a further report, with the next number.
    await gather(number, { areaCode: village.two })
    await grouped(number, 'Đèn đường ngõ 14, ngõ 16')
    await handIn(by('front'), number)
    const [first, second] = await listSyntheses(by('front'), number)
    expect(Number(second?.number.slice(0, 2)) - Number(first?.number.slice(0, 2))).toBe(1)
    expect(second?.paper.subject).toContain('bổ sung')
    expect(second?.items).toBe(1)
  })

  it('is answered point by point, and the Front makes clear what was asked', async () => {
    const number = await planned()
    const id = await handedIn(number)
    const version = (await itemIn(number, id)).version
    const ask = { version, exchange: 'unclear' as const, exchangeNote: 'Đoạn mương nào, dài bao nhiêu mét?' }
    await expect(exchangeItem(by('front'), number, id, ask)).rejects.toMatchObject({ code: 'may.not' })
    await oneOfTwo(() => exchangeItem(by('reception'), number, id, ask), 'other.first')
    expect(await toldOf(number, 'dialogue.exchanged')).toContain(demoId(cast.front))
    const clear = { version: version + 1, clarified: 'Từ ngõ 12 đến ngõ 16, khoảng 120 mét.' }
    await expect(clarifyItem(by('reception'), number, id, clear)).rejects.toMatchObject({ code: 'may.not' })
    await clarifyItem(by('front'), number, id, clear)
    expect(await itemIn(number, id)).toMatchObject({ exchange: 'unclear', clarified: clear.clarified })
    expect(await toldOf(number, 'dialogue.clarified')).toContain(demoId(cast.chair))
  })
})

describe('the agenda', () => {
  it('is ordered, added to and left out of by the office, with a reason that the Front reads', async () => {
    const number = await planned()
    const first = await handedIn(number)
    const named = { title: 'Kết quả thu gom rác quý này', field: 'environment' }
    await expect(addItem(by('front'), number, named)).rejects.toMatchObject({ code: 'may.not' })
    const second = await addItem(by('reception'), number, named)
    const ids = async () => (await findAgenda(by('front'), number)).agenda.map(({ id }) => id)
    expect(await ids()).toEqual([first, second])
    const places = [
      { id: first, at: 2 },
      { id: second, at: 1 },
    ]
    await expect(orderAgenda(by('front'), number, { places })).rejects.toMatchObject({ code: 'may.not' })
    await oneOfTwo(() => orderAgenda(by('reception'), number, { places }), 'agenda.same')
    expect(await ids()).toEqual([second, first])
    const out = {
      version: (await itemIn(number, first)).version,
      leftOut: 'Đã trả lời bằng văn bản ngày 1/10.',
    }
    await expect(leaveOut(by('front'), number, first, out)).rejects.toMatchObject({ code: 'may.not' })
    await oneOfTwo(() => leaveOut(by('reception'), number, first, out), 'other.first')
    expect((await findAgenda(by('front'), number)).leftOut[0]?.leftOut).toBe(out.leftOut)
    await bringBack(by('reception'), number, first, out.version + 1)
    expect(await ids()).toEqual([second, first])
  })

  it('does not hold what the Front has not handed in', async () => {
    const number = await planned()
    await gather(number)
    const id = await grouped(number)
    const out = { version: 1, leftOut: 'Không thuộc chủ đề hội nghị này.' }
    await expect(leaveOut(by('reception'), number, id, out)).rejects.toMatchObject({ code: 'item.notHanded' })
    const ask = { version: 1, unitId: unit, dueOn: due }
    await expect(assignAnswer(by('reception'), number, id, ask)).rejects.toMatchObject({
      code: 'answer.notOnAgenda',
    })
  })
})

describe('what was promised last time', () => {
  it('and is not done opens the agenda, for who reads it; what was answered does not', async () => {
    const [open, done, plain] = [
      await petitionIn('ASSIGNED'),
      await petitionIn('ANSWERED'),
      await petitionIn('ASSIGNED'),
    ]
    await asSuperuser(
      (db) => db`update petition set source = 'dialogue' where number in (${open.number}, ${done.number})`,
    )
    const number = await planned()
    const promised = async (who: Member, at = workday) =>
      (await findAgenda(by(who, at), number)).promises.map((one) => one.number)
    for (const who of ['reception', 'chair', 'front'] as const) {
      expect(await promised(who), who).toEqual([open.number])
    }
    expect(await promised('secretary')).not.toContain(plain.number)
    // A handler reads what is given to them, and of another unit nothing.
    expect(await promised('cultureHead')).toEqual([])
    const { promises } = await findAgenda(by('chair', new Date('2026-10-30T09:00:00+07:00')), number)
    expect(promises).toMatchObject([{ task: 'Nạo vét 120 m mương tổ 5', late: true }])
    expect((await findDossier(by('chair'), number))?.promises).toHaveLength(1)
  })
})

describe('a prepared answer', () => {
  const asked = async () => {
    const number = await announced({ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường' })
    const id = await handedIn(number)
    const { version } = await itemIn(number, id)
    await assignAnswer(by('reception'), number, id, { version, unitId: unit, dueOn: due })
    return { number, id }
  }
  const answerIn = async (number: string, id: string, who: Member = 'reception') =>
    (await itemIn(number, id, who)).answer

  it('is asked for by the office, of a unit of the place, before the day', async () => {
    const number = await planned()
    const id = await handedIn(number)
    const ask = { version: (await itemIn(number, id)).version, unitId: unit, dueOn: due }
    const wrong = (change: Partial<typeof ask>, who: Member = 'reception') =>
      expect(assignAnswer(by(who), number, id, { ...ask, ...change })).rejects
    await wrong({}, 'front').toMatchObject({ code: 'may.not' })
    await wrong({}, 'otherReception').toBeInstanceOf(NotFound)
    await wrong({ unitId: demoId('hac-tri-ha-tang') }).toMatchObject({ code: 'answer.unit' })
    await wrong({ dueOn: '2026-10-28' }).toMatchObject({ code: 'answer.late' })
    await wrong({ dueOn: '2026-10-13' }).toMatchObject({ code: 'answer.past' })
    await oneOfTwo(() => assignAnswer(by('reception'), number, id, ask), 'other.first')
    expect(await toldOf(number, 'dialogue.answerAsked')).toEqual([demoId(cast.head)])
  })

  it('is written in the unit and approved by a head, never by who wrote it', async () => {
    const { number, id } = await asked()
    const write = { answerVersion: 1, answer }
    await expect(writeAnswer(by('cultureHead'), number, id, write)).rejects.toBeInstanceOf(NotFound)
    await expect(writeAnswer(by('reception'), number, id, write)).rejects.toMatchObject({ code: 'may.not' })
    await expect(approveAnswer(by('head'), number, id, 1)).rejects.toMatchObject({
      code: 'answer.notWritten',
    })
    await oneOfTwo(() => writeAnswer(by('handler'), number, id, write), 'other.first')
    expect(await toldOf(number, 'dialogue.answerWritten')).toContain(demoId(cast.head))
    await expect(approveAnswer(by('handler'), number, id, 2)).rejects.toMatchObject({ code: 'may.not' })
    await returnAnswer(by('head'), number, id, { answerVersion: 2, returned: 'Ghi rõ ai chịu trách nhiệm.' })
    expect(await toldOf(number, 'dialogue.answerReturned')).toContain(demoId(cast.handler))
    await writeAnswer(by('head'), number, id, {
      answerVersion: 3,
      answer: `${answer} Trưởng phòng chịu trách nhiệm.`,
    })
    await expect(approveAnswer(by('head'), number, id, 4)).rejects.toMatchObject({
      code: 'answer.sameApprover',
    })
    await oneOfTwo(() => approveAnswer(by('chair'), number, id, 4), 'other.first')
    expect(await answerIn(number, id)).toMatchObject({ state: 'approved', late: false })
    await expect(writeAnswer(by('handler'), number, id, { answerVersion: 5, answer })).rejects.toMatchObject({
      code: 'answer.approved',
    })
  })

  it('is read before the day by who holds, chairs and answers, and by no one else', async () => {
    const { number, id } = await asked()
    for (const who of ['reception', 'chair', 'secretary', 'head', 'handler'] as const) {
      expect((await answerIn(number, id, who))?.unitId, who).toBe(unit)
    }
    for (const who of ['front', 'cultureHead'] as const) {
      expect(await answerIn(number, id, who), who).toBeUndefined()
    }
    const { agenda } = await findAgenda(by('front', new Date('2026-10-29T09:00:00+07:00')), number)
    expect(agenda[0]?.answer?.unitId).toBe(unit)
  })

  it('that another unit gets begins anew; after the day nothing is prepared', async () => {
    const { number, id } = await asked()
    await writeAnswer(by('handler'), number, id, { answerVersion: 1, answer })
    const { version } = await itemIn(number, id)
    await assignAnswer(by('reception'), number, id, {
      version,
      unitId: demoId('hong-lien-van-xa'),
      dueOn: due,
    })
    expect(await answerIn(number, id)).toMatchObject({ state: 'asked', body: '' })
    expect(await answerIn(number, id, 'handler')).toBeUndefined()
    const after = new Date('2026-10-29T09:00:00+07:00')
    await expect(
      writeAnswer(by('cultureHead', after), number, id, { answerVersion: 3, answer }),
    ).rejects.toMatchObject({ code: 'gather.held' })
  })

  it('that is late is seen and told once, to the unit and to the office', async () => {
    const { number, id } = await asked()
    const at = new Date('2026-10-27T07:30:00+07:00')
    const job = { actor: { kind: 'job' as const, job: 'watch-limits' as const }, at }
    expect(await toldOf(number, 'dialogue.answerLate')).toEqual([])
    await tellLateAnswers(job)
    expect((await toldOf(number, 'dialogue.answerLate')).sort()).toEqual(
      [cast.head, cast.reception].map(demoId).sort(),
    )
    const count = () =>
      asSuperuser(
        (db) => db`select 1 from notice where key = 'dialogue.answerLate' and payload->>'number' = ${number}`,
      )
    const before = (await count()).length
    await tellLateAnswers(job)
    expect((await count()).length).toBe(before)
    const { agenda } = await findAgenda(by('reception', at), number)
    expect(agenda.find((one) => one.id === id)?.answer?.late).toBe(true)
  })
})

describe('the dossier', () => {
  it('holds agenda, answers, villages and figures, for the offices that hold and chair', async () => {
    const number = await announced({ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường' })
    const id = await handedIn(number)
    const { version } = await itemIn(number, id)
    await assignAnswer(by('reception'), number, id, { version, unitId: unit, dueOn: due })
    await writeAnswer(by('handler'), number, id, { answerVersion: 1, answer })
    const facts = await findDossier(by('chair'), number)
    expect(facts?.items).toMatchObject([
      {
        ...{ title: 'Thoát nước tổ 1, tổ 2', field: 'Thoát nước, ngập úng', answer },
        counts: '2 ý kiến của 15 người: Tổ dân phố 1 (2)',
        standing: 'chờ duyệt, hạn 26/10/2026',
      },
    ])
    expect(facts).toMatchObject({ day: dayOf(workday), villages: [{ people: 15 }] })
    expect(facts?.figures?.rows.map(({ label }) => label)).toContain('Trả lời đúng hạn')
    expect((await findDossier(by('secretary'), number))?.items).toHaveLength(1)
    for (const who of ['front', 'head', 'handler', 'provinceChair'] as const) {
      expect(await findDossier(by(who), number), who).toBeUndefined()
    }
    await expect(findDossier(by('otherChair'), number)).rejects.toBeInstanceOf(NotFound)
  })
})

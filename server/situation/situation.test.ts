import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { GatherPoint, RecommendPoint } from '#domain/situation/note.ts'
import { findDialogue } from '#server/dialogues/find-dialogue.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { approved, proposed } from '#tests/dialogues.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { bodyOf, drafted, noteOf, pointWith, reads, sent, village, ward } from '#tests/situation.ts'
import { findNote, findPoint, monthOfNotes } from './find-note.ts'
import { sendNote } from './send-note.ts'
import { gatherPoint, pointOfDialogue, recommendPoint, waysOn } from './uses.ts'
import { addPoint, beginNote, changePoint, removePoint } from './write-note.ts'

beforeAll(demoPlace)

const outsiders: Member[] = ['chair', 'head', 'handler', 'reception', 'council', 'otherFront', 'admin']

describe('a note', () => {
  it('is begun for a place of one’s own body, once a month; what comes later is a note of its own', async () => {
    await drafted('village', village, { period: '2026-08' })
    await expect(drafted('village', village, { period: '2026-08' })).rejects.toMatchObject({
      code: 'situation.twice',
    })
    await drafted('village', village, { period: '2026-08', kind: 'urgent' })
    await expect(beginNote(by('village'), noteOf('village', ward))).rejects.toMatchObject({
      code: 'situation.place',
    })
    await expect(beginNote(by('village'), noteOf('front', ward))).rejects.toMatchObject({
      code: 'situation.place',
    })
    await expect(drafted('village', village, { period: '2026-11' })).rejects.toMatchObject({
      code: 'situation.future',
    })
    for (const who of ['chair', 'reception', 'admin'] as const) {
      await expect(beginNote(by(who), noteOf('front', ward)), who).rejects.toMatchObject({ code: 'may.not' })
    }
  })

  it('is read by its body alone until it is sent, then by the Front and the Party of the place above', async () => {
    const id = await drafted('village', village, { period: '2026-07' })
    for (const who of ['front', 'secretary', 'women', ...outsiders] as const) {
      expect(await reads(who, id), who).toBe(false)
    }
    await sendNote(by('village'), id, 1)
    expect([await reads('village', id), await reads('front', id), await reads('secretary', id)]).toEqual([
      ...[true, true, true],
    ])
    for (const who of ['women', ...outsiders] as const) expect(await reads(who, id), who).toBe(false)
  })

  it('tells those who read it that there is one, in words without any of its own', async () => {
    const { id } = await sent('village', village, { period: '2026-06' })
    const told = await asSuperuser(
      (db) => db`select p.name, n.payload::text as said from notice n join person p on p.id = n.person_id
        where n.key = 'situation.sent' and n.channel = 'app'
          and n.at = (select sent_at from situation_note where id = ${id}) order by p.name`,
    )
    expect(told.length).toBeGreaterThanOrEqual(2)
    expect(JSON.stringify(told)).not.toContain('Mương')
    const steps = await asSuperuser(
      (db) =>
        db`select payload::text as said from event where type = 'situation.note' and payload->>'noteId' = ${id}`,
    )
    expect(steps.map(({ said }) => said).join()).not.toContain('Mương')
    expect(steps).toHaveLength(2)
  })

  it('is written until it is sent; of two at once one is told', async () => {
    const id = await drafted('village', village, { period: '2026-05' })
    const both = await Promise.allSettled([
      addPoint(by('village'), id, pointWith(1)),
      addPoint(by('village'), id, pointWith(1)),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [first, second] = (await findNote(by('village'), id)).points
    await changePoint(by('village'), id, first?.id ?? '', {
      ...pointWith(2, { level: 'attention', people: '' }),
    })
    await removePoint(by('village'), id, { version: 3, pointId: second?.id ?? '' })
    expect((await findNote(by('village'), id)).points).toMatchObject([{ level: 'attention', people: null }])
    await removePoint(by('village'), id, { version: 4, pointId: first?.id ?? '' })
    await expect(sendNote(by('village'), id, 5)).rejects.toMatchObject({ code: 'situation.empty' })
    await addPoint(by('village'), id, pointWith(5))
    await sendNote(by('village'), id, 6)
    for (const late of [
      () => addPoint(by('village'), id, pointWith(7)),
      () => sendNote(by('village'), id, 7),
      () => removePoint(by('village'), id, { version: 7, pointId: first?.id ?? '' }),
    ]) {
      await expect(late()).rejects.toMatchObject({ code: 'situation.sent' })
    }
    await expect(addPoint(by('front'), id, pointWith(7))).rejects.toMatchObject({ code: 'may.not' })
  })
})

describe('what went up', () => {
  it('is merged once, in the words of who merges, and keeps its own beside', async () => {
    const low = await sent('village', village, { period: '2026-04' })
    const women = await sent('women', ward, { period: '2026-04' })
    const id = await drafted('front', ward, { period: '2026-04' })
    const open = (await findNote(by('front'), id)).below.map((one) => one.id)
    expect(open).toEqual(expect.arrayContaining([low.point, women.point]))
    const ticked = { [`origin-${low.point}`]: 'yes', [`origin-${women.point}`]: 'yes' }
    const said = 'Thoát nước sau chợ là việc bức xúc nhất của tổ 3, hai nơi cùng nêu.'
    const point = await addPoint(by('front'), id, pointWith(1, { ...ticked, body: said }))
    await expect(addPoint(by('front'), id, pointWith(2, ticked))).rejects.toMatchObject({
      code: 'situation.taken',
    })
    const file = await findPoint(by('front'), id, point)
    expect(file.origins.map((one) => one.body?.slice(0, 14))).toEqual(['Mương sau chợ ', 'Mương sau chợ '])
    // The village sees that its point went up, and not what else the note above says.
    const [up] = (await findPoint(by('village'), low.id, low.point)).merged
    expect(up).toMatchObject({ id: point, body: null })
    // Taken out again, they are free.
    await removePoint(by('front'), id, { version: 2, pointId: point })
    expect((await findNote(by('front'), id)).below.map((one) => one.id)).toEqual(open)
  })

  it('is waited for from every board below, and late when its day is over', async () => {
    const month = await monthOfNotes(by('front', new Date('2026-09-10T09:00:00+07:00')), '2026-08')
    expect(month).toMatchObject({ due: '2026-09-09', isOver: true })
    expect(month.awaited).toMatchObject([{ unitId: bodyOf('village'), sentOn: null }])
    const early = await monthOfNotes(by('front', new Date('2026-09-01T09:00:00+07:00')), '2026-08')
    expect(early.isOver).toBe(false)
    // Sent after its day: it came, and it came late.
    const came = await monthOfNotes(by('front'), '2026-07')
    expect(came.awaited).toMatchObject([{ unitId: bodyOf('village'), sentOn: '2026-10-14' }])
  })
})

describe('a point', () => {
  it('becomes an extraordinary dialogue, whose public side says nothing of it', async () => {
    const { id, point } = await sent('village', village, { period: '2026-03' })
    const hurry = { kind: 'extraordinary', ground: 'Ba ngõ ngập liên tục, nhiều hộ bức xúc.', point }
    const number = await proposed(hurry, 'front')
    expect((await findPoint(by('front'), id, point)).uses).toMatchObject([
      { use: 'dialogue', dialogue: number },
    ])
    const seen = async (who: Member) => {
      const file = await findDialogue(by(who), number)
      return file && pointOfDialogue(by(who), file.row)
    }
    expect(await seen('front')).toMatchObject({ noteId: id, pointId: point })
    expect(await seen('secretary')).toMatchObject({ pointId: point })
    for (const who of ['chair', 'reception'] as const) expect(await seen(who), who).toBeUndefined()
    const dialogues = await asSuperuser((db) => db`select * from dialogue where number = ${number}`)
    expect(JSON.stringify(dialogues)).not.toContain('Mương')
    await expect(proposed({ ...hurry, point: demoId('nobody') }, 'front')).rejects.toMatchObject({
      code: 'dialogue.point',
    })
    await expect(proposed(hurry, 'chair')).rejects.toMatchObject({ code: 'dialogue.point' })
  })

  it('that was not sent leads nowhere', async () => {
    const id = await drafted('front', ward, { period: '2026-03' })
    const [point] = (await findNote(by('front'), id)).points
    await expect(waysOn(by('front'), point?.id ?? '')).rejects.toMatchObject({ code: 'situation.draft' })
    await expect(proposed({ point: point?.id ?? '' }, 'front')).rejects.toMatchObject({
      code: 'situation.draft',
    })
  })

  it('becomes an opinion before a dialogue, with the village it comes from', async () => {
    const { id, point } = await sent('village', village, { period: '2026-02' })
    const dialogue = await approved()
    expect((await waysOn(by('front'), point)).dialogues.map(({ number }) => number)).toContain(dialogue)
    const form = (change: Record<string, string> = {}) =>
      GatherPoint.parse({
        ...{ dialogue, body: 'Đề nghị nạo vét mương sau chợ.', gatheredOn: '2026-10-10', ...change },
      })
    await gatherPoint(by('village'), point, form())
    const [opinion] = await asSuperuser(
      (db) => db`select o.area_code, o.people, o.field, o.body from dialogue_opinion o
        join situation_use u on u.opinion_id = o.id where u.point_id = ${point}`,
    )
    expect(opinion).toEqual({
      ...{ area_code: village, people: 40, field: 'drainage', body: 'Đề nghị nạo vét mương sau chợ.' },
    })
    await expect(gatherPoint(by('front'), point, form({ gatheredOn: '2026-12-01' }))).rejects.toMatchObject({
      code: 'gather.future',
    })
    await expect(gatherPoint(by('front'), point, form({ dialogue: 'DT-0' }))).rejects.toMatchObject({
      code: 'situation.dialogue',
    })
    await expect(gatherPoint(by('secretary'), point, form())).rejects.toMatchObject({ code: 'may.not' })
    await expect(gatherPoint(by('chair'), point, form())).rejects.toThrow()
    expect((await findPoint(by('front'), id, point)).uses).toHaveLength(1)
  })

  it('becomes a recommendation to an office, answered by a day', async () => {
    const { point } = await sent('village', village, { period: '2026-01' })
    const ways = await waysOn(by('front'), point)
    const form = (change: Record<string, string> = {}) =>
      RecommendPoint.parse({
        ...{ toUnitId: ways.receivers[0]?.id ?? '', body: 'Thoát nước sau chợ kém, ba ngõ ngập nhiều lần.' },
        ...{ task: 'Nạo vét mương sau chợ', expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu' },
        ...change,
      })
    const number = await recommendPoint(by('front'), point, form())
    const [file] = await asSuperuser(
      (db) => db`select p.id, p.source, p.area_code, p.answer_due_on::text as due, t.body from petition p
        join petition_text t on t.petition_id = p.id where p.number = ${number}`,
    )
    expect(file).toMatchObject({ source: 'supervision', area_code: village, due: ways.replyDueOn })
    expect(file?.body).toContain('Kiến nghị từ việc nắm tình hình Nhân dân.')
    await expect(
      recommendPoint(by('front'), point, form({ toUnitId: demoId('hac-tri-ubnd') })),
    ).rejects.toMatchObject({ code: 'situation.receiver' })
    await expect(recommendPoint(by('secretary'), point, form())).rejects.toMatchObject({ code: 'may.not' })
    await expect(recommendPoint(by('council'), point, form())).rejects.toThrow()
  })
})

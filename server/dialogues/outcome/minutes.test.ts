import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { SaveMinutes } from '#domain/dialogues/minutes/writing.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by } from '#tests/filed-petition.ts'
import { held, promised, speaker, theDay, underWay } from '#tests/held-dialogue.ts'
import { afterDialogue, publicAfter } from './after-dialogue.ts'
import { addRemark, answerRemark, beginMinutes, lockMinutes, openRemarks, saveMinutes } from './minutes.ts'

beforeAll(demoPlace)

const nextDay = new Date(theDay.getTime() + 24 * 3_600_000)
const later = new Date(theDay.getTime() + 4 * 24 * 3_600_000)
const everybody = (at = later) => ({ actor: { kind: 'public' as const }, at })
const until = '2026-10-30'
const parts = (version: number, more: Record<string, string> = {}) =>
  SaveMinutes.parse({
    ...{
      version: String(version),
      beganAt: '08:00',
      endedAt: '10:55',
      composition: 'Trưởng các phòng',
      agenda: '',
    },
    ...{ pastPromises: '', conclusion: 'Giao các đơn vị làm đúng hạn.', readBackAt: '10:50' },
    ...{ otherOpinions: '', secretary: 'Văn phòng UBND phường', ...more },
  })
const written = async (number: string, who: Parameters<typeof by>[0] = 'reception') =>
  (await afterDialogue(by(who, later), number))?.written

async function oneOfTwo(act: () => Promise<unknown>, code: string) {
  const both = await Promise.allSettled([act(), act()])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code })
}

/** A draft with all its parts, open to remarks; at version 3. */
async function remarked(): Promise<string> {
  const number = await held()
  await beginMinutes(by('reception', theDay), number)
  await saveMinutes(by('reception', theDay), number, parts(1))
  await openRemarks(by('reception', theDay), number, { version: 2, until })
  return number
}

describe('a draft of minutes', () => {
  it('is begun from what was kept in the hall, once, by whoever prepares the dialogue', async () => {
    const { number: open } = await underWay()
    await expect(beginMinutes(by('reception', theDay), open)).rejects.toMatchObject({
      code: 'minutes.notHeld',
    })
    const number = await held()
    for (const who of ['front', 'handler'] as const) {
      await expect(beginMinutes(by(who, theDay), number)).rejects.toMatchObject({ code: 'may.not' })
    }
    await expect(beginMinutes(by('otherReception', theDay), number)).rejects.toBeInstanceOf(NotFound)
    await Promise.all([
      beginMinutes(by('reception', theDay), number),
      beginMinutes(by('reception', theDay), number),
    ])
    const draft = await written(number)
    expect(draft?.minutes).toMatchObject({ stage: 'draft', version: 1 })
    const paper = JSON.stringify(draft?.paper)
    expect(paper).toContain(promised)
    expect(paper).toContain('87 người')
    expect(paper).toContain('Lịch mới áp dụng từ ngày 01/12')
  })

  it('is written at the version that was seen; the slower of two is told', async () => {
    const number = await held()
    await beginMinutes(by('reception', theDay), number)
    await oneOfTwo(() => saveMinutes(by('reception', theDay), number, parts(1)), 'other.first')
    expect(await saveMinutes(by('reception', theDay), number, parts(2, { agenda: 'Báo cáo' }))).toBe(3)
    expect((await written(number))?.minutes).toMatchObject({ agenda: 'Báo cáo', endedAt: '10:55:00' })
    await expect(saveMinutes(by('front', theDay), number, parts(3))).rejects.toMatchObject({
      code: 'may.not',
    })
  })

  it('shows the name that a speaker gave to the office that holds the dialogue alone', async () => {
    const number = await remarked()
    expect(JSON.stringify(await written(number))).toContain(speaker)
    for (const who of ['front', 'handler', 'secretary'] as const) {
      expect(JSON.stringify(await written(number, who)), who).not.toContain(speaker)
    }
    expect(await afterDialogue(by('otherFront', later), number)).toBeUndefined()
    expect((await publicAfter(everybody(), number))?.copy).toBeUndefined()
  })

  it('remembers what the dialogue before promised, and how it stands', async () => {
    await held()
    const number = await held({ day: '2026-10-29' }).catch(async () => held())
    await beginMinutes(by('reception', nextDay), number)
    const row = await asSuperuser((db) => db`select day from dialogue where number = ${number}`)
    const past = (await written(number))?.minutes.pastPromises ?? ''
    if (row[0]?.day > '2026-10-28') expect(past).toContain(promised)
  })
})

describe('remarks', () => {
  it('are taken until their day, also from the Front, and each is answered', async () => {
    const number = await remarked()
    const remark = { from: 'Trưởng ban công tác Mặt trận tổ 5', body: 'Ghi thiếu số mét mương.' }
    await addRemark(by('front', nextDay), number, remark)
    await expect(addRemark(by('otherFront', nextDay), number, remark)).rejects.toBeInstanceOf(NotFound)
    await expect(addRemark(by('front', later), number, remark)).rejects.toMatchObject({
      code: 'minutes.late',
    })
    const [one] = (await written(number))?.remarks ?? []
    expect(one).toMatchObject({ from: remark.from, answer: 'open' })
    const answer = { remark: one?.id ?? '', answer: 'kept' as const, reason: 'Chưa đo lại, ghi như đã nói.' }
    await expect(answerRemark(by('front', nextDay), number, answer)).rejects.toMatchObject({
      code: 'may.not',
    })
    await expect(lockMinutes(by('chair', later), number, 3)).rejects.toMatchObject({ code: 'minutes.open' })
    await answerRemark(by('reception', nextDay), number, answer)
    expect((await written(number))?.remarks[0]).toMatchObject({ answer: 'kept', reason: answer.reason })
    const other = await remarked()
    await expect(answerRemark(by('reception', nextDay), other, answer)).rejects.toBeInstanceOf(NotFound)
  })
})

describe('locking', () => {
  it('is for the head, after the last day for remarks, once of two at once', async () => {
    const number = await remarked()
    await expect(lockMinutes(by('chair', nextDay), number, 3)).rejects.toMatchObject({
      code: 'minutes.early',
    })
    for (const who of ['reception', 'front', 'secretary'] as const) {
      await expect(lockMinutes(by(who, later), number, 3), who).rejects.toMatchObject({ code: 'may.not' })
    }
    await oneOfTwo(() => lockMinutes(by('chair', later), number, 3), 'other.first')
    await expect(saveMinutes(by('reception', later), number, parts(4))).rejects.toMatchObject({
      code: 'minutes.locked',
    })
  })

  it('fingerprints the very text, gives everybody a copy without names, and stays as it is', async () => {
    const number = await remarked()
    await lockMinutes(by('chair', later), number, 3)
    const whole = (await written(number))?.minutes
    const copy = (await publicAfter(everybody(), number))?.copy
    const hash = (text = '') => createHash('sha256').update(text).digest('hex')
    expect(whole?.text).toContain(speaker)
    expect(whole?.sha256).toBe(hash(whole?.text ?? ''))
    expect(copy?.text).not.toContain(speaker)
    expect(copy?.text).toContain(promised)
    expect(copy).toMatchObject({ sha256: hash(copy?.text), wholeSha256: whole?.sha256 })
    expect(copy?.sha256).not.toBe(copy?.wholeSha256)
    expect(await written(number, 'front')).toBeUndefined()
    expect((await afterDialogue(by('front', later), number))?.copy).toEqual(copy)
    // A name that is taken out of the hall afterwards does not change what was locked.
    await asSuperuser((db) => db`delete from dialogue_speaker where name = ${speaker}`)
    expect((await written(number))?.minutes.text).toBe(whole?.text)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { AddFinding, JudgeYear } from '#domain/dialogues/conclusion.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { committee } from '#tests/dialogues.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { held, theDay, underWay } from '#tests/held-dialogue.ts'
import { afterDialogue } from './after-dialogue.ts'
import { addFinding, answerFinding } from './findings.ts'
import { judgeYear, yearOfDialogues } from './year.ts'

beforeAll(demoPlace)

const later = new Date(theDay.getTime() + 3 * 24 * 3_600_000)
const fileOf = (number: string, who: Member = 'chair') => afterDialogue(by(who, later), number)
const unitOf = async (number: string) => (await fileOf(number, 'provinceChair'))?.may.inspect[0]?.id ?? ''
const typed = (unit: string, dueOn = '2026-11-20') =>
  AddFinding.parse({ unit, body: 'Chưa ban hành thông báo kết luận đúng hạn.', dueOn })

describe('what a superior body finds', () => {
  it('is written by the head of an office of a wider area, and answered once by who held it', async () => {
    const number = await held()
    const unit = await unitOf(number)
    for (const who of ['chair', 'front', 'reception'] as const) {
      expect((await fileOf(number, who))?.may.inspect, who).toEqual([])
      await expect(addFinding(by(who, later), number, typed(unit)), who).rejects.toMatchObject({
        code: 'may.not',
      })
    }
    await addFinding(by('provinceChair', later), number, typed(unit))
    const [found] = (await fileOf(number))?.findings ?? []
    expect(found?.finding).toMatchObject({ dueOn: '2026-11-20', answer: '' })
    const answer = { finding: found?.finding.id ?? '', answer: 'Đã ban hành ngày 02/11/2026.' }
    await expect(answerFinding(by('reception', later), number, answer)).rejects.toMatchObject({
      code: 'may.not',
    })
    const both = await Promise.allSettled([1, 2].map(() => answerFinding(by('chair', later), number, answer)))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await fileOf(number, 'front'))?.findings[0]?.finding.answer).toBe(answer.answer)
    expect((await fileOf(number))?.row.number).toBe(number)
    await expect(answerFinding(by('otherChair', later), number, answer)).rejects.toBeInstanceOf(NotFound)
  })

  it('is not written before the dialogue is over, nor with a day that is gone', async () => {
    const { number } = await underWay()
    const over = await held()
    const unit = await unitOf(over)
    await expect(addFinding(by('provinceChair', later), number, typed(unit))).rejects.toMatchObject({
      code: 'dialogue.notHeld',
    })
    await expect(
      addFinding(by('provinceChair', later), over, typed(unit, '2026-10-30')),
    ).rejects.toMatchObject({
      code: 'finding.due',
    })
  })
})

describe('a year of dialogues', () => {
  const judged = (year: string) =>
    JudgeYear.parse({
      ...{ unit: committee, year, done: 'Đủ số hội nghị theo luật.', missing: 'Còn việc quá hạn do vốn.' },
      next: 'Họp mỗi quý một lần.',
    })

  it('lists what was held with what came of it, for who reads dialogues there', async () => {
    const number = await held()
    const year = await yearOfDialogues(by('front', later), '2026')
    expect(year.lines.find((one) => one.number === number)?.sum).toMatchObject({ opinions: 2, promises: 1 })
    expect(year.deciding).toEqual([])
    expect((await yearOfDialogues(by('otherFront', later), '2026')).lines).toEqual([])
    expect((await yearOfDialogues(by('chair', later), '2025')).lines).toEqual([])
  })

  it('is judged by the head of the office, from November on, once', async () => {
    const november = new Date('2026-11-20T02:00:00Z')
    await expect(judgeYear(by('chair', theDay), judged('2026'))).rejects.toMatchObject({ code: 'year.early' })
    for (const who of ['reception', 'front'] as const) {
      await expect(judgeYear(by(who, november), judged('2026'))).rejects.toMatchObject({ code: 'may.not' })
    }
    await expect(judgeYear(by('otherChair', november), judged('2026'))).rejects.toBeInstanceOf(NotFound)
    await judgeYear(by('chair', november), judged('2026'))
    await expect(judgeYear(by('chair', november), judged('2026'))).rejects.toMatchObject({
      code: 'year.once',
    })
    const [one] = (await yearOfDialogues(by('front', november), '2026')).judged
    expect(one?.row).toMatchObject({ done: 'Đủ số hội nghị theo luật.', year: 2026 })
  })
})

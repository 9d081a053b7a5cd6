import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { IssueDialogueNotice, IssueDialogueReport } from '#domain/dialogues/conclusion.ts'
import { textOf } from '#domain/papers/paper.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { committee, party } from '#tests/dialogues.ts'
import { by, cast, type Member } from '#tests/filed-petition.ts'
import { held, promised, speaker, theDay, underWay } from '#tests/held-dialogue.ts'
import { afterDialogue, publicAfter } from './after-dialogue.ts'
import { findDialoguePaper, issueDialogueNotice, issueDialogueReport } from './dialogue-papers.ts'

beforeAll(demoPlace)

const later = new Date(theDay.getTime() + 3 * 24 * 3_600_000)
const everybody = { actor: { kind: 'public' as const }, at: later }
const joint = { chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường Hồng Liên' }
const typed = (unit: string, more: Record<string, string> = {}) =>
  IssueDialogueNotice.parse({
    ...{ unit, basis: '', judgement: 'Hội nghị dân chủ, thẳng thắn.', followUp: '', ...more },
  })
const issue = (number: string, unit = committee, who: Member = 'chair', more = {}) =>
  issueDialogueNotice(by(who, later), number, typed(unit, more))
const noticesOf = async (number: string) => (await afterDialogue(by('chair', later), number))?.notices ?? []

describe('the conclusion notice', () => {
  it('is made of what was said and promised, without the names of who spoke, and tells those concerned', async () => {
    const number = await held()
    await issue(number)
    const [notice] = await noticesOf(number)
    expect(notice?.number).toMatch(/^\d{2,}\/TB-UBND$/)
    const text = notice ? textOf(notice.paper).join('\n') : ''
    for (const words of [promised, '30/12/2026', 'Ảnh trước, sau', 'Lịch mới áp dụng', '87 người']) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain(speaker)
    const told = await asSuperuser(
      (db) =>
        db`select distinct person_id from notice where key = 'dialogue.concluded' and payload->>'number' = ${number}`,
    )
    const people = told.map((one) => one.person_id)
    expect(people).toEqual(expect.arrayContaining([demoId(cast.front), demoId(cast.reception)]))
    expect(people).not.toContain(demoId(cast.chair))
  })

  it('is not issued before the dialogue is closed, nor while an opinion has no end', async () => {
    const { number } = await underWay()
    await expect(issue(number)).rejects.toMatchObject({ code: 'dialogue.notHeld' })
  })

  it('is for the head of an office that holds or chairs it, once', async () => {
    const number = await held(joint)
    for (const who of ['reception', 'front', 'handler'] as const) {
      await expect(issue(number, committee, who), who).rejects.toMatchObject({ code: 'may.not' })
    }
    await expect(issue(number, committee, 'otherChair')).rejects.toBeInstanceOf(NotFound)
    await expect(issue(number, party, 'chair')).rejects.toMatchObject({ code: 'may.not' })
    const both = await Promise.allSettled([issue(number), issue(number)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'notice.once' })
    const alone = await held()
    await expect(issue(alone, party, 'secretary')).rejects.toBeInstanceOf(NotFound)
  })

  it('of the Party has its own layout, and is public only where its signer says so', async () => {
    const [hidden, shown] = [await held(joint), await held(joint)]
    await issue(hidden, party, 'secretary')
    await issue(shown, party, 'secretary', { isPublic: 'yes' })
    const [one] = await noticesOf(hidden)
    expect(one?.paper.layout).toBe('party')
    expect(one?.number).toMatch(/^\d+-TB\/ĐU$/)
    expect((await publicAfter(everybody, hidden))?.notices).toEqual([])
    expect((await publicAfter(everybody, shown))?.notices).toHaveLength(1)
    expect(await findDialoguePaper(everybody, one?.id ?? '')).toBeUndefined()
    expect(await findDialoguePaper(by('front', later), one?.id ?? '')).toBeDefined()
    expect(await findDialoguePaper(by('otherFront', later), one?.id ?? '')).toBeUndefined()
    const ledger = (await publicAfter(everybody, hidden))?.ledger ?? []
    expect(ledger).toHaveLength(2)
    expect(JSON.stringify(ledger)).not.toContain(promised)
    expect(JSON.stringify((await publicAfter(everybody, shown))?.ledger)).toContain(promised)
  })

  it('takes the next number of all notices of the office, also of two at once', async () => {
    const [a, b] = [await held(), await held()]
    await Promise.all([issue(a), issue(b)])
    const numbers = [...(await noticesOf(a)), ...(await noticesOf(b))].map(({ number }) =>
      Number.parseInt(number, 10),
    )
    expect(Math.abs((numbers[0] ?? 0) - (numbers[1] ?? 0))).toBe(1)
  })
})

describe('the ledger', () => {
  it('names offices and works, never persons; nothing of it is read before the dialogue is announced', async () => {
    const number = await held()
    await issue(number)
    const ledger = (await publicAfter(everybody, number))?.ledger ?? []
    expect(ledger.map(({ outcome }) => outcome)).toEqual(['answered', 'promise'])
    expect(ledger[1]?.promise).toMatchObject({ task: promised, dueOn: '2026-12-30', state: 'open' })
    const words = JSON.stringify(ledger)
    for (const name of [speaker, 'Lại Văn Gạo']) expect(words).not.toContain(name)
    const overdue = await publicAfter({ ...everybody, at: new Date('2026-12-31T02:00:00Z') }, number)
    expect(overdue?.ledger[1]?.promise?.state).toBe('overdue')
  })

  it('counts down to the day by which the conclusion is due', async () => {
    const number = await held()
    expect((await publicAfter(everybody, number))?.due).toEqual({
      // The tenth day is a Saturday.
      due: '2026-11-09',
      article: 'Điều 43 Luật Tổ chức chính quyền địa phương',
    })
  })
})

describe('the report upward', () => {
  const report = IssueDialogueReport.parse({
    ...{ to: 'Ủy ban nhân dân tỉnh', judgement: 'Hội nghị đúng kế hoạch.', difficulties: '', proposals: '' },
  })

  it('follows the conclusion, is signed by the head once, and is for offices', async () => {
    const number = await held()
    const sign = (who: Member) => issueDialogueReport(by(who, later), number, report)
    await expect(sign('chair')).rejects.toMatchObject({ code: 'report.early' })
    await issue(number)
    await expect(sign('reception')).rejects.toMatchObject({ code: 'may.not' })
    await sign('chair')
    await expect(sign('chair')).rejects.toMatchObject({ code: 'report.once' })
    const found = (await afterDialogue(by('front', later), number))?.report
    expect(found?.number).toMatch(/^\d{2,}\/BC-UBND$/)
    const text = found ? textOf(found.paper).join('\n') : ''
    expect(text).toContain('2 ý kiến: 1 đã trả lời tại hội nghị, 1 thành việc đã hứa')
    expect(await findDialoguePaper(everybody, found?.id ?? '')).toBeUndefined()
    expect((await publicAfter(everybody, number))?.notices).toHaveLength(1)
  })
})

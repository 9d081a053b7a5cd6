import { describe, expect, it } from 'vitest'
import { buildCalendar } from '#domain/time/calendar.ts'
import { calendarDays } from '#domain/time/calendar-days.ts'
import { DraftAnswer, missingProof, refusalToApprove, refusalToIssue } from './answer.ts'
import { AssignPetition, refusalToAssign } from './assignment.ts'
import { actOf, refusalToSay, SaySender } from './confirmation.ts'
import { AcceptPetition, RefusePetition, refusalToAccept, refusalToTriage, TriagePetition } from './triage.ts'

const id = '018f0000-0000-7000-8000-000000000001'
const messages = (parsed: {
  success: boolean
  error?: { issues: { path: PropertyKey[]; message: string }[] }
}) => Object.fromEntries((parsed.error?.issues ?? []).map((one) => [String(one.path[0]), one.message]))

describe('giving out the work', () => {
  const input = {
    version: 1,
    assigneeId: id,
    task: 'Nạo vét mương',
    dueOn: '2026-12-04',
    headId: id,
    expectedResult: 'Ảnh trước, sau',
    authority: '',
  }
  const facts = {
    assignees: [{ id }],
    heads: [{ id }],
    calendar: buildCalendar(calendarDays),
    today: '2026-11-23',
  }
  const row = { limitDay: '2026-12-11', clarity: 'person,task,deadline,accountability,output' }

  it('names each of the five points that is missing', () => {
    const empty = messages(AssignPetition.safeParse({ version: '1' }))
    expect(empty.assigneeId).toMatch(/^Chưa rõ người/)
    expect(empty.task).toMatch(/^Chưa rõ việc/)
    expect(empty.dueOn).toMatch(/^Chưa rõ thời gian/)
    expect(empty.headId).toMatch(/^Chưa rõ trách nhiệm/)
    expect(empty.expectedResult).toMatch(/^Chưa rõ kết quả/)
    expect(messages(AssignPetition.safeParse({ ...input, task: ' \u200b ' })).task).toMatch(/^Chưa rõ việc/)
    expect(messages(AssignPetition.safeParse({ ...input, dueOn: '2026-02-30' })).dueOn).toMatch(
      /^Chưa rõ thời gian/,
    )
  })

  it('is refused for a stranger, a day off, a day past the limit, and goes through otherwise', () => {
    const other = '018f0000-0000-7000-8000-000000000002'
    const code = (change: object, on: object = {}) =>
      refusalToAssign(row, { ...input, ...change }, { ...facts, ...on })?.code
    expect(code({})).toBeUndefined()
    expect(code({ assigneeId: other })).toBe('assign.noPerson')
    expect(code({ headId: other })).toBe('assign.noHead')
    expect(code({ dueOn: '2026-11-20' })).toBe('assign.duePast')
    expect(code({ dueOn: '2026-11-24' })).toBe('assign.dueOnHoliday')
    expect(code({ dueOn: '2026-11-29' })).toBe('assign.dueOnHoliday')
    expect(code({ dueOn: '2026-12-14' })).toBe('assign.duePastLimit')
    expect(code({ dueOn: '2026-12-18' }, { today: '2026-12-15' })).toBeUndefined()
    expect(refusalToAssign({ ...row, clarity: `${row.clarity},authority` }, input, facts)?.code).toBe(
      'assign.noAuthority',
    )
    expect(refusalToAssign(row, { ...input, dueOn: '2026-11-24' }, facts)?.message).toBe(
      'Thứ Ba 24/11/2026 là ngày nghỉ (Ngày Văn hóa Việt Nam). Chọn ngày làm việc gần nhất: thứ Hai 23/11/2026 hoặc thứ Tư 25/11/2026.',
    )
  })
})

describe('triage', () => {
  it('asks for kind, field and competence, and a reason when the kind changes', () => {
    expect(Object.keys(messages(TriagePetition.safeParse({ version: 1 })))).toEqual([
      'kind',
      'field',
      'competence',
    ])
    const input = { version: 1, kind: 'request', field: 'land', competence: 'WITHIN', reason: '' } as const
    expect(refusalToTriage({ kind: 'feedback' }, input)?.code).toBe('triage.noReason')
    expect(refusalToTriage({ kind: null }, input)).toBeUndefined()
    expect(refusalToTriage({ kind: 'feedback' }, { ...input, reason: 'nội dung là đề nghị' })).toBeUndefined()
  })

  it('accepts only what is within competence', () => {
    expect(refusalToAccept({ competence: 'WITHIN' })).toBeUndefined()
    for (const competence of ['OUTSIDE', 'ABOVE', 'SUBORDINATE', null]) {
      expect(refusalToAccept({ competence })?.code).toBe('accept.notWithin')
    }
    expect(messages(AcceptPetition.safeParse({ version: 1 })).handlingUnitId).toBe(
      'Chưa chọn đơn vị giải quyết.',
    )
  })

  it('refuses only by an article, with a reason and with somebody who can help', () => {
    const missing = messages(RefusePetition.safeParse({ version: 1, reason: '', whoHelps: '' }))
    expect(missing.article).toMatch(/^Từ chối cần điều luật/)
    expect(missing.reason).toMatch(/^Chưa ghi lý do/)
    expect(missing.whoHelps).toMatch(/^Chưa ghi nơi có thể giúp/)
  })
})

describe('the answer', () => {
  it('says who, what, when and on what basis', () => {
    const missing = messages(DraftAnswer.safeParse({ version: 1, body: '' }))
    expect(missing.doneBy).toMatch(/ai làm/)
    expect(missing.doneWhat).toMatch(/việc gì/)
    expect(missing.doneWhen).toMatch(/khi nào/)
    expect(missing.basis).toMatch(/căn cứ/)
    const explained = {
      version: 1,
      outcome: 'explained',
      doneBy: 'a',
      doneWhat: 'b',
      doneWhen: 'c',
      basis: 'd',
      body: 'x'.repeat(50),
    }
    expect(messages(DraftAnswer.safeParse(explained)).nextStep).toMatch(/bước tiếp theo/)
  })

  it('is never approved by whoever wrote it', () => {
    expect(refusalToApprove({ draftedBy: 'a' }, 'a', 'Trưởng phòng')?.message).toMatch(
      /không tự duyệt, kể cả quản trị/,
    )
    expect(refusalToApprove({ draftedBy: 'a' }, 'b', 'Trưởng phòng')).toBeUndefined()
  })

  it('needs the proof that its outcome calls for', () => {
    expect(missingProof('settled', [])).toHaveLength(2)
    expect(missingProof('settled', ['signed_answer', 'sender'])).toHaveLength(1)
    expect(missingProof('settled', ['signed_answer', 'photo'])).toEqual([])
    expect(missingProof('partly', ['signed_answer', 'handover'])).toEqual([])
    expect(missingProof('explained', ['signed_answer'])).toEqual([])
    expect(missingProof('planned', ['photo'])).toHaveLength(1)
    expect(refusalToIssue('settled', ['signed_answer'])?.message).toMatch(/cánh thứ năm chưa đầy/)
    expect(refusalToIssue('taken_up', ['signed_answer'])).toBeUndefined()
  })
})

describe('the word of the sender', () => {
  it('goes back once, then to the head', () => {
    expect(actOf('done', 0)).toBe('say-done')
    expect(actOf('partly', 3)).toBe('say-partly')
    expect(actOf('not', 0)).toBe('say-not-first')
    expect(actOf('not', 1)).toBe('say-not-again')
  })

  it('asks what is missing, and stands once given; silence leaves it open', () => {
    expect(messages(SaySender.safeParse({ word: 'not', reason: '' })).reason).toMatch(
      /^Chưa ghi còn thiếu gì/,
    )
    expect(SaySender.safeParse({ word: 'done', reason: '' }).success).toBe(true)
    expect(messages(SaySender.safeParse({})).word).toMatch(/^Chưa chọn/)
    expect(refusalToSay({ state: 'CLOSED', closedSilently: false, family: 'opinion' })?.code).toBe(
      'says.already',
    )
    expect(refusalToSay({ state: 'CLOSED', closedSilently: true, family: 'opinion' })).toBeUndefined()
    expect(refusalToSay({ state: 'ANSWERED', closedSilently: false, family: 'opinion' })).toBeUndefined()
  })
})

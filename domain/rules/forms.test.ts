import { describe, expect, it } from 'vitest'
import { planLines, readPlan } from './calendar-form.ts'
import { KindForm } from './kind-form.ts'
import { questionValues, readQuestions, rearranged } from './questions.ts'
import { SettingsForm } from './setting-form.ts'
import { newestOf, refusalToStart } from './versions.ts'

const kind = {
  label: 'phản ánh về chợ',
  hint: 'việc ở chợ',
  family: 'opinion',
  'triage-days': '2',
  'triage-unit': 'wd',
  'first-days': '3',
  'first-unit': 'wd',
  'answer-days': '7',
  'answer-unit': 'cd',
  'outcome-settled': 'yes',
  from: '2026-12-01',
}
const faults = (typed: Record<string, string>) => {
  const parsed = KindForm.safeParse(typed)
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map((one) => [one.path[0], one.message]))
}

describe('a kind as it is written', () => {
  it('is read from its boxes', () => {
    const { value } = KindForm.parse({ ...kind, offered: 'yes', 'step-executing': 'yes' })
    expect(value).toMatchObject({
      offered: true,
      restricted: false,
      steps: ['executing'],
      outcomes: ['settled'],
      clocks: { answer: { days: 7, unit: 'cd' } },
      answerFrom: 'received',
    })
  })

  it.each([
    ['label', { label: 'Phản ánh về chợ' }],
    ['hint', { hint: '' }],
    ['family', { family: 'law' }],
    ['answer-days', { 'answer-days': '0' }],
    ['first-days', { 'first-days': 'mười' }],
    ['outcome-founded', { 'outcome-founded': 'yes' }],
    ['outcome-settled', { 'outcome-settled': '' }],
    ['from', { from: '2026-02-30' }],
  ])('is refused by its box %s', (field, change) => {
    expect(Object.keys(faults({ ...kind, ...change }))).toContain(field)
  })

  it('takes no clocks from the form where the law sets them, and keeps denunciations restricted', () => {
    const { value } = KindForm.parse({
      ...{
        label: 'tố cáo lại',
        hint: 'lần nữa',
        family: 'denunciation',
        'outcome-founded': 'yes',
        from: '2026-12-01',
      },
    })
    expect(value).toMatchObject({ clocks: {}, restricted: true })
  })
})

describe('questions on a form without scripts', () => {
  const two = {
    questions: '2',
    ...{ 'q1-key': 'mot', 'q1-label': 'Câu một', 'q1-type': 'line', 'q1-required': 'yes' },
    ...{ 'q2-key': 'hai', 'q2-label': 'Câu hai', 'q2-type': 'choice', 'q2-options': 'a\nb' },
    label: 'giữ nguyên',
  }
  const labels = (typed: Record<string, string>) =>
    [1, 2, 3].map((at) => typed[`q${at}-label`]).filter(Boolean)

  it('are moved, dropped and added, whole', () => {
    expect(labels(rearranged(two, 'down-1'))).toEqual(['Câu hai', 'Câu một'])
    expect(rearranged(two, 'up-2')).toMatchObject({
      'q1-options': 'a\nb',
      'q2-required': 'yes',
      label: 'giữ nguyên',
    })
    expect(rearranged(two, 'up-2')['q1-required']).toBeUndefined()
    expect(rearranged(two, 'drop-1')).toMatchObject({ questions: '1', 'q1-label': 'Câu hai' })
    expect(rearranged(two, 'add').questions).toBe('3')
    for (const act of ['up-1', 'down-2', 'drop-9', 'nonsense', 'up-x'])
      expect(labels(rearranged(two, act)), act).toEqual(['Câu một', 'Câu hai'])
    expect(rearranged({ questions: '20' }, 'add').questions).toBe('20')
    expect(rearranged({ questions: '999999' }, 'x').questions).toBe('20')
  })

  it('keep their keys when their words change, and never share one', () => {
    const errors = {}
    const read = readQuestions({ ...two, 'q2-key': 'mot', 'q1-label': 'Lời khác' }, errors)
    expect(read.map((one) => one.key)).toEqual(['mot', 'cau-hai'])
    expect(errors).toEqual({})
    expect(readQuestions(questionValues(read), {})).toEqual(read)
  })

  it('are refused by their number', () => {
    const errors: Record<string, string> = {}
    readQuestions({ ...two, 'q1-type': '', 'q2-options': 'a' }, errors)
    expect(errors['q1-type']).toMatch(/^Câu 1:/)
    expect(errors['q2-options']).toMatch(/^Câu 2:/)
  })
})

describe('the plan of a year', () => {
  it('is read line by line', () => {
    const { days, bad } = readPlan(
      '24/11/2026; nghỉ lễ; Ngày Văn hóa Việt Nam; NQ 28/2026/QH16\n\n5.2.2027; Nghỉ tết; Tết; BLLĐ; tạm tính\n28-11-2026 ; làm việc hoán đổi ; làm thay 23/11 ; TB 1\n25/11/2026; ngày thường',
    )
    expect(bad).toEqual([])
    const day = (on: string, kind: string, name: string, legalRef: string, provisional = false) => ({
      day: on,
      row: { day: on, kind, name, legalRef, provisional },
    })
    expect(days).toEqual([
      day('2026-11-24', 'HOLIDAY', 'Ngày Văn hóa Việt Nam', 'NQ 28/2026/QH16'),
      day('2027-02-05', 'HOLIDAY', 'Tết', 'BLLĐ', true),
      day('2026-11-28', 'SWAPPED_WORK', 'làm thay 23/11', 'TB 1'),
      { day: '2026-11-25', row: null },
    ])
    expect(readPlan(planLines(days))).toEqual({ days, bad: [] })
  })

  it('names bad lines by their number', () => {
    const { bad } = readPlan(
      '30/2/2027; nghỉ lễ; A ngày; Luật\n1/1/2027; nghỉ chơi; A ngày; Luật\n\n2/1/2027; nghỉ bù;; Luật\n3/1/2027; nghỉ bù; Ngày\n4/1/2027; nghỉ bù; Ngày; Luật; thừa\n4/5/2027; nghỉ bù; Ngày; Luật\n4/5/2027; nghỉ lễ; Ngày; Luật',
    )
    expect(bad.map(({ line }) => line)).toEqual([1, 2, 4, 5, 6, 8])
  })
})

describe('versions', () => {
  const open = { validFrom: '2026-10-01', validTo: null }
  it('start today or later, after the one that stands', () => {
    expect(refusalToStart([open], '2026-10-14', '2026-10-14')).toBeUndefined()
    expect(refusalToStart([], '2026-10-14', '2026-10-14')).toBeUndefined()
    expect(refusalToStart([open], '2026-10-13', '2026-10-14')?.code).toBe('rule.inPast')
    expect(refusalToStart([{ ...open, validTo: '2026-10-20' }], '2026-10-21', '2026-10-14')?.code).toBe(
      'rule.ended',
    )
    expect(newestOf([open, { validFrom: '2027-01-01', validTo: null }])?.validFrom).toBe('2027-01-01')
  })
})

describe('settings', () => {
  it('keep the five points whatever is ticked', () => {
    const { value } = SettingsForm.parse({
      'clarity-authority': 'yes',
      bodyMin: '30',
      bodyMax: '5000',
      groupFrom: '5',
      vaultMinutes: '45',
      offlineDays: '5',
      ...{ warningRepeated: '2', warningProlonged: '90', warningExtensions: '2' },
      ...{ warningHotLeast: '10', warningHotTimes: '2' },
      retentionWait: '45',
      unreadDays: '3',
      dialoguesParty: '2',
      dialoguesDepartment: '0',
    })
    expect(value.clarity).toBe('person,task,deadline,accountability,output,authority')
    expect(value['vault.minutes']).toBe('45')
    expect(value['offline.days']).toBe('5')
    expect([value['dialogues.party'], value['dialogues.department']]).toEqual(['2', '0'])
    const right = {
      bodyMin: '30',
      bodyMax: '5000',
      groupFrom: '5',
      vaultMinutes: '30',
      offlineDays: '3',
      retentionWait: '30',
      unreadDays: '3',
      dialoguesParty: '1',
      dialoguesDepartment: '1',
      ...{ warningRepeated: '2', warningProlonged: '90', warningExtensions: '2' },
      ...{ warningHotLeast: '10', warningHotTimes: '2' },
    }
    expect(SettingsForm.safeParse(right).success).toBe(true)
    expect(SettingsForm.safeParse({ ...right, bodyMin: '0' }).success).toBe(false)
    expect(SettingsForm.safeParse({ ...right, vaultMinutes: '600' }).success).toBe(false)
    expect(SettingsForm.safeParse({ ...right, dialoguesParty: '53' }).success).toBe(false)
    for (const offlineDays of ['0', '11', 'x', ''])
      expect(SettingsForm.safeParse({ ...right, offlineDays }).success).toBe(false)
    expect(SettingsForm.safeParse(right).success).toBe(true)
  })
})

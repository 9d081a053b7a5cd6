import { describe, expect, it } from 'vitest'
import { formatDay } from '#lib/dates.ts'
import { clarityList, type FivePoints, lotusWords, petals } from './clarity.ts'

const empty: FivePoints = {
  clarity: 'person,task,deadline,accountability,output',
  state: 'ACCEPTED',
  assigneeTitle: null,
  task: null,
  dueOn: null,
  headTitle: null,
  expectedResult: null,
  authority: null,
  proofAt: null,
}
const full: FivePoints = {
  ...empty,
  assigneeTitle: 'Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị',
  task: 'Nạo vét 120 m mương tổ 5',
  dueOn: '2026-12-11',
  headTitle: 'Chủ tịch UBND phường',
  expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu',
}
const words = (row: FivePoints) => lotusWords(petals(row, formatDay))

describe('the lotus', () => {
  it('says what is not clear yet', () => {
    expect(words(empty)).toBe('0/5 rõ · chưa rõ người, việc, thời gian, trách nhiệm, kết quả')
    expect(words({ ...full, dueOn: null })).toBe('4/5 rõ · chưa rõ thời gian')
    expect(words({ ...full, assigneeTitle: null, headTitle: ' ' })).toBe(
      '3/5 rõ · chưa rõ người, trách nhiệm',
    )
  })

  it('keeps the fifth petal half filled until the proof is on file', () => {
    expect(words(full)).toBe('5/5 rõ, chờ kết quả')
    expect(petals(full, formatDay).at(-1)?.state).toBe('half')
    const proven = { ...full, proofAt: new Date() }
    expect(words(proven)).toBe('5/5 rõ, đã có kết quả')
    expect(petals(proven, formatDay).at(-1)?.state).toBe('clear')
  })

  it('takes as many petals as the list of the day names', () => {
    const six = { ...full, clarity: `${full.clarity},authority` }
    expect(words(six)).toBe('5/6 rõ · chưa rõ thẩm quyền')
    expect(words({ ...six, authority: 'Chủ tịch UBND tỉnh quyết định' })).toBe('6/6 rõ, chờ kết quả')
    expect(clarityList('person,nonsense,task')).toEqual(['person', 'task'])
  })

  it('says each point in words, with the day written out', () => {
    const said = petals(full, formatDay).map((one) => one.words)
    expect(said).toContain('Rõ thời gian: xong chậm nhất thứ Sáu 11/12/2026.')
    expect(said).toContain('Rõ việc: Nạo vét 120 m mương tổ 5.')
  })
})

import type { State } from '#domain/petitions/words.ts'

/**
 * The "rõ" of a petition: a configured list, so that a province may run "6 rõ". A petition keeps
 * the list of the day it was filed.
 */
export const clarityItems = {
  person: { label: 'Rõ người', short: 'người' },
  task: { label: 'Rõ việc', short: 'việc' },
  deadline: { label: 'Rõ thời gian', short: 'thời gian' },
  accountability: { label: 'Rõ trách nhiệm', short: 'trách nhiệm' },
  output: { label: 'Rõ kết quả', short: 'kết quả' },
  authority: { label: 'Rõ thẩm quyền', short: 'thẩm quyền' },
} as const
export type ClarityItem = keyof typeof clarityItems
export const defaultClarity: ClarityItem[] = ['person', 'task', 'deadline', 'accountability', 'output']

export type PetalState = 'clear' | 'half' | 'missing'
export type Petal = { key: ClarityItem; label: string; state: PetalState; words: string }

export type FivePoints = {
  clarity: string
  state: State
  assigneeTitle: string | null
  task: string | null
  dueOn: string | null
  headTitle: string | null
  expectedResult: string | null
  authority: string | null
  proofAt: Date | null
}

/** The configured list as kept in the row ("person,task,…"). Unknown words are left out. */
export function clarityList(text: string): ClarityItem[] {
  return text.split(',').filter((key): key is ClarityItem => key in clarityItems)
}

const filled = (text: string | null) => text !== null && text.trim() !== ''

/**
 * One petal for each configured item. The result is asked twice: half filled when the expected
 * result is written (enough to start), full when its proof is on file.
 * @param formatDay how to write the day for people
 */
export function petals(row: FivePoints, formatDay: (day: string) => string): Petal[] {
  return clarityList(row.clarity).map((key) => ({ key, label: clarityItems[key].label, ...petal(key) }))

  function petal(key: ClarityItem): { state: PetalState; words: string } {
    const clear = (words: string) => ({ state: 'clear' as const, words })
    const missing = (words: string) => ({ state: 'missing' as const, words })
    switch (key) {
      case 'person':
        return filled(row.assigneeTitle)
          ? clear(`Rõ người: ${row.assigneeTitle} được giao.`)
          : missing('Chưa rõ người: chưa giao cho ai.')
      case 'task':
        return filled(row.task)
          ? clear(`Rõ việc: ${row.task}.`)
          : missing('Chưa rõ việc: chưa ghi việc phải làm.')
      case 'deadline':
        return row.dueOn
          ? clear(`Rõ thời gian: xong chậm nhất ${formatDay(row.dueOn)}.`)
          : missing('Chưa rõ thời gian: chưa có hạn.')
      case 'accountability':
        return filled(row.headTitle)
          ? clear(`Rõ trách nhiệm: ${row.headTitle} chịu trách nhiệm.`)
          : missing('Chưa rõ trách nhiệm: chưa ghi ai chịu trách nhiệm.')
      case 'authority':
        return filled(row.authority)
          ? clear(`Rõ thẩm quyền: ${row.authority}.`)
          : missing('Chưa rõ thẩm quyền: chưa ghi ai có quyền quyết định.')
      case 'output':
        if (row.proofAt)
          return clear(`Rõ kết quả: đã có bằng chứng. Kết quả phải đạt: ${row.expectedResult}.`)
        return filled(row.expectedResult)
          ? { state: 'half', words: `Đã ghi kết quả phải đạt: ${row.expectedResult}; chờ bằng chứng.` }
          : missing('Chưa rõ kết quả.')
    }
  }
}

/** "4/5 rõ · chưa rõ thời gian", "5/5 rõ, chờ kết quả", "5/5 rõ, đã có kết quả". */
export function lotusWords(list: Petal[]): string {
  const total = list.length
  const missing = list.filter((one) => one.state === 'missing')
  if (missing.length > 0) {
    const names = missing.map((one) => clarityItems[one.key].short).join(', ')
    return `${total - missing.length}/${total} rõ · chưa rõ ${names}`
  }
  return list.some((one) => one.state === 'half')
    ? `${total}/${total} rõ, chờ kết quả`
    : `${total}/${total} rõ, đã có kết quả`
}

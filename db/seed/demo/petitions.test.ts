import { describe, expect, test } from 'vitest'
import { fields } from '#domain/petitions/words.ts'
import { areas } from './areas.ts'
import { people } from './people.ts'
import type { DemoPetition } from './petition-seed.ts'
import { petitions } from './petitions.ts'
import { units } from './units.ts'

const TODAY = '2026-11-21'
/** Days off from August to November 2026, and the Saturday worked in exchange. */
const OFF = ['2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24']
const WORKED_SATURDAY = '2026-08-22'
const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const isWorkingDay = (day: string): boolean =>
  day === WORKED_SATURDAY || (![0, 6].includes(weekday(day)) && !OFF.includes(day))

const bodyOf = (petition: DemoPetition): string => petition.body.normalize('NFC')
const withMarks = /[àáảãạăâđèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]/i

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (value && typeof value === 'object') return Object.values(value).flatMap(stringsIn)
  return []
}

const valid = (row: { validFrom?: string; validTo?: string }, day: string): boolean =>
  (row.validFrom ?? day) <= day && day <= (row.validTo ?? day)

const count = (test: (petition: DemoPetition) => boolean): number => petitions.filter(test).length
const duplicates = (keys: string[]): string[] => keys.filter((key, at) => keys.indexOf(key) !== at)

describe('place', () => {
  test('codes are unique, and parents and successors exist', () => {
    expect(duplicates(areas.map((area) => area.code))).toEqual([])
    expect(duplicates(units.map((unit) => unit.code))).toEqual([])
    const areaCodes = new Set(areas.map((area) => area.code))
    for (const area of areas) {
      for (const code of [area.parentCode ?? area.code, ...(area.successorCodes ?? [])])
        expect(areaCodes, `${area.name} → ${code}`).toContain(code)
    }
    const unitCodes = new Set(units.map((unit) => unit.code))
    for (const unit of units) {
      expect(areaCodes, unit.code).toContain(unit.areaCode)
      for (const code of [unit.parentCode ?? unit.code, unit.successorCode ?? unit.code])
        expect(unitCodes, `${unit.code} → ${code}`).toContain(code)
    }
  })

  test('25 communes of the old city became eight phường, all of which receive petitions', () => {
    const old = areas.filter((area) => area.parentCode === '90000')
    const today = areas.filter((area) => area.parentCode === '99' && area.type === 'ward')
    expect(old).toHaveLength(25)
    expect(today).toHaveLength(8)
    expect(new Set(old.flatMap((area) => area.successorCodes ?? []))).toEqual(
      new Set(today.map((area) => area.code)),
    )
    for (const area of [...old, ...today, ...areas.filter((row) => row.code === '99')])
      expect(
        units.filter((unit) => unit.receives && unit.areaCode === area.code),
        area.name,
      ).toHaveLength(1)
    expect(units.filter((unit) => unit.validTo && !unit.successorCode)).toEqual([])
  })
})

describe('people', () => {
  test('keys and names are unique, grants name units, and every role has somebody today', () => {
    expect(duplicates(people.map((person) => person.key))).toEqual([])
    expect(duplicates(people.map((person) => person.name))).toEqual([])
    const unitCodes = new Set(units.map((unit) => unit.code))
    const held = people.flatMap((person) => person.grants)
    for (const grant of held) expect(unitCodes).toContain(grant.unitCode)
    const roles = new Set(held.filter((grant) => !grant.to).map((grant) => grant.role))
    expect(roles.size).toBe(20)
  })

  test('each unit that handles has a head, and each of the two phường a whole set', () => {
    const held = people.flatMap((person) => person.grants).filter((grant) => !grant.to)
    const handling = held.filter((grant) => grant.role === 'unit_handler')
    for (const { unitCode } of handling)
      expect(held.filter((grant) => grant.role === 'unit_head' && grant.unitCode === unitCode)).toHaveLength(
        1,
      )
    for (const slug of ['hong-lien', 'hac-tri']) {
      const roles = held.filter((grant) => grant.unitCode.startsWith(slug)).map((grant) => grant.role)
      expect(new Set(roles).size, slug).toBe(14)
    }
  })
})

describe('petitions', () => {
  test('there are enough of every sort', () => {
    expect(petitions.length).toBeGreaterThanOrEqual(45)
    expect(duplicates(petitions.map((petition) => petition.key))).toEqual([])
    expect(petitions[0]).toMatchObject({ kind: 'proposal', field: 'market', headCount: 30 })
    expect(petitions[0]?.representatives).toHaveLength(3)
    expect(count((petition) => petition.nfd === true)).toBeGreaterThanOrEqual(4)
    expect(count((petition) => !withMarks.test(petition.body))).toBeGreaterThanOrEqual(6)
    expect(count((petition) => petition.sender === null)).toBeGreaterThanOrEqual(2)
    expect(count((petition) => petition.state === 'received')).toBe(10)
    const personal = /0900[\d .-]{6,}|0010 ?0000 ?0|@/
    expect(count((petition) => personal.test(petition.body))).toBeGreaterThanOrEqual(8)
    const states = new Set(petitions.map((petition) => petition.state))
    expect(states.size).toBe(14)
    const kinds = new Set(petitions.map((petition) => petition.kind))
    expect(kinds).toEqual(new Set(['proposal', 'feedback', 'request', 'suggestion', null]))
    const outcomes = petitions.flatMap((petition) => petition.office?.answer?.outcome ?? [])
    expect(new Set(outcomes).size).toBe(5)
  })

  test('bodies have 40 to 4,000 characters, short, long and very long ones among them', () => {
    const lengths = petitions.map((petition) => bodyOf(petition).length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(40)
    expect(Math.min(...lengths)).toBeLessThan(60)
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(3800)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(4000)
    expect(lengths.filter((length) => length > 2000).length).toBeGreaterThanOrEqual(4)
  })

  test('each field is used, each place is a phường of that day', () => {
    expect(new Set(petitions.map((petition) => petition.field))).toEqual(new Set(Object.keys(fields)))
    for (const { key, areaCode, filedAt } of petitions) {
      expect(filedAt >= '2026-08-01' && filedAt < '2026-11-22', key).toBe(true)
      if (areaCode === null) continue
      const area = areas.find((row) => row.code === areaCode)
      expect(area?.type, key).toBe('ward')
      expect(valid(area ?? {}, filedAt.slice(0, 10)), key).toBe(true)
    }
  })

  test('whoever asks for a message has given the number or the address for it', () => {
    for (const { key, channel, sender } of petitions) {
      if (channel === 'sms' || channel === 'call') expect(sender?.phone, key).toMatch(/^0\d{9}$/)
      if (channel === 'email') expect(sender?.email, key).toMatch(/@hopthu\.invalid$/)
    }
  })
})

describe('office work', () => {
  test('stands where the state says, on working days, in order', () => {
    for (const { key, filedAt, office, state, kind } of petitions) {
      if (state === 'received') {
        expect(office, key).toBeUndefined()
        continue
      }
      expect(kind, key).not.toBeNull()
      const days = Object.values(office?.days ?? {})
      expect(days.length, key).toBeGreaterThan(0)
      expect([filedAt.slice(0, 10), ...days], key).toEqual([filedAt.slice(0, 10), ...days].toSorted())
      // The office opens at half past seven: what came the same day came before that.
      expect((days[0] ?? '') > filedAt.slice(0, 10) || filedAt.slice(11, 16) < '07:30', key).toBe(true)
      const noted = (office?.progress ?? []).map((note) => note.day)
      for (const day of [...days, ...noted])
        expect(isWorkingDay(day) && day <= TODAY, `${key} ${day}`).toBe(true)
      if (!['refused', 'withdrawn'].includes(state)) {
        const last =
          {
            closed_done: 'answered',
            closed_silent: 'answered',
            reopened: 'answered',
            disputed: 'answeredAgain',
          }[state as string] ?? state
        expect(Object.keys(office?.days ?? {}), key).toContain(last)
      }
    }
  })

  test('assignments name a handler of the unit; answers and words of the sender are there', () => {
    for (const { key, office, state } of petitions) {
      const { assignment, days, answer, secondAnswer, says = [] } = office ?? { days: {} }
      expect(Boolean(assignment), key).toBe(Boolean(days.assigned))
      expect(Boolean(answer), key).toBe(Boolean(days.drafted))
      expect(Boolean(secondAnswer), key).toBe(Boolean(days.answeredAgain))
      if (assignment) {
        expect(assignment.task.length, key).toBeLessThanOrEqual(300)
        expect(assignment.expectedResult.length, key).toBeLessThanOrEqual(400)
        const handler = people.find((person) => person.key === assignment.handler)
        const grants = handler?.grants.filter((grant) => grant.role === 'unit_handler' && !grant.to)
        expect(
          grants?.map((grant) => grant.unitCode),
          key,
        ).toContain(assignment.unitCode)
      }
      const words = says.map((say) => say.word).join(' ')
      if (state === 'closed_done') expect(words, key).toMatch(/done$/)
      if (state === 'closed_silent' || state === 'answered') expect(words, key).toBe('')
      if (state === 'reopened') expect(words, key).toMatch(/^(not|partly)$/)
      if (state === 'disputed') expect(words, key).toBe('not not')
      if (answer?.outcome === 'explained') expect(answer.nextStep, key).toBeTruthy()
      for (const say of says) expect(say.word === 'done' || say.reason, key).toBeTruthy()
      expect(Boolean(office?.refusal), key).toBe(state === 'refused')
      expect(Boolean(office?.withdrawal), key).toBe(state === 'withdrawn')
    }
  })
})

describe('text', () => {
  test('is composed (NFC) everywhere', () => {
    for (const text of stringsIn([areas, units, people, petitions]))
      expect(text === text.normalize('NFC'), text.slice(0, 60)).toBe(true)
  })

  test('names the right weekday for each full date that the office wrote', () => {
    const dated = /(Chủ nhật|thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)),? (?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})/gi
    for (const { key, office } of petitions) {
      for (const text of stringsIn(office)) {
        for (const [said, name, day, month, year] of text.matchAll(dated)) {
          const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
          expect(name?.toLowerCase(), `${key}: ${said}`).toBe(WEEKDAYS[weekday(iso)]?.toLowerCase())
        }
      }
    }
  })
})

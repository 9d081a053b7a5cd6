import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askForRepresentatives, groupFrom } from './group.ts'
import {
  refusalToAcceptLetter,
  refusalToFileAway,
  refusalToGuide,
  refusalToPassOn,
  refusalToReturn,
  refusalToUrge,
} from './intake.ts'
import { otherMatters } from './other-matters.ts'
import { type OrderFacts, proposeOutcome } from './triage-order.ts'
import {
  competenceCodes,
  eligibilityCodes,
  familyCodes,
  intakeOutcomeCodes,
  otherMatterCodes,
  sourceCodes,
} from './words.ts'

const whole: OrderFacts = {
  kind: 'complaint',
  family: 'complaint',
  source: 'post',
  competence: 'WITHIN',
  eligibility: 'eligible',
  receivedOn: '2026-10-14',
  anonymous: false,
}
const proposed = (it: Partial<OrderFacts>) => {
  const { step, decision } = proposeOutcome({ ...whole, ...it })
  return `${step}: ${decision}`
}
const guided = { number: '2026-000001', intakeOutcome: 'GUIDE', endedOn: '2026-09-01' } as const
const denunciation = { kind: 'denunciation', family: 'denunciation' } as const
const feedback = { kind: 'feedback', family: 'opinion' } as const

describe('the order in which a letter is looked at', () => {
  it('0: at a reception the first question is whether the law lets the officer refuse', () => {
    const first = (it: Partial<OrderFacts>) => proposeOutcome({ ...whole, ...it }).first
    const reception = { source: 'reception' } as const
    expect(first(reception)).toContain('Điều 9 Luật Tiếp công dân, Điều 4 Nghị định 154/2026/NĐ-CP')
    expect(first({ ...reception, receivedOn: '2026-06-30' })).not.toContain('154/2026')
    expect(first({ ...reception, kind: null })).toContain('Không có căn cứ thì phải tiếp')
    expect(first({ source: 'desk' })).toBeUndefined()
    // It is asked, not decided: the rest of the order goes on.
    expect(proposed(reception)).toBe('competence: accept')
  })

  it('1: what is no complaint, denunciation or opinion is guided to whoever deals with it', () => {
    for (const otherMatter of otherMatterCodes) {
      expect(proposed({ otherMatter }), otherMatter).toBe('kind: guide')
      expect(proposed({ otherMatter, kind: null, family: 'opinion' }), otherMatter).toBe('kind: guide')
      const { words } = proposeOutcome({ ...whole, otherMatter, competence: 'OUTSIDE' })
      expect(words).toContain(otherMatters[otherMatter].place)
    }
    expect(proposed({ otherMatter: 'crime', repeatOf: guided })).toBe('kind: file-away')
    expect(proposed({ otherMatter: 'crime', repeatOf: guided, source: 'reception' })).toBe('kind: guide')
  })

  it('1: what is not classified yet is classified first', () => {
    expect(proposed({ kind: null })).toBe('kind: triage')
  })

  it('2: feedback on regulations goes its own way', () => {
    const regulation = { kind: 'regulation-feedback', family: 'opinion' } as const
    expect(proposed({ ...regulation, competence: 'OUTSIDE' })).toBe('regulation: pass-on')
    expect(proposed({ ...regulation, competence: 'WITHIN' })).toBe('competence: accept')
  })

  it('3: several contents are split', () => {
    expect(proposed({ kind: 'mixed', family: 'opinion' })).toBe('several: split')
  })

  it('4: an unnamed denunciation is put to the test of Điều 25', () => {
    const { words } = proposeOutcome({ ...whole, ...denunciation, anonymous: true })
    expect(words).toContain('Điều 25 Luật Tố cáo')
    expect(proposed({ ...denunciation, anonymous: true })).toBe('unnamed: file-away')
    expect(proposed({ ...feedback, anonymous: true })).toBe('competence: accept')
  })

  it('5: parts that can still be given are asked for once, otherwise it is filed away', () => {
    expect(proposed({ eligibility: 'supplement' })).toBe('eligible: guide')
    expect(proposed({ eligibility: 'supplement', repeatOf: guided })).toBe('eligible: file-away')
    expect(proposed({ eligibility: 'ineligible' })).toBe('eligible: file-away')
  })

  it('6: a duplicate is filed away and linked', () => {
    expect(proposed({ repeatOf: guided })).toBe('repeated: file-away')
    // Being turned away at a reception settled nothing: the letter brought afterwards is a first one.
    expect(proposed({ repeatOf: { ...guided, intakeOutcome: 'REFUSE_RECEPTION' } })).toBe(
      'competence: accept',
    )
  })

  it('7: competence decides the rest', () => {
    expect(proposed({})).toBe('competence: accept')
    expect(proposed({ competence: 'OUTSIDE' })).toBe('competence: guide')
    expect(proposed({ competence: 'OUTSIDE', source: 'reception' })).toBe('competence: pass-on')
    expect(proposed({ competence: 'OUTSIDE', source: 'reception', receivedOn: '2026-06-30' })).toBe(
      'competence: guide',
    )
    expect(proposed({ ...denunciation, competence: 'OUTSIDE' })).toBe('competence: pass-on')
    expect(proposed({ ...denunciation, competence: 'OUTSIDE', source: 'desk' })).toBe('competence: guide')
    expect(proposed({ ...feedback, competence: 'OUTSIDE' })).toBe('competence: pass-on')
    expect(proposed({ competence: 'OUTSIDE', source: 'intermediary' })).toBe('competence: return-letter')
    expect(proposed({ competence: 'SUBORDINATE' })).toBe('competence: urge')
  })

  it('8: a group of five or more is asked who speaks for it, whatever else is done', () => {
    const ask = (headCount: number, representativeCount = 0) =>
      [askForRepresentatives({ headCount, representativeCount }, groupFrom)].filter(
        (one) => one !== undefined,
      )
    for (const it of [{}, { kind: null }, { competence: 'OUTSIDE' as const }, { repeatOf: guided }]) {
      const few = proposeOutcome({ ...whole, ...it, asks: ask(4) })
      const many = proposeOutcome({ ...whole, ...it, asks: ask(30) })
      expect(few.beside).toEqual([])
      expect(many.beside[0]).toContain('cử từ 1 đến 5 người đại diện (Điều 29 Luật Tiếp công dân)')
      expect({ ...many, beside: [] }).toEqual(few)
      expect(proposeOutcome({ ...whole, ...it, asks: ask(30, 2) }).beside).toEqual([])
    }
  })
})

const rules: Record<string, (it: OrderFacts) => { code: string } | undefined> = {
  accept: refusalToAcceptLetter,
  guide: refusalToGuide,
  'pass-on': refusalToPassOn,
  'return-letter': refusalToReturn,
  'file-away': refusalToFileAway,
  urge: refusalToUrge,
}

const facts = fc.record({
  kind: fc.constantFrom('feedback', 'complaint', 'denunciation', 'regulation-feedback'),
  family: fc.constantFrom(...familyCodes),
  source: fc.constantFrom(...sourceCodes),
  competence: fc.constantFrom(...competenceCodes),
  eligibility: fc.constantFrom(...eligibilityCodes),
  receivedOn: fc.constantFrom('2026-06-30', '2026-07-01', '2026-10-14'),
  repeatOf: fc.option(
    fc.record({
      number: fc.constant('2026-000001'),
      intakeOutcome: fc.constantFrom(...intakeOutcomeCodes),
      endedOn: fc.constant('2026-09-01'),
    }),
    { nil: undefined },
  ),
  otherMatter: fc.option(fc.constantFrom(...otherMatterCodes)),
  anonymous: fc.boolean(),
})

describe('whatever the letter', () => {
  it('what is proposed may be done, but for an unnamed one that is filed by its own article', () => {
    fc.assert(
      fc.property(facts, (it) => {
        const { step, decision } = proposeOutcome(it)
        if (step === 'unnamed' || step === 'regulation') return
        expect(rules[decision]?.(it), `${step} ${decision}`).toBeUndefined()
      }),
      { numRuns: 5000 },
    )
  })

  it('what is no petition is guided or, told so once, filed away; it is never accepted, passed on or returned', () => {
    fc.assert(
      fc.property(facts, (it) => {
        if (!it.otherMatter) return
        expect(['guide', 'file-away']).toContain(proposeOutcome(it).decision)
        for (const rule of [refusalToAcceptLetter, refusalToPassOn, refusalToReturn]) {
          expect(rule(it)?.code).toBe('intake.noPetition')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('a complaint by letter is never passed on, and a denunciation never twice', () => {
    fc.assert(
      fc.property(facts, (it) => {
        const byLetter = it.family === 'complaint' && it.source !== 'reception'
        const twice = it.family === 'denunciation' && it.repeatOf?.intakeOutcome === 'TRANSFER'
        if (byLetter || twice) expect(refusalToPassOn(it)).toBeDefined()
      }),
      { numRuns: 2000 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { askConcerned, refusalOfConflict, refusalToNameConcerned } from './concerned.ts'

const row = { restricted: true, assigneeId: 'worker', headId: 'head', handlingUnitId: 'roads' }
const facts = {
  people: [{ id: 'clerk' }, { id: 'worker' }, { id: 'head' }, { id: 'me' }],
  units: [{ id: 'roads' }, { id: 'culture' }, { id: 'desk' }],
  ...{ me: 'me', myUnits: ['desk'] },
}
const refused = (named: { personId?: string; unitId?: string }, change: Partial<typeof row> = {}) =>
  refusalToNameConcerned({ ...row, ...change }, { version: 1, personId: '', unitId: '', ...named }, facts)
    ?.code

describe('whom a letter is about', () => {
  it('is somebody of the office, an office of it, both, or nobody', () => {
    for (const named of [
      { personId: 'clerk' },
      { unitId: 'culture' },
      { personId: 'clerk', unitId: 'culture' },
      {},
    ])
      expect(refused(named)).toBeUndefined()
  })

  it.each([
    ['a letter that everybody may read', { personId: 'clerk' }, { restricted: false }, 'concerned.open'],
    ['somebody of elsewhere', { personId: 'stranger' }, {}, 'concerned.stranger'],
    ['an office of elsewhere', { unitId: 'elsewhere' }, {}, 'concerned.stranger'],
    ['whoever is writing it down', { personId: 'me' }, {}, 'concerned.self'],
    ['the office of whoever is writing it down', { unitId: 'desk' }, {}, 'concerned.ownUnit'],
    ['who works on it', { personId: 'worker' }, {}, 'concerned.inCharge'],
    ['who answers for it', { personId: 'head' }, {}, 'concerned.inCharge'],
    ['the office that handles it', { unitId: 'roads' }, {}, 'concerned.handling'],
  ])('is not %s', (_who, named, change, code) => {
    expect(refused(named, change)).toBe(code)
  })

  it('gets neither the work nor the answering for it (Điều 13 Luật Tố cáo)', () => {
    const about = { concernsPersonId: 'clerk', concernsUnitId: 'culture' }
    const given = (it: { personId?: string; unitId?: string }) =>
      refusalOfConflict(about, { name: 'Chuyên viên', ...it }, 'assigneeId')?.code
    expect(given({ personId: 'clerk', unitId: 'roads' })).toBe('assign.conflict')
    expect(given({ personId: 'worker', unitId: 'culture' })).toBe('assign.conflict')
    expect(given({ personId: 'worker', unitId: 'roads' })).toBeUndefined()
    const nobody = { concernsPersonId: null, concernsUnitId: null }
    expect(refusalOfConflict(nobody, { name: 'Phòng' }, 'handlingUnitId')).toBeUndefined()
  })

  it('is asked for while it is not written down, of letters that few read alone', () => {
    const none = { concernsPersonId: null, concernsUnitId: null }
    expect(askConcerned({ restricted: true, ...none })).toContain('nói về ai')
    expect(askConcerned({ restricted: true, ...none, concernsUnitId: 'culture' })).toBeUndefined()
    expect(askConcerned({ restricted: false, ...none })).toBeUndefined()
  })
})

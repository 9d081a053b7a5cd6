import { describe, expect, it } from 'vitest'
import { formOn, lawsOn, paperForms } from './forms.ts'

describe('forms', () => {
  it('are those of the day of the paper: replaced on 1/7/2026, the old one until the day before', () => {
    expect(formOn('receipt', 'feedback', '2026-06-30')?.set).toContain('04/2021')
    expect(formOn('receipt', 'feedback', '2026-07-01')?.form).toBe('Mẫu số 02/TCD')
    expect(formOn('reception-refusal-notice', 'feedback', '2026-06-30')).toBeUndefined()
    expect(formOn('reception-refusal-notice', 'feedback', '2026-07-01')?.form).toBe('Mẫu số 01/TCD')
    expect(formOn('acceptance-notice', 'complaint', '2026-06-30')?.set).toBe('Nghị định 124/2020/NĐ-CP')
    expect(formOn('acceptance-notice', 'complaint', '2026-07-01')?.set).toContain('155/2026')
    expect(formOn('suspension-decision', 'complaint', '2026-06-30')).toBeUndefined()
    expect(formOn('suspension-decision', 'complaint', '2026-07-01')?.form).toBe('Mẫu số 14a')
  })

  it('are told apart by kind of petition and by round', () => {
    expect(formOn('acceptance-notice', 'denunciation', '2026-10-14')?.form).toBe('Mẫu số 05')
    expect(formOn('acceptance-notice', 'feedback', '2026-10-14')).toBeUndefined()
    expect(formOn('resolution-decision', 'complaint', '2026-10-14', 'lần đầu')?.form).toBe('Mẫu số 15')
    expect(formOn('resolution-decision', 'complaint', '2026-10-14', 'lần hai')?.form).toBe('Mẫu số 16')
  })

  it('never two on one day', () => {
    for (const day of ['2025-01-02', '2026-06-30', '2026-07-01', '2027-01-04']) {
      for (const one of paperForms) {
        const there = paperForms.filter(
          (other) =>
            other.kind === one.kind &&
            other.matter === one.matter &&
            other.round === one.round &&
            (!other.validFrom || other.validFrom <= day) &&
            (!other.validTo || day <= other.validTo),
        )
        expect(there.length, `${one.kind} ${one.form} ${day}`).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('laws cited', () => {
  it('name the amendment from its day on', () => {
    expect(lawsOn('complaint', '2026-06-30').join()).not.toContain('136/2025')
    expect(lawsOn('complaint', '2026-07-01').join()).toContain('136/2025')
    expect(lawsOn('denunciation', '2026-07-01').join()).toContain('156/2026')
    expect(lawsOn(null, '2026-07-01').join()).toContain('Tiếp công dân')
  })
})

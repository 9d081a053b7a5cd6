import { describe, expect, it } from 'vitest'
import { refusalOfMode } from './mode-guard.ts'

const own = { demoPeople: false, mark: null, host: '127.0.0.1' }

describe('a start in live mode', () => {
  it('opens a fresh database and its own', () => {
    expect(refusalOfMode('live', own)).toBeUndefined()
    expect(refusalOfMode('live', { ...own, mark: 'live', host: 'db.example' })).toBeUndefined()
  })
  it('refuses one with demo people, and one that was a demo', () => {
    expect(refusalOfMode('live', { ...own, demoPeople: true })).toContain('người dùng thử')
    expect(refusalOfMode('live', { ...own, mark: 'demo' })).toContain('người dùng thử')
  })
})

describe('a start in demo mode', () => {
  it('opens the database that comes with it', () => {
    expect(refusalOfMode('demo', own)).toBeUndefined()
    expect(refusalOfMode('demo', { ...own, demoPeople: true, mark: 'demo' })).toBeUndefined()
  })
  it('refuses the database of a real installation, and one on another machine', () => {
    expect(refusalOfMode('demo', { ...own, mark: 'live' })).toContain('bản thật')
    expect(refusalOfMode('demo', { ...own, host: 'db.example' })).toContain('đi kèm')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { petition } from '#db/schema/petitions.ts'
import { tx } from '#db/tx.ts'
import { type TabKey, tabsOf } from '#domain/petitions/inbox.ts'
import type { State } from '#domain/petitions/words.ts'
import { dayOf } from '#lib/dates.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { listPetitions } from '#server/petitions/list-petitions.ts'
import { visiblePetitions } from '#server/scope.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, type Member, petitionIn, workday } from '#tests/filed-petition.ts'

const states: State[] = [
  'RECEIVED',
  'TRIAGED',
  'ACCEPTED',
  'ASSIGNED',
  'VERIFYING',
  'DRAFTED',
  'APPROVED',
  'ANSWERED',
]
const numbers: Partial<Record<State, string>> = {}

beforeAll(async () => {
  const done = await demoPlace()
  for (const state of states) numbers[state] = (await petitionIn(state)).number
  return done
})

const listed = async (who: Member, tab: TabKey, at = workday, filter = {}) =>
  (await listPetitions(by(who, at), tab, filter)).rows.map(({ row }) => row.state).sort()

describe('the lists of staff', () => {
  it('show each role the tabs it works with', () => {
    const labels = (who: Member) => tabsOf(by(who).actor)
    const everybody = ['sap-den-han', 'qua-han', 'tat-ca']
    expect(labels('reception')).toEqual(['cho-phan-loai', 'cho-nhan', 'da-chuyen', ...everybody])
    expect(labels('handler')).toEqual(['duoc-giao', 'phoi-hop', 'cho-phat-hanh', ...everybody])
    expect(labels('head')).toEqual([
      'cho-nhan',
      'cho-giao',
      'cho-duyet',
      'cho-phat-hanh',
      'y-kien-khac',
      'da-chuyen',
      ...everybody,
    ])
    expect(labels('front')).toEqual(['y-kien-khac', ...everybody])
    expect(labels('admin')).toEqual([])
  })

  it('hold what waits for that role', async () => {
    expect(await listed('reception', 'cho-phan-loai')).toEqual(['RECEIVED', 'TRIAGED'])
    expect(await listed('head', 'cho-giao')).toEqual(['ACCEPTED'])
    expect(await listed('handler', 'duoc-giao')).toEqual(['ASSIGNED', 'VERIFYING'])
    expect(await listed('head', 'cho-duyet')).toEqual(['DRAFTED'])
    expect(await listed('handler', 'cho-phat-hanh')).toEqual(['APPROVED'])
    expect(await listed('reception', 'tat-ca')).toEqual([...states].sort())
    expect(await listed('head', 'tat-ca')).not.toContain('RECEIVED')
    for (const stranger of ['otherReception', 'otherHead', 'otherHandler', 'otherFront'] as const) {
      expect(await listed(stranger, 'tat-ca')).toEqual([])
    }
  })

  it('call late what is late on that day', async () => {
    const afterTriage = new Date('2026-10-27T09:00:00+07:00')
    expect(await listed('reception', 'qua-han')).toEqual([])
    expect(await listed('reception', 'qua-han', afterTriage)).toEqual(['RECEIVED'])
    expect(await listed('reception', 'sap-den-han', afterTriage)).toEqual(
      ['ASSIGNED', 'APPROVED', 'DRAFTED', 'TRIAGED', 'VERIFYING'].sort(),
    )
  })

  it('narrow by kind, state, field, office and number', async () => {
    expect(await listed('reception', 'tat-ca', workday, { state: 'DRAFTED' })).toEqual(['DRAFTED'])
    expect(await listed('reception', 'tat-ca', workday, { kind: 'proposal' })).toEqual([])
    const number = numbers.ACCEPTED?.replace(/^\d+-0*/, '')
    expect(await listed('reception', 'tat-ca', workday, { number })).toEqual(['ACCEPTED'])
  })

  it('show watchers the covered words', async () => {
    const words = async (who: Member) => (await listPetitions(by(who), 'tat-ca')).rows.at(-1)?.words
    expect(await words('reception')).toContain('0900 000 123')
    expect(await words('front')).not.toContain('0900 000 123')
  })
})

describe('one petition', () => {
  it('is found by exactly those whom the policies let see it', async () => {
    for (const who of Object.keys(cast) as Member[]) {
      const ctx = by(who)
      const byPolicy = await tx(ctx, (db) => db.select({ number: petition.number }).from(petition))
      const byScope = await tx(ctx, (db) =>
        db.select({ number: petition.number }).from(petition).where(visiblePetitions(ctx.actor)),
      )
      expect(byScope.length, who).toBe(byPolicy.length)
    }
    for (const who of ['otherReception', 'otherFront', 'otherHead', 'admin'] as const) {
      expect(await findPetition(by(who), numbers.ASSIGNED ?? '')).toBeUndefined()
    }
  })

  it('shows watchers no name, no words of the sender, no note and no file', async () => {
    const file = await findPetition(by('front'), numbers.VERIFYING ?? '')
    expect(file).toMatchObject({ reader: false, files: [], decisions: [] })
    expect([file?.sender, file?.where]).toEqual([undefined, undefined])
    expect(JSON.stringify(file)).not.toMatch(/Nguyễn Thị Mẫu|0900 000 123|Đã đi xem mương/)
    expect(file?.petals).toHaveLength(5)
  })

  it('explains how each limit came about', async () => {
    const file = await findPetition(by('reception'), numbers.RECEIVED ?? '')
    expect(file?.limits.map(({ key }) => key)).toEqual(['triage', 'first', 'answer'])
    for (const { how, due } of file?.limits ?? []) {
      expect(how.length).toBeGreaterThanOrEqual(3)
      expect(due > dayOf(workday)).toBe(true)
    }
  })
})

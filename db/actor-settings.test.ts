import { describe, expect, it } from 'vitest'
import type { Actor } from '#domain/people/actor.ts'
import { actorSettings } from './actor-settings.ts'

const at = new Date('2026-11-21T08:30:00.000+07:00')
const none = { 'app.who': '', 'app.code': '', 'app.draft': '', 'app.kept': '', 'app.job': '' }

describe('what the database is told about the actor', () => {
  const cases: [Actor, Record<string, string>][] = [
    [{ kind: 'person', personId: 'p-1', grants: [] }, { 'app.who': 'p-1' }],
    [
      { kind: 'person', personId: 'p-1', grants: [], kept: 'k-1' },
      { 'app.who': 'p-1', 'app.kept': 'k-1' },
    ],
    [{ kind: 'public' }, {}],
    [
      { kind: 'public', draft: 'd-1', kept: 'k-1' },
      { 'app.draft': 'd-1', 'app.kept': 'k-1' },
    ],
    [{ kind: 'holder', codeHash: 'h-1' }, { 'app.code': 'h-1' }],
    [
      { kind: 'holder', codeHash: 'h-1', kept: 'k-1' },
      { 'app.code': 'h-1', 'app.kept': 'k-1' },
    ],
    [
      { kind: 'holder', codeHash: 'h-1', accountId: 'a-1' },
      { 'app.code': 'h-1', 'app.who': 'a-1' },
    ],
    [{ kind: 'citizen', accountId: 'a-1' }, { 'app.who': 'a-1' }],
    [{ kind: 'signin' }, {}],
    [{ kind: 'job', job: 'purge' }, { 'app.job': 'purge' }],
  ]
  it.each(cases)('%j', (actor, own) => {
    expect(actorSettings({ actor, at })).toEqual({
      ...none,
      ...own,
      'app.kind': actor.kind,
      'app.at': '2026-11-21T01:30:00.000Z',
    })
  })
})

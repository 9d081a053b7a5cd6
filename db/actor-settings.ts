import type { Actor } from '#domain/people/actor.ts'

/** The settings that the row-level policies read. */
export type ActorSettings = Record<
  'app.kind' | 'app.who' | 'app.code' | 'app.draft' | 'app.kept' | 'app.job' | 'app.at',
  string
>

/**
 * Who asks, and when, as the database is told at the start of each transaction. What does not apply
 * is set to '' and never left out: a policy must not meet the value of an earlier transaction.
 */
export function actorSettings({ actor, at }: { actor: Actor; at: Date }): ActorSettings {
  return {
    'app.kind': actor.kind,
    'app.who': whoOf(actor),
    'app.code': actor.kind === 'holder' ? actor.codeHash : '',
    'app.draft': (actor.kind === 'public' && actor.draft) || '',
    'app.kept': ('kept' in actor && actor.kept) || '',
    'app.job': actor.kind === 'job' ? actor.job : '',
    'app.at': at.toISOString(),
  }
}

/** The person, or the account; which of them it is, the kind says. */
function whoOf(actor: Actor): string {
  if (actor.kind === 'person') return actor.personId
  return ('accountId' in actor && actor.accountId) || ''
}

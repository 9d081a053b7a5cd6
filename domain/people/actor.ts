import type { Role } from '#domain/people/words.ts'

/** A role that a person holds in one office on the day of the request. */
export type Grant = { role: Role; unitId: string; areaCode: string | null }

/** Work that runs without a person; each has its own policies. */
export const jobs = [
  'send-notice',
  'close-silent',
  'remind-silent',
  'watch-limits',
  'go-on',
  'move-limits',
  'remind-offers',
  'remind-registered',
  'purge',
  'count-figures',
  'write-paper',
  'check-file',
  'redact-file',
  'destroy',
  'send-webhooks',
  'raise-warnings',
  'tell-published',
  'tell-follows',
  'remind-unread',
] as const
export type Job = (typeof jobs)[number]

/**
 * Who is asking. The database knows the same six kinds and repeats what each may reach:
 * a person with roles, the public (own draft only), the holder of one petition's code (signed in or
 * not), a citizen at their own account (its claims), sign-in (accounts only), and a named job.
 */
export type Actor =
  | { kind: 'person'; personId: string; grants: Grant[]; kept?: string }
  | { kind: 'public'; draft?: string; kept?: string }
  | { kind: 'holder'; codeHash: string; accountId?: string; kept?: string }
  | { kind: 'citizen'; accountId: string }
  | { kind: 'signin' }
  | { kind: 'job'; job: Job }

export type Person = Extract<Actor, { kind: 'person' }>
export type Citizen = Extract<Actor, { kind: 'citizen' }>
export type Holder = Extract<Actor, { kind: 'holder' }>

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
  'purge',
] as const
export type Job = (typeof jobs)[number]

/**
 * Who is asking. The database knows the same five kinds and repeats what each may reach:
 * a person with roles, the public (own draft only), the holder of one petition's code,
 * sign-in (accounts only), and a named job.
 */
export type Actor =
  | { kind: 'person'; personId: string; grants: Grant[]; kept?: string }
  | { kind: 'public'; draft?: string; kept?: string }
  | { kind: 'holder'; codeHash: string; kept?: string }
  | { kind: 'signin' }
  | { kind: 'job'; job: Job }

export type Person = Extract<Actor, { kind: 'person' }>

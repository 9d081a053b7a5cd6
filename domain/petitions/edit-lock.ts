import { Refusal } from '#domain/refusal.ts'
import { formatTime } from '#lib/dates.ts'

/** A lock without a sign of life for so long is anybody's. */
export const lockLifetimeMs = 2 * 60_000
/** How often the page of the writer says that somebody is still there. */
export const beatEveryMs = 30_000

export type Lock = { personId: string; since: Date; beatAt: Date }

export const isAlive = (lock: Pick<Lock, 'beatAt'>, at: Date): boolean =>
  at.getTime() - lock.beatAt.getTime() < lockLifetimeMs

/** May this person write now? Nobody else does, or whoever did is gone. */
export const mayWrite = (lock: Lock | undefined, personId: string, at: Date): boolean =>
  !lock || lock.personId === personId || !isAlive(lock, at)

export const heldWords = (title: string, since: Date): string =>
  `${title} đang sửa từ ${formatTime(since)}. Xem, chờ, hoặc nhận quyền sửa; người kia giữ bản của mình.`

/** Somebody else is writing: what was typed is kept, and nothing is handed in over their head. */
export const heldByOther = (title: string, since: Date): Refusal =>
  new Refusal('lock.held', heldWords(title, since))

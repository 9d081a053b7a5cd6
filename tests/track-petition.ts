import type { FileKind, State } from '#domain/petitions/words.ts'
import { newId } from '#lib/ids.ts'
import { sealExisting } from '../scripts/seal-existing.ts'
import { asSuperuser } from './database.ts'
import { type fileOne, petitionIn, rowOf, workday } from './filed-petition.ts'

type Track = 'complaint' | 'complaint-second' | 'denunciation'
/** Counted by hand from acceptance on Wednesday 14/10/2026: thirty days, and forty-five for the second round. */
const answerDue: Record<Track, string> = {
  complaint: '2026-11-13',
  'complaint-second': '2026-11-30', // 28/11 is a Saturday
  denunciation: '2026-11-13',
}

/**
 * A complaint or a denunciation accepted on the workday, in a state of the straight way. The way through the
 * door has tests of its own; here a petition is turned into one behind the triggers.
 */
export async function trackIn(
  kind: Track,
  state: State,
  change: Parameters<typeof fileOne>[0] = {},
): Promise<{ number: string; code: string }> {
  const filed = await petitionIn(state, change)
  const family = kind === 'denunciation' ? 'denunciation' : 'complaint'
  await asSuperuser(async (sql) => {
    await sql`set session_replication_role = replica`
    return sql`update petition set kind = ${kind}, family = ${family}, restricted = ${family === 'denunciation'},
      accepted_at = ${workday}, answer_due_on = ${answerDue[kind]}, answer_due_original = ${answerDue[kind]}
      where number = ${filed.number}`
  })
  if (family === 'denunciation') await sealExisting(process.env.MIGRATION_DATABASE_URL as string, workday)
  return filed
}

/** Turns a petition into a denunciation behind the triggers, and closes what it said and by whom. */
export async function becomeDenunciation(number: string): Promise<void> {
  await asSuperuser(async (sql) => {
    await sql`set session_replication_role = replica`
    return sql`update petition set kind = 'denunciation', family = 'denunciation', restricted = true
      where number = ${number}`
  })
  await sealExisting(process.env.MIGRATION_DATABASE_URL as string, workday)
}

/** Puts a paper of a decision on file, without the bytes: what the use cases look at. */
export async function paperOn(number: string, kind: FileKind = 'decision'): Promise<string> {
  const { id } = await rowOf(number)
  const fileId = newId()
  await asSuperuser(
    (sql) => sql`insert into file (id, petition_id, kind, name, media_type, size, sha256, at)
      values (${fileId}, ${id}, ${kind}, 'quyet-dinh.pdf', 'application/pdf', 1, ${fileId}, ${workday})`,
  )
  return fileId
}

/** The limits of a petition as its page shows them, by key. */
export const asShown = <T extends { key: string }>(limits: readonly T[]): Record<string, T> =>
  Object.fromEntries(limits.map((one) => [one.key, one]))

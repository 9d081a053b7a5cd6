import { demoId } from '#db/seed/demo/demo-id.ts'
import type { NoticeKey } from '#domain/notices.ts'
import type { NoticeChannel } from '#domain/petitions/words.ts'
import { asSuperuser } from './database.ts'
import { cast } from './filed-petition.ts'

export type NoticeRow = {
  id: string
  key: NoticeKey
  channel: NoticeChannel
  person_id: string | null
  payload: Record<string, string>
  status: 'waiting' | 'sent' | 'failed'
  tries: number
  /** of the job that sends it */
  run_at: Date | null
}

/** All notices of a petition as they stand in the table, with the jobs that send them. */
export const noticeRows = (number: string) =>
  asSuperuser<NoticeRow>(
    (sql) => sql<
      NoticeRow[]
    >`select n.id, n.key, n.channel, n.person_id, n.payload, n.status, n.tries, j.run_at
      from notice n join petition p on p.id = n.petition_id
      left join graphile_worker.jobs j on j.key = 'notice:' || n.id and j.task_identifier = 'send-notice'
      where p.number = ${number} order by n.at, n.id`,
  )

const members = new Map(Object.entries(cast).map(([member, key]) => [demoId(key), member]))

/** 'received → sender by sms' */
export const sayRow = (row: NoticeRow): string =>
  `${row.key} → ${row.person_id ? (members.get(row.person_id) ?? row.person_id) : 'sender'} by ${row.channel}`

/** What an act adds to the notices of a petition, sorted. */
export async function newsOf(number: string, act: () => Promise<unknown>): Promise<string[]> {
  const before = new Set((await noticeRows(number)).map((row) => row.id))
  await act()
  return (await noticeRows(number))
    .filter((row) => !before.has(row.id))
    .map(sayRow)
    .sort()
}

/** Who finds this news of the petition in their pages: once for each time. */
export const toldOf = async (number: string, key: NoticeKey): Promise<string[]> =>
  (await noticeRows(number))
    .flatMap((row) => (row.key === key && row.channel === 'app' && row.person_id ? [row.person_id] : []))
    .sort()

/** The row of a member of staff who is told in the pages. */
export const byApp = (key: string, member: string): string => `${key} → ${member} by app`

/** The two rows of a member of staff who has an e-mail. */
export const both = (key: string, member: string): string[] => [
  byApp(key, member),
  `${key} → ${member} by email`,
]

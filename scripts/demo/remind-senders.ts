import { remindUnread } from '#server/petitions/remind-unread.ts'

/** What senders did not open in the weeks of the demo, as the hourly job finds it: the desk reads whom nothing reminds. */
export async function remindSenders(at = new Date()): Promise<void> {
  const ctx = { actor: { kind: 'job' as const, job: 'remind-unread' as const }, at }
  for (let more = 1; more > 0; ) more = await remindUnread(ctx)
}

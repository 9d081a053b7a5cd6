import postgres from 'postgres'
import type { DatabaseUrls } from '#db/roles.ts'

/** The queue is not part of a backup: what still waits to be sent gets its job again. */
export async function giveOutNotices({ migration, jobs }: DatabaseUrls): Promise<void> {
  const owner = postgres(migration, { max: 1 })
  const queue = postgres(jobs, { max: 1 })
  try {
    await owner`set role namro_owner`
    const waiting = await owner<{ id: string }[]>`
      select id from notice where status = 'waiting' and channel in ('email', 'sms')`
    await queue`select graphile_worker.remove_job(key) from graphile_worker.jobs where key like 'notice:%'`
    await queue`
      select job.add('send-notice', jsonb_build_object('id', id), 'notice:' || id)
      from jsonb_array_elements_text(${queue.json(waiting.map(({ id }) => id))}) as id`
  } finally {
    await owner.end({ timeout: 1 })
    await queue.end({ timeout: 1 })
  }
}

import type { JobHelpers, Task, TaskList } from 'graphile-worker'
import { mostTries } from '#domain/notices/means.ts'
import type { Job } from '#domain/people/actor.ts'
import { causeOf, log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { findUnsent } from '#server/notices/find-unsent.ts'
import { sendNotice } from '#server/notices/send-notice.ts'
import { closeSilent } from '#server/petitions/close-silent.ts'
import { beginMoving, moveLimits } from '#server/petitions/move-limits.ts'
import { remindSilent } from '#server/petitions/remind-silent.ts'
import { purge } from './purge.ts'

const ctxOf = (job: Job): Ctx => ({ actor: { kind: 'job', job }, at: new Date() })

/**
 * The queue keeps and prints the message of what a task throws; ours names the cause without the
 * addresses and values that messages of libraries carry.
 */
const task =
  (name: string, run: (payload: unknown, helpers: JobHelpers) => Promise<void>): Task =>
  async (payload, helpers) => {
    try {
      await run(payload, helpers)
    } catch (error) {
      const cause = causeOf(error)
      log.warn({ task: name, attempt: helpers.job.attempts, ...cause }, 'job failed')
      throw new Error([name, cause.kind, cause.fault, cause.constraint].filter(Boolean).join(' '))
    }
  }

const giveOut = (helpers: JobHelpers, id: string, runAt?: Date) =>
  helpers.addJob('send-notice', { id }, { jobKey: `notice:${id}`, maxAttempts: mostTries, runAt })

export const tasks: TaskList = {
  'send-notice': task('send-notice', async (payload, helpers) => {
    const { id } = payload as { id: string }
    const later = await sendNotice(ctxOf('send-notice'), id, helpers.abortSignal)
    if (later) await giveOut(helpers, id, later)
  }),

  'close-silent': task('close-silent', async (_payload, { abortSignal }) => {
    let closed = 0
    for (let more = 1; more > 0 && !abortSignal.aborted; closed += more)
      more = await closeSilent(ctxOf('close-silent'))
    if (closed > 0) log.info({ closed }, 'silent files closed')
  }),

  'remind-silent': task('remind-silent', async (_payload, { abortSignal }) => {
    let last: string | undefined
    do last = await remindSilent(ctxOf('remind-silent'), last)
    while (last && !abortSignal.aborted)
  }),

  'move-limits': task('move-limits', async (_payload, { abortSignal }) => {
    let run = await beginMoving(ctxOf('move-limits'))
    while (run && !abortSignal.aborted) run = await moveLimits(ctxOf('move-limits'), run)
  }),

  purge: task('purge', async (_payload, { abortSignal }) => {
    for (let more = 1; more > 0 && !abortSignal.aborted; ) {
      const purged = await purge(ctxOf('purge'))
      more = purged.drafts
      if (purged.drafts + purged.files + purged.forms > 0) log.info(purged, 'purged')
    }
  }),

  /** Gives out again what waits without a living job, so that no notice depends on one insert. */
  sweep: task('sweep', async (_payload, helpers) => {
    const ctx = ctxOf('send-notice')
    let ids = await findUnsent(ctx)
    while (ids.length > 0 && !helpers.abortSignal.aborted) {
      const lost = await withoutJob(helpers, ids)
      for (const id of lost) await giveOut(helpers, id)
      if (lost.length > 0) log.warn({ notices: lost }, 'notices given out again')
      ids = await findUnsent(ctx, ids.at(-1))
    }
  }),
}

/** A job that failed for good, or is held by a worker long gone, sends nothing any more. */
async function withoutJob(helpers: JobHelpers, ids: string[]): Promise<string[]> {
  const { rows } = await helpers.query<{ key: string }>(
    `select key from graphile_worker.jobs where key = any($1::text[])
       and (locked_at > now() - interval '15 minutes' or (locked_at is null and attempts < max_attempts))`,
    [ids.map((id) => `notice:${id}`)],
  )
  const alive = new Set(rows.map((row) => row.key))
  return ids.filter((id) => !alive.has(`notice:${id}`))
}

import type { JobHelpers, Task, TaskList } from 'graphile-worker'
import { mostTries } from '#domain/notices/means.ts'
import type { Job } from '#domain/people/actor.ts'
import { causeOf, log } from '#lib/log.ts'
import type { Ctx } from '#server/context.ts'
import { tellLateAnswers } from '#server/dialogues/gathering/tell-late-answers.ts'
import { forgetRegistrants } from '#server/dialogues/registering/forget-registrants.ts'
import { remindRegistered } from '#server/dialogues/registering/remind-registered.ts'
import { tellTroubles } from '#server/dialogues/tell-troubles.ts'
import { tellFollows } from '#server/follows/tell-follows.ts'
import { sendWebhooks } from '#server/interop/send-webhooks.ts'
import { findUnsent } from '#server/notices/find-unsent.ts'
import { sendNotice } from '#server/notices/send-notice.ts'
import { findUnwritten, writePaper } from '#server/papers/write-paper.ts'
import { closeSilent } from '#server/petitions/close-silent.ts'
import { goOnAfterCap } from '#server/petitions/go-on.ts'
import { beginMoving, moveLimits } from '#server/petitions/move-limits.ts'
import { remindOffers } from '#server/petitions/remind-offers.ts'
import { remindSilent } from '#server/petitions/remind-silent.ts'
import { remindUnread } from '#server/petitions/remind-unread.ts'
import { tellPublished } from '#server/petitions/tell-published.ts'
import { watchLeaving } from '#server/petitions/watch-leaving.ts'
import { type Place, watchLimits, watchProgress } from '#server/petitions/watch-limits.ts'
import { findUnredacted, redactFile } from '#server/redaction/redact-file.ts'
import { countOpenFigures } from '#server/reports/count-open-figures.ts'
import { destroyPetitions } from '#server/retention/destroy-petitions.ts'
import { checkFile, findUnchecked } from '#server/scanning/check-file.ts'
import { hasScanner, scannerAnswers } from '#server/scanning/clamd.ts'
import { tellLateLetters } from '#server/supervision/tell-late-letters.ts'
import { raiseWarnings } from '#server/warnings/raise-warnings.ts'
import { inHands } from './in-hands.ts'
import { purge } from './purge.ts'
import { sweepFiles } from './sweep-files.ts'
import { takeOver } from './take-over.ts'

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

  'write-paper': task('write-paper', async (payload) => {
    await writePaper(ctxOf('write-paper'), (payload as { id: string }).id)
  }),

  'check-file': task('check-file', async (payload) => {
    await checkFile(ctxOf('check-file'), (payload as { id: string }).id)
  }),

  'redact-file': task('redact-file', async (payload) => {
    await redactFile(ctxOf('redact-file'), (payload as { id: string }).id)
  }),

  'sweep-files': task('sweep-files', async () => {
    const files = await sweepFiles(ctxOf('purge'))
    if (files > 0) log.warn({ files }, 'bytes without a row swept away')
  }),

  destroy: task('destroy', async (_payload, { abortSignal }) => {
    const erased = await destroyPetitions(ctxOf('destroy'), () => abortSignal.aborted)
    if (erased > 0) log.info({ erased }, 'files erased by decision')
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

  'count-figures': task('count-figures', () => countOpenFigures(ctxOf('count-figures'))),
  'raise-warnings': task('raise-warnings', async (_payload, { abortSignal }) => {
    await raiseWarnings(ctxOf('raise-warnings'), () => abortSignal.aborted)
  }),
  'send-webhooks': task('send-webhooks', async (_payload, { abortSignal }) => {
    const { failed } = await sendWebhooks(ctxOf('send-webhooks'), abortSignal)
    if (failed > 0) log.warn({ failed }, 'news to receivers given up')
  }),
  'tell-published': task('tell-published', async (_payload, { abortSignal }) => {
    for (let more = 1; more > 0 && !abortSignal.aborted; ) more = await tellPublished(ctxOf('tell-published'))
  }),
  'tell-follows': task('tell-follows', async (_payload, { abortSignal }) => {
    for (let more = 1; more > 0 && !abortSignal.aborted; ) more = await tellFollows(ctxOf('tell-follows'))
  }),
  'remind-unread': task('remind-unread', async (_payload, { abortSignal }) => {
    for (let more = 1; more > 0 && !abortSignal.aborted; ) more = await remindUnread(ctxOf('remind-unread'))
  }),
  'go-on': task('go-on', async (_payload, { abortSignal }) => {
    for (let more = 1; more > 0 && !abortSignal.aborted; ) more = await goOnAfterCap(ctxOf('go-on'))
  }),

  'watch-limits': task('watch-limits', async (_payload, { abortSignal }) => {
    for (const watch of [watchLimits, watchProgress]) {
      let place: Place | undefined
      do place = await watch(ctxOf('watch-limits'), place)
      while (place && !abortSignal.aborted)
    }
    let last: string | undefined
    do last = await watchLeaving(ctxOf('watch-limits'), last)
    while (last && !abortSignal.aborted)
    await tellLateAnswers(ctxOf('watch-limits'))
    await tellTroubles(ctxOf('watch-limits'))
    await tellLateLetters(ctxOf('watch-limits'))
  }),

  'remind-offers': task('remind-offers', async (_payload, { abortSignal }) => {
    let last: string | undefined
    do last = await remindOffers(ctxOf('remind-offers'), last)
    while (last && !abortSignal.aborted)
  }),

  'remind-registered': task('remind-registered', async (_payload, { abortSignal }) => {
    for (let more = 1; more > 0 && !abortSignal.aborted; )
      more = await remindRegistered(ctxOf('remind-registered'))
  }),

  purge: task('purge', async (_payload, { abortSignal }) => {
    await forgetRegistrants(ctxOf('purge'))
    for (let more = 1; more > 0 && !abortSignal.aborted; ) {
      const purged = await purge(ctxOf('purge'))
      more = purged.drafts
      if (purged.drafts + purged.files + purged.forms > 0) log.info(purged, 'purged')
    }
  }),

  /**
   * Takes over what runners that are gone still hold, and gives out again what waits without a living
   * job, so that no notice and no paper depends on one insert or on one connection.
   */
  sweep: task('sweep', async (_payload, helpers) => {
    const gone = await takeOver(helpers.query, helpers.job.locked_by)
    if (gone > 0) log.warn({ runners: gone }, 'jobs taken over')
    const writing = ctxOf('write-paper')
    let papers = await findUnwritten(writing)
    while (papers.length > 0 && !helpers.abortSignal.aborted) {
      for (const id of await withoutJob(helpers, 'paper', papers))
        await helpers.addJob('write-paper', { id }, { jobKey: `paper:${id}`, maxAttempts: 25 })
      papers = await findUnwritten(writing, papers.at(-1))
    }
    await giveOutFiles(helpers)
    await giveOutRedactions(helpers)
    const ctx = ctxOf('send-notice')
    let ids = await findUnsent(ctx)
    while (ids.length > 0 && !helpers.abortSignal.aborted) {
      const lost = await withoutJob(helpers, 'notice', ids)
      for (const id of lost) await giveOut(helpers, id)
      if (lost.length > 0) log.warn({ notices: lost }, 'notices given out again')
      ids = await findUnsent(ctx, ids.at(-1))
    }
  }),
}

/** Files whose job was lost; all of them once a scanner answers, so that none sits out the pause of a failure. */
async function giveOutFiles(helpers: JobHelpers): Promise<void> {
  const ctx = ctxOf('check-file')
  let files = await findUnchecked(ctx)
  const answers = files.length > 0 && hasScanner() && (await scannerAnswers())
  while (files.length > 0 && !helpers.abortSignal.aborted) {
    for (const id of answers ? files : await withoutJob(helpers, 'file', files)) {
      const spec = { jobKey: `file:${id}`, maxAttempts: 25, queueName: 'files' }
      await helpers.addJob('check-file', { id }, spec)
    }
    files = await findUnchecked(ctx, files.at(-1))
  }
}

async function giveOutRedactions(helpers: JobHelpers): Promise<void> {
  const ctx = ctxOf('redact-file')
  let ids = await findUnredacted(ctx)
  while (ids.length > 0 && !helpers.abortSignal.aborted) {
    for (const id of await withoutJob(helpers, 'redaction', ids)) {
      const spec = { jobKey: `redaction:${id}`, maxAttempts: 25, queueName: 'redactions' }
      await helpers.addJob('redact-file', { id }, spec)
    }
    ids = await findUnredacted(ctx, ids.at(-1))
  }
}

/**
 * Alive is a job that waits for its turn, one just taken, and one in our hands. One that failed for good
 * sends nothing any more; nor does one locked in our name that never reached us, its connection being cut.
 */
async function withoutJob(
  helpers: JobHelpers,
  of: 'notice' | 'paper' | 'file' | 'redaction',
  ids: string[],
): Promise<string[]> {
  const { rows } = await helpers.query<{ key: string }>(
    `select key from graphile_worker.jobs where key = any($1::text[])
       and ((locked_at is null and attempts < max_attempts)
         or locked_at > now() - interval '1 minute' or id = any($2::bigint[]))`,
    [ids.map((id) => `${of}:${id}`), inHands()],
  )
  const alive = new Set(rows.map((row) => row.key))
  return ids.filter((id) => !alive.has(`${of}:${id}`))
}

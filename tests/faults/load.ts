import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from '#db/errors.ts'

/** One call: files under this key as this person. It may be repeated with the same key and person. */
export type File = (key: string, who: string) => Promise<void>

export type Outcome = {
  /** key → person, of every filing whose success was told to its caller */
  acknowledged: Map<string, string>
  /** keys of filings that failed on purpose: nothing of them may be kept */
  refused: Set<string>
  /** failures by code, those on purpose left out */
  failures: Record<string, number>
  /** callers still waiting long after every limit */
  hung: number
  slowestMs: number
}

export type Load = {
  /** resolves with the first filing that begins and succeeds after this call */
  nextSuccess(): Promise<void>
  /** resolves when the load has come so far, or shortly after if it does not */
  until(enough: (outcome: Outcome) => boolean): Promise<void>
  /** begins no more filings, waits for the running ones */
  stop(): Promise<Outcome>
}

/** What a filing that fails on purpose does: PostgreSQL answers with this code. */
export const DIVISION_BY_ZERO = '22012'

/** Deadline and patience of the pool together, and some room: who waits longer is hung. */
const HUNG_AFTER_MS = 20_000
const UNTIL_MS = 60_000

/** Many callers filing one after another; a failed filing is repeated with its key, as a person would. */
export function startLoad(file: File, callers = 12): Load {
  const outcome: Outcome = {
    acknowledged: new Map(),
    refused: new Set(),
    failures: {},
    hung: 0,
    slowestMs: 0,
  }
  let onSuccess: ((begunAt: number) => void)[] = []
  let going = true

  /** One call; true when there is nothing to repeat. */
  async function attempt(key: string, who: string): Promise<boolean> {
    const begunAt = performance.now()
    try {
      await file(key, who)
      outcome.acknowledged.set(key, who)
      for (const tell of onSuccess) tell(begunAt)
      return true
    } catch (error) {
      const code = errorCode(error) ?? String(error)
      if (code === DIVISION_BY_ZERO) outcome.refused.add(key)
      else outcome.failures[code] = (outcome.failures[code] ?? 0) + 1
      return code === DIVISION_BY_ZERO
    } finally {
      outcome.slowestMs = Math.max(outcome.slowestMs, Math.round(performance.now() - begunAt))
    }
  }

  async function caller(number: number): Promise<void> {
    for (let count = 1; going; count++) {
      const key = randomUUID()
      while (!(await attempt(key, `caller ${number}, filing ${count}`)) && going) await sleep(20)
    }
  }

  const waiting = new Set<Promise<void>>()
  for (let number = 1; number <= callers; number++) {
    const done = caller(number).finally(() => waiting.delete(done))
    waiting.add(done)
  }

  return {
    nextSuccess: () => {
      const from = performance.now()
      return new Promise((resolve) => {
        onSuccess = [...onSuccess, (begunAt) => begunAt >= from && resolve()]
      })
    },
    async until(enough) {
      for (const end = Date.now() + UNTIL_MS; !enough(outcome) && Date.now() < end; ) await sleep(20)
    },
    async stop() {
      going = false
      await Promise.race([Promise.all(waiting), sleep(HUNG_AFTER_MS)])
      return { ...outcome, hung: waiting.size }
    },
  }
}

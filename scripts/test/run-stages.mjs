import { secondsSince } from '../start/progress.mjs'

/** @typedef {{ passed: number, failed: number, failures?: string[] }} Counts what failed, each by name and reason */

/** More than this many failures have one cause, and the log above tells it. */
const MOST_NAMED = 20

/**
 * Runs stages one after another, a failed one not stopping the next, and prints what failed and the sum last.
 * @param {string[]} names
 * @param {string[]} without stages left out on request
 * @param {Record<string, () => Promise<Counts>>} stages
 * @returns {Promise<0 | 1>} exit code
 */
export async function runStages(names, without, stages) {
  const begin = performance.now()
  const lines = []
  const failures = []
  const sum = { passed: 0, failed: 0 }
  for (const name of names) {
    if (without.includes(name)) {
      lines.push(`${name}: bỏ qua theo yêu cầu`)
      continue
    }
    console.log(`\n━━ ${name}`)
    const start = performance.now()
    const counts = await stages[name]().catch((error) => {
      console.error(error.message)
      return { passed: 0, failed: 1, failures: [error.message] }
    })
    for (const failure of counts.failures ?? []) failures.push(`━━ ${name}: ${failure}`)
    sum.passed += counts.passed
    sum.failed += counts.failed
    lines.push(`${name}: ${counts.passed} đạt, ${counts.failed} hỏng, ${secondsSince(start)}`)
    console.log(`━━ ${lines.at(-1)}`)
  }
  const right = sum.failed === 0 && sum.passed > 0
  if (failures.length > 0) console.log(`\n${failures.slice(0, MOST_NAMED).join('\n\n')}`)
  console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n  tất cả: ${secondsSince(begin)}\n`)
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  return right ? 0 : 1
}

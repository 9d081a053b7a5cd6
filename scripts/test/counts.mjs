import { relative } from 'node:path'
import { cloneDir } from '../embedded/place.mjs'

// Counting from the reports of the test runners. A test that was left out counts as failed:
// "all passed" must mean that all ran. What failed is named again after the last stage, where
// whoever reads only the end of a long log still sees it.

/** What a failure says of itself, without the colours of the terminal: its first lines. */
function firstLines(message = '') {
  const plain = message.replace(COLOURS, '').trim()
  return plain.split('\n').slice(0, 12).join('\n').slice(0, 1_500)
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/**
 * @param {{ testResults: { status: string, name: string, message?: string,
 *   assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] }} report
 * @returns {import('./run-stages.mjs').Counts}
 */
export function vitestCounts(report) {
  let passed = 0
  const failures = []
  for (const file of report.testResults) {
    const name = relative(cloneDir, file.name)
    for (const { status, fullName, failureMessages = [] } of file.assertionResults) {
      if (status === 'passed') passed++
      else {
        const why = status === 'failed' ? firstLines(failureMessages[0]) : `không chạy (${status})`
        failures.push(`${name}: ${fullName}\n${why}`)
      }
    }
    // a file that could not be loaded has no tests to fail
    if (file.status !== 'passed' && file.assertionResults.every(({ status }) => status === 'passed')) {
      failures.push(`${name}\n${firstLines(file.message)}`)
    }
  }
  return { passed, failed: failures.length, failures }
}

/** Every test of a suite and of the suites in it. */
function* specsOf(suite) {
  yield* suite.specs ?? []
  for (const inner of suite.suites ?? []) yield* specsOf(inner)
}

/**
 * @param {{ suites?: object[], errors: { message?: string }[],
 *   stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }} report
 * @returns {import('./run-stages.mjs').Counts}
 */
export function playwrightCounts({ suites = [], stats, errors }) {
  const failures = errors.map(({ message }) => firstLines(message))
  for (const spec of suites.flatMap((suite) => [...specsOf(suite)])) {
    for (const { status, results } of spec.tests) {
      if (status === 'expected') continue
      const why = results.flatMap((result) => result.errors ?? []).map(({ message }) => message)[0]
      failures.push(`${spec.file}: ${spec.title}\n${firstLines(why) || `không chạy (${status})`}`)
    }
  }
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    failures,
  }
}

// Counting from the reports of the test runners. A test that was left out counts as failed:
// "all passed" must mean that all ran.

/** @param {{ testResults: { status: string, name: string, assertionResults: { status: string, fullName: string }[] }[] }} report */
export function vitestCounts(report) {
  let passed = 0
  let failed = 0
  for (const file of report.testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') passed++
      else failed++
      if (status !== 'passed' && status !== 'failed') console.error(`không chạy: ${file.name}: ${fullName}`)
    }
    // a file that could not be loaded has no tests to fail
    if (file.status !== 'passed' && file.assertionResults.every(({ status }) => status === 'passed')) failed++
  }
  return { passed, failed }
}

/** @param {{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>, errors: unknown[] }} report */
export function playwrightCounts({ stats, errors }) {
  if (stats.skipped > 0) console.error(`không chạy: ${stats.skipped} bài`)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length }
}

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cloneDir } from '../embedded/place.mjs'
import { signal } from '../embedded/processes.mjs'
import { playwrightCounts, vitestCounts } from './counts.mjs'

/**
 * Runs a program with its output shown and gives its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [more] added to the environment
 * @returns {Promise<number>}
 */
export function show(program, args, more = {}) {
  return new Promise((done, refuse) => {
    const child = spawn(program, args, { cwd: cloneDir, env: { ...process.env, ...more }, stdio: 'inherit' })
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const pass = (name) => {
      signal(child.pid, name)
      // what the program had started gets a moment to end
      setTimeout(() => process.exit(1), 3000)
    }
    for (const name of names) process.on(name, pass)
    child.once('error', refuse)
    child.once('exit', (code) => {
      for (const name of names) process.off(name, pass)
      done(code ?? 1)
    })
  })
}

/** A program of node_modules/.bin as a stage of one: right when it ends with 0. */
export async function command(program, ...args) {
  if ((await show(join(cloneDir, 'node_modules/.bin', program), args)) !== 0) {
    throw new Error(`${program} ${args.join(' ')}: không đạt`)
  }
  return { passed: 1, failed: 0 }
}

/** Runs a test runner that writes a JSON report, and counts from the report. */
async function counted(name, count, run) {
  const folder = join(cloneDir, '.test')
  const report = join(folder, `report-${name}-${process.pid}.json`)
  mkdirSync(folder, { recursive: true })
  const code = await run(report)
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const counts = count(JSON.parse(readFileSync(report, 'utf8')))
  rmSync(report)
  if (counts.passed + counts.failed === 0) throw new Error(`${name}: không có kiểm thử nào chạy`)
  // An error outside of any test ends the runner with a code, though no test failed
  return code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) }
}

/**
 * The tests of one project of vitest.config.ts.
 * @param {'unit' | 'server' | 'papers' | 'scanner' | 's3' | 'start'} project
 * @param {string[]} [files] parts of file names to narrow it to
 * @param {NodeJS.ProcessEnv} [env]
 */
export const vitest = (project, files = [], env = {}) =>
  counted(project, vitestCounts, (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...files]
    return show(process.execPath, args, env)
  })

/**
 * The walks in a real browser.
 * @param {string[]} [files] parts of file names to narrow it to
 * @param {NodeJS.ProcessEnv} [env]
 */
export const playwright = (files = [], env = {}) =>
  counted('e2e', playwrightCounts, (report) => {
    const args = [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--reporter=list,json',
      '--config',
      'playwright.config.ts',
      ...files,
    ]
    return show(process.execPath, args, {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    })
  })

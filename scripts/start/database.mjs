import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { say, step } from './progress.mjs'

/** Runs one of our TypeScript programs to its end. */
export const runProgram = (file, env, what = file) => run(process.execPath, [file], { env, what })

/** Brings the database to the shape this version needs. */
export const migrate = (env) => step('Cập nhật cơ sở dữ liệu', () => runProgram('db/migrate.ts', env))

/** Closes what an older version kept of denunciations in the clear, and moves to a new key. */
export const sealExisting = async (env) => {
  const told = (await runProgram('scripts/seal-existing.ts', env, 'Giữ riêng đơn tố cáo')).trim()
  if (told) say(told)
}

/**
 * Loads the demo place, once per cluster; a load cut short is tried again at the next start.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home folder of the embedded cluster
 */
export async function loadDemo(env, home) {
  const stamp = join(home, 'pg', 'demo-loaded')
  if (existsSync(stamp)) return
  await step('Nạp xã dùng thử', () => runProgram('scripts/load-demo.ts', env))
  writeFileSync(stamp, new Date().toISOString())
}

/** Live mode never runs beside demo people, nor the demo on the database of an office. */
export const checkMode = (env) => runProgram('scripts/check-mode.ts', env, 'Kiểm tra cơ sở dữ liệu')

/** The one-time link for the first administrator, if this installation still waits for one. */
export const firstAdmin = async (env) => (await runProgram('scripts/first-admin.ts', env)).trim()

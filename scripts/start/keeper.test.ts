import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { commandOf, until } from '../embedded/processes.mjs'
import { keep } from './keeper.mjs'

const folder = mkdtempSync(join(tmpdir(), 'namro-test-'))
const kept: { stop: () => Promise<void> }[] = []

const keepRunning = (code: string, delays: number[]) => {
  const gaveUp: string[] = []
  const one = keep({
    ...{ name: 'thử', args: ['-e', code], env: process.env, logTo: folder, delays },
    ...{ onChange: () => {}, onGiveUp: (why) => gaveUp.push(why) },
  })
  kept.push(one)
  return { one, gaveUp }
}

afterEach(async () => {
  for (const one of kept.splice(0)) await one.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('gives up on a process that dies too often, and says where to look', async () => {
  const { gaveUp } = keepRunning('console.log("again"); process.exit(3)', [10, 20, 30])
  expect(await until(() => gaveUp.length > 0, 60_000)).toBe(true)
  expect(gaveUp).toEqual([expect.stringContaining('thử dừng 4 lần trong một phút (mã 3)')])
  expect(readFileSync(join(folder, 'log/thử.log'), 'utf8').match(/again/g)).toHaveLength(4)
})

it('starts a process anew under another pid', async () => {
  const { one, gaveUp } = keepRunning('setInterval(() => {}, 1000)', [10, 20, 30])
  const first = one.pid as number
  process.kill(first, 'SIGKILL')
  expect(await until(() => one.pid !== first && commandOf(one.pid) !== '', 60_000)).toBe(true)
  expect(gaveUp).toEqual([])
})

it('kills what does not end when asked, and all it started', { timeout: 180_000 }, async () => {
  const grandchild = "require('child_process').spawn('sleep', ['77'], { stdio: 'ignore' }).pid"
  const code = `process.on('SIGTERM', () => {}); console.log(${grandchild}); setInterval(() => {}, 1000)`
  const { one } = keepRunning(code, [])
  const log = () => Number(readFileSync(join(folder, 'log/thử.log'), 'utf8').trim())
  expect(await until(() => log() > 0, 60_000)).toBe(true)
  const left = log()
  expect(commandOf(left)).toBe('sleep 77')
  await one.stop()
  expect(await until(() => commandOf(one.pid) === '' && commandOf(left) === '', 60_000)).toBe(true)
})

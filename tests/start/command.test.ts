import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cloneDir, clusterHome } from '../../scripts/embedded/place.mjs'
import { commandOf, until } from '../../scripts/embedded/processes.mjs'
import { testFolder } from '../test-folder.ts'
import {
  allGone,
  ownPort,
  processesOf,
  processOf,
  removeData,
  type Start,
  start,
  type Variables,
} from './installation.ts'

const READY = 'Dừng: Ctrl-C'
const one = testFolder('start-one')
const two = testFolder('start-two')
const running: Start[] = []

/** Nodes of this system of another version than ours. */
const otherNodes = ['/usr/bin/node', '/usr/local/bin/node'].filter(
  (path) =>
    existsSync(path) && !execFileSync(path, ['--version'], { encoding: 'utf8' }).startsWith(process.version),
)

const npmStart = async (dir: string, more: Variables = {}, words?: string[]) => {
  const begun = start({ PORT: await ownPort(), ...more, DATA_DIR: dir }, words)
  running.push(begun)
  return begun
}
const ready = async (...from: Parameters<typeof npmStart>) => {
  const begun = await npmStart(...from)
  await begun.says(READY)
  return begun
}
afterEach(async () => {
  for (const begun of running.splice(0)) {
    begun.signal('SIGTERM')
    await begun.ended
  }
  for (const dir of [one, two]) {
    await allGone(dir)
    expect(processesOf(dir)).toEqual([])
  }
})
beforeAll(() => [one, two].forEach(removeData))
afterAll(() => [one, two].forEach(removeData))

describe('npm start', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'serves, and %s ends all of it with 0',
    async (signal) => {
      const begun = await ready(one)
      expect(begun.output()).toContain(begun.address)
      const { instance } = JSON.parse(readFileSync(join(one, 'run.json'), 'utf8'))
      expect(await begun.instance()).toBe(instance)
      // to the start itself: npm does not pass every signal on
      process.kill(processOf(one, /^\S*node scripts\/start\.mjs/), signal)
      expect(await begun.ended).toBe(0)
      expect(processesOf(one)).toEqual([])
      expect(existsSync(join(one, 'run.json'))).toBe(false)
    },
  )

  it('ends when npm is told to', async () => {
    const begun = await ready(one)
    begun.signal('SIGTERM')
    await begun.ended
    expect(await allGone(one)).toBe(true)
  })

  it('ends by itself when npm is killed', async () => {
    const begun = await ready(one)
    begun.signal('SIGKILL')
    await begun.ended
    expect(await allGone(one)).toBe(true)
  })

  it('starts anew after a kill -9, and ends what that left', async () => {
    const killed = await ready(one)
    const left = processesOf(one).filter(({ command }) => /postgres -D|server\/web|worker/.test(command))
    expect(left.length).toBeGreaterThan(1)
    process.kill(processOf(one, /scripts\/start\.mjs/), 'SIGKILL')
    await killed.ended
    expect(await killed.instance()).not.toBe('')
    const next = await ready(one, { PORT: killed.address.split(':')[2] })
    expect(next.output()).toContain('Còn tiến trình của lần chạy trước')
    for (const { pid, command } of left) expect(commandOf(pid)).not.toBe(command)
    expect(await next.instance()).not.toBe('')
  })

  it('brings back the site and the database when they die', async () => {
    const begun = await ready(one)
    process.kill(processOf(one, /server\/web/), 'SIGKILL')
    process.kill(processOf(one, /postgres -D/), 'SIGKILL')
    await begun.says('PostgreSQL dừng bất ngờ')
    await begun.says('web dừng bất ngờ')
    for (let i = 0; i < 100 && (await begun.instance()) === ''; i++)
      await new Promise((go) => setTimeout(go, 100))
    expect(await begun.instance()).not.toBe('')
    expect(
      await until(() => processesOf(one).some(({ command }) => /postgres -D/.test(command)), 10_000),
    ).toBe(true)
  })

  it('is told by the second start in the same data folder to leave it alone', async () => {
    const first = await ready(one)
    const second = await npmStart(one)
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain('Một bản Năm Rõ khác')
    expect(await first.instance()).not.toBe('')
  })

  it('says so when a stranger has the port', async () => {
    const taken = await ownPort()
    const server = createServer().listen(Number(taken), '127.0.0.1')
    try {
      const begun = await npmStart(one, { PORT: taken })
      expect(await begun.ended).toBe(1)
      expect(begun.output()).toContain(`Cổng ${taken}`)
    } finally {
      server.close()
    }
  })

  it('runs twice side by side, also from a copied data folder, without mixing', async () => {
    // with owners, as root's copies must keep them
    execFileSync('cp', ['-a', `${one}/.`, two])
    execFileSync('cp', ['-a', `${clusterHome(one, () => {})}/.`, clusterHome(two, () => {})])
    const [a, b] = await Promise.all([ready(one), ready(two)])
    const ids = await Promise.all([a.instance(), b.instance()])
    expect(new Set([...ids, '']).size).toBe(3)
    a.signal('SIGTERM')
    await a.ended
    expect(await allGone(one)).toBe(true)
    expect(await b.instance()).toBe(ids[1])
  })

  it.each(otherNodes)('hands over to the Node of its packages from %s', async (node) => {
    const begun = await ready(one, {}, [node, join(cloneDir, 'scripts/start.mjs')])
    expect(commandOf(processOf(one, /serve\.mjs/))).toContain('node_modules')
    begun.signal('SIGTERM')
    expect(await begun.ended).toBe(0)
    expect(processesOf(one)).toEqual([])
  })
})

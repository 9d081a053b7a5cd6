import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterHome } from '../../scripts/embedded/place.mjs'
import { freePort } from '../../scripts/embedded/port.mjs'
import { allPids, commandOf, until } from '../../scripts/embedded/processes.mjs'
import { npm } from '../../scripts/start/install.mjs'

const environmentOf = (pid: number): string[] => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** Every living process of a data folder, by what it carries in its environment or its command. */
export function processesOf(dir: string): { pid: number; command: string }[] {
  const cluster = `${clusterHome(dir, () => {})}/pg/`
  return allPids()
    .map((pid) => ({ pid, command: commandOf(pid) }))
    .filter(({ pid, command }) => command.includes(cluster) || environmentOf(pid).includes(`DATA_DIR=${dir}`))
    .filter(({ pid, command }) => command !== '' && pid !== process.pid)
}

/** The process of a data folder whose command holds these words. */
export function processOf(dir: string, words: RegExp): number {
  const found = processesOf(dir).find(({ command }) => words.test(command))
  if (!found) throw new Error(`no ${words} among ${JSON.stringify(processesOf(dir))}`)
  return found.pid
}

/** Variables of the environment that a test sets. */
export type Variables = Record<string, string | undefined>

export type Start = {
  readonly address: string
  /** everything printed so far */
  output(): string
  /** waits for a line, or for the end of the command */
  says(words: string | RegExp): Promise<void>
  /** what the site answers to "are you there": the id of its start; '' without an answer */
  instance(): Promise<string>
  signal(name: NodeJS.Signals): void
  /** exit code of the command */
  readonly ended: Promise<number | null>
}

/** Runs `npm start` (or another command) as a person does, with a data folder and port of its own. */
export function start(
  settings: Variables & { DATA_DIR: string; PORT: string },
  words = [...npm(), 'start'],
): Start {
  const { DATABASE_URL: _, ...clean } = process.env
  const [program, ...args] = words
  const child = spawn(program as string, args, {
    env: { ...clean, ...settings } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  let over = false
  const ended = once(child, 'exit').then(([code]) => {
    over = true
    return code as number | null
  })
  const address = `http://127.0.0.1:${settings.PORT}`
  return {
    address,
    ended,
    output: () => output,
    signal: (name) => void child.kill(name),
    async says(wanted) {
      const said = () => (typeof wanted === 'string' ? output.includes(wanted) : wanted.test(output))
      await until(() => said() || over, 110_000, 50)
      // the last lines may come after the end
      if (!said()) await sleep(200)
      if (!said()) throw new Error(`never said ${wanted}:\n${output}`)
    },
    async instance() {
      try {
        const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5000) })
        return ((await answer.json()) as { instance: string }).instance
      } catch {
        return ''
      }
    },
  }
}

/** The port of an installation, as its environment says it. */
export const ownPort = async (): Promise<string> => String(await freePort())

/** Puts away a data folder and the cluster that belongs to it. */
export function removeData(dir: string): void {
  for (const path of [clusterHome(dir, () => {}), dir]) rmSync(path, { recursive: true, force: true })
}

/** Waits for the last process of a data folder to go; false when one stays. */
export const allGone = (dir: string): Promise<boolean> =>
  until(() => processesOf(dir).length === 0, 12_000, 50)

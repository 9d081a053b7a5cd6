import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { allGone, ownPort, removeData } from '../../tests/start/installation.ts'

/** A site of one test alone, with its own data: it is really stopped and started while others go on. */
export class OwnSite {
  readonly address: string
  private readonly dir: string
  private readonly port: string
  /** Further variables that its next start gets. */
  more: Record<string, string>
  private process?: ChildProcess

  private constructor(dir: string, port: string, more: Record<string, string>) {
    this.dir = dir
    this.more = more
    this.port = port
    this.address = `http://127.0.0.1:${port}`
  }

  /** @param dir a folder that is nobody's; it is taken away at the end */
  static async inFolder(dir: string, more: Record<string, string> = {}): Promise<OwnSite> {
    removeData(dir)
    mkdirSync(dir, { recursive: true })
    chmodSync(dir, 0o755) // as root the database runs under another account and must reach its folder
    const site = new OwnSite(dir, await ownPort(), more)
    // One that does not come up leaves nothing behind for the next try.
    await site.start().catch(async (error) => {
      await site.remove()
      throw error
    })
    return site
  }

  async start(): Promise<void> {
    // In demo mode, whatever this shell is set up for.
    const plain = Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) =>
          !/DATABASE_URL$|^(APP|SMTP|SMS|CLAMD|POPPLER|FILES|INSTANCE|MAIL|OIDC|VAULT|S3)_/.test(name),
      ),
    )
    const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
      stdio: 'ignore',
      env: { ...plain, ...this.more, NODE_ENV: 'production', DATA_DIR: this.dir, PORT: this.port },
    })
    this.process = child
    // Late, as every wait: a busy machine must judge the same as a quiet one.
    for (const end = Date.now() + 600_000; Date.now() < end; await sleep(250)) {
      if (await this.answers()) return
      if (child.exitCode !== null) throw new Error(`the site ended with ${child.exitCode}`)
    }
    throw new Error('the site does not answer')
  }

  /** Ends every process of it, as `systemctl stop` does. */
  async stop(): Promise<void> {
    const child = this.process
    if (!child || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    if (!(await allGone(this.dir))) throw new Error('a process of the site goes on')
  }

  async remove(): Promise<void> {
    await this.stop()
    removeData(this.dir)
    rmSync(this.dir, { recursive: true, force: true })
  }

  /** Does anybody answer? */
  async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.address}/api/health`, { signal: AbortSignal.timeout(5000) })).ok
    } catch {
      return false
    }
  }
}

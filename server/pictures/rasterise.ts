import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '#lib/env.ts'

/** Pages are drawn so large that small print stays readable: the longer side, in points. */
export const longSide = 1_754

const mostMemoryKb = 1_500_000
const mostBytes = 64 * 1024 * 1024

const program = (name: 'pdftoppm' | 'pdfinfo') => join(env().POPPLER_DIR, name)

/** Can pages of a PDF be drawn on this machine? */
export const canRasterise = (): boolean => existsSync(program('pdftoppm')) && existsSync(program('pdfinfo'))

/** The program took longer than it may. */
export class TooSlow extends Error {}

/** How many pages a PDF says it has. @throws when it cannot be opened */
export async function countPages(path: string, limitMs = 15_000): Promise<number> {
  const said = await run('pdfinfo', [path], limitMs)
  const pages = Number(said.toString('latin1').match(/^Pages:\s+(\d+)$/m)?.[1])
  if (!Number.isInteger(pages)) throw new Error('no count of pages')
  return pages
}

/** One page of a PDF as a picture (PNG), as large as asked. @throws when it cannot be drawn */
export const drawPage = (path: string, page: number, size = longSide, limitMs = 30_000): Promise<Buffer> => {
  const from = String(page)
  return run('pdftoppm', ['-f', from, '-l', from, '-png', '-scale-to', String(size), path], limitMs)
}

/** Runs a program on a file of a stranger: with bounded memory, time and answer, and killed past them. */
function run(name: 'pdftoppm' | 'pdfinfo', args: string[], limitMs: number): Promise<Buffer> {
  const bounded = `ulimit -v ${mostMemoryKb}; ulimit -f 0; exec "$0" "$@"`
  return new Promise((done, fail) => {
    const child = spawn('/bin/sh', ['-c', bounded, program(name), ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { NODE_ENV: 'production', LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    })
    const chunks: Buffer[] = []
    let size = 0
    const end = (error: Error) => {
      child.kill('SIGKILL')
      fail(error)
    }
    const timer = setTimeout(() => end(new TooSlow(`${name} took too long`)), limitMs)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > mostBytes) end(new TooSlow(`${name} says too much`))
      else chunks.push(chunk)
    })
    child.once('error', end)
    child.once('close', (code) => {
      clearTimeout(timer)
      if (code === 0) done(Buffer.concat(chunks))
      else fail(new Error(`${name} ended with ${code}`))
    })
  })
}

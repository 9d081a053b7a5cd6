import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Paper } from '#domain/papers/paper.ts'
import { renderDocx } from '#server/papers/docx.ts'
import { renderPdf } from '#server/papers/pdf.ts'

const run = promisify(execFile)

/** A paper opened again: as Word by LibreOffice, and our own PDF. */
export type Opened = {
  /** The text of each page, spaces within a line as they come. */
  pages: string[]
  /** What pdfinfo says. */
  info: string
  fonts: string
  pictures: string
}
export type BothWays = { word: Opened; own: Opened }

/** Renders papers both ways, lets LibreOffice open every Word file, and reads all of it back. */
export async function renderAll(papers: Map<string, Paper>): Promise<Map<string, BothWays>> {
  const folder = await mkdtemp(join(tmpdir(), 'nam-ro-papers-'))
  try {
    for (const [name, paper] of papers) {
      await writeFile(join(folder, `${name}.docx`), await renderDocx(paper))
      await writeFile(join(folder, `${name}.own.pdf`), await renderPdf(paper))
    }
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const files = [...papers.keys()].map((name) => join(folder, `${name}.docx`))
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      timeout: 170_000,
    })
    const opened = new Map<string, BothWays>()
    for (const name of papers.keys()) {
      opened.set(name, {
        word: await open(join(folder, `${name}.pdf`)),
        own: await open(join(folder, `${name}.own.pdf`)),
      })
    }
    return opened
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function open(path: string): Promise<Opened> {
  const ask = async (program: string, ...args: string[]) => (await run(program, args)).stdout
  const text = await ask('pdftotext', '-enc', 'UTF-8', path, '-')
  return {
    pages: text.split('\f').slice(0, -1),
    info: await ask('pdfinfo', path),
    fonts: await ask('pdffonts', path),
    pictures: await ask('pdfimages', '-list', path),
  }
}

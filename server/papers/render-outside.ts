import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Paper } from '#domain/papers/paper.ts'
import type { PaperFileFormat } from './media-types.ts'

/**
 * The file of a paper, made in the web server. What makes it finds its fonts beside their package, which a bundle
 * hides: so Node loads it as it stands, from the folder that the server runs in, as the worker does.
 */
export async function renderOutside(paper: Paper, as: PaperFileFormat): Promise<Buffer> {
  const file = pathToFileURL(join(process.cwd(), 'server/papers', `${as}.ts`)).href
  const made = await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ /* @vite-ignore */ file)
  return as === 'docx' ? made.renderDocx(paper) : made.renderPdf(paper)
}

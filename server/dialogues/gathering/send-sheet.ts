import type { Paper } from '#domain/papers/paper.ts'
import { mediaTypes, type PaperFileFormat } from '#server/papers/media-types.ts'
import { renderOutside } from '#server/papers/render-outside.ts'
import { attachmentHeaders } from '#server/send-file.ts'

/** Made when it is asked for: the same facts give the same sheet on any day. */
export async function sendSheet(paper: Paper, name: string, as: PaperFileFormat): Promise<Response> {
  const bytes = await renderOutside(paper, as)
  return new Response(new Uint8Array(bytes), {
    headers: attachmentHeaders(`${name}.${as}`, mediaTypes[as], bytes.length),
  })
}

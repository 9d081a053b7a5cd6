import type { Paper } from '#domain/papers/paper.ts'
import { mediaTypes, type PaperFileFormat } from '#server/papers/media-types.ts'
import { renderOutside } from '#server/papers/render-outside.ts'
import { attachmentHeaders } from '#server/send-file.ts'

/** Made when it is asked for: the same frozen facts give the same paper on any day. */
export async function sendNotice(
  it: { number: string; paper: Paper },
  as: PaperFileFormat,
): Promise<Response> {
  const bytes = await renderOutside(it.paper, as)
  const name = `Thông báo kết luận ${it.number.replaceAll('/', '-')}.${as}`
  return new Response(new Uint8Array(bytes), {
    headers: attachmentHeaders(name, mediaTypes[as], bytes.length),
  })
}

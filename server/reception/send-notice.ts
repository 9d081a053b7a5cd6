import type { Paper } from '#domain/papers/paper.ts'
import { renderDocx } from '#server/papers/docx.ts'
import { renderPdf } from '#server/papers/pdf.ts'
import { mediaTypes } from '#server/papers/write-paper.ts'
import { attachmentHeaders } from '#server/send-file.ts'

/** Made when it is asked for: the same frozen facts give the same paper on any day. */
export async function sendNotice(
  it: { number: string; paper: Paper },
  as: 'docx' | 'pdf',
): Promise<Response> {
  const bytes = as === 'docx' ? await renderDocx(it.paper) : await renderPdf(it.paper)
  const name = `Thông báo kết luận ${it.number.replaceAll('/', '-')}.${as}`
  return new Response(new Uint8Array(bytes), {
    headers: attachmentHeaders(name, mediaTypes[as], bytes.length),
  })
}

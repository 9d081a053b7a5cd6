/** Sends one file in parts, going on from wherever the other side is. Runs in the browser. */

const partBytes = 4 * 1024 * 1024

/** The other side said in words why not. */
export class Said extends Error {}

type Answer = { status: number; id?: string; offset?: number; page?: string; words?: string }

async function ask(address: string, body: BodyInit, offset?: number): Promise<Answer> {
  const headers: Record<string, string> = offset === undefined ? {} : { 'Upload-Offset': String(offset) }
  const answer = await fetch(address, { method: 'POST', body, headers })
  const isOurs = answer.headers.get('content-type')?.startsWith('application/json')
  return { ...(isOurs ? ((await answer.json()) as Omit<Answer, 'status'>) : {}), status: answer.status }
}

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Sends a file to `/api/uploads/parts` with the query of the form it stands in.
 * @param onProgress is told how many bytes have arrived
 * @throws Said with words to show; any other error is a line that broke, and sending again goes on
 */
export async function sendInParts(
  file: File,
  query: string,
  kind: string,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  const told = { name: file.name, kind, length: file.size, sha256 }
  const begun = await ask(`/api/uploads/parts?${query}`, JSON.stringify(told))
  if (begun.id === undefined) throw failed(begun)
  const address = `/api/uploads/parts/${begun.id}?${query}`
  let offset = begun.offset ?? 0
  onProgress(offset)
  while (offset < file.size) {
    const answer = await ask(address, file.slice(offset, offset + partBytes), offset)
    if (answer.offset === undefined || answer.offset === offset) throw failed(answer)
    offset = answer.offset
    onProgress(offset)
  }
  const end = await ask(address, '')
  // Gone: another tab finished the same file, or the first answer was lost. The page shows what is there.
  if (end.page === undefined && end.status !== 404) throw failed(end)
}

/** Words of ours are shown; anything else is treated as a line that broke. */
const failed = ({ words, status }: Answer): Error =>
  words && status !== 503 ? new Said(words) : new Error(`answered ${status}`)

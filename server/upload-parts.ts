import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { cleanFileName, fileWords } from '#domain/petitions/attachment.ts'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import { dropReceived, isDiskFull, TooLarge } from '#server/files.ts'
import {
  addPart,
  beginParts,
  Differs,
  finishParts,
  mostPartBytes,
  NotBegun,
  progressOf,
  putBackParts,
  WrongOffset,
} from '#server/incoming/parts.ts'
import { forgetForm } from '#server/kept-form.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { slowDown } from '#server/rate-limit.ts'
import { isSameOrigin } from '#server/same-origin.ts'
import { StoreTrouble } from '#server/store/file-store.ts'
import { foreignPage, notFoundPage } from '#server/trouble-page.ts'
import { checkFiles } from '#server/upload-form.ts'
import type { UploadTarget } from '#server/upload-route.ts'

type Found = UploadTarget | { signIn: string } | undefined

const Announced = z.object({
  name: z.string().max(1_000),
  kind: z.string().max(40).default(''),
  length: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const longestAnnouncement = 4_000

/** Begins a file, or says how far it is: { id, offset }. */
export const beginUpload = (request: NextRequest, found: Found): Promise<Response> =>
  answering(request, found, async (target) => {
    if (Number(request.headers.get('content-length') ?? Number.NaN) > longestAnnouncement) return say(413, {})
    const announced = Announced.safeParse(await request.json().catch(() => undefined))
    if (!announced.success) return say(400, { words: fileWords.interrupted })
    const { length, kind } = announced.data
    const name = cleanFileName(announced.data.name)
    await slowDown('step')
    await target.check()
    if (!target.kindOf({ kind })) return say(422, { words: fileWords.noKind })
    if (length > target.limits.fileBytes)
      return say(413, { words: fileWords.tooBig(name, target.limits.fileBytes) })
    const begun = await beginParts({ ...announced.data, name, owner: target.owner, target: target.page })
    return say(200, begun)
  })

/** Takes one part: { offset } is how far the file is, also where the part began elsewhere (409). */
export const takePart = (request: NextRequest, found: Found, id: string): Promise<Response> =>
  answering(request, found, async (target) => {
    const offset = Number(request.headers.get('upload-offset') ?? Number.NaN)
    const length = Number(request.headers.get('content-length') ?? Number.NaN)
    if (!Number.isSafeInteger(offset) || offset < 0 || !(length > 0) || !request.body) return say(400, {})
    if (length > mostPartBytes) return say(413, {})
    const bytes = Readable.fromWeb(request.body as ReadableStream)
    return say(200, { offset: await addPart(id, target.owner, offset, bytes) })
  })

/** Files what came whole: checked as every file is, in words where it is not taken. */
export const finishUpload = (request: NextRequest, found: Found, id: string): Promise<Response> =>
  answering(request, found, async (target) => {
    await slowDown('step')
    await target.check()
    const begun = await progressOf(id, target.owner)
    const file = await finishParts(id, target.owner)
    try {
      const kind = target.kindOf({ kind: file.kind })
      if (!kind) return say(422, { words: fileWords.noKind })
      const { good, errors } = await checkFiles([file], kind)
      if (good.length === 0) return say(422, { words: errors.join(' ') })
      await target.save(kind, good)
      await forgetForm(target.page)
      return say(200, { page: target.page })
    } catch (error) {
      if (!(error instanceof StoreTrouble)) throw error
      await putBackParts(id, begun, file)
      return say(503, { words: fileWords.notNow })
    } finally {
      await dropReceived(file.id)
    }
  })

/** Only this site, only who may send files there; what goes wrong is answered with what to do. */
async function answering(
  request: NextRequest,
  found: Found,
  work: (target: UploadTarget) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return foreignPage()
  if (!found) return notFoundPage()
  if ('signIn' in found) return say(401, { page: found.signIn })
  try {
    return await work(found)
  } catch (error) {
    if (error instanceof WrongOffset) return say(409, { offset: error.offset })
    if (error instanceof NotBegun) return say(404, { words: fileWords.lost('tệp') })
    if (error instanceof Differs) return say(422, { words: fileWords.differs('vừa gửi') })
    if (error instanceof TooLarge) return say(413, { words: fileWords.differs('vừa gửi') })
    if (error instanceof Refusal) return say(422, { words: error.fields.file ?? error.message })
    if (error instanceof NotFound) return notFoundPage()
    if (isDiskFull(error)) return say(507, { words: fileWords.noRoom('tệp') })
    log.error({ route: 'upload parts', ...causeOf(error) }, 'part not taken')
    return say(503, { words: fileWords.notNow })
  }
}

const say = (status: number, body: Record<string, unknown>): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

import type { NextRequest } from 'next/server'
import { fileWords, sendingLimit } from '#domain/petitions/attachment.ts'
import type { FileKind } from '#domain/petitions/words.ts'
import { Refusal } from '#domain/refusal.ts'
import { causeOf, log } from '#lib/log.ts'
import { sweepTemporary } from '#server/files.ts'
import { seeOther } from '#server/form-route.ts'
import { sweepParts } from '#server/incoming/parts.ts'
import { forgetForm, keepForm } from '#server/kept-form.ts'
import type { CheckedFile } from '#server/petitions/add-file.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { slowDown } from '#server/rate-limit.ts'
import { isSameOrigin } from '#server/same-origin.ts'
import { foreignPage, notFoundPage, tooLargePage, troublePage } from '#server/trouble-page.ts'
import { checkFiles, readUpload } from '#server/upload-form.ts'

/** One place that files can be sent to. */
export type UploadTarget = {
  /** The page with the form: where the browser goes next, and where refusals are shown. */
  page: string
  /** Whose parts are gone on with: nobody goes on with a file of somebody else. */
  owner: string
  limits: { files: number; fileBytes: number }
  /** May it be done at all? Asked before the first byte is read. */
  check: () => Promise<void>
  /** What the files are, by what came with them. */
  kindOf: (fields: Record<string, string>) => FileKind | undefined
  save: (kind: FileKind, files: CheckedFile[]) => Promise<void>
}

/**
 * Takes files in. The proxy does not stand before this route, because it would cut large bodies short;
 * so origin and length are checked here.
 */
export async function takeUpload(request: NextRequest, target: UploadTarget): Promise<Response> {
  if (!isSameOrigin(request.headers)) return foreignPage()
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!Number.isFinite(length)) return tooLargePage()
  const refuse = async (sentences: string[], field = 'file') => {
    await keepForm(target.page, { values: {}, errors: { [field]: sentences.join(' ') } })
    return seeOther(target.page)
  }
  try {
    await slowDown('step')
    await target.check()
    if (length > sendingLimit) return await tooMuch(request, length, refuse)
    const form = await readUpload(request, target.limits).catch(() => undefined)
    if (!form) return await refuse([fileWords.interrupted])
    try {
      const kind = target.kindOf(form.fields)
      if (!kind) return await refuse([fileWords.noKind], 'kind')
      const { good, errors } = await checkFiles(form.files, kind)
      const sentences = [...form.errors, ...errors]
      if (good.length === 0 && sentences.length === 0) return await refuse([fileWords.none])
      // What fits is kept even when something beside it does not.
      if (good.length > 0) await target.save(kind, good)
      if (sentences.length > 0) return await refuse(sentences)
    } finally {
      await form.drop()
    }
    await forgetForm(target.page)
    return seeOther(target.page)
  } catch (error) {
    if (error instanceof Refusal) return refuse([error.fields.file ?? error.message])
    if (error instanceof NotFound) return notFoundPage()
    log.error({ route: 'uploads', ...causeOf(error) }, 'upload failed')
    return troublePage(target.page, {})
  } finally {
    await sweepTemporary(new Date())
    await sweepParts(new Date())
  }
}

/**
 * A browser that is still sending does not read an answer: up to a point the body is read and thrown
 * away so that it can be told kindly.
 */
async function tooMuch(
  request: NextRequest,
  length: number,
  refuse: (sentences: string[]) => Promise<Response>,
): Promise<Response> {
  if (length > 8 * sendingLimit) return tooLargePage()
  const reader = request.body?.getReader()
  while (reader && !(await reader.read()).done);
  return refuse([fileWords.allTooBig(length)])
}

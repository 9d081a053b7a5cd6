import type { Ctx } from '#server/context.ts'
import { keptAnswer } from '#server/kept-answer.ts'
import { type OpenFile, openCsv, openData, openFiles, openJson } from '#server/reports/open-data.ts'

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const
type FileType = keyof typeof types

/** A file of figures, or that the caller has it already; undefined where there is no such file. */
export async function sendOpenFile(
  ctx: Ctx,
  file: string,
  known: string | null,
): Promise<Response | undefined> {
  const [, name, type] = /^([a-z-]{1,20})\.(csv|json)$/.exec(file) ?? []
  if (!name || !type || !Object.hasOwn(openFiles, name)) return undefined
  const headers = {
    'Content-Type': types[type as FileType],
    'Content-Disposition': `attachment; filename="so-lieu-${file}"`,
  }
  return keptAnswer(`so-lieu ${file}`, ctx.at, known, headers, async () => {
    const data = await openData(ctx, name as OpenFile)
    return type === 'csv' ? openCsv(data) : openJson(data)
  })
}

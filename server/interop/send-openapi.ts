import { openApi } from '#domain/interop/openapi.ts'
import { env } from '#lib/env.ts'
import { keptAnswer } from '#server/kept-answer.ts'

/** The description (OpenAPI 3.1) of this installation, or that the caller has it already. */
export const sendOpenApi = (at: Date, known: string | null): Promise<Response> =>
  keptAnswer('openapi', at, known, { 'Content-Type': 'application/json; charset=utf-8' }, async () =>
    JSON.stringify(openApi(env().APP_URL.replace(/\/$/, ''))),
  )

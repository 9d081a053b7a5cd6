import type { NextRequest } from 'next/server'
import { sendOpenApi } from '#server/interop/send-openapi.ts'

/** What applications may read here and send in, described for programs. */
export const GET = (request: NextRequest) => sendOpenApi(new Date(), request.headers.get('if-none-match'))

import type { NextRequest } from 'next/server'
import { beginUpload } from '#server/upload-parts.ts'
import { uploadTarget } from '#server/upload-targets.ts'

/** Begins a file that comes in parts, or finds how far it is; where it goes, the address says as for a form. */
export async function POST(request: NextRequest): Promise<Response> {
  return beginUpload(request, await uploadTarget(request))
}

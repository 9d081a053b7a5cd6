import type { NextRequest } from 'next/server'
import { finishUpload, takePart } from '#server/upload-parts.ts'
import { uploadTarget } from '#server/upload-targets.ts'

type Route = { params: Promise<{ id: string }> }

/**
 * One part, at the offset that the header Upload-Offset names. Without that header: all parts are there, and
 * the file is checked as one that came in one piece, and filed.
 */
export async function POST(request: NextRequest, route: Route): Promise<Response> {
  const { id } = await route.params
  const target = await uploadTarget(request)
  return request.headers.has('upload-offset')
    ? takePart(request, target, id)
    : finishUpload(request, target, id)
}

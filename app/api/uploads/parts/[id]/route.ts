import type { NextRequest } from 'next/server'
import { finishUpload, takePart } from '#server/upload-parts.ts'
import { uploadTarget } from '#server/upload-targets.ts'

type Route = { params: Promise<{ id: string }> }

/** One part, at the offset that the header Upload-Offset names. */
export async function PUT(request: NextRequest, route: Route): Promise<Response> {
  return takePart(request, await uploadTarget(request), (await route.params).id)
}

/** All parts are there: the file is checked as one that came in one piece, and filed. */
export async function POST(request: NextRequest, route: Route): Promise<Response> {
  return finishUpload(request, await uploadTarget(request), (await route.params).id)
}

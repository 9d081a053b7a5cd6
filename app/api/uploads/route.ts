import type { NextRequest } from 'next/server'
import { seeOther } from '#server/form-route.ts'
import { notFoundPage } from '#server/trouble-page.ts'
import { takeUpload } from '#server/upload-route.ts'
import { uploadTarget } from '#server/upload-targets.ts'

/** Files of a form, all at once; where they go, the address says (server/upload-targets.ts). */
export async function POST(request: NextRequest): Promise<Response> {
  const target = await uploadTarget(request)
  if (!target) return notFoundPage()
  if ('signIn' in target) return seeOther(`/dang-nhap?tiep=${encodeURIComponent(target.signIn)}`)
  return takeUpload(request, target)
}

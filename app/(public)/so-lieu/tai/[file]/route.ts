import { sendOpenFile } from '#server/reports/open-file.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ file: string }> }

/** The figures as a file, `co-quan.csv` and its like: the same address every night. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const ctx = { actor: { kind: 'public' as const }, at: new Date() }
  return (
    (await sendOpenFile(ctx, (await params).file, request.headers.get('if-none-match'))) ?? notFoundPage()
  )
}

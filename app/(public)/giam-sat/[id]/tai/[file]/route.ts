import { sendRoundFile } from '#server/supervision/rounds/round-file.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ id: string; file: string }> }

/** `danh-sach.csv`, `quy-tac.txt`: what a stranger needs to draw the sample again. */
export async function GET(_: Request, { params }: Route): Promise<Response> {
  const { id, file } = await params
  return (await sendRoundFile({ actor: { kind: 'public' }, at: new Date() }, id, file)) ?? notFoundPage()
}

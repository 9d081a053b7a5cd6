import { calendarFile } from '#server/calendar-file.ts'
import { calendarEntry, dialoguesOfOffice } from '#server/dialogues/public-dialogues.ts'
import { notFoundPage } from '#server/trouble-page.ts'

type Route = { params: Promise<{ file: string }> }

/** The dialogues of an office, `<code>.ics`: a calendar that people follow. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const code = /^([\w-]{1,80})\.ics$/.exec((await params).file)?.[1]
  if (!code) return notFoundPage()
  const found = await dialoguesOfOffice({ actor: { kind: 'public' }, at: new Date() }, code)
  if (!found) return notFoundPage()
  return calendarFile(`Đối thoại: ${found.name}`, found.dialogues.map(calendarEntry), `doi-thoai-${code}`)
}

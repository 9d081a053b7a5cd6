'use client'

import { LineNotice } from '#components/offline/line-notice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
import { useSubmits } from '#components/offline/use-submits.ts'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { doorUse, keptArrival } from './door-use.ts'

const emptyPage = doorUse.page
const patience = 20_000

const fieldsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )

/**
 * On a machine that was chosen for the door: whoever comes in while network or server are away is kept on this
 * device, and joins again. Elsewhere, and without scripts, there is nothing of it.
 */
export function DoorDevice({ number }: { number: string }) {
  const kept = useKept(doorUse)
  const { listed } = kept
  useSubmits(
    kept,
    (path) => path.endsWith('/check-in/in'),
    async (event, form) => {
      const values = fieldsOf(form)
      // An empty code is told by the server, as it is without scripts.
      if (values.how === 'code' && !values.code?.trim()) return
      event.preventDefault()
      const next = await sent(form.action, values)
      if (next) return location.assign(next)
      // Perhaps it went in and only the answer was lost: under its id it stays one.
      const isKept = await kept.save(keptArrival(values.id || crypto.randomUUID(), { ...values, number }))
      if (isKept) location.assign(emptyPage)
    },
  )

  if (!kept.desk || kept.quiet) return null
  const waiting = listed.entries.length
  return (
    <section aria-label="Mục giữ trên máy này" className="space-y-3 print:hidden">
      <LineNotice kept={kept} signIn={`/dang-nhap?tiep=/dialogues/${number}/check-in`} />
      <ButtonRow>
        <ButtonLink href={emptyPage}>
          {waiting > 0 ? 'Xem các mục đang giữ' : 'Trang ghi khi mất mạng'}
        </ButtonLink>
        {waiting > 0 && (
          <Button tone="plain" onPress={kept.joinNow}>
            Gửi ngay
          </Button>
        )}
      </ButtonRow>
    </section>
  )
}

/** Where the answer leads; undefined when there is none. */
async function sent(action: string, values: Record<string, string>): Promise<string | undefined> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      body: new URLSearchParams(values),
      signal: AbortSignal.timeout(patience),
    })
    return response.redirected ? response.url : undefined
  } catch {
    return undefined
  }
}

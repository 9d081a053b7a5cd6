'use client'

import { useEffect } from 'react'
import { LineNotice } from '#components/offline/line-notice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
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
  const { desk, open, save, listed } = kept

  useEffect(() => {
    if (!desk || !open) return
    const send = async (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !new URL(form.action).pathname.endsWith('/check-in/in'))
        return
      const values = fieldsOf(form)
      // An empty code is told by the server, as it is without scripts.
      if (values.how === 'code' && !values.code?.trim()) return
      event.preventDefault()
      const next = await sent(form.action, values)
      if (next) return location.assign(next)
      // Perhaps it went in and only the answer was lost: under its id it stays one.
      await save(keptArrival(values.id || crypto.randomUUID(), { ...values, number }))
      location.assign(emptyPage)
    }
    document.addEventListener('submit', send)
    return () => document.removeEventListener('submit', send)
  }, [desk, open, save, number])

  if (!desk) return null
  const waiting = listed.entries.length
  const quiet = kept.line.is === 'there' && waiting === 0 && listed.others === 0 && kept.sent.length === 0
  if (quiet && listed.lost.length === 0) return null
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

'use client'

import { useEffect } from 'react'
import { isReachable } from '#components/offline/joining.ts'
import { LineNotice } from '#components/offline/line-notice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { counterUse, fieldsOf, keptVisit } from './counter-use.ts'

const emptyPage = counterUse.page
const patience = 20_000

/**
 * On the machine of the counter: what is sent while network or server are away is kept on this device instead of
 * being lost, and what was kept joins again. Elsewhere, and without scripts, there is nothing of it.
 */
export function CounterDevice() {
  const kept = useKept(counterUse)
  const { desk, open, save, listed } = kept

  useEffect(() => {
    if (!desk || !open) return
    const send = async (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement)) return
      const { pathname } = new URL(form.action)
      if (pathname === '/reception/find') {
        event.preventDefault()
        if (await isReachable()) form.submit()
        else location.assign(emptyPage)
      }
      if (pathname !== '/reception/record') return
      event.preventDefault()
      const values = fieldsOf(form)
      const next = await sent(form.action, values)
      if (next === 'again') form.submit()
      else if (next) location.assign(next)
      else {
        // Perhaps it went in and only the answer was lost: under its id it stays one visit.
        const { id = crypto.randomUUID(), ...rest } = values
        await save(keptVisit(id, rest))
        location.assign(emptyPage)
      }
    }
    document.addEventListener('submit', send)
    return () => document.removeEventListener('submit', send)
  }, [desk, open, save])

  if (!desk) return null
  const waiting = listed.entries.length
  const quiet = kept.line.is === 'there' && waiting === 0 && listed.others === 0 && kept.sent.length === 0
  if (quiet && listed.lost.length === 0) return null
  return (
    <section aria-label="Mục giữ trên máy này" className="space-y-3 print:hidden">
      <LineNotice kept={kept} signIn="/dang-nhap?tiep=/reception" />
      <ButtonRow>
        {(waiting > 0 || kept.line.is === 'away' || kept.sent.length > 0) && (
          <ButtonLink href={emptyPage}>
            {waiting > 0 ? 'Xem các mục đang giữ' : 'Trang ghi khi mất mạng'}
          </ButtonLink>
        )}
        {waiting > 0 && (
          <Button tone="plain" onPress={kept.joinNow}>
            Gửi ngay
          </Button>
        )}
      </ButtonRow>
    </section>
  )
}

/** Where the answer leads; undefined when there is none, 'again' for one that is a page by itself. */
async function sent(action: string, values: Record<string, string>): Promise<string | undefined> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      body: new URLSearchParams(values),
      signal: AbortSignal.timeout(patience),
    })
    if ([502, 503, 504].includes(response.status)) return undefined
    return response.redirected ? response.url : 'again'
  } catch {
    return undefined
  }
}

'use client'

import { isReachable } from '#components/offline/joining.ts'
import { LineNotice } from '#components/offline/line-notice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
import { useSubmits } from '#components/offline/use-submits.ts'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { counterUse, fieldsOf, keptVisit } from './counter-use.ts'

const emptyPage = counterUse.page
const find = '/reception/find'
const record = '/reception/record'
const patience = 20_000

/**
 * On the machine of the counter: what is sent while network or server are away is kept on this device instead of
 * being lost, and what was kept joins again. Elsewhere, and without scripts, there is nothing of it.
 */
export function CounterDevice() {
  const kept = useKept(counterUse)
  const { listed } = kept
  useSubmits(
    kept,
    (path) => path === find || path === record,
    async (event, form) => {
      event.preventDefault()
      if (new URL(form.action).pathname === find) {
        if (await isReachable()) form.submit()
        else location.assign(emptyPage)
        return
      }
      const values = fieldsOf(form)
      const next = await sent(form.action, values)
      if (next === 'again') form.submit()
      else if (next) location.assign(next)
      else {
        // Perhaps it went in and only the answer was lost: under its id it stays one visit.
        const { id = crypto.randomUUID(), ...rest } = values
        if (await kept.save(keptVisit(id, rest))) location.assign(emptyPage)
      }
    },
  )

  if (!kept.desk || kept.quiet) return null
  const waiting = listed.entries.length
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

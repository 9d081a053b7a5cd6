'use client'

import { useEffect } from 'react'
import { LineNotice } from '#components/offline/line-notice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { deskHash, deskUse, type SeenTurn } from './desk-use.ts'
import { fieldsOf, keepAll, keptOf, sent } from './form-sent.ts'

/**
 * On a machine that was chosen for the desk: what is written while network or server are away is kept on this
 * device with who waits, and joins again. Elsewhere, and without scripts, there is nothing of it.
 */
export function DeskDevice({ number, siteId, turns }: { number: string; siteId: string; turns: SeenTurn[] }) {
  const kept = useKept(deskUse)
  const { desk, open } = kept

  useEffect(() => {
    if (!desk || !open) return
    const where = { number, siteId }
    const send = async (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement)) return
      if (!new URL(form.action).pathname.startsWith(`/dialogues/${number}/live/`)) return
      event.preventDefault()
      // Before the keys of the desk hear of it: here the words go first as well.
      event.stopPropagation()
      const words = document.querySelector<HTMLFormElement>('form[data-writing][data-typed]')
      const first = words && words !== form ? [words] : []
      delete words?.dataset.typed
      const all = [...first, form].map((one) => ({
        form: one,
        values: fieldsOf(one, one === form ? event.submitter : undefined),
      }))
      let next: string | undefined
      const left = []
      for (const one of all) {
        // One after the other: where the words were not taken, nothing that follows is sent before them.
        next = left.length > 0 ? undefined : await sent(one.form.action, one.values)
        if (!next) left.push(one)
      }
      if (next) return location.assign(next)
      // Perhaps it went in and only the answer was lost: under its id, upon its version, it stays one.
      const entries = left.flatMap(({ form, values }) => keptOf(form, values, where, turns) ?? [])
      await keepAll(kept, entries, where, turns)
      location.assign(deskUse.page + deskHash(where))
    }
    document.addEventListener('submit', send, true)
    return () => document.removeEventListener('submit', send, true)
  }, [desk, open, kept, number, siteId, turns])

  if (!desk) return null
  const waiting = kept.listed.entries.length
  const quiet =
    kept.line.is === 'there' && waiting === 0 && kept.listed.others === 0 && kept.sent.length === 0
  if (quiet && kept.listed.lost.length === 0) return null
  return (
    <section aria-label="Mục giữ trên máy này" className="space-y-3 print:hidden">
      <LineNotice
        kept={kept}
        signIn={`/dang-nhap?tiep=${encodeURIComponent(`/dialogues/${number}/live?site=${siteId}`)}`}
      />
      <ButtonRow>
        <ButtonLink href={deskUse.page + deskHash({ number, siteId })}>
          {waiting > 0 ? 'Xem các mục đang giữ' : 'Bàn thư ký khi mất mạng'}
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

'use client'

import { LineNotice } from '#components/offline/line-notice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
import { useSubmits } from '#components/offline/use-submits.ts'
import { Button, ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { deskHash, deskUse, type SeenTurn } from './desk-use.ts'
import { alsoHere, fieldsOf, keptOf, sent } from './form-sent.ts'

/**
 * On a machine that was chosen for the desk: what is written while network or server are away is kept on this
 * device with who waits, and joins again. Elsewhere, and without scripts, there is nothing of it.
 */
export function DeskDevice({ number, siteId, turns }: { number: string; siteId: string; turns: SeenTurn[] }) {
  const kept = useKept(deskUse)
  const where = { number, siteId }
  useSubmits(
    kept,
    (path) => path.startsWith(`/dialogues/${number}/live/`),
    async (event, form) => {
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
      const others = alsoHere([...kept.listed.entries, ...entries], where, turns)
      if (await kept.save([...entries, ...others])) location.assign(deskUse.page + deskHash(where))
      else if (words) words.dataset.typed = ''
    },
  )

  if (!kept.desk || kept.quiet) return null
  const waiting = kept.listed.entries.length
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

import { useEffect, useRef, useState } from 'react'
import type { KeptHere } from './use-kept.ts'

/** A device that has not said by then whether it is a desk is taken for none. */
const patience = 8_000

/**
 * Hears the forms of a page that can go on without network, from its first moment. Whether this machine is a desk is
 * known a moment after the page stands: what is sent before that waits for it, so that it is not lost to a line that
 * broke just then. On a machine that is none, or where nobody is signed in, forms go as they always do.
 */
export function useSubmits(
  kept: Pick<KeptHere, 'desk' | 'open'>,
  isOurs: (path: string) => boolean,
  take: (event: SubmitEvent, form: HTMLFormElement) => void,
): void {
  const early = useRef<{ form: HTMLFormElement; pressed: HTMLElement | null }>(undefined)
  const [isSilent, setSilent] = useState(false)
  const { open } = kept
  const desk = kept.desk ?? (isSilent ? false : undefined)
  useEffect(() => {
    const late = setTimeout(() => setSilent(true), patience)
    return () => clearTimeout(late)
  }, [])
  useEffect(() => {
    if (desk === false || (desk && !open)) return
    const hear = (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !isOurs(new URL(form.action).pathname)) return
      if (desk) return take(event, form)
      event.preventDefault()
      event.stopPropagation()
      early.current = { form, pressed: event.submitter }
    }
    document.addEventListener('submit', hear, true)
    return () => document.removeEventListener('submit', hear, true)
  }, [desk, open, isOurs, take])
  useEffect(() => {
    if (desk === undefined || !early.current) return
    const { form, pressed } = early.current
    early.current = undefined
    if (form.isConnected) form.requestSubmit(pressed)
  }, [desk])
}

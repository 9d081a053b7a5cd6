'use client'

import { useEffect } from 'react'

/** The form of what is being said; everything else on the desk waits until its words are kept. */
const writing = () => document.querySelector<HTMLFormElement>('form[data-writing]')
const codes: Record<string, string> = { Enter: 'Enter', NumpadEnter: 'Enter' }
const keyOf = ({ code }: KeyboardEvent) => codes[code] ?? code.replace(/^(Key|Digit|Numpad)/, '')

/**
 * Alt with a letter or number presses the button, or goes to the field, that names it. Words that are typed
 * and not yet saved are saved before another button of the desk takes the page away, or when it is left.
 */
export function HallKeys() {
  useEffect(() => {
    const isTyped = () => writing()?.dataset.typed !== undefined
    const typed = ({ target }: Event) => {
      const form = target instanceof Element && target.closest<HTMLFormElement>('form[data-writing]')
      if (form) form.dataset.typed = ''
    }
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      const key = CSS.escape(keyOf(event))
      const found = document.querySelector<HTMLElement>(`[data-hotkey="${key}"]`)
      if (!found) return
      event.preventDefault()
      if (found instanceof HTMLButtonElement) found.click()
      else found.querySelector<HTMLElement>('input, textarea, select')?.focus()
    }
    const send = async (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement
      const words = writing()
      if (form === words) delete form.dataset.typed
      if (!isTyped() || !words || event.defaultPrevented) return
      event.preventDefault()
      delete words.dataset.typed
      // Refused, it waits on the page of the turn, with everything that was typed.
      await fetch(words.action, { method: 'POST', body: new FormData(words), redirect: 'manual' }).catch(
        () => {},
      )
      form.requestSubmit(event.submitter)
    }
    const leave = () => {
      const words = writing()
      if (isTyped() && words) navigator.sendBeacon(words.action, new FormData(words))
      delete words?.dataset.typed
    }
    document.addEventListener('input', typed)
    document.addEventListener('keydown', press)
    document.addEventListener('submit', send)
    addEventListener('pagehide', leave)
    // From now on keys are heard; before that they do nothing.
    document.documentElement.dataset.keys = 'heard'
    return () => {
      delete document.documentElement.dataset.keys
      document.removeEventListener('input', typed)
      document.removeEventListener('keydown', press)
      document.removeEventListener('submit', send)
      removeEventListener('pagehide', leave)
    }
  }, [])
  return null
}

'use client'

import { useEffect, useState } from 'react'
import { type KeyLine, KeysHelp } from './keys-help.tsx'

const memory = 'phim-tat'

/** Keys for whoever works here all day. Everything they do can be done by links and buttons too. */
export function Keys({ lines }: { lines: KeyLine[] }) {
  const [off, setOff] = useState(false)
  const [help, setHelp] = useState(false)

  useEffect(() => setOff(localStorage.getItem(memory) === 'tat'), [])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inField = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]')
      if (off || help || inField || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '?') setHelp(true)
      else if (!press(event.key)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [off, help])

  const turn = (on: boolean) => {
    localStorage.setItem(memory, on ? 'bat' : 'tat')
    setOff(!on)
  }

  return (
    <>
      <p className="mt-10 hidden text-sm text-than-nhat lg:block print:hidden">
        <button
          type="button"
          onClick={() => setHelp(true)}
          className="inline-flex min-h-11 cursor-pointer items-center text-cham underline underline-offset-4"
        >
          Phím tắt
        </button>
      </p>
      {help && <KeysHelp lines={lines} on={!off} onTurn={turn} onClose={() => setHelp(false)} />}
    </>
  )
}

/** Does what the key stands for; false when it stands for nothing here. */
function press(key: string): boolean {
  // On the page of the search its own field; elsewhere the box above.
  if (key === '/') return focus([...document.querySelectorAll<HTMLElement>('[data-search]')].at(-1))
  if (key === 'Escape') return click(document.querySelector('[data-back]'))
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-row] td:first-child a')]
  if (rows.length > 0 && (key === 'j' || key === 'k')) {
    const next = rows.indexOf(document.activeElement as HTMLElement) + (key === 'j' ? 1 : -1)
    return focus(rows[Math.min(rows.length - 1, Math.max(0, next))])
  }
  return /^[a-z]$/.test(key) && click(document.querySelector(`[data-key="${key}"] a`))
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus()
  element?.scrollIntoView({ block: 'nearest' })
  return !!element
}

function click(element: HTMLElement | null): boolean {
  element?.click()
  return !!element
}

'use client'

import { useEffect, useRef, useState } from 'react'

/** Prints the page. Shown only where scripts run; the focus begins here, so that Enter is enough. */
export function PrintButton({ children }: { children: string }) {
  const [ready, setReady] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (ready) button.current?.focus()
  }, [ready])
  if (!ready) return null
  return (
    <button
      ref={button}
      type="button"
      onClick={() => window.print()}
      className="inline-flex min-h-12 cursor-pointer items-center rounded-md border-[1.5px] border-cham bg-cham px-5 py-2 font-semibold text-tren print:hidden"
    >
      {children}
    </button>
  )
}

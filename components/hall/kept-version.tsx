'use client'

import { useEffect, useRef } from 'react'

/**
 * The version that the words in this form were written upon. A page that follows others shows newer ones;
 * whoever is typing still sends the one they saw, and is told that somebody was first.
 */
export function KeptVersion({ version }: { version: number }) {
  const field = useRef<HTMLInputElement>(null)
  const isTyped = useRef(false)
  useEffect(() => {
    const form = field.current?.form
    const typed = () => {
      isTyped.current = true
    }
    form?.addEventListener('input', typed)
    return () => form?.removeEventListener('input', typed)
  }, [])
  useEffect(() => {
    if (field.current && !isTyped.current) field.current.value = String(version)
  }, [version])
  // Set by hand above: React would write each new version into it.
  return <input ref={field} type="hidden" name="version" defaultValue={useFirst(version)} />
}

const useFirst = (version: number) => useRef(version).current

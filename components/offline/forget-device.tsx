'use client'

import { useEffect } from 'react'
import { wipeCopies } from './copies.ts'

/**
 * On the page where people sign in: the one before is gone. No copy of a page stays on this device, and what was
 * kept here can be read by nobody until its owner signs in again. Does nothing where no device was chosen.
 */
export function ForgetDevice() {
  useEffect(() => {
    if (!('caches' in window) || !('serviceWorker' in navigator)) return
    navigator.serviceWorker.getRegistrations().then(async (desks) => {
      if (desks.length > 0) await (await import('./kept-store.ts')).close()
      await wipeCopies()
    })
  }, [])
  return null
}

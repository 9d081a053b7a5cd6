'use client'

import { Trouble } from '#components/layout/trouble.tsx'

/** The error itself is for the log, not for the reader. */
export default function ErrorPage() {
  return <Trouble />
}

import type { ReactNode } from 'react'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'

export default async function FilingLayout({ children }: { children: ReactNode }) {
  return (
    <CitizenShell {...(await citizenFrame())} current="/gui">
      {children}
    </CitizenShell>
  )
}

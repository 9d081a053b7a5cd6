import type { ReactNode } from 'react'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'

export default async function HelpLayout({ children }: { children: ReactNode }) {
  return (
    <CitizenShell {...(await citizenFrame())} current="/tro-giup">
      {children}
    </CitizenShell>
  )
}

import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { citizenFrame, deskOf, headName } from '#server/citizen-frame.ts'
import { heldFile } from '#server/held-page.ts'

export const metadata: Metadata = { title: 'Hồ sơ', robots: { index: false } }

/** The desk under these pages is that of the office that holds the petition. */
export default async function HeldLayout({ children }: { children: ReactNode }) {
  const { unit } = await heldFile()
  return (
    <CitizenShell {...(await citizenFrame())} unit={headName(unit)} desk={deskOf(unit)} current="/tra-cuu">
      {children}
    </CitizenShell>
  )
}

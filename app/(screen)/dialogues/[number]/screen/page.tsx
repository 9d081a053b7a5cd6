import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FollowHall } from '#components/hall/follow-hall.tsx'
import { HallScreen } from '#components/hall/hall-screen.tsx'
import { env } from '#lib/env.ts'
import { hallScreen } from '#server/dialogues/hall/live-desk.ts'
import { hallAddress } from '#server/dialogues/hall/seat.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Màn hình hội trường' }

type Address = { params: Promise<{ number: string }>; searchParams: Promise<{ site?: string }> }

/** On the wall of the hall: seats, and a name only where somebody wants it; never what they say. */
export default async function ScreenPage({ params, searchParams }: Address) {
  const { number } = await params
  const { site } = await searchParams
  const { ctx } = await officeStaff()
  const screen = await hallScreen(ctx, number, site)
  if (!screen) notFound()
  return (
    <main className="flex min-h-dvh flex-col justify-center p-[3vh] pl-[4vw]">
      <div className="sr-only">
        <FollowHall at={`/api/halls/${number}`} />
      </div>
      <HallScreen {...screen} now={ctx.at} address={new URL(hallAddress(number), env().APP_URL).href} />
    </main>
  )
}

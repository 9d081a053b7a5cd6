import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { screenOf } from '#domain/reception/queue.ts'
import { clockOf } from '#lib/dates.ts'
import { readScreen } from '#server/reception/tickets.ts'

export const metadata: Metadata = { title: 'Số đang tiếp' }

/** The screen of the waiting room: numbers and no names. The proxy has the browser ask again every ten seconds. */
export default async function ScreenPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const at = new Date()
  const found = await readScreen({ actor: { kind: 'public' }, at }, id)
  if (!found) notFound()
  const { current, next, waiting } = screenOf(found.tickets, clockOf(at))
  return (
    <main className="flex min-h-dvh flex-col justify-between gap-8 p-6 text-center sm:p-12">
      <h1 className="text-3xl sm:text-5xl">{found.leaderTitle} tiếp công dân</h1>
      {found.isOpen ? (
        <>
          <div>
            <p className="text-3xl sm:text-5xl">Mời số</p>
            <p className="figures text-[8rem] leading-none font-semibold sm:text-[16rem]">{current ?? '–'}</p>
          </div>
          <p className="text-3xl sm:text-5xl">
            {next.length > 0 ? (
              <>
                Kế tiếp: <span className="figures font-semibold">{next.join(' · ')}</span>
              </>
            ) : (
              'Chưa có ai chờ'
            )}
          </p>
        </>
      ) : (
        <p className="text-4xl">Buổi tiếp chưa mở hoặc đã kết thúc.</p>
      )}
      <p className="text-2xl text-than-nhat">Đang chờ {waiting} người. Không hẹn trước vẫn được tiếp.</p>
    </main>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptTable } from '#components/hall/kept-table.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { homeOf } from '#domain/dialogues/words.ts'
import { joinedOf } from '#server/dialogues/hall/joined.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Mục ghi lúc mất mạng' }

type Address = { params: Promise<{ number: string }> }

/** Everything that came from desks without network, with both hours and with what became of it. */
export default async function KeptPage({ params }: Address) {
  const { number } = await params
  const { ctx } = await officeStaff()
  const found = await joinedOf(ctx, number)
  if (!found) notFound()
  const { lines } = found
  return (
    <>
      <PageTitle
        title="Mục ghi lúc mất mạng"
        lead="Mỗi mục có giờ ghi trên máy và giờ gửi đến. Mục đến sau khi biên bản đã khóa để ở đây, không vào biên bản."
        back={{ href: homeOf(found.row), label: `Hội nghị ${number}` }}
      />
      {lines.length === 0 ? (
        <EmptyState title="Chưa có mục nào">
          Mục mà bàn thư ký ghi lúc mất mạng hiện ở đây sau khi gửi.
        </EmptyState>
      ) : (
        <KeptTable number={number} lines={lines} />
      )}
    </>
  )
}

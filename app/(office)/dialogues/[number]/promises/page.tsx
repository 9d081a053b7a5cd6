import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DialogueLedger } from '#components/dialogue/dialogue-ledger.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { isLedgerList } from '#domain/dialogues/ledger.ts'
import { homeOf } from '#domain/dialogues/words.ts'
import { afterDialogue } from '#server/dialogues/outcome/after-dialogue.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Việc đã hứa tại hội nghị' }

/** What became of each opinion and promise, for staff of the area: the same figures as everybody reads. */
export default async function PromisesPage({
  params,
  searchParams,
}: {
  params: Promise<{ number: string }>
  searchParams: Promise<{ xem?: string }>
}) {
  const { number } = await params
  const { xem } = await searchParams
  const { ctx } = await officeStaff()
  const after = await afterDialogue(ctx, number)
  if (!after) notFound()
  return (
    <>
      <PageTitle
        title="Việc đã hứa"
        lead={after.row.topic}
        back={{ href: homeOf(after.row), label: `Hội nghị ${number}` }}
      />
      <div className="max-w-[64rem]">
        {after.ledger.length === 0 ? (
          <Notice title="Chưa có ý kiến nào">
            <p>Ý kiến, câu trả lời và việc đã hứa ghi ở bàn thư ký hiện tại đây.</p>
          </Notice>
        ) : (
          <DialogueLedger
            lines={after.ledger}
            list={isLedgerList(xem) ? xem : 'viec-da-hua'}
            href={(list) => `/dialogues/${number}/promises?xem=${list}#danh-sach`}
          />
        )}
      </div>
    </>
  )
}

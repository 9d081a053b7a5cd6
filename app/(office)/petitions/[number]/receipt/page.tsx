import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { OfficeReceipt } from '#components/petition/office-receipt.tsx'
import { env } from '#lib/env.ts'
import { petitionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Giấy biên nhận' }

/** For the file and for whoever wants a paper: number and dates, never the code. */
export default async function ReceiptPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file } = await petitionPage(number)
  if (!file.reader) notFound()
  return (
    <>
      <div className="print:hidden">
        <PageTitle
          title="Giấy biên nhận"
          lead="In: bấm Ctrl và P, hoặc chọn In trong trình duyệt. Tờ này không có mã bí mật."
          back={{ href: `/petitions/${number}`, label: `Hồ sơ ${number}` }}
        />
      </div>
      <div className="max-w-page">
        <OfficeReceipt file={file} site={env().APP_URL} demo={env().APP_MODE === 'demo'} />
      </div>
    </>
  )
}

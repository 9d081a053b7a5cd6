import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PostButton } from '#components/form/post-button.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PreparedLetter } from '#components/petition/prepared-letter.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatDay } from '#lib/dates.ts'
import { citizenFrame, deskOf, headName } from '#server/citizen-frame.ts'
import { heldPreparation } from '#server/petitions/preparations.ts'
import { officeOfUnit } from '#server/places/offices.ts'
import { holderCtx } from '#server/session.ts'

export const metadata: Metadata = { title: 'Đã chuẩn bị, chưa nộp' }

/** What a code opens while the signed letter has not come: no petition yet. */
export default async function PreparedPage() {
  const ctx = await holderCtx()
  const held = ctx && (await heldPreparation(ctx))
  if (!ctx || !held) redirect('/tra-cuu?het-gio=1')
  const office = await officeOfUnit(ctx, held.unitId)
  const place = office && { unit: headName(office), desk: deskOf(office) }
  return (
    <CitizenShell {...(await citizenFrame())} {...place} current="/tra-cuu">
      <div className="print:hidden">
        <PageTitle
          title="Đã chuẩn bị, chưa nộp"
          lead={`Đơn chưa tính hạn; cần nộp bản có chữ ký tại nơi tiếp công dân${office?.deskAddress ? `, ${office.deskAddress}` : ''}.`}
        />
        <div className="mb-6">
          <Notice title={`Số bản chuẩn bị: ${held.ref}`}>
            <p>Đọc số này khi nộp đơn. Bản này tự xóa sau {formatDay(held.expiresOn)} nếu chưa nộp.</p>
          </Notice>
        </div>
      </div>
      <PreparedLetter prepared={held.prepared} reference={held.ref} office={office?.name ?? ''} />
      <div className="mt-8 print:hidden">
        <PostButton action="/tra-cuu/chuan-bi/xoa">Xóa bản chuẩn bị này</PostButton>
      </div>
    </CitizenShell>
  )
}

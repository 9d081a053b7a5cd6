import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PreparedLetter } from '#components/petition/prepared-letter.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatCode } from '#domain/petitions/secret-code.ts'
import { formatDay } from '#lib/dates.ts'
import { readCookie } from '#server/cookies.ts'
import { codeOfDraft, hashOfCode } from '#server/petitions/filing-key.ts'
import { heldPreparation } from '#server/petitions/preparations.ts'
import { officeOfUnit } from '#server/places/offices.ts'

export const metadata: Metadata = { title: 'In đơn để ký' }

export default async function PrintPage() {
  const token = await readCookie('draft')
  const code = token && codeOfDraft(token)
  const ctx = code && { actor: { kind: 'holder' as const, codeHash: hashOfCode(code) }, at: new Date() }
  const held = ctx ? await heldPreparation(ctx) : undefined
  if (!code || !ctx || !held) redirect('/gui')
  const office = await officeOfUnit(ctx, held.unitId)
  return (
    <>
      <div className="print:hidden">
        <PageTitle
          title="Đơn đã viết xong, chưa nộp"
          lead={`In ra, ký hoặc điểm chỉ, rồi nộp tại nơi tiếp công dân${office?.deskAddress ? `, ${office.deskAddress}` : ''}, hoặc gửi qua bưu điện.`}
        />
        <div className="mb-6 space-y-4">
          <Notice tone="warn" title="Chưa có hạn nào được tính">
            <p>
              Hạn bắt đầu khi cơ quan nhận bản có chữ ký; lúc đó ông/bà nhận giấy biên nhận. Bản chuẩn bị này
              tự xóa sau {formatDay(held.expiresOn)} nếu chưa nộp.
            </p>
          </Notice>
          <Notice title={`Mã để mở lại bản này: ${formatCode(code)}`}>
            <p>
              Mã chỉ hiện lần này. Cán bộ không bao giờ hỏi mã. Đọc số {held.ref} khi nộp đơn để khỏi phải
              chép lại.
            </p>
            <p>In: bấm Ctrl và P, hoặc chọn In trong trình duyệt.</p>
          </Notice>
        </div>
      </div>
      <PreparedLetter prepared={held.prepared} reference={held.ref} office={office?.name ?? ''} />
      <div className="mt-8 print:hidden">
        <PostButton action="/gui/da-nhan/xong" tone="primary" wide>
          Đã in, về trang đầu
        </PostButton>
      </div>
    </>
  )
}

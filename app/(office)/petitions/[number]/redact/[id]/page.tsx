import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { BoxDrawer } from '#components/petition/box-drawer.tsx'
import { RedactedCopies } from '#components/petition/redacted-copies.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { mostPages } from '#domain/petitions/redaction.ts'
import { keptState } from '#server/kept-form.ts'
import { petitionPage } from '#server/office-page.ts'
import { findRedactable } from '#server/redaction/ask-redaction.ts'

export const metadata: Metadata = { title: 'Che thông tin trong tệp' }

type Props = {
  params: Promise<{ number: string; id: string }>
  searchParams: Promise<{ xong?: string; trang?: string }>
}

/** Covers parts of a picture or a PDF: by drawing on the page, or by typing where they are. */
export default async function RedactPage({ params, searchParams }: Props) {
  const { number, id } = await params
  const { staff, file } = await petitionPage(number)
  if (!file.opensSealed) notFound()
  const found = await findRedactable(staff.ctx, number, id).catch(() => notFound())
  const { xong, trang } = await searchParams
  const page = Math.min(mostPages, Math.max(1, Math.trunc(Number(trang)) || 1))
  const address = `/petitions/${number}/redact/${id}`
  const state = await keptState(address)
  // Looking at a sealed file is opening it, and noted: only for who asks to.
  const shown = !found.sealed || trang !== undefined
  const isPdf = found.mediaType === 'application/pdf'
  return (
    <>
      <PageTitle
        title="Che thông tin trong tệp"
        lead={`Tệp: ${found.name}. Phần che được tô đen hẳn trong một bản mới; bản gốc được niêm phong.`}
        back={{ href: `/petitions/${number}`, label: `Hồ sơ ${number}` }}
      />
      <div className="max-w-[52rem] space-y-6">
        {xong !== undefined && (
          <Notice tone="ok" role="status" title="Đã nhận, bản gốc đã niêm phong">
            <p>Bản đã che có trong hồ sơ sau ít phút. Xin mở ra xem lại đã che đủ chưa.</p>
          </Notice>
        )}
        <RedactedCopies copies={found.copies} again={address} />
        <Form action={`${address}/submit`} state={state}>
          {shown ? (
            <BoxDrawer
              key={page}
              fieldId={fieldId('boxes')}
              page={page}
              src={`${address}/pages/${page}`}
              typed={state.values.boxes ?? ''}
            />
          ) : (
            <p>
              <a href={`${address}?trang=1`} className="inline-flex min-h-11 items-center">
                Mở trang của bản gốc để che thêm (được ghi lại)
              </a>
            </p>
          )}
          {isPdf && shown && (
            <nav aria-label="Trang của tệp" className="flex flex-wrap gap-4">
              {page > 1 && (
                <a href={`${address}?trang=${page - 1}`} className="inline-flex min-h-11 items-center">
                  Trang {page - 1}
                </a>
              )}
              <a href={`${address}?trang=${page + 1}`} className="inline-flex min-h-11 items-center">
                Trang {page + 1}
              </a>
            </nav>
          )}
          <TextArea
            state={state}
            name="boxes"
            label="Các ô cần che"
            hint="Vẽ trên trang, hoặc gõ mỗi ô một dòng: trang; trái; trên; rộng; cao, tính theo phần trăm của trang. Ví dụ 1; 10; 5; 50; 8 là ô ở trang 1, cách mép trái 10%, mép trên 5%, rộng 50%, cao 8%."
            rows={5}
          />
          <SubmitButton>Che và niêm phong bản gốc</SubmitButton>
        </Form>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FileField } from '#components/form/file-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PaperList } from '#components/petition/paper-list.tsx'
import { PaperSheet } from '#components/petition/paper-sheet.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { acceptOf } from '#domain/petitions/attachment.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { decisionPage } from '#server/office-page.ts'
import { findPaperText } from '#server/papers/list-papers.ts'

export const metadata: Metadata = { title: 'Văn bản' }

type Props = {
  params: Promise<{ number: string; id: string }>
  searchParams: Promise<{ xong?: string }>
}

/** One issued paper: how it reads, its files, and where the signed scan is put beside it. */
export default async function PaperPage({ params, searchParams }: Props) {
  const { number, id } = await params
  const { staff, why } = await decisionPage(number, 'papers')
  const found = await findPaperText(staff.ctx, number, id)
  if (!found) notFound()
  const { paper, label } = found
  const state = await keptState(`/petitions/${number}/papers/${id}`)
  const said = (await searchParams).xong !== undefined
  return (
    <>
      <PageTitle
        title={`${label} số ${found.number}`}
        lead={paper.form && `Theo ${paper.form}.`}
        back={{ href: `/petitions/${number}`, label: `Hồ sơ ${number}` }}
      />
      <div className="max-w-[52rem] space-y-6">
        {said && (
          <Notice tone="ok" role="status" title={`Đã cấp số ${found.number}`}>
            <p>In bản Word hoặc PDF để ký, đóng dấu; rồi nộp bản đã ký ở cuối trang này.</p>
          </Notice>
        )}
        <PaperList papers={[{ ...found, day: dayOf(found.issuedAt) }]} />
        <PaperSheet paper={paper} label={`${label} số ${found.number}`} />
        {!why && (
          <Form action={`/api/uploads?for=paper&number=${number}&id=${id}`} state={state} files>
            <FileField
              state={state}
              name="file"
              label={found.scanFileId ? 'Thay bản đã ký' : 'Bản đã ký, đóng dấu'}
              hint="Tệp PDF hoặc ảnh chụp JPG, PNG, WEBP, HEIC; nhiều nhất 25 MB."
              accept={acceptOf('signed_paper')}
            />
            <SubmitButton>Nộp bản đã ký</SubmitButton>
          </Form>
        )}
      </div>
    </>
  )
}

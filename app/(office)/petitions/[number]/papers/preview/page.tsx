import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PaperSheet } from '#components/petition/paper-sheet.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { IssuePaper } from '#domain/papers/issue.ts'
import { matterOf, paperLabel } from '#domain/papers/words.ts'
import { keptState } from '#server/kept-form.ts'
import { decisionPage } from '#server/office-page.ts'
import { tryPaper } from '#server/papers/issue-paper.ts'

export const metadata: Metadata = { title: 'Xem bản thảo văn bản' }

/** The paper as it will read. Its number is taken by the button below, not before. */
export default async function PaperPreviewPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const back = `/petitions/${number}/papers`
  const { staff, file, why } = await decisionPage(number, 'papers')
  const state = await keptState(`${back}/preview`)
  const input = IssuePaper.safeParse(state.values)
  if (why || !input.success) redirect(back)
  const { paper, refusal } = await tryPaper(staff.ctx, number, input.data)
  const label = paperLabel(input.data.kind, matterOf(file.row))
  return (
    <>
      <PageTitle
        title={`${label}: bản thảo`}
        lead={paper?.form && `Theo ${paper.form}.`}
        back={{ href: `/petitions/${number}`, label: `Hồ sơ ${number}` }}
      />
      <div className="max-w-[52rem] space-y-6">
        {refusal && (
          <Notice tone="warn" title="Chưa lập được">
            <p>{refusal}</p>
          </Notice>
        )}
        {paper && (
          <>
            <PaperSheet paper={paper} label={`Bản thảo ${label.toLowerCase()}`} />
            <Form action={`${back}/preview/issue`} state={{ ...state, values: {} }}>
              {Object.entries(state.values).map(([name, value]) => (
                <HiddenField key={name} name={name} value={value} />
              ))}
              <Notice tone="warn" title="Không lấy lại được">
                <p>
                  Số vừa cấp không dùng lại; sai thì ra văn bản thay thế. Văn bản gửi người gửi thì người gửi
                  mở được ngay bằng mã bí mật.
                </p>
              </Notice>
              <SubmitButton>Cấp số và ban hành</SubmitButton>
            </Form>
          </>
        )}
        <p>
          <ButtonLink href={`${back}?sua`}>Sửa lại</ButtonLink>
        </p>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { keySentences } from '#domain/citizens/sign-in.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { isLinkOpen } from '#server/citizens/enter.ts'
import { readCookie } from '#server/cookies.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Vào tài khoản', robots: { index: false } }

/** The link of a letter leads here; only the button uses it. */
export default async function LinkPage() {
  const isOpen = await isLinkOpen(new Date(), await readCookie('link'))
  return (
    <CitizenShell {...(await citizenFrame())} current="/tai-khoan">
      <PageTitle title="Vào tài khoản" />
      <div className="space-y-6">
        {isOpen ? (
          <>
            <ErrorSummary state={await keptState('/tai-khoan/thu')} />
            <p>Liên kết trong thư dùng được một lần. Bấm nút dưới đây để vào trên máy này.</p>
            <PostButton action="/tai-khoan/thu/vao" tone="primary" wide>
              Vào tài khoản
            </PostButton>
          </>
        ) : (
          <>
            <Notice tone="danger" title={keySentences.linkGone} />
            <ButtonRow>
              <ButtonLink href="/tai-khoan/vao" tone="primary">
                Gửi liên kết mới
              </ButtonLink>
            </ButtonRow>
          </>
        )}
      </div>
    </CitizenShell>
  )
}

import type { Metadata } from 'next'
import { PostButton } from '#components/form/post-button.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { followKinds } from '#domain/follows/words.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { findStopLink } from '#server/follows/choices.ts'

export const metadata: Metadata = { title: 'Thôi nhận tin theo dõi', robots: { index: false } }

type Asked = { params: Promise<{ token: string }> }

/** The link of a letter leads here and changes nothing: mail scanners open it too. Only the button ends the news. */
export default async function StopPage({ params }: Asked) {
  const { token } = await params
  const stop = await findStopLink(new Date(), token)
  const what =
    !stop || stop.kind === 'letters' ? 'thư và tin nhắn theo dõi' : `loại tin “${followKinds[stop.kind]}”`
  return (
    <CitizenShell {...(await citizenFrame())} current="/tai-khoan">
      <PageTitle title="Thôi nhận tin theo dõi" />
      <div className="space-y-6">
        {!stop && (
          <Notice tone="danger" title="Liên kết không còn đúng">
            <p>Vào tài khoản, mục Theo dõi, để thôi nhận.</p>
          </Notice>
        )}
        {stop?.ended && <Notice tone="ok" role="status" title={`Đã thôi gửi ${what}`} />}
        {stop && !stop.ended && (
          <>
            <p>Bấm nút dưới đây để thôi nhận {what}. Không cần đăng nhập.</p>
            <PostButton action="/theo-doi/thoi/gui" values={{ token }} tone="primary" wide>
              Thôi nhận
            </PostButton>
          </>
        )}
        <p>
          <a href="/tai-khoan/theo-doi" className="inline-flex min-h-11 items-center">
            Chọn lại ở mục Theo dõi của tài khoản
          </a>
        </p>
      </div>
    </CitizenShell>
  )
}

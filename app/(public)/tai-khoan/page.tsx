import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ClaimList } from '#components/petition/claim-list.tsx'
import { Timeline } from '#components/petition/timeline.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SessionList } from '#components/ui/session-list.tsx'
import { formatInstant } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { claimedNews, listClaims } from '#server/citizens/claims.ts'
import { unreadDigests } from '#server/follows/digests.ts'
import { keptState } from '#server/kept-form.ts'
import { listSessions } from '#server/people/sessions.ts'
import { requireCitizen } from '#server/session.ts'

export const metadata: Metadata = { title: 'Tài khoản', robots: { index: false } }

const justDone: Record<string, string> = {
  them: 'Đã thêm hồ sơ vào tài khoản',
  bo: 'Đã bỏ hồ sơ khỏi tài khoản; mã bí mật vẫn mở được hồ sơ',
}
type Query = { searchParams: Promise<{ vua?: string }> }

/** What a citizen keeps together: their petitions, the news of them, and where they are signed in. */
export default async function CitizenPage({ searchParams }: Query) {
  const ctx = await requireCitizen()
  const { claims, gone } = await listClaims(ctx)
  const news = await claimedNews(ctx)
  const unread = await unreadDigests(ctx)
  const sessions = await listSessions(ctx)
  const state = await keptState('/tai-khoan')
  const { vua = '' } = await searchParams
  const done = Object.hasOwn(justDone, vua) ? justDone[vua] : undefined
  return (
    <CitizenShell {...(await citizenFrame())} current="/tai-khoan">
      <PageTitle title="Tài khoản" />
      <div className="space-y-10">
        {done && <Notice tone="ok" role="status" title={done} />}
        <section>
          <h2 className="mb-3 text-xl">Hồ sơ đã gửi</h2>
          <ClaimList claims={claims} />
          {gone > 0 && (
            <div className="mt-4 space-y-3">
              <Notice tone="warn" title={`${gone} hồ sơ không còn mở được từ tài khoản`}>
                <p>Mã bí mật đã thay bằng mã mới. Có phiếu mới thì thêm lại bằng mã mới dưới đây.</p>
              </Notice>
              <PostButton action="/tai-khoan/ho-so/bo-cu">Bỏ những hồ sơ không còn mở được</PostButton>
            </div>
          )}
        </section>
        <section>
          <h2 className="mb-3 text-xl">Thêm hồ sơ bằng mã bí mật</h2>
          <Form action="/tai-khoan/them" state={state} label="Thêm hồ sơ">
            <TextField
              state={state}
              name="code"
              label="Mã bí mật"
              hint="Mã in trên phiếu. Ai có mã thì thêm được, nên xin giữ kỹ phiếu."
              autoComplete="off"
              spellCheck={false}
              short
            />
            <SubmitButton>Thêm hồ sơ</SubmitButton>
          </Form>
        </section>
        <section>
          <h2 className="mb-3 text-xl">Tin mới</h2>
          {news.length > 0 ? (
            <Timeline
              label="Tin mới, mới nhất trước"
              entries={news.map(({ id, at, number, sentence }) => ({
                key: id,
                at: formatInstant(at),
                title: sentence,
                by: `Hồ sơ ${number}`,
              }))}
            />
          ) : (
            <p>Chưa có tin nào. Hồ sơ có việc mới thì tin hiện ở đây.</p>
          )}
        </section>
        <section>
          <h2 className="mb-3 text-xl">Theo dõi</h2>
          <p>
            {unread > 0 ? `Có ${unread} bản tin chưa đọc. ` : ''}
            <a href="/tai-khoan/theo-doi" className="inline-flex min-h-11 items-center">
              Nơi, lĩnh vực, hội nghị đang theo dõi
            </a>
          </p>
        </section>
        <section>
          <h2 className="mb-3 text-xl">Lịch đã đăng ký</h2>
          <p>Chưa có lịch nào. Buổi tiếp công dân, đối thoại mà ông/bà đăng ký sẽ nằm ở đây.</p>
        </section>
        <section>
          <h2 className="mb-3 text-xl">Thiết bị đang đăng nhập</h2>
          <SessionList
            endOne="/tai-khoan/may/ket-thuc"
            sessions={sessions.map(({ id, device, since, own }) => ({
              id,
              device,
              own,
              since: formatInstant(since),
            }))}
          />
          <div className="mt-4 flex flex-wrap gap-3">
            <PostButton action="/tai-khoan/ra">Đăng xuất</PostButton>
            <PostButton action="/tai-khoan/may/ket-thuc-het" tone="danger">
              Đăng xuất tất cả
            </PostButton>
          </div>
        </section>
      </div>
    </CitizenShell>
  )
}

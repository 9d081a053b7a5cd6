import type { Metadata } from 'next'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { formatInstant } from '#lib/dates.ts'
import { accountState } from '#server/people/second-factor.ts'
import { listSessions, type OpenSession } from '#server/people/sessions.ts'
import { requireAccount } from '#server/session.ts'

export const metadata: Metadata = { title: 'Tài khoản' }

/** One's own account: where it is open, and what keeps it shut to others. */
export default async function AccountPage() {
  const ctx = await requireAccount('/account')
  const sessions = await listSessions(ctx)
  const { login, hasFactor, codesLeft } = await accountState(ctx)
  return (
    <>
      <PageTitle title="Tài khoản" />
      <div className="max-w-[56rem] space-y-6">
        {login ? (
          <Panel title="Đăng nhập">
            <DataList
              facts={[
                { label: 'Tên đăng nhập', value: login },
                { label: 'Mật khẩu', value: <Way href="/account/mat-khau" words="Đổi mật khẩu" /> },
                {
                  label: 'Lớp thứ hai',
                  value: (
                    <>
                      {hasFactor ? 'Đã bật. ' : 'Chưa bật. '}
                      <Way href="/account/lop-hai" words={hasFactor ? 'Đổi điện thoại' : 'Cài lớp thứ hai'} />
                    </>
                  ),
                },
                {
                  label: 'Mã dự phòng',
                  value: (
                    <>
                      Còn {codesLeft} mã. <Way href="/account/ma-du-phong" words="Tạo mã mới" />
                    </>
                  ),
                },
              ]}
            />
          </Panel>
        ) : (
          <Notice title="Người minh họa không có mật khẩu">
            <p>Bản thật: mỗi cán bộ có mật khẩu và lớp thứ hai, đổi được ở trang này.</p>
          </Notice>
        )}
        <Panel title="Nghỉ, người thay">
          <p>
            Nghỉ phép, đi công tác: ghi trước ngày nghỉ và người thay.{' '}
            <Way href="/account/nghi" words="Ghi ngày nghỉ" />
          </p>
        </Panel>
        <Panel title="Đang đăng nhập ở">
          <Sessions sessions={sessions} />
        </Panel>
      </div>
    </>
  )
}

const Way = ({ href, words }: { href: string; words: string }) => (
  <a href={href} className="inline-flex min-h-11 items-center">
    {words}
  </a>
)

function Sessions({ sessions }: { sessions: OpenSession[] }) {
  return (
    <>
      <ul className="divide-y divide-ke border-y border-ke">
        {sessions.map(({ id, device, since, own }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <p className="min-w-0">
              <span className="flex flex-wrap items-center gap-x-3 font-semibold">
                {device}
                {own && <Badge label="Máy này" tone="action" icon="dot" />}
              </span>
              <span className="block text-sm text-than-nhat">Từ {formatInstant(since)}</span>
            </p>
            {!own && (
              <form method="post" action="/account/phien/ket-thuc">
                <HiddenField name="id" value={id} />
                <Button tone="plain">Đăng xuất khỏi máy đó</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/account/phien/ket-thuc-khac" className="mt-4">
          <Button tone="danger">Đăng xuất khỏi mọi máy khác</Button>
        </form>
      )}
    </>
  )
}

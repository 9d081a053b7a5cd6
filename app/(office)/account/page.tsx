import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Button } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SessionList } from '#components/ui/session-list.tsx'
import { formatInstant } from '#lib/dates.ts'
import { outsideName } from '#server/outside-door.ts'
import { listPasskeys } from '#server/people/passkeys.ts'
import { accountState } from '#server/people/second-factor.ts'
import { listSessions, type OpenSession } from '#server/people/sessions.ts'
import { requireAccount } from '#server/session.ts'

export const metadata: Metadata = { title: 'Tài khoản' }

/** One's own account: where it is open, and what keeps it shut to others. */
export default async function AccountPage() {
  const ctx = await requireAccount('/account')
  const sessions = await listSessions(ctx)
  const provider = outsideName()
  const keys = await listPasskeys(ctx)
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
                  label: 'Khóa truy cập',
                  value: (
                    <>
                      {keys.length > 0 ? `Có ${keys.length} khóa. ` : 'Chưa có. '}
                      <Way href="/account/khoa-truy-cap" words="Thêm, gỡ khóa" />
                    </>
                  ),
                },
                ...(provider
                  ? [
                      {
                        label: 'Định danh',
                        value: <Way href="/account/dinh-danh" words={`Liên kết ${provider}`} />,
                      },
                    ]
                  : []),
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
  const listed = sessions.map((one) => ({ ...one, since: formatInstant(one.since) }))
  return (
    <>
      <SessionList sessions={listed} endOne="/account/phien/ket-thuc" />
      {sessions.length > 1 && (
        <form method="post" action="/account/phien/ket-thuc-khac" className="mt-4">
          <Button tone="danger">Đăng xuất khỏi mọi máy khác</Button>
        </form>
      )}
    </>
  )
}

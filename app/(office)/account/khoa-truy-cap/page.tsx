import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { formatInstant } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { relyingParty } from '#server/people/passkey-challenge.ts'
import { listPasskeys, type Passkey } from '#server/people/passkeys.ts'
import { accountState } from '#server/people/second-factor.ts'
import { requireAccount } from '#server/session.ts'
import { RenameForm } from './rename-form.tsx'

export const metadata: Metadata = { title: 'Khóa truy cập' }

type Query = { searchParams: Promise<{ vua?: string }> }

/** Keys of one's own devices: named, taken out, and one more made. */
export default async function PasskeysPage({ searchParams }: Query) {
  const ctx = await requireAccount('/account/khoa-truy-cap')
  const keys = await listPasskeys(ctx)
  const { hasFactor } = await accountState(ctx)
  const isNew = (await searchParams).vua === 'them'
  return (
    <>
      <PageTitle
        title="Khóa truy cập"
        lead="Vào bằng vân tay, khuôn mặt hoặc khóa màn hình của máy, thay cho mật khẩu và mã."
        back={{ href: '/account', label: 'Tài khoản' }}
      />
      <div className="max-w-[56rem] space-y-6">
        {isNew && <Notice tone="ok" role="status" title="Đã thêm khóa truy cập" />}
        <Panel title="Khóa đang có">
          {keys.length > 0 ? (
            <ul className="divide-y divide-ke border-y border-ke">
              {keys.map((key) => (
                <Key key={key.id} it={key} />
              ))}
            </ul>
          ) : (
            <p>Chưa có khóa nào. Mật khẩu và mã lớp thứ hai vẫn dùng như thường.</p>
          )}
        </Panel>
        <Panel title="Thêm khóa">
          <AddForm canAdd={hasFactor} />
        </Panel>
      </div>
    </>
  )
}

function Key({ it: { id, name, createdAt, usedAt, backedUp } }: { it: Passkey }) {
  return (
    <li className="space-y-3 py-4">
      <p>
        <span className="font-semibold">{name}</span>
        <span className="block text-sm text-than-nhat">
          Thêm {formatInstant(createdAt)}.{' '}
          {usedAt ? `Dùng gần nhất ${formatInstant(usedAt)}.` : 'Chưa dùng lần nào.'}{' '}
          {backedUp ? 'Có bản sao trên máy khác cùng chủ.' : 'Chỉ ở một máy.'}
        </span>
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <RenameForm id={id} name={name} />
        <PostButton action="/account/khoa-truy-cap/go" values={{ id }} tone="danger">
          Gỡ khóa<span className="sr-only"> {name}</span>
        </PostButton>
      </div>
    </li>
  )
}

async function AddForm({ canAdd }: { canAdd: boolean }) {
  const { isNamed, origin } = relyingParty()
  const state = await keptState('/account/khoa-truy-cap')
  if (!isNamed) return <p>Khóa truy cập cần một địa chỉ có tên miền; nơi này đang chạy ở {origin}.</p>
  if (!canAdd) return <p>Cài lớp thứ hai trước, rồi thêm khóa ở đây.</p>
  return (
    <Form action="/account/khoa-truy-cap/chuan-bi" state={state} label="Thêm khóa">
      <TextField
        state={state}
        name="name"
        label="Tên khóa"
        hint="Đặt theo máy, ví dụ: điện thoại của tôi."
        autoComplete="off"
        maxLength={60}
        short
      />
      <TextField
        state={state}
        name="code"
        label="Mã lớp thứ hai"
        hint="6 chữ số trong ứng dụng, hoặc một mã dự phòng."
        autoComplete="one-time-code"
        maxLength={40}
        spellCheck={false}
        short
      />
      <SubmitButton>Tiếp: tạo khóa</SubmitButton>
    </Form>
  )
}

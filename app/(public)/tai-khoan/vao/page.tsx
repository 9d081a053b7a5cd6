import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { Form } from '#components/form/form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { openMeans } from '#server/citizens/send-key.ts'
import { keptState } from '#server/kept-form.ts'
import { outsideName } from '#server/outside-door.ts'
import { citizenCtx } from '#server/session.ts'

export const metadata: Metadata = { title: 'Vào tài khoản' }

/** Citizens sign in here if they wish to; no other page ever asks them to. */
export default async function CitizenDoorPage() {
  if (await citizenCtx()) redirect('/tai-khoan')
  const state = await keptState('/tai-khoan/vao')
  const means = openMeans()
  const provider = outsideName()
  return (
    <CitizenShell {...(await citizenFrame())} current="/tai-khoan">
      <PageTitle
        title="Vào tài khoản"
        lead="Không bắt buộc: gửi đơn và tra cứu không cần tài khoản. Có tài khoản thì các hồ sơ đã gửi nằm ở một chỗ."
      />
      <div className="space-y-8">
        {(means.email || means.sms) && (
          <Form action="/tai-khoan/vao/gui" state={state} label="Vào bằng mã hoặc liên kết">
            <TextField
              state={state}
              name="contact"
              {...words(means)}
              autoComplete="username"
              spellCheck={false}
            />
            <SubmitButton>Gửi mã</SubmitButton>
          </Form>
        )}
        {provider && (
          <section className="space-y-3">
            {!means.email && !means.sms && <ErrorSummary state={state} />}
            <h2 className="text-xl">Bằng {provider}</h2>
            <p>Năm Rõ không nhận tên, số giấy tờ hay thư điện tử từ nơi đó.</p>
            <PostButton action="/tai-khoan/vao/dinh-danh">Vào bằng {provider}</PostButton>
          </section>
        )}
        {!means.email && !means.sms && !provider && (
          <Notice title="Nơi này chưa mở tài khoản cho bà con">
            <p>Gửi đơn và tra cứu bằng mã bí mật vẫn như thường.</p>
          </Notice>
        )}
        <section className="space-y-2 border-t border-ke pt-6">
          <p>Vào lần đầu thì tài khoản tự có, không phải khai gì thêm. Không có mật khẩu để nhớ.</p>
          <p>Tài khoản giữ trên máy này 7 ngày. Máy dùng chung thì đăng xuất khi xong.</p>
          <p>
            Cán bộ vào ở <a href="/dang-nhap">trang đăng nhập của cán bộ</a>.
          </p>
        </section>
      </div>
    </CitizenShell>
  )
}

function words({ email, sms }: ReturnType<typeof openMeans>): { label: string; hint: string } {
  const code = 'Số di động thì nhận tin nhắn có mã 6 chữ số.'
  const link = 'Thư điện tử thì nhận liên kết để bấm.'
  if (!email) return { label: 'Số di động', hint: code }
  if (!sms) return { label: 'Địa chỉ thư điện tử', hint: link }
  return { label: 'Số di động hoặc địa chỉ thư điện tử', hint: `${code} ${link}` }
}

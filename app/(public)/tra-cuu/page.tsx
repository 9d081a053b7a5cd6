import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Tra cứu' }

type Query = { searchParams: Promise<{ 'het-gio'?: string }> }

export default async function LookUpPage({ searchParams }: Query) {
  const state = await keptState('/tra-cuu')
  const isTimeOver = (await searchParams)['het-gio'] === '1'
  return (
    <CitizenShell {...(await citizenFrame())} current="/tra-cuu">
      {isTimeOver && (
        <div className="mb-6">
          <Notice tone="warn" role="status" title="Đã hết thời gian mở hồ sơ">
            <p>Để không ai xem trộm, hồ sơ chỉ mở 30 phút. Nhập lại mã để xem tiếp.</p>
          </Notice>
        </div>
      )}
      <Form action="/tra-cuu/mo" state={state}>
        <TextField
          state={state}
          name="code"
          label="Nhập mã bí mật để xem hồ sơ"
          hint="Mã in trên phiếu. Không phân biệt chữ hoa, chữ thường; gạch nối có hay không đều được."
          asTitle
          autoComplete="off"
          spellCheck={false}
          short
        />
        <SubmitButton>Mở hồ sơ</SubmitButton>
      </Form>
      <section className="mt-10">
        <h2 className="mb-2 text-xl">Mất mã</h2>
        <p>
          Mang giấy tờ tùy thân đến nơi tiếp công dân đã nhận đơn. Mã mới được cấp, mã cũ thôi dùng.{' '}
          <a href="/tro-giup/noi-tiep-dan">Xem nơi tiếp công dân</a>.
        </p>
      </section>
      <section className="mt-8">
        <h2 className="mb-2 text-xl">Nhiều hồ sơ</h2>
        <p>
          Ai muốn thì <a href="/tai-khoan">vào tài khoản</a>, thêm từng hồ sơ bằng mã, lần sau không phải nhập
          lại. Không có tài khoản vẫn xem được mọi điều.
        </p>
      </section>
    </CitizenShell>
  )
}

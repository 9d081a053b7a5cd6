import type { Metadata } from 'next'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'

export const metadata: Metadata = { title: 'Không tìm thấy trang này' }

export default function NotFound() {
  return (
    <CitizenShell>
      <PageTitle
        title="Không tìm thấy trang này"
        lead="Địa chỉ có thể thiếu chữ, hoặc trang không dành cho người đang xem. Có mã bí mật thì chọn Tra cứu."
      />
      <ButtonRow>
        <ButtonLink href="/tra-cuu" tone="primary">
          Tra cứu
        </ButtonLink>
        <ButtonLink href="/">Về trang đầu</ButtonLink>
      </ButtonRow>
    </CitizenShell>
  )
}

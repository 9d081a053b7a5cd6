import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { outsideName } from '#server/outside-door.ts'
import { currentVisit } from '#server/outside-visit.ts'

export const metadata: Metadata = { title: 'Sang nơi định danh', robots: { index: false } }

/** Between our form and the provider; goes on by itself. */
export default async function LeavingPage() {
  const visit = await currentVisit()
  const name = outsideName()
  if (!visit?.address || !name) redirect('/dang-nhap')
  return (
    <CitizenShell {...(await citizenFrame())}>
      <meta httpEquiv="refresh" content={`0;url=${visit.address}`} />
      <PageTitle
        title={`Đang sang ${name}`}
        lead="Đăng nhập ở đó xong sẽ trở lại đây. Năm Rõ chỉ nhận một mã số cho biết vẫn là ông/bà, không nhận gì khác."
      />
      <ButtonRow>
        <ButtonLink href={visit.address} tone="primary">
          Sang {name}
        </ButtonLink>
        <ButtonLink href={visit.intent === 'citizen' ? '/tai-khoan/vao' : '/dang-nhap'}>Thôi</ButtonLink>
      </ButtonRow>
    </CitizenShell>
  )
}

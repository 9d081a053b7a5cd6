import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { PasskeyForm } from '#components/form/passkey-form.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { passkeySentences } from '#domain/people/passkeys.ts'
import { keptState } from '#server/kept-form.ts'
import { passkeyPermit } from '#server/passkey-permit.ts'

export const metadata: Metadata = { title: 'Tạo khóa truy cập' }

export default async function MakePasskeyPage() {
  const permit = await passkeyPermit()
  if (!permit) redirect('/account/khoa-truy-cap')
  return (
    <>
      <PageTitle
        title={`Tạo khóa “${permit.name}”`}
        lead="Máy sẽ hỏi vân tay, khuôn mặt hoặc khóa màn hình. Những thứ đó không rời khỏi máy."
        back={{ href: '/account/khoa-truy-cap', label: 'Khóa truy cập' }}
      />
      <div className="max-w-page space-y-6">
        <ErrorSummary state={await keptState('/account/khoa-truy-cap/tao')} />
        <PasskeyForm
          action="/account/khoa-truy-cap/tao/luu"
          ask="/api/passkeys/add"
          make
          button="Tạo khóa trên máy này"
          failed={passkeySentences.notMade}
          otherwise="Trình duyệt này không tạo được khóa truy cập (cần JavaScript và trình duyệt mới). Mật khẩu và mã lớp thứ hai vẫn dùng như thường."
        />
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { chosenNumber } from '#domain/petitions/number.ts'
import { formatCode } from '#domain/petitions/secret-code.ts'
import { joinedHere } from '#server/filing-session.ts'

export const metadata: Metadata = { title: 'Đã ghi thêm một người' }

type Asked = { params: Promise<{ so: string }> }

/** The code of somebody who has joined, to be kept. */
export default async function JoinedPage({ params }: Asked) {
  const number = chosenNumber((await params).so)
  const code = number && (await joinedHere(number))
  if (!code) redirect('/gui')
  return (
    <>
      <PageTitle title="Đã ghi thêm một người" lead={`Ông/bà được tính vào số người nêu việc ${number}.`} />
      <div className="space-y-6">
        <Notice tone="warn" title="Xin giữ mã theo dõi">
          <p className="text-2xl tracking-wide">{formatCode(code)}</p>
          <p>
            Nhập mã này ở trang Tra cứu để xem việc đến đâu, hoặc thôi theo dõi. Mất mã thì không cấp lại
            được, vì không hỏi tên ông/bà.
          </p>
        </Notice>
        <ButtonLink href="/tra-cuu" tone="primary">
          Đến trang Tra cứu
        </ButtonLink>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { outsideName } from '#server/outside-door.ts'

export const metadata: Metadata = { title: 'Đã trở lại', robots: { index: false } }

const ways: Record<string, string> = {
  'tai-khoan': '/tai-khoan',
  'dinh-danh': '/account/dinh-danh?vua=lien-ket',
  'dinh-danh-loi': '/account/dinh-danh',
}
type Query = { searchParams: Promise<{ den?: string }> }

/** Back from the provider: from here on the browser sends our session along, as it does not from elsewhere. */
export default async function BackPage({ searchParams }: Query) {
  if (!outsideName()) redirect('/dang-nhap')
  const { den = '' } = await searchParams
  const way = (Object.hasOwn(ways, den) && ways[den]) || '/tai-khoan'
  return (
    <CitizenShell {...(await citizenFrame())}>
      <meta httpEquiv="refresh" content={`0;url=${way}`} />
      <PageTitle title="Đã trở lại Năm Rõ" />
      <ButtonRow>
        <ButtonLink href={way} tone="primary">
          Vào tiếp
        </ButtonLink>
      </ButtonRow>
    </CitizenShell>
  )
}

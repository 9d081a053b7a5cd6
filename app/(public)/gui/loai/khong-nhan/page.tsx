import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { steps } from '#domain/petitions/filing.ts'
import { stoppedRule } from '#server/filing-kind.ts'
import { filingPage } from '#server/filing-session.ts'

export const metadata: Metadata = { title: 'Việc này không nhận tại đây' }

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A kind or a field that is not taken here: why, where to go, and the way back. Nothing is kept of it. */
export default async function StoppedPage({ searchParams }: Query) {
  await filingPage('loai')
  const query = await searchParams
  const code = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const stopped = await stoppedRule({ loai: code('loai'), 'linh-vuc': code('linh-vuc') })
  if (!stopped) redirect('/gui/loai')
  return (
    <>
      <FormProgress step={2} total={steps.length} />
      <PageTitle
        title="Việc này không nhận tại đây"
        lead={`Ông/bà vừa chọn: ${stopped.label}.`}
        back={{ href: '/gui/loai', label: 'Chọn lại loại việc' }}
      />
      <p className="whitespace-pre-line">{stopped.stopMessage}</p>
      <p className="mt-4 mb-2">Điều ông/bà đã viết vẫn còn; lựa chọn này chưa được ghi.</p>
      <ButtonRow>
        <ButtonLink href="/gui/loai" tone="primary">
          Chọn loại việc khác
        </ButtonLink>
        <ButtonLink href="/tro-giup/noi-tiep-dan">Xem nơi tiếp công dân</ButtonLink>
      </ButtonRow>
    </>
  )
}

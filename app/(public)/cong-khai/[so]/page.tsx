import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { MaskedText } from '#components/petition/masked-text.tsx'
import { PublishedItem } from '#components/petition/published-item.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { chosenNumber } from '#domain/petitions/number.ts'
import { outcomes } from '#domain/petitions/words.ts'
import { formatDay } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicPage } from '#server/petitions/public-petitions.ts'

export const metadata: Metadata = { title: 'Một việc công khai' }

/** A petition that everybody may read: how far it is, by when, and the answer once an officer passed it. */
export default async function PublicPetitionPage({ params }: { params: Promise<{ so: string }> }) {
  const number = chosenNumber((await params).so)
  const found = number && (await publicPage({ actor: { kind: 'public' }, at: new Date() }, number))
  if (!found) notFound()
  return (
    <CitizenShell {...(await citizenFrame())} current="/cong-khai">
      <PageTitle
        title={`Hồ sơ ${found.number}`}
        lead="Tên, số điện thoại, chỗ ở đã được che."
        back={{ href: '/cong-khai', label: 'Các việc công khai' }}
      />
      <section aria-label="Nội dung" className="mb-6 rounded-md border border-ke bg-giay-to px-4 py-3">
        <PublishedItem {...found} />
      </section>
      <DataList
        facts={[
          ...(found.kind ? [{ label: 'Loại', value: found.kind }] : []),
          ...(found.field ? [{ label: 'Lĩnh vực', value: found.field }] : []),
          { label: 'Nơi', value: found.area },
          { label: 'Cơ quan nhận', value: found.unit },
          ...(found.handling ? [{ label: 'Nơi giải quyết', value: found.handling }] : []),
          ...(found.dueOn ? [{ label: 'Hạn trả lời', value: formatDay(found.dueOn) }] : []),
          ...(found.answeredOn ? [{ label: 'Ngày trả lời', value: formatDay(found.answeredOn) }] : []),
          ...(found.outcome ? [{ label: 'Kết quả', value: outcomes[found.outcome].label }] : []),
        ]}
      />
      {found.answer && (
        <section className="mt-6">
          <h2 className="mb-2 text-xl">Câu trả lời</h2>
          <div className="rounded-md border border-ke bg-giay-to px-4 py-3">
            <MaskedText text={found.answer} />
          </div>
        </section>
      )}
      <p className="mt-8">
        <ButtonLink href={`/gui/cung-gap/${found.number}`}>Tôi cũng gặp việc này</ButtonLink>
      </p>
    </CitizenShell>
  )
}

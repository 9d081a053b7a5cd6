import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DialogueLedger } from '#components/dialogue/dialogue-ledger.tsx'
import { whenOf } from '#components/dialogue/words.ts'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { conferenceState } from '#domain/conferences/plan.ts'
import { conferenceName } from '#domain/conferences/words.ts'
import { siteWords } from '#domain/dialogues/changes.ts'
import { isLedgerList } from '#domain/dialogues/ledger.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicConference } from '#server/conferences/public-conferences.ts'

export const metadata: Metadata = { title: 'Hội nghị' }

/** One conference that is open to everybody: offices and titles, its conclusions, and how they stand. */
export default async function OpenConferencePage({
  params,
  searchParams,
}: {
  params: Promise<{ number: string }>
  searchParams: Promise<{ xem?: string }>
}) {
  const { number } = await params
  const { xem } = await searchParams
  const found = await publicConference({ actor: { kind: 'public' }, at: new Date() }, number)
  if (!found) notFound()
  const { row, own, office, chairs, sites, notices, ledger } = found
  return (
    <CitizenShell {...(await citizenFrame())} current="/doi-thoai">
      <PageTitle
        title={`${conferenceName(own.kind)}: ${row.topic}`}
        lead={`Số ${number}. ${notices.length > 0 ? 'Đã có kết luận' : conferenceState(row.state)}.`}
        back={{ href: '/hoi-nghi', label: 'Hội nghị' }}
      />
      <div className="space-y-6">
        {notices.length > 0 && (
          <section className="space-y-4">
            <h2 className="text-xl">Kết luận</h2>
            <ButtonRow>
              {notices.map((one) => (
                <ButtonLink key={one.id} href={`/api/dialogue-papers/${one.id}?as=pdf`}>
                  Thông báo kết luận số {one.number}
                </ButtonLink>
              ))}
            </ButtonRow>
            {ledger.length > 0 && (
              <DialogueLedger
                lines={ledger}
                list={isLedgerList(xem) ? xem : 'viec-da-hua'}
                href={(list) => `/hoi-nghi/${number}?xem=${list}#danh-sach`}
              />
            )}
          </section>
        )}
        <DataList
          facts={[
            { label: 'Về việc', value: own.subject },
            { label: 'Thời gian', value: whenOf(row) },
            { label: 'Điểm họp', value: sites.map(siteWords).join('; ') },
            { label: 'Chủ trì', value: chairs.map(({ title }) => title).join(', ') },
            { label: 'Cơ quan tổ chức', value: office },
            { label: 'Nội dung, chương trình', value: row.programme },
          ].filter(({ value }) => value)}
        />
      </div>
    </CitizenShell>
  )
}

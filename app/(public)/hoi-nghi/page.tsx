import type { Metadata } from 'next'
import { whenOf } from '#components/dialogue/words.ts'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { conferenceState } from '#domain/conferences/plan.ts'
import { conferenceName } from '#domain/conferences/words.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicConferences } from '#server/conferences/public-conferences.ts'

export const metadata: Metadata = { title: 'Hội nghị mở cho mọi người đọc' }

/** Review conferences that their holders opened to everybody; they are no dialogues and are counted nowhere. */
export default async function OpenConferencesPage() {
  const rows = await publicConferences({ actor: { kind: 'public' }, at: new Date() })
  return (
    <CitizenShell {...(await citizenFrame())} current="/doi-thoai">
      <PageTitle
        title="Hội nghị mở cho mọi người đọc"
        lead="Hội nghị sơ kết, tổng kết, triển khai mà cơ quan tổ chức chọn công bố. Đây là họp của cơ quan, không phải đối thoại với Nhân dân."
        back={{ href: '/doi-thoai', label: 'Hội nghị đối thoại' }}
      />
      {rows.length === 0 ? (
        <EmptyState title="Chưa có hội nghị nào">
          Hội nghị mà cơ quan tổ chức mở cho mọi người đọc hiện ở đây.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-ke border-y border-ke">
          {rows.map(({ row, own, office }) => (
            <li key={row.id} data-row className="py-4">
              <a
                href={`/hoi-nghi/${row.number}`}
                className="inline-flex min-h-11 items-center font-semibold wrap-anywhere"
              >
                {conferenceName(own.kind)}: {row.topic}
              </a>
              <p>
                {whenOf(row)}. {office}. {conferenceState(row.state)}.
              </p>
            </li>
          ))}
        </ul>
      )}
    </CitizenShell>
  )
}

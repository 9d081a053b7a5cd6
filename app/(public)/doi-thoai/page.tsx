import type { Metadata } from 'next'
import { AnnouncedDialogues } from '#components/dialogue/announced-dialogues.tsx'
import { FollowElsewhere } from '#components/follow/follow-panel.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { isHeld } from '#domain/dialogues/life.ts'
import { dayOf } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicDialogues } from '#server/dialogues/public-dialogues.ts'

export const metadata: Metadata = {
  title: 'Hội nghị đối thoại với Nhân dân',
  alternates: { types: { 'application/atom+xml': '/doi-thoai/tin/moi.atom' } },
}

/** Dialogues to come, month by month; below those that were held in the last year. */
export default async function DialogueDaysPage() {
  const at = new Date()
  const today = dayOf(at)
  const all = await publicDialogues({ actor: { kind: 'public' }, at })
  const held = all.filter(
    (one) => isHeld(one, today) || (one.state === 'cancelled' && (one.day ?? '') < today),
  )
  const coming = all.filter((one) => !held.includes(one)).reverse()
  const months = [...new Set(coming.map(({ day }) => day?.slice(0, 7) ?? ''))]
  return (
    <CitizenShell {...(await citizenFrame())} current="/doi-thoai">
      <PageTitle
        title="Hội nghị đối thoại với Nhân dân"
        lead="Người đứng đầu chính quyền, cấp ủy, cơ quan trực tiếp nghe và trả lời. Mở từng hội nghị để xem cách tham gia và lưu vào lịch của điện thoại."
      />
      {coming.length === 0 ? (
        <EmptyState title="Chưa có hội nghị nào sắp tới">
          Hội nghị của chính quyền xã, phường được thông báo ở đây trước ít nhất 7 ngày. Chọn “Theo dõi” để
          được báo; hoặc xem kết luận các lần trước.
        </EmptyState>
      ) : (
        months.map((month) => (
          <section key={month} className="mb-8">
            <h2 className="mb-2 text-xl">
              Tháng {Number(month.slice(5))}/{month.slice(0, 4)}
            </h2>
            <AnnouncedDialogues dialogues={coming.filter(({ day }) => day?.startsWith(month))} />
          </section>
        ))
      )}
      <div className="mt-8">
        <FollowElsewhere />
      </div>
      <p className="mt-4">
        Theo dõi bằng trình đọc tin:{' '}
        <a href="/doi-thoai/tin/moi.atom" className="inline-flex min-h-11 items-center">
          Atom
        </a>
      </p>
      <p className="mt-4">
        <a href="/hoi-nghi" className="inline-flex min-h-11 items-center">
          Hội nghị sơ kết, tổng kết, triển khai mở cho mọi người
        </a>
      </p>
      {held.length > 0 && (
        <section className="mt-10">
          <h2 className="mb-2 text-xl">Đã qua</h2>
          <AnnouncedDialogues dialogues={held} />
        </section>
      )}
    </CitizenShell>
  )
}

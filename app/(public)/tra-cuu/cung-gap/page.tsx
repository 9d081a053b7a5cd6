import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PostButton } from '#components/form/post-button.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PublishedItem } from '#components/petition/published-item.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { stateWords } from '#domain/petitions/words.ts'
import { formatDay } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { followedPetition } from '#server/petitions/follow.ts'
import { holderCtx } from '#server/session.ts'

export const metadata: Metadata = { title: 'Việc cùng nêu' }

/** What the code of a follower opens. */
export default async function FollowedPage() {
  const ctx = await holderCtx()
  const it = ctx && (await followedPetition(ctx))
  if (!it) redirect('/tra-cuu?het-gio=1')
  const { citizen } = stateWords({ state: it.state, family: 'opinion', offeredUnitId: null })
  return (
    <CitizenShell {...(await citizenFrame())} current="/tra-cuu">
      <PageTitle title={`Việc cùng nêu, hồ sơ ${it.number}`} lead={citizen} />
      <div className="space-y-6">
        <DataList
          facts={[
            { label: 'Tin đầu tiên', value: `chậm nhất ${formatDay(it.firstAnswerDueOn)}` },
            {
              label: 'Hạn trả lời',
              value: it.answerDueOn ? formatDay(it.answerDueOn) : 'tính từ ngày thụ lý',
            },
            { label: 'Trả lời', value: it.answeredOn ? `ngày ${formatDay(it.answeredOn)}` : 'chưa có' },
            { label: 'Báo tin', value: it.hasPhone ? 'nhắn vào số đã ghi' : 'không, xem bằng mã' },
          ]}
        />
        <section aria-label="Bản công khai" className="rounded-md border border-ke bg-giay-to px-4 py-3">
          <PublishedItem {...it}>
            {it.body === null && <p>Nội dung thôi công khai theo ý người gửi.</p>}
          </PublishedItem>
        </section>
        <PostButton action="/tra-cuu/cung-gap/thoi">Thôi theo dõi</PostButton>
        <p className="text-than-nhat">
          Thôi theo dõi thì ông/bà không còn tính trong số người nêu; số điện thoại được xóa, mã này không mở
          được nữa.
        </p>
      </div>
    </CitizenShell>
  )
}

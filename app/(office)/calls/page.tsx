import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { SkippedList } from '#components/petition/skipped-list.tsx'
import { MovedList } from '#components/reception/moved-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { callResults } from '#domain/notices/words.ts'
import { can } from '#domain/people/permissions.ts'
import { formatInstant } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { type Call, skippedReminders, waitingCalls } from '#server/petitions/mark-called.ts'
import { movedBookings } from '#server/reception/moved-bookings.ts'

export const metadata: Metadata = { title: 'Gọi điện báo tin' }

/** Who is told by a call, because a phone is all there is: whom, what to say, and a tick with the time. */
export default async function CallsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'notice.call')) notFound()
  const calls = await waitingCalls(ctx)
  const moved = can(ctx.actor, 'reception.record') ? await movedBookings(ctx) : []
  const state = await keptState('/calls')
  return (
    <>
      <PageTitle
        title="Gọi điện báo tin"
        lead="Người gửi chỉ có điện thoại, hoặc chưa nhắn tin được. Nói đúng lời dưới đây; không đọc nội dung đơn, không hỏi mã bí mật."
      />
      <div className="mb-4">
        <ErrorSummary state={state} />
      </div>
      <MovedList moved={moved} />
      {calls.length === 0 ? (
        <EmptyState title="Không còn cuộc gọi nào chờ.">
          Tin mới cần gọi hiện ở đây, cũ nhất lên đầu.
        </EmptyState>
      ) : (
        <ul className="max-w-[64rem] divide-y divide-ke border-y border-ke">
          {calls.map(({ number, name, phone, since, until, latest, earlier }) => (
            <li
              key={number}
              data-row
              className="grid items-start gap-x-8 gap-y-3 py-4 md:grid-cols-[14rem_minmax(0,1fr)_auto]"
            >
              <div className="min-w-0">
                {phone === undefined ? (
                  <>
                    <p className="font-semibold">Danh tính giữ riêng</p>
                    <a
                      href={`/petitions/${number}/identity`}
                      className="inline-flex min-h-11 items-center text-lg"
                    >
                      Mở danh tính để gọi
                    </a>
                  </>
                ) : (
                  <>
                    <p className="font-semibold">{name || 'Người gửi không ghi tên'}</p>
                    <a href={`tel:${phone}`} className="figures inline-flex min-h-11 items-center text-lg">
                      {phone}
                    </a>
                  </>
                )}
                <p className="text-sm text-than-nhat">Chờ từ {formatInstant(since)}</p>
              </div>
              <div className="min-w-0 space-y-2">
                <News {...latest} />
                {earlier.length > 0 && (
                  <details>
                    <Opener>{earlier.length} tin trước đó chưa báo</Opener>
                    <div className="mb-2 space-y-2 border-l-2 border-ke pl-4">
                      {earlier.map((one) => (
                        <News key={one.id} {...one} />
                      ))}
                    </div>
                  </details>
                )}
                <a href={`/petitions/${number}`} className="inline-flex min-h-11 items-center">
                  Mở hồ sơ {number}
                </a>
              </div>
              <form method="post" action="/calls/submit" className="space-y-3">
                <HiddenField name="number" value={number} />
                <HiddenField name="until" value={until.toISOString()} />
                <Button tone="plain" name="result" value="told">
                  Đã gọi, đã báo tin
                </Button>
                <details>
                  <Opener>Không báo được</Opener>
                  <div className="space-y-3">
                    {(['unreached', 'wrong-number', 'declined'] as const).map((result) => (
                      <Button key={result} tone="plain" name="result" value={result}>
                        {callResults[result]}
                      </Button>
                    ))}
                  </div>
                </details>
              </form>
            </li>
          ))}
        </ul>
      )}
      <SkippedList skipped={await skippedReminders(ctx)} />
    </>
  )
}

type NewsProps = Pick<Call['latest'], 'subject' | 'say' | 'tries' | 'unread'>

function News({ subject, say, tries, unread }: NewsProps) {
  return (
    <div>
      <p className="font-semibold">{subject}</p>
      {unread && (
        <p className="text-than-nhat">
          Người gửi chưa mở hồ sơ từ {formatInstant(unread.since)}
          {unread.smsAt ? `; đã nhắn tin ${formatInstant(unread.smsAt)}` : ''}.
        </p>
      )}
      {tries > 0 && <p className="text-than-nhat">Đã gọi {tries} lần, không ai nghe.</p>}
      <p>{say}</p>
    </div>
  )
}

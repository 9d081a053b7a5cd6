import { PostButton } from '#components/form/post-button.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { FollowCase } from '#domain/follows/news.ts'
import { dayOf, formatDay, formatInstant } from '#lib/dates.ts'

type Props = { digests: { id: string; at: Date; isNew: boolean; cases: FollowCase[] }[] }

/** What was told together, by case, what moved last first: what changed, and where it is read. */
export function DigestList({ digests }: Props) {
  if (digests.length === 0)
    return <p>Chưa có tin nào. Những gì đang theo dõi có việc mới thì tin hiện ở đây, gộp theo từng việc.</p>
  return (
    <ul className="space-y-4">
      {digests.map(({ id, at, isNew, cases }) => (
        <li key={id} data-row className="rounded-md border border-ke bg-giay-to px-4 py-4">
          <div className="mb-2 flex flex-wrap items-center gap-3">
            <h3 className="font-semibold">{formatInstant(at)}</h3>
            {isNew && <Badge label="Mới" tone="action" />}
          </div>
          <ul className="space-y-3">
            {cases.map(({ title, address, steps }) => (
              <li key={`${title} ${address}`}>
                <a href={address} className="inline-flex min-h-11 items-center">
                  {title}
                </a>
                <ul className="text-than-nhat">
                  {steps.map((step) => (
                    <li key={`${step.at.toISOString()} ${step.said}`}>
                      {formatDay(dayOf(step.at))}: {step.said}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {isNew && (
            <div className="mt-3">
              <PostButton action="/tai-khoan/theo-doi/da-doc" values={{ id }}>
                Đã đọc
              </PostButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

import { PostButton } from '#components/form/post-button.tsx'
import { followsPage } from '#domain/follows/forms.ts'
import { type FollowTarget, followTargets } from '#domain/follows/words.ts'

type Props = { follows: { target: FollowTarget; ref: string; name: string }[] }

/** What one follows, each with the button that ends it. */
export function FollowList({ follows }: Props) {
  if (follows.length === 0)
    return <p>Chưa theo dõi gì. Tìm một nơi, một lĩnh vực dưới đây, hoặc bấm “Theo dõi” ở trang hội nghị.</p>
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {follows.map(({ target, ref, name }) => (
        <li key={`${target} ${ref}`} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <span className="min-w-36 flex-1">
            <span className="block text-than-nhat text-base">{followTargets[target]}</span>
            {name}
          </span>
          <PostButton action="/tai-khoan/theo-doi/bo" values={{ target, ref, back: followsPage }}>
            Thôi theo dõi <span className="sr-only">{name}</span>
          </PostButton>
        </li>
      ))}
    </ul>
  )
}

import { PostButton } from '#components/form/post-button.tsx'
import type { FollowTarget } from '#domain/follows/words.ts'

type Props = {
  target: FollowTarget
  value: string
  standing: 'nobody' | 'followed' | 'free'
  /** What is followed, as it stands in a sentence. */
  label: string
  /** The page that it stands on. */
  back: string
}

/** Follows or stops; whoever has no account open is told where that is done. */
export function FollowPanel({ target, value, standing, label, back }: Props) {
  if (standing === 'nobody')
    return (
      <p>
        <a href="/tai-khoan/vao" className="inline-flex min-h-11 items-center">
          Vào tài khoản để theo dõi {label}
        </a>
      </p>
    )
  const values = { target, ref: value, back }
  return standing === 'followed' ? (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>Đang theo dõi {label}.</p>
      <PostButton action="/tai-khoan/theo-doi/bo" values={values}>
        Thôi theo dõi {label}
      </PostButton>
    </div>
  ) : (
    <PostButton action="/tai-khoan/theo-doi/them" values={values}>
      Theo dõi {label}
    </PostButton>
  )
}

/** Where nothing is chosen yet. */
export function FollowElsewhere() {
  return (
    <p>
      <a href="/tai-khoan/theo-doi" className="inline-flex min-h-11 items-center">
        Theo dõi một nơi, một lĩnh vực để được báo tin
      </a>
    </p>
  )
}

import type { FollowTarget } from '#domain/follows/words.ts'
import { isFollowed } from '#server/follows/follows.ts'
import { citizenCtx } from '#server/session.ts'

export type FollowButton = { target: FollowTarget; value: string; standing: 'nobody' | 'followed' | 'free' }

/** How a page of everybody's shows the button: whoever reads it without an account is led to one. */
export async function followButton(target: FollowTarget, value: string): Promise<FollowButton> {
  const ctx = await citizenCtx()
  if (!ctx) return { target, value, standing: 'nobody' }
  return { target, value, standing: (await isFollowed(ctx, target, value)) ? 'followed' : 'free' }
}

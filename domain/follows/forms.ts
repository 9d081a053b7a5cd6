import { z } from 'zod'
import {
  type FollowKind,
  followKindCodes,
  followTargetCodes,
  followWayCodes,
  paceCodes,
} from '#domain/follows/words.ts'
import { fieldRefusal, Refusal } from '#domain/refusal.ts'

/** So many at most: who wants everything takes the feed. */
export const mostFollows = 50

/** Only pages of ours; anything else leads to the list of what one follows. */
const back = z
  .string()
  .catch('')
  .transform((path) =>
    /^\/(doi-thoai|cong-khai|viec-da-hua|tai-khoan)([/?][\w\-/?=&%~.]*)?$/.test(path) ? path : followsPage,
  )
export const followsPage = '/tai-khoan/theo-doi'

const ref = z
  .string({ error: 'Chưa chọn nơi, lĩnh vực hoặc hội nghị để theo dõi.' })
  .trim()
  .regex(/^[\w.-]{1,60}$/, 'Chưa chọn nơi, lĩnh vực hoặc hội nghị để theo dõi.')

export const FollowThis = z.object({
  target: z.enum(followTargetCodes, { error: 'Chưa chọn theo dõi gì.' }),
  ref,
  back,
})
export type FollowThis = z.output<typeof FollowThis>

/** One choice for each kind of news, and by what the digest is brought. */
export const ChoosePaces = z.object({
  ...(Object.fromEntries(
    followKindCodes.map((kind) => [kind, z.enum(paceCodes, { error: 'Chọn cách báo cho loại tin này.' })]),
  ) as Record<FollowKind, z.ZodEnum<{ [P in (typeof paceCodes)[number]]: P }>>),
  way: z.enum(followWayCodes, { error: 'Chọn nơi nhận tin.' }),
})
export type ChoosePaces = z.output<typeof ChoosePaces>

export const notFollowable = (): Refusal =>
  fieldRefusal(
    'follow.target',
    'ref',
    'Nơi, lĩnh vực hoặc hội nghị này không theo dõi được: không có, đã thôi dùng, hoặc chưa thông báo.',
  )

export const tooManyFollows = (): Refusal =>
  fieldRefusal(
    'follow.many',
    'ref',
    `Đang theo dõi ${mostFollows} mục, nhiều nhất được vậy. Bỏ bớt một mục, hoặc theo dõi cả tỉnh thay cho từng xã.`,
  )

export const noSuchWay = (): Refusal =>
  fieldRefusal(
    'follow.way',
    'way',
    'Tài khoản này không có địa chỉ để nhận bằng cách đó, hoặc nơi này chưa gửi được. Xin chọn cách khác.',
  )

export const refusalGone = (): Refusal =>
  new Refusal('follow.link', 'Liên kết không còn đúng. Vào tài khoản, mục Theo dõi, để thôi nhận.')

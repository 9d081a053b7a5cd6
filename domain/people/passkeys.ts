import { z } from 'zod'
import { ProveFactor } from '#domain/people/outside.ts'
import { lineText } from '#domain/petitions/typed-text.ts'

/** So many keys are enough for anybody's devices. */
export const mostPasskeys = 20

const name = lineText
  .refine((text) => text.length > 0, 'Chưa có tên khóa. Đặt tên theo máy, ví dụ: điện thoại của tôi.')
  .refine((text) => text.length <= 60, 'Tên khóa dài hơn 60 ký tự. Xin đặt ngắn lại.')

/** What the authenticator said, as JSON: what is in it is checked by its signature, here only its shape. */
const answer = z.string().transform((typed, check) => {
  const read = z
    .object({
      id: z.string().min(1).max(2000),
      rawId: z.string(),
      type: z.literal('public-key'),
      response: z.looseObject({}),
    })
    .loose()
    .safeParse(parsed(typed))
  if (read.success) return read.data
  check.addIssue({ code: 'custom', message: passkeySentences.refused })
  return z.NEVER
})

export const PreparePasskey = ProveFactor.extend({ name })
export const AddPasskey = z.object({ answer, sealed: z.string() })
export const UsePasskey = z.object({ answer, sealed: z.string(), tiep: z.string().default('') })
export const RenamePasskey = z.object({ id: z.string(), name })
export const RemovePasskey = z.object({ id: z.string() })

export const passkeySentences = {
  refused: 'Chưa nhận ra khóa truy cập này. Xin bấm lại; vẫn chưa được thì dùng mật khẩu và mã lớp thứ hai.',
  notMade:
    'Chưa tạo được khóa truy cập. Xin làm lại từ đầu; máy cần có khóa màn hình, vân tay hoặc khuôn mặt.',
  known: 'Khóa này đã có trong tài khoản rồi.',
  tooMany: `Tài khoản đã có ${mostPasskeys} khóa. Gỡ một khóa không dùng nữa rồi thêm.`,
}

function parsed(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    return undefined // not JSON: no answer of an authenticator
  }
}

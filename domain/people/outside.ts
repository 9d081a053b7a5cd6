import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'

/** Somebody as a provider of identities knows them: by its own name and theirs there, never by an e-mail address. */
export type Identity = { issuer: string; subject: string }

/** What somebody set out for when they went to the provider. */
export type Intent = 'citizen' | 'staff' | 'link'

/** Whose identity it is here, when it is known. */
export type Known = { userId: string; kind: 'staff' | 'citizen' } | undefined

export type Fault =
  | 'unreachable'
  | 'cancelled'
  | 'failed'
  | 'ofStaff'
  | 'ofCitizen'
  | 'unknownStaff'
  | 'taken'

/** The sentence for the person, by the name of the provider as people know it. */
export const faultSentences: Record<Fault, (provider: string) => string> = {
  unreachable: (provider) =>
    `${capital(provider)} lúc này không trả lời. Xin thử lại sau ít phút, hoặc vào bằng cách khác ở trang này.`,
  cancelled: (provider) =>
    `Ông/bà đã thôi đăng nhập ở ${provider}. Chưa có gì thay đổi; muốn vào thì bấm lại.`,
  failed: (provider) =>
    `Chưa xác nhận được lần đăng nhập ở ${provider}. Xin bấm lại từ đầu; vẫn chưa được thì vào bằng cách khác ở trang này.`,
  ofStaff: (provider) =>
    `Tài khoản này ở ${provider} đã liên kết với một cán bộ. Cán bộ vào ở trang đăng nhập của cán bộ.`,
  ofCitizen: (provider) =>
    `Tài khoản này ở ${provider} đang dùng cho tài khoản người dân, nên không dùng để vào việc cơ quan được.`,
  unknownStaff: (provider) =>
    `Chưa có cán bộ nào liên kết với tài khoản này ở ${provider}. Vào bằng mật khẩu, rồi liên kết ở trang Tài khoản.`,
  taken: (provider) => `Tài khoản này ở ${provider} đã liên kết với một tài khoản khác trên Năm Rõ.`,
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * Where this identity may go. Staff and citizens never mix: one identity is the one or the other, and
 * nothing is linked without having been asked for.
 */
export function refusalToCross(intent: Intent, known: Known, linkFor?: string): Fault | undefined {
  if (intent === 'citizen') return known?.kind === 'staff' ? 'ofStaff' : undefined
  if (intent === 'staff') {
    if (!known) return 'unknownStaff'
    return known.kind === 'citizen' ? 'ofCitizen' : undefined
  }
  return known && known.userId !== linkFor ? 'taken' : undefined
}

/** The second factor, asked for again: to link an identity, and after coming in by one. */
export const ProveFactor = z.object({
  code: lineText
    .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
    .refine(
      (typed) => typed.length > 0,
      'Chưa có mã. Xem mã trong ứng dụng xác thực, hoặc dùng một mã dự phòng.',
    ),
})

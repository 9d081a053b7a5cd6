import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'

/** Ways to reach the account of a citizen: a link by mail, a code by text message. */
export type Means = 'email' | 'sms'
export type Contact = { means: Means; address: string }

export const codeMinutes = 10
export const linkMinutes = 15
/** So many wrong codes, then a new one has to be asked for. */
export const mostTries = 5

/** A mobile number of Việt Nam: a text message reaches no other. */
const mobile = /^0[35789]\d{8}$/

/** What was typed into the one field: a number has no @. */
export function readContact(typed: string): Contact | undefined {
  if (typed.includes('@')) {
    const address = typed.toLowerCase()
    const isWhole = address.length <= 254 && z.email().safeParse(address).success
    return isWhole ? { means: 'email', address } : undefined
  }
  const address = typed.replace(/[ ().-]/g, '').replace(/^\+?84(?=\d{9}$)/, '0')
  return mobile.test(address) ? { means: 'sms', address } : undefined
}

const unreadable =
  'Ghi số di động 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09, hay một địa chỉ thư điện tử như ten@hopthu.vn.'

/** The page where a citizen signs in. */
export const AskKey = z.object({
  contact: lineText.transform((typed, check): Contact => {
    const contact = readContact(typed)
    if (contact) return contact
    const message = typed
      ? unreadable
      : 'Chưa có số điện thoại hoặc địa chỉ thư điện tử. Ghi một trong hai, nơi ông/bà nhận được mã.'
    check.addIssue({ code: 'custom', message })
    return z.NEVER
  }),
})

/** Spaces and points that people put between the digits do not count. */
export const EnterCode = z.object({
  code: lineText
    .transform((typed) => typed.replace(/[ .-]/g, ''))
    .refine((typed) => /^\d{6}$/.test(typed), 'Mã đăng nhập có 6 chữ số. Xem lại tin nhắn mới nhất.'),
})

export const keySentences = {
  wrong: (left: number) => `Mã đăng nhập chưa đúng, còn ${left} lần. Dùng mã mới nhất vừa nhận.`,
  expired: 'Mã đăng nhập đã hết hạn. Bấm “Gửi mã mới”.',
  spent: `Đã nhập sai ${mostTries} lần nên mã này thôi dùng. Bấm “Gửi mã mới”.`,
  linkGone: 'Liên kết này đã dùng hoặc đã hết hạn. Xin gửi liên kết mới.',
  notSent: 'Lúc này chưa gửi được. Xin thử lại sau ít phút; gửi đơn và tra cứu bằng mã bí mật vẫn dùng được.',
}

type Words = { subject: string; text: string }
const toNobody = 'Không đưa cho ai, kể cả cán bộ.'

/** The text message with the code: who reads the screen learns of no petition. */
export const codeMessage = (code: string): Words => ({
  subject: '',
  text: `Năm Rõ: Mã đăng nhập ${code}, dùng trong ${codeMinutes} phút. Không đưa mã cho ai, kể cả cán bộ.`,
})

/** The letter with the link. */
export const linkMessage = (link: string): Words => ({
  subject: 'Liên kết đăng nhập Năm Rõ',
  text: [
    'Kính gửi ông/bà,',
    `Mở liên kết sau rồi bấm “Vào tài khoản”. Liên kết dùng một lần, trong ${linkMinutes} phút:`,
    link,
    `${toNobody} Không phải ông/bà đăng nhập thì bỏ qua thư này.`,
  ].join('\n\n'),
})

/** Told to the owner of an account that is used on a device of another kind than before. */
export function newDeviceMessage(
  means: Means,
  it: { device: string; time: string; day: string; deskPhone?: string },
): Words {
  const call = it.deskPhone ? `gọi ${it.deskPhone}` : 'báo nơi tiếp công dân'
  if (means === 'sms') {
    const text = `Năm Rõ: Tài khoản vừa đăng nhập trên máy mới lúc ${it.time} ngày ${it.day}. Không phải ông/bà, ${call} ngay.`
    return { subject: '', text }
  }
  const text = [
    'Kính gửi ông/bà,',
    `Tài khoản đăng nhập trên ${it.device} lúc ${it.time}, ${it.day}. Không phải ông/bà: vào tài khoản, xem “Thiết bị đang đăng nhập”, chọn “Đăng xuất tất cả”, hoặc ${call}.`,
  ].join('\n\n')
  return { subject: 'Đăng nhập trên thiết bị mới', text }
}

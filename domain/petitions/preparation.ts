import { z } from 'zod'
import type { Question } from '#domain/petitions/kinds.ts'
import { lineText, longText } from '#domain/petitions/typed-text.ts'
import { isDay } from '#lib/dates.ts'

/** Kinds that the law wants signed, and the place on this site where their letter is prepared. */
export const preparedKinds = ['complaint', 'denunciation'] as const
export type PreparedKind = (typeof preparedKinds)[number]

/** What is kept, sealed, until the signed letter comes. */
export type Prepared = {
  kind: PreparedKind
  body: string
  name: string
  address: string
  areaCode: string
  place: string
  extra: { key: string; label: string; value: string }[]
}

const question = ({ label, required, type }: Question) =>
  lineText
    .refine((text) => !required || text !== '', `Chưa trả lời: ${label.toLowerCase()}.`)
    .refine(
      (text) => text.length <= 500,
      `Phần “${label}” dài hơn 500 ký tự. Xin ghi gọn, chi tiết để trong nội dung.`,
    )
    .refine((text) => type !== 'day' || text === '' || isDay(text), 'Ngày chưa đúng. Chọn lại ngày.')
    .default('')

/** The form of a letter, with the questions that its kind asks today. Nothing here is filed. */
export const PrepareLetter = (questions: readonly Question[]) =>
  z.object({
    body: longText
      .refine(
        (text) => text.length >= 40,
        'Nội dung còn ngắn. Xin ghi: việc gì, khi nào, ở đâu, ai liên quan.',
      )
      .refine(
        (text) => text.length <= 8000,
        'Nội dung dài hơn 8.000 ký tự. Xin rút gọn, giấy tờ để mang theo.',
      ),
    name: lineText
      .refine((text) => text !== '', 'Chưa có họ tên. Đơn có chữ ký cần ghi họ tên người ký.')
      .refine((text) => text.length <= 120, 'Họ tên dài hơn 120 ký tự. Xin ghi như trong giấy tờ tùy thân.'),
    address: lineText
      .refine((text) => text !== '', 'Chưa có địa chỉ. Chỉ cần thôn, tổ dân phố và xã, phường nơi ở.')
      .refine((text) => text.length <= 300, 'Địa chỉ dài hơn 300 ký tự.'),
    areaCode: lineText.refine((text) => /^\d{2,5}$/.test(text), 'Chưa chọn xã, phường nơi xảy ra.'),
    place: lineText.refine((text) => text.length <= 300, 'Dài hơn 300 ký tự. Xin ghi ngắn lại.'),
    ...Object.fromEntries(questions.map((one) => [`q-${one.key}`, question(one)])),
  })

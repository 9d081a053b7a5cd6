import { z } from 'zod'
import { lineText } from '#domain/petitions/typed-text.ts'
import { type Family, families } from '#domain/petitions/words.ts'
import { isDay } from '#lib/dates.ts'

const family = /^family:/

/** How a term is called: by the family, or by the code of a kind. */
export const subjectLabel = (subject: string): string => {
  const code = subject.replace(family, '') as Family
  return family.test(subject) ? `Mọi đơn ${families[code]}` : `Loại đơn ${subject}`
}

/** A term that the administrator sets: empty years are for good. */
export const SetTerm = z
  .object({ subject: lineText, validFrom: lineText, years: lineText, article: lineText })
  .superRefine((it, check) => {
    const bad = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
    if (!/^(family:)?[a-z][a-z0-9-]{1,60}$/.test(it.subject)) bad('subject', 'Chưa chọn loại đơn.')
    if (!isDay(it.validFrom)) bad('validFrom', 'Chưa ghi ngày bắt đầu dùng.')
    if (it.years !== '' && !(/^\d{1,3}$/.test(it.years) && Number(it.years) >= 1 && Number(it.years) <= 200))
      bad('years', 'Ghi số năm, từ 1 đến 200; để trống là vĩnh viễn.')
    if (it.article.length < 5 || it.article.length > 300)
      bad('article', 'Chưa ghi căn cứ: điều, văn bản nào.')
  })
  .transform(({ years, ...it }) => ({ ...it, years: years === '' ? null : Number(years) }))
export type SetTerm = z.output<typeof SetTerm>

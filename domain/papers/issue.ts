import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { cleanText } from '#domain/petitions/typed-text.ts'
import { type Details, factNames, standingCodes } from './facts.ts'
import { type PaperKind, paperKindCodes } from './words.ts'

const most = 8000
const given = z
  .string()
  .default('')
  .transform((typed) => cleanText(typed).text)
  .refine((text) => text.length <= most, 'Phần này dài hơn 8.000 ký tự. Xin rút gọn.')

const details = Object.fromEntries(factNames.map((name) => [name, given]))

/** What an officer gives for a paper: which one, who signs how, and its facts as flat fields. */
export const IssuePaper = z
  .object({
    version,
    kind: z.enum(paperKindCodes, { error: 'Chưa chọn văn bản cần lập.' }),
    signerId: z.union([z.uuid(), z.literal('')]).default(''),
    standing: z.union([z.enum(standingCodes), z.literal('')]).default(''),
    ...details,
  })
  .transform((typed) => {
    const { version, kind, signerId, standing, ...rest } = typed as Record<string, unknown> & {
      version: number
      kind: PaperKind
      signerId: string
      standing: (typeof standingCodes)[number] | ''
    }
    return {
      version,
      kind,
      signerId: signerId || undefined,
      standing: standing || undefined,
      details: rest as Details,
    }
  })
export type IssuePaper = z.output<typeof IssuePaper>

import { z } from 'zod'
import { version } from '#domain/petitions/triage.ts'
import { fields } from '#domain/petitions/words.ts'
import { fieldRefusal, type Refusal } from '#domain/refusal.ts'
import { line } from './typed.ts'

const isId = (text: string) => z.uuid().safeParse(text).success
const title = line(0, 200, '')
const field = line(0, 60, '')

/** Where chosen opinions go: a point that is there, a new one, or back among those without any. */
export const GroupOpinions = z
  .looseObject({ into: line(0, 40, ''), title, field })
  .transform((raw, check) => {
    const picked = Object.keys(raw).flatMap((key) => {
      const [, id = ''] = /^pick-(.+)$/.exec(key) ?? []
      return isId(id) ? [id] : []
    })
    const issue = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
    const { into, title, field } = raw
    if (picked.length === 0) issue('into', 'Chưa chọn ý kiến nào.')
    if (into !== 'new' && into !== 'out' && !isId(into)) issue('into', 'Chưa chọn xếp vào nội dung nào.')
    if (into === 'new') for (const one of missingOf(title, field)) issue(...one)
    return { picked, into, title, field }
  })
export type GroupOpinions = z.output<typeof GroupOpinions>

function missingOf(title: string, field: string): [string, string][] {
  return [
    ...(title.length < 10 ? [['title', 'Chưa ghi tên nội dung, ít nhất 10 ký tự.'] as [string, string]] : []),
    ...(Object.hasOwn(fields, field) ? [] : [['field', 'Chưa chọn lĩnh vực.'] as [string, string]]),
  ]
}

function named({ title, field }: { title: string; field: string }, check: z.RefinementCtx): void {
  for (const [path, message] of missingOf(title, field))
    check.addIssue({ code: 'custom', path: [path], message })
}

/** Title and field of a point that the office adds. */
export const NameItem = z.object({ title, field }).superRefine(named)
export type NameItem = z.output<typeof NameItem>

/** The Front names a point otherwise. */
export const RenameItem = z.object({ version, title, field }).superRefine(named)
export type RenameItem = z.output<typeof RenameItem>

/** One point goes into another: its opinions move, it stays in the history. */
export const MergeItem = z.object({
  version,
  target: z.uuid('Chưa chọn gộp vào nội dung nào.'),
})
export type MergeItem = z.output<typeof MergeItem>

export const handedIn = (name: string): Refusal =>
  fieldRefusal(
    'item.handedIn',
    'into',
    `Nội dung “${name}” đã nộp trong báo cáo tổng hợp nên giữ nguyên. Ý kiến đến sau: lập nội dung mới, nộp báo cáo bổ sung.`,
  )

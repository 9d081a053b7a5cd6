import { paperKinds } from '#domain/papers/words.ts'
import { type KindRule, optionalSteps } from '#domain/petitions/kinds.ts'
import { families, outcomes } from '#domain/petitions/words.ts'

type Fact = { name: string; old: string; new: string }

const say: Record<string, (kind: KindRule) => string> = {
  Tên: (kind) => kind.label,
  'Dùng cho việc gì': (kind) => kind.hint,
  'Đi theo luật': (kind) => families[kind.family],
  'Trên trang gửi': (kind) => (kind.offered ? 'chọn được' : 'không hiện'),
  'Giữ kín': (kind) => (kind.restricted ? 'có' : 'không'),
  'Bước riêng': (kind) => ticked(kind.steps.map((code) => optionalSteps[code])),
  'Kết quả': (kind) => ticked(kind.outcomes.map((code) => outcomes[code].label)),
  'Văn bản': (kind) =>
    ticked(kind.papers.map((code) => paperKinds[code as keyof typeof paperKinds]?.label ?? code)),
  'Câu hỏi thêm': (kind) =>
    listed(kind.questions.map((one) => (one.required ? `${one.label} (phải trả lời)` : one.label))),
  'Lời dừng': (kind) => kind.stopMessage || 'không',
}
const listed = (words: readonly string[]): string => words.join('; ') || 'không'
/** Lists of boxes are the same in whatever order they were kept. */
const ticked = (words: readonly string[]): string =>
  listed([...words].sort((a, b) => a.localeCompare(b, 'vi')))

/** What a change changes, in words; of a new kind everything. */
export function changedFacts(before: KindRule | undefined, next: KindRule): Fact[] {
  return Object.entries(say)
    .map(([name, words]) => ({ name, old: before ? words(before) : '', new: words(next) }))
    .filter((fact) => fact.old !== fact.new)
}

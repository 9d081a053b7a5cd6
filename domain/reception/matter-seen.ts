import type { ComparedLine } from '#domain/offline/answer.ts'
import { type State, states } from '#domain/petitions/words.ts'

/** How an earlier matter stood when the clerk wrote: visits, its file, and whether it was refused since. */
export type MatterSeen = { visits: number; petition: string; state: State | ''; refusals: number }

/** As one line for a form and back; '' when the entry refers to no earlier matter. */
export const writeSeen = ({ visits, petition, state, refusals }: MatterSeen): string =>
  [visits, refusals, petition, state].join('|')

export function readSeen(text: string): MatterSeen | undefined {
  const [visits = '', refusals = '', petition = '', state = ''] = text.split('|')
  if (!/^\d{1,5}$/.test(visits) || !/^\d{1,5}$/.test(refusals)) return undefined
  if (state !== '' && !(state in states)) return undefined
  return { visits: Number(visits), refusals: Number(refusals), petition, state: state as State | '' }
}

const lines: [string, (it: MatterSeen) => string][] = [
  ['Số lần đã nêu', ({ visits }) => String(visits)],
  ['Hồ sơ', ({ petition }) => petition || 'chưa có'],
  ['Hồ sơ đang ở bước', ({ state }) => (state ? states[state].label : 'chưa có')],
  ['Lần từ chối tiếp', ({ refusals }) => String(refusals)],
]

/** What the matter was when it was written down, beside what it is now; nothing where nothing changed. */
export function changedSince(seen: MatterSeen, now: MatterSeen): ComparedLine[] {
  if (writeSeen(seen) === writeSeen(now)) return []
  return lines.map(([label, of]) => ({ label, here: of(seen), there: of(now) }))
}

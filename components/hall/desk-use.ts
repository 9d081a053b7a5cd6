import type { Outcome } from '#domain/dialogues/hall/words.ts'
import { corrected, type Kept } from '#domain/offline/kept-entry.ts'

/** What the desk of a hall keeps on its device, and where it goes when there is network. */
export const deskUse = {
  name: 'hall',
  page: '/dialogues/offline/live',
  joinAt: '/dialogues/join/live',
  whoAt: '/dialogues/device',
} as const

export type Place = { number: string; siteId: string }
type Values = Record<string, string>

/** A turn that the desk has before it when the line breaks: it is taken along. */
export type SeenTurn = {
  id: string
  version: number
  isSpeaking: boolean
  seat: string
  name: string
  place: string
  body: string
  answer: string
}

/** The place that an entry was written for. */
export function placeOf(entry: Kept | undefined): Place | undefined {
  const { number, siteId } = entry?.values ?? {}
  return number && siteId ? { number, siteId } : undefined
}

/** Who waits, who speaks, what was said: by what was written down so far. */
export const stageOf = ({ values }: Kept): 'waiting' | 'speaking' | 'said' =>
  values.stage === 'said' ? 'said' : values.startedAt ? 'speaking' : 'waiting'

/** "Ghế 12, tên: Mương cạnh nhà văn hóa…" */
function labelOf({ seat = '', name = '', place = '', body = '' }: Values): string {
  const who = [seat && `Ghế ${seat}`, name, place].filter(Boolean).join(', ') || 'Không nêu tên'
  const said = body.replace(/\s+/g, ' ').trim()
  return said ? `${who}: ${said.slice(0, 60)}${said.length > 60 ? '…' : ''}` : who
}

export const whoOf = ({ values: { seat = '', name = '', place = '' } }: Kept): string =>
  labelOf({ seat, name, place })

/** Somebody wants to speak, by the clock of the desk; the id is that of the opinion. */
export function keptQueue(id: string, where: Place, typed: Values, now = new Date()): Kept {
  const { seat = '', name = '', place = '' } = typed
  return entry(id, { ...where, turnId: id, seen: '', seat, name, place, body: '', answer: '' }, now)
}

/** One that stands at the server, as it was seen; untouched, nothing of it is written. */
export function keptSeen(where: Place, turn: SeenTurn, now = new Date()): Kept {
  const { id: turnId, version, isSpeaking, seat, name, place, body, answer } = turn
  const startedAt = isSpeaking ? now.toISOString() : ''
  const seen = { turnId, seen: String(version), carried: 'yes', startedAt }
  return entry(crypto.randomUUID(), { ...where, ...seen, seat, name, place, body, answer }, now)
}

function entry(id: string, values: Values, now: Date): Kept {
  const at = now.toISOString()
  const said = { ...values, stage: 'queue', writtenAt: at }
  return { id, tookPlaceAt: at, label: labelOf(values), values: said, state: { at: 'waiting' } }
}

/** The entry as it was written on just now; a clock that was put back makes no writing older than the last. */
export function writtenOn(before: Kept, change: Values, now = new Date()): Kept {
  const { carried: _, ...kept } = before.values
  const last = new Date(kept.writtenAt ?? before.tookPlaceAt).getTime()
  const writtenAt = new Date(Math.max(now.getTime(), last + 1)).toISOString()
  const values = { ...kept, ...change, writtenAt }
  return corrected(before, { tookPlaceAt: before.tookPlaceAt, label: labelOf(values), values })
}

/** Begins to speak. */
export const begun = (before: Kept, now = new Date()): Kept =>
  writtenOn(before, { startedAt: now.toISOString() }, now)

/** Has spoken; with what came of it, where that is known. */
export const ended = (before: Kept, words: Values, outcome: Outcome | '', now = new Date()): Kept => {
  const endedAt = before.values.endedAt || now.toISOString()
  return writtenOn(before, { ...words, stage: 'said', endedAt, outcome }, now)
}

/** What is missing of an answer given at once is said while it can be asked; the server looks again. */
export function answerFaults({ body = '', answer = '' }: Values): Record<string, string> {
  const faults: Record<string, string> = {}
  if (body.trim().length < 5) faults.body = 'Chưa ghi ý kiến, ít nhất 5 ký tự.'
  if (answer.trim().length < 5) faults.answer = 'Chưa ghi câu trả lời tại hội nghị, ít nhất 5 ký tự.'
  return faults
}

/** Where the page without network begins: its hall and place stand behind the sign, and are sent to nobody. */
export const deskHash = ({ number, siteId }: Place): string => `#${number}/${siteId}`
export function readHash(hash: string): Partial<Place> {
  const [number, siteId] = hash.replace(/^#/, '').split('/')
  return { number, siteId }
}

import type { z } from 'zod'
import { answerEvents } from '#domain/events/answer-events.ts'
import { dialogueEvents } from '#domain/events/dialogue-events.ts'
import type { Entry } from '#domain/events/entry.ts'
import { handlingEvents } from '#domain/events/handling-events.ts'
import { intakeEvents } from '#domain/events/intake-events.ts'
import { privacyEvents } from '#domain/events/privacy-events.ts'
import { receptionEvents } from '#domain/events/reception-events.ts'
import { settingsEvents } from '#domain/events/settings-events.ts'
import { supervisionEvents } from '#domain/events/supervision-events.ts'

/** Every kind of event: its payload, its audience, its sentence. The timeline and the audit read the same rows. */
export const events = {
  ...intakeEvents,
  ...handlingEvents,
  ...answerEvents,
  ...supervisionEvents,
  ...privacyEvents,
  ...dialogueEvents,
  ...receptionEvents,
  ...settingsEvents,
} as const

export type EventType = keyof typeof events
export type EventPayload<T extends EventType> = z.infer<(typeof events)[T]['payload']>

/** The sentence of a stored event. An event of a catalogue entry that is gone reads as its type. */
export function eventSentence(type: string, payload: unknown): string {
  const found = events[type as EventType] as Entry<z.ZodType> | undefined
  if (!found) return type
  const parsed = found.payload.safeParse(payload)
  return parsed.success ? found.sentence(parsed.data) : type
}

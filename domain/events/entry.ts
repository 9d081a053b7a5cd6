import { z } from 'zod'
import { paperKindCodes, paperKinds } from '#domain/papers/words.ts'

/** A day as it is written down: 2026-11-27. */
export const day = z.string()
export const id = z.uuid()
export const none = z.object({})
export const paperPayload = z.object({ paperId: id, kind: z.enum(paperKindCodes), number: z.string() })
export const paperSentence = (done: string, it: z.infer<typeof paperPayload>) =>
  `${done} ${paperKinds[it.kind].label.toLowerCase()} số ${it.number}.`

export type Entry<S extends z.ZodType> = {
  /** Only days, ids, office titles and words of our own lists: nothing that a person typed. */
  payload: S
  /** Does the sender see it, and the Front, and everybody with the code? */
  forSender: boolean
  /** The one sentence of the timeline. */
  sentence: (payload: z.infer<S>) => string
}
export const entry = <S extends z.ZodType>(one: Entry<S>) => one

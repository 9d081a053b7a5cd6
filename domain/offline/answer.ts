import { z } from 'zod'

/** One line of two versions side by side; what is the same is shown, too, so that nothing has to be guessed. */
export type ComparedLine = { label: string; here: string; there: string }

/** What the server says to one entry that a device sends. */
export type Answer =
  /** It is there, once. `words` and `href` lead to it. */
  | { state: 'joined'; words: string; href: string }
  /** It cannot be taken as it is: the sentence, and by which fields. */
  | { state: 'refused'; message: string; fields: Record<string, string> }
  /** There are two versions; somebody has to choose. */
  | { state: 'differs'; words: string; other: string; lines: ComparedLine[] }
  /** Nobody, or somebody else, is signed in. Everything stays on the device. */
  | { state: 'sign-in' }

const line = z.object({ label: z.string(), here: z.string(), there: z.string() })

/** Reads an answer; anything else that comes over the line (a page of a proxy) is none. */
export const Answer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('joined'), words: z.string(), href: z.string() }),
  z.object({ state: z.literal('refused'), message: z.string(), fields: z.record(z.string(), z.string()) }),
  z.object({ state: z.literal('differs'), words: z.string(), other: z.string(), lines: z.array(line) }),
  z.object({ state: z.literal('sign-in') }),
])

/** What every use of a device sends beside its form: who kept it, when it took place, what was chosen. */
export const keptFields = {
  /** The mark of the person who kept it: it is never recorded in the name of another one. */
  owner: z.string().max(100).default(''),
  tookPlaceAt: z.iso.datetime({ error: 'Chưa có giờ tiếp.' }).transform((text) => new Date(text)),
  /** Of two versions: the same (dropped, tied to the other), or another one (recorded with a note). */
  choice: z.enum(['same', 'another', '']).default(''),
  other: z.union([z.uuid(), z.literal('')]).default(''),
}

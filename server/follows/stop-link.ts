import { z } from 'zod'
import { type FollowKind, followKindCodes, followKinds } from '#domain/follows/words.ts'
import { seal, unseal } from '#lib/secrets.ts'

const Stop = z.object({ account: z.uuid(), kind: z.enum([...followKindCodes, 'letters']) })
/** Whose news ends, and which: one kind, or every letter and message. */
export type Stop = z.output<typeof Stop>

/** Opens nothing but the refusal; sealed by us, so that nobody makes one for somebody else. */
export const stopToken = (stop: Stop): string => seal('follow', JSON.stringify(stop))

/** What a link refuses; nothing where it is none of ours. */
export function openStop(token: string): Stop | undefined {
  const opened = unseal('follow', token)
  return opened ? Stop.safeParse(JSON.parse(opened)).data : undefined
}

/** The foot of a letter: each kind of news in it, and all letters, with the link that ends it. */
export function stopLines(site: string, account: string, kinds: FollowKind[]): string {
  const link = (kind: Stop['kind']) => `${site}/theo-doi/thoi/${stopToken({ account, kind })}`
  return [
    ...kinds.map((kind) => `“${followKinds[kind]}”: ${link(kind)}`),
    `Mọi thư và tin nhắn: ${link('letters')}`,
  ].join('\n')
}

import type { Channel, NoticeChannel } from '#domain/petitions/words.ts'

/** What this installation can send with. */
export type Means = { mail: boolean; sms: boolean }

/**
 * How news reaches the sender: as they chose; where that cannot be, by a call from the desk. Null
 * when they chose to look themselves, or left nothing to reach them by.
 */
export function senderChannel(
  chosen: Channel,
  contact: { phone: string; email: string },
  means: Means,
): NoticeChannel | null {
  if (chosen === 'code') return null
  if (chosen === 'email' && contact.email && means.mail) return 'email'
  if (!contact.phone) return null
  return chosen === 'sms' && means.sms ? 'sms' : 'call'
}

/** Staff read their notices in the pages; a letter goes with it where one can. */
export function staffChannels(mailable: boolean, means: Means): NoticeChannel[] {
  return mailable && means.mail ? ['app', 'email'] : ['app']
}

/** A notice is tried so often, over about four days, before the desk is asked to call. */
export const mostTries = 25

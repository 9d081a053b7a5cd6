/** The desk of one place of the hall, or of all of them. */
export const deskAt = (number = '', site = ''): string =>
  `/dialogues/${number}/live${site ? `?site=${site}` : ''}`

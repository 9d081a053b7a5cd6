import { demoId } from '#db/seed/demo/demo-id.ts'
import { newToken } from '#lib/ids.ts'
import { cast } from '../fixtures.ts'
import { PlainBrowser } from '../plain-browser.ts'

const committee = demoId('hong-lien-ubnd')

/** A dialogue of the committee on this day, announced by requests. @returns its number */
export async function announcedHall(
  origin: string,
  it: { topic: string; day: string; seats: number; isToday?: boolean },
): Promise<string> {
  const signedIn = async (key: string) => {
    const browser = new PlainBrowser(origin)
    await browser.signInAs(key)
    return browser
  }
  const [front, chair, desk] = await Promise.all([cast.front, cast.chair, cast.reception].map(signedIn))
  if (!front || !chair || !desk) throw new Error('nobody is signed in')
  const { location } = await front.post('/dialogues/new/submit', {
    ...{ unitId: committee, wishedBy: 'own', topic: it.topic, wishedOn: it.day },
    ...{ scope: 'thematic', audience: 'everybody' },
    // One that begins today is a hurry with its reason.
    ...(it.isToday
      ? { kind: 'extraordinary', ground: 'Việc bức xúc, nhiều hộ cùng nêu trong tuần này.' }
      : { kind: 'regular' }),
  })
  const number = location.split('/').at(-1) ?? ''
  await chair.post(`/dialogues/${number}/approve`, { version: '1' })
  await desk.post(`/dialogues/${number}/plan/submit`, plan('2', it))
  await chair.post(`/dialogues/${number}/announce`, { version: '3' })
  return number
}

/** What is typed in the form of the plan, and of a change. */
export const plan = (version: string, it: { topic: string; day: string; seats: number }) => ({
  ...{ version, topic: it.topic, day: it.day, fromTime: '00:05', toTime: '23:50' },
  ...{ programme: 'Báo cáo tình hình; ý kiến của bà con; kết luận.', howToJoin: 'Ai cũng dự được.' },
  ...{ chair1Unit: committee, chair1Title: 'Chủ tịch UBND phường Hồng Liên' },
  ...{ site1Place: `Hội trường, ${it.topic}`, site1Seats: String(it.seats), 'site1-sign': 'yes' },
})

/** Somebody registers by requests. @returns the code */
export async function registeredBy(
  origin: string,
  number: string,
  typed: Record<string, string> = {},
): Promise<string> {
  const browser = new PlainBrowser(origin)
  const { text } = await browser.get(`/doi-thoai/${number}/dang-ky`)
  const site = text.match(/name="site" value="([0-9a-f-]{36})"/)?.[1] ?? ''
  const page = await browser.send(`/doi-thoai/${number}/dang-ky/gui`, {
    ...{ token: newToken(), site, naming: 'none', persons: '1', ...typed },
  })
  return codeIn(page.words)
}

/** The code that a page shows. */
export const codeIn = (words: string): string =>
  words.match(/[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){3}/)?.[0] ?? ''

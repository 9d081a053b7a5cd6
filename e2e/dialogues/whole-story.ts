import { demoId } from '#db/seed/demo/demo-id.ts'
import { newToken } from '#lib/ids.ts'
import { samplePdf } from '../../scripts/demo/sample-files.ts'
import { cast, expect } from '../fixtures.ts'
import { decide } from '../main-job/by-requests.ts'
import type { Visitor } from '../pages/visitor.ts'
import { fileForm, PlainBrowser } from '../plain-browser.ts'
import { codeIn } from './hall.ts'

/** What is done many times in the story, over the same forms as by hand. */
export const places = ['Hội trường lớn UBND phường', 'Nhà văn hóa tổ dân phố 2'] as const

const kinds = [
  ['drainage', 'Mương thoát nước tắc ở tổ'],
  ['utilities', 'Đèn đường hỏng lâu ngày ở tổ'],
  ['environment', 'Rác để qua đêm ở đầu ngõ tổ'],
] as const

/** Six opinions of one village, two of each kind. */
export const sheetOf = (village: number, gatheredOn: string) => ({
  ...{ areaCode: `9011${village}`, channel: 'meeting', gatheredOn, place: `Nhà văn hóa tổ ${village}` },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((row) => {
      const [field, words] = kinds[(row - 1) % 3] as (typeof kinds)[number]
      return [
        [`body${row}`, opinionOf(village, row, words)],
        [`field${row}`, field],
        [`people${row}`, String(row)],
      ]
    }),
  ),
})
export const opinionOf = (village: number, row: number, words: string = kinds[(row - 1) % 3]?.[1] ?? '') =>
  `${words} ${village}, ý kiến thứ ${row}.`

/** Somebody registers at one of the places. @returns the code */
export async function registerAt(origin: string, number: string, place: 0 | 1): Promise<string> {
  const browser = new PlainBrowser(origin)
  const { text } = await browser.get(`/doi-thoai/${number}/dang-ky`)
  const sites = [...text.matchAll(/name="site"[^>]*value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  const page = await browser.send(`/doi-thoai/${number}/dang-ky/gui`, {
    ...{ token: newToken(), site: sites[place] ?? '', naming: 'none', persons: '1' },
  })
  return codeIn(page.words)
}

export type Spoken = { seat: string; name?: string; place: string; body: string; field: string }

/** Somebody is queued, begins, and what they say is written. @returns the address of their turn */
async function say(desk: Visitor, number: string, site: string, it: Spoken, more: Record<string, string>) {
  const hall = `/dialogues/${number}/live?site=${site}`
  await desk.submit(hall, { newSeat: it.seat, newPlace: it.place, newName: it.name ?? '' }, '/live/queue')
  await desk.submit(hall, { act: 'start' }, '/live/move')
  const turn = (await desk.get(hall)).html.match(/live\/([0-9a-f-]{36})\/write/)?.[1] ?? ''
  const words = {
    body: it.body,
    field: it.field,
    seat: it.seat,
    place: it.place,
    name: it.name ?? '',
    ...more,
  }
  return { turn, next: await desk.submit(hall, words, `/live/${turn}/write`) }
}

export async function answeredAt(desk: Visitor, number: string, site: string, it: Spoken, answer: string) {
  await say(desk, number, site, it, { answer, next: 'answered' })
}

/** Promised with its five points; the asker gets the slip. @returns the number and the code that stands on it */
export async function promisedAt(
  desk: Visitor,
  number: string,
  site: string,
  it: Spoken & { task: string; dueOn: string },
): Promise<Promise_> {
  const { next } = await say(desk, number, site, it, { next: 'promise' })
  const points = {
    ...{ assigneeId: demoId(cast.handler), headId: demoId(cast.chair), task: it.task, dueOn: it.dueOn },
    expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu',
  }
  const back = await desk.submit(next, points, '/settle/submit')
  const file = (await desk.get(back)).html.match(/\/petitions\/(\d{4}-\d{6})\/code/)?.[1] ?? ''
  const slip = await desk.get(`/petitions/${file}/code`)
  await desk.post(`/petitions/${file}/code/done`, {})
  return { number: file, code: codeIn(slip.html) }
}
/** A promise as its asker holds it. */
export type Promise_ = { number: string; code: string }

const settled = {
  ...{ outcome: 'settled', doneBy: 'Phòng Kinh tế, Hạ tầng và Đô thị', doneWhen: 'tuần này', nextStep: '' },
  basis: 'Thông báo kết luận hội nghị đối thoại',
}

/** The answer with its proof, drafted by one and approved by another. */
export async function reportDone(
  { handler, chair }: { handler: PlainBrowser; chair: PlainBrowser },
  number: string,
  task: string,
): Promise<void> {
  const body = `${task}: đã làm xong, tổ dân phố đã cùng nghiệm thu. Ảnh và biên bản kèm theo.`
  await decide(handler, number, 'answer', { ...settled, doneWhat: task, body })
  await decide(chair, number, 'approve')
  for (const kind of ['signed_answer', 'handover']) {
    const paper = samplePdf(`${kind} ${number} ${performance.now()}`)
    const proof = await fileForm(`${kind}.pdf`, paper, { kind })
    await handler.post(`/api/uploads?for=petition&number=${number}`, proof)
  }
  const issued = await decide(handler, number, 'issue')
  expect(issued.words).toContain('5/5 rõ, đã có kết quả')
}

/** The asker's own word, with nothing but the code. */
export async function saysOf(origin: string, code: string, word: 'done' | 'not', reason = '') {
  const asker = new PlainBrowser(origin)
  await asker.send('/tra-cuu/mo', { code })
  const said = await asker.send('/tra-cuu/ho-so/y-kien/gui', { word, reason, rating: '' })
  expect(said.words).toContain('Cảm ơn ông/bà')
}

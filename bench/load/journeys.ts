import { formPages } from '../filing.ts'
import type { Answer, Visitor } from './visitor.ts'

export type Journey =
  | { kind: 'pages'; paths: string[]; times?: number }
  | { kind: 'lookUp'; codes: string[] }
  | { kind: 'file'; areas: string[] }

/** What a journey took besides its own length: one part of it alone. */
export type Walked = { bytes: number; requests: number; lastPostMs?: number }

const pick = (list: string[]) => list[Math.floor(Math.random() * list.length)] as string

function expect(answer: Answer, status: number, what: string, location = ''): Answer {
  if (answer.status === status && answer.location.includes(location)) return answer
  throw new Error(`${what}: ${answer.status} ${answer.location}`)
}

/** Walks once. @throws Error when a page did not answer as it should: no figure is taken of faults */
export async function walk(visitor: Visitor, journey: Journey): Promise<Walked> {
  if (journey.kind === 'pages') {
    const { times = 1 } = journey
    let bytes = 0
    for (let time = 0; time < times; time++) {
      const path = pick(journey.paths)
      bytes += expect(await visitor.get(path), 200, path).bytes
    }
    return { bytes, requests: times }
  }
  if (journey.kind === 'lookUp') {
    expect(await visitor.post('/tra-cuu/mo', { code: pick(journey.codes) }), 303, 'look-up', '/tra-cuu/ho-so')
    const { bytes } = expect(await visitor.get('/tra-cuu/ho-so'), 200, 'the petition of a code')
    return { bytes, requests: 2 }
  }
  return file(visitor, pick(journey.areas))
}

/** Six pages, each opened and answered, and the receipt. */
async function file(visitor: Visitor, area: string): Promise<Walked> {
  let bytes = 0
  let lastPostMs = 0
  const pages = Object.entries(formPages(area))
  for (const [at, [page, fields]] of pages.entries()) {
    bytes += expect(await visitor.get(`/gui/${page}`), 200, page).bytes
    const begun = performance.now()
    const answer = await visitor.post(`/gui/${page}/luu`, fields)
    const next = at + 1 < pages.length ? `/gui/${pages[at + 1]?.[0]}` : '/gui/da-nhan'
    expect(answer, 303, `answer to ${page}`, next)
    lastPostMs = performance.now() - begun
  }
  bytes += expect(await visitor.get('/gui/da-nhan'), 200, 'receipt').bytes
  return { bytes, requests: 2 * pages.length + 1, lastPostMs }
}

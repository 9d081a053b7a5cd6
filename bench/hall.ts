import { Agent, type ClientRequest, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { closePools } from '#db/client.ts'
import { newId } from '#lib/ids.ts'
import { moderateQuestion } from '#server/dialogues/hall/moderate-question.ts'
import { hallAddress } from '#server/dialogues/hall/seat.ts'
import { asSuperuser } from './database.ts'
import { type Figures, figuresOf } from './figures.ts'
import { Visitor } from './load/visitor.ts'
import { ctx, openHall } from './opened-hall.ts'
import { signIn } from './pages.ts'
import { secondDevice } from './second-device.ts'
import type { Site } from './site.ts'

const PHONES = 500
const ACTS_EACH = 4
const SECONDS = 60
/** All phones of a hall come from one address. */
const ADDRESS = '203.0.113.7'

export type HallFigures = {
  sent: Figures
  pages: Figures
  desk: Figures
  second: Figures
  news: number
  wrong: string[]
}

/** One phone: keeps its seat, follows the news, and asks for its page as the page itself would. */
class Phone {
  readonly visitor: Visitor
  readonly path: string
  news = 0
  readonly pages: number[] = []
  /** what was answered instead of the page */
  readonly refused: number[] = []
  #hasLeft = false
  readonly #origin: string
  #soon: NodeJS.Timeout | undefined
  #stream: ClientRequest | undefined

  constructor(origin: string, agent: Agent, number: string) {
    this.#origin = origin
    this.visitor = new Visitor(origin, agent, '', ADDRESS)
    this.path = `/doi-thoai/${number}/hoi`
  }

  /** Opens the code of the hall, then its page, then the news. */
  async sits(number: string): Promise<void> {
    await this.visitor.get(hallAddress(number))
    await this.visitor.get(this.path)
    const url = new URL(`/api/halls/${number}/hoi`, this.#origin)
    const headers = { Cookie: `namro_seat=${this.visitor.cookie('namro_seat')}` }
    this.#stream = get(url, { headers, agent: false }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        // As the page of the hall does: components/hall/follow-hall.tsx.
        const [, within] = /event: \w+\ndata: (\d+)/.exec(chunk.toString()) ?? []
        if (within === undefined) return
        this.news++
        this.#soon ??= setTimeout(() => this.#ask(), Math.random() * Number(within))
      })
      answer.on('error', () => {})
    })
    this.#stream.on('error', () => {})
  }

  async #ask(): Promise<void> {
    this.#soon = undefined
    const begun = performance.now()
    // Whoever leaves the hall waits for no answer.
    const status = await this.visitor.refresh(this.path).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) this.pages.push(performance.now() - begun)
    else if (!this.#hasLeft) this.refused.push(status)
  }

  leaves(): void {
    this.#hasLeft = true
    clearTimeout(this.#soon)
    this.#stream?.destroy()
  }
}

/**
 * Five hundred phones follow a hall and send two thousand questions and supports within a minute, with all limits
 * on, while its desk is used. What stands in the database afterwards is counted against what was sent.
 */
export async function measureHall(site: Site, say: (line: string) => void): Promise<HallFigures> {
  const { number, sites } = await openHall()
  const siteId = sites[0] ?? ''
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const phones = Array.from({ length: PHONES }, () => new Phone(site.origin, agent, number))
  try {
    for (let at = 0; at < PHONES; at += 20) {
      await Promise.all(phones.slice(at, at + 20).map((phone) => phone.sits(number)))
    }
    const shown = await questionsToSupport(phones, number, siteId)
    say(`  ${PHONES} điện thoại đã ngồi xuống; gửi ${PHONES * ACTS_EACH} lượt trong ${SECONDS} giây…`)
    const desk = deskOf(site, number)
    const second = secondDevice(site, number, siteId)
    const sent: number[] = []
    const wrong: string[] = []
    let [questions, supports] = [0, 0]
    const act = async (phone: Phone, n: number) => {
      await sleep(Math.random() * SECONDS * 1000)
      const begun = performance.now()
      const isQuestion = n % 2 === 0
      const body = `Câu hỏi ${wordOf(asks(phones.indexOf(phone), n))} về đường, rác, nước của khu dân cư?`
      const fields: Record<string, string> = isQuestion
        ? { id: newId(), body, seat: '', name: '' }
        : { id: shown[(phones.indexOf(phone) + n) % shown.length] ?? '', on: 'yes' }
      const { status, location } = await phone.visitor.post(
        `${phone.path}/${isQuestion ? 'gui' : 'dong-tinh'}`,
        fields,
      )
      sent.push(performance.now() - begun)
      if (status !== 303 || !location.startsWith(phone.path)) wrong.push(`${status} ${location}`)
      // What somebody asked already counts as one more who wants it asked.
      else if (isQuestion && !location.includes('giong')) questions++
      else supports++
    }
    await Promise.all(phones.flatMap((phone) => Array.from({ length: ACTS_EACH }, (_, n) => act(phone, n))))
    const durations = await desk.stop()
    const followed = await second.stop()
    const [kept] = await asSuperuser(
      (sql) => sql<{ questions: number; supports: number }[]>`
        select (select count(*)::int from hall_question where dialogue_id = d.id) as questions,
          (select count(*)::int from hall_support where dialogue_id = d.id) as supports
        from dialogue d where number = ${number}`,
    )
    if (kept?.questions !== questions + shown.length) {
      wrong.push(`${kept?.questions} câu hỏi được giữ, đã gửi ${questions + shown.length}`)
    }
    if (kept?.supports !== supports)
      wrong.push(`${kept?.supports} lượt đồng tình được giữ, đã gửi ${supports}`)
    for (const status of phones.flatMap(({ refused }) => refused))
      wrong.push(`trang của điện thoại: ${status}`)
    return {
      sent: figuresOf(sent, SECONDS),
      pages: figuresOf(
        phones.flatMap((phone) => phone.pages),
        SECONDS,
      ),
      desk: figuresOf(durations, SECONDS),
      second: figuresOf(followed, SECONDS),
      news: phones.reduce((sum, phone) => sum + phone.news, 0),
      wrong,
    }
  } finally {
    for (const phone of phones) phone.leaves()
    agent.destroy()
    await closePools()
  }
}

/** Which question a phone asks; one phone in twenty-five asks what the one beside it asks, too. */
const asks = (phone: number, n: number): number => (phone % 25 === 1 ? phone - 1 : phone) * ACTS_EACH + n

/** A word of its own for each number: letters only, and none of which a word could be made that holds a question. */
const wordOf = (n: number): string =>
  n
    .toString(6)
    .padStart(5, '0')
    .replace(/\d/g, (at) => 'abcdef'[Number(at)] ?? '')

/** Twenty questions that the desk lets through, of phones that support none of their own. */
async function questionsToSupport(phones: Phone[], number: string, siteId: string): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < 20; n++) {
    const id = newId()
    const body = `Việc thứ ${String.fromCharCode(97 + n)} của khu dân cư bao giờ xong?`
    await phones[n]?.visitor.post(`${phones[n]?.path}/gui`, { id, body, seat: '', name: '' })
    const show = { id, version: 1, act: 'show' as const, siteId, reason: '' as const }
    await moderateQuestion(ctx('reception'), number, show)
    ids.push(id)
  }
  return ids
}

/** The desk, opened again and again by somebody who is signed in. */
function deskOf(site: Site, number: string) {
  const durations: number[] = []
  let isOver = false
  const work = (async () => {
    const agent = new Agent({ keepAlive: true })
    const visitor = new Visitor(site.origin, agent, await signIn(site, 'reception'))
    while (!isOver) {
      const begun = performance.now()
      const { status } = await visitor.get(`/dialogues/${number}/live`)
      if (status !== 200) throw new Error(`the desk answered ${status}`)
      durations.push(performance.now() - begun)
      await sleep(500)
    }
    agent.destroy()
  })()
  return {
    stop: async () => {
      isOver = true
      await work
      return durations
    },
  }
}

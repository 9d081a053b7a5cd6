import { expect } from '@playwright/test'
import { demoId } from '#db/seed/demo/demo-id.ts'

export type Answer = {
  status: number
  location: string
  text: string
  /** What a person reads of it: the text between the tags. */
  words: string
  title: string
  headers: Headers
}
type Body = { type: string; bytes: BodyInit }

/** An address of its own for each: the limits on tries are another test. */
export const ownAddress = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`

export const urlencoded = (values: Record<string, string>): Body => ({
  type: 'application/x-www-form-urlencoded',
  bytes: new URLSearchParams(values).toString(),
})

const wordsOf = (page: string) =>
  page
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')

const titleOf = (page: string) => page.match(/<title>(.*?)<\/title>/)?.[1] ?? ''

/** A browser of the simplest kind: it keeps cookies, runs no script and follows nothing by itself. */
export class PlainBrowser {
  readonly origin: string
  readonly cookies = new Map<string, string>()
  readonly address: string

  constructor(origin: string, address = ownAddress()) {
    this.origin = origin
    this.address = address
  }

  /** Another one with the same cookies, as a second tab or a stolen jar. */
  copy(): PlainBrowser {
    const other = new PlainBrowser(this.origin)
    for (const [name, value] of this.cookies) other.cookies.set(name, value)
    return other
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async ask(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: BodyInit,
  ): Promise<Answer> {
    const answer = await fetch(this.origin + path, {
      method,
      redirect: 'manual',
      headers: { 'x-forwarded-for': this.address, cookie: this.cookieHeader(), ...headers },
      body,
    })
    for (const set of answer.headers.getSetCookie()) this.keep(set)
    const location = answer.headers.get('location') ?? ''
    // React parts two texts that stand side by side.
    const text = (await answer.text()).replaceAll('<!-- -->', '')
    return {
      status: answer.status,
      location,
      text,
      words: wordsOf(text),
      title: titleOf(text),
      headers: answer.headers,
    }
  }

  private keep(set: string): void {
    const [pair = ''] = set.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(name.length + 1)
    if (value === '' || /max-age=0/i.test(set)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }

  get(path: string): Promise<Answer> {
    return this.ask('GET', path)
  }

  post(
    path: string,
    body: Record<string, string> | Body,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const { type, bytes } = 'bytes' in body && 'type' in body ? (body as Body) : urlencoded(body)
    return this.ask('POST', path, { origin: this.origin, 'content-type': type, ...headers }, bytes)
  }

  /** Sends a form and opens the page it leads to. */
  async send(path: string, values: Record<string, string>): Promise<Answer> {
    const { status, location } = await this.post(path, values)
    expect(status, path).toBe(303)
    return this.get(location)
  }

  /** Signs in as somebody of the demo. */
  async signInAs(key: string): Promise<void> {
    await this.send('/dang-nhap/minh-hoa', { personId: demoId(key), tiep: '/account' })
    expect((await this.get('/account')).status).toBe(200)
  }
}

/** The multipart form that a browser sends around one file. */
export async function fileForm(
  name: string,
  file: Uint8Array,
  fields: Record<string, string> = {},
): Promise<Body> {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  form.set('file', new File([new Uint8Array(file)], name))
  // Through a Response, which chooses the boundary and puts it into the type.
  const answer = new Response(form)
  return { type: answer.headers.get('content-type') ?? '', bytes: await answer.arrayBuffer() }
}

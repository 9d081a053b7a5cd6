type Values = Record<string, string>
type Attachment = { name: string; type: string; bytes: Buffer }

const entities: Record<string, string> = { amp: '&', quot: '"', '#x27': "'", '#39': "'", lt: '<', gt: '>' }
const decoded = (text: string) => text.replace(/&(#?\w+);/g, (all, name) => entities[name] ?? all)
const attribute = (tag: string, name: string) =>
  decoded(tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '')

/**
 * A browser of the simplest kind: keeps cookies, follows redirects, fills forms in. It brings
 * petitions and people to where a page shows them, faster than clicking would.
 */
export class Visitor {
  readonly origin: string
  readonly jar = new Map<string, string>()
  /** An address of their own: the limits on tries are another test. */
  private readonly address = [10, ...crypto.getRandomValues(new Uint8Array(3))].join('.')

  constructor(origin: string) {
    this.origin = origin
  }

  /** The page at this address, after redirects. */
  async get(path: string): Promise<{ path: string; html: string }> {
    let at = path
    for (let hops = 0; hops < 6; hops++) {
      const answer = await this.ask(at)
      const next = answer.headers.get('location')
      if (!next) return { path: at, html: await answer.text() }
      await answer.arrayBuffer()
      at = next.replace(this.origin, '')
    }
    throw new Error(`${path} leads in circles`)
  }

  /**
   * Fills in the form of a page and sends it, with what the page put into it unseen.
   * @param action the end of the form's address, where the page has several forms
   * @returns the address it led to
   */
  async submit(page: string, values: Values, action = ''): Promise<string> {
    const { html } = await this.get(page)
    const form = [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)]
      .map(([text]) => text)
      .find((text) => /method="post"/i.test(text) && attribute(text, 'action').endsWith(action || ''))
    if (!form) throw new Error(`${page} has no form ${action}`)
    const hidden = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]): [string, string] => [
      attribute(tag, 'name'),
      attribute(tag, 'value'),
    ])
    const next = await this.post(attribute(form, 'action'), { ...Object.fromEntries(hidden), ...values })
    if (next !== page) return next
    const said = (await this.get(page)).html.match(/role="alert".*?<\/div>/s)?.[0]
    if (said) throw new Error(`${page} refused: ${said.replace(/<[^>]*>/g, ' ')}`)
    return next
  }

  /** Sends values to an address; anything but a redirect is a fault of whoever asked. */
  async post(path: string, values: Values, attachment?: Attachment): Promise<string> {
    const body = attachment ? new FormData() : new URLSearchParams(values)
    if (attachment) {
      for (const [name, value] of Object.entries(values)) body.set(name, value)
      const { name, type, bytes } = attachment
      ;(body as FormData).set('file', new Blob([new Uint8Array(bytes)], { type }), name)
    }
    const answer = await this.ask(path, { method: 'POST', body })
    await answer.arrayBuffer()
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`)
    return (answer.headers.get('location') ?? '').replace(this.origin, '')
  }

  /** The cookies as Playwright takes them into a browser. */
  state() {
    const { hostname } = new URL(this.origin)
    const cookies = [...this.jar].map(([name, value]) => ({
      name,
      value,
      domain: hostname,
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax' as const,
    }))
    return { cookies, origins: [] }
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.jar].map((pair) => pair.join('=')).join('; ')
    const answer = await fetch(this.origin + path, {
      ...init,
      redirect: 'manual',
      headers: { origin: this.origin, cookie, 'x-forwarded-for': this.address },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = set.match(/^([^=]+)=([^;]*)/) ?? []
      if (/max-age=0\b/i.test(set)) this.jar.delete(name)
      else this.jar.set(name, value)
    }
    return answer
  }
}

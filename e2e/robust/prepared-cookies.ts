import { expect } from '@playwright/test'

/** A browser of the simplest kind: it keeps cookies and follows nothing. */
async function post(origin: string, path: string, values: Record<string, string>, jar: Map<string, string>) {
  const answer = await fetch(origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, cookie: cookieOf(jar), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(values).toString(),
  })
  for (const set of answer.headers.getSetCookie()) {
    const [pair = ''] = set.split(';')
    const at = pair.indexOf('=')
    jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
  await answer.arrayBuffer()
  expect(answer.status, path).toBe(303)
  return answer.headers.get('location') ?? ''
}

const cookieOf = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

async function fill(origin: string, jar: Map<string, string>): Promise<void> {
  await post(
    origin,
    '/gui/noi-dung/luu',
    { body: 'Đèn đường ngõ 12 tắt từ thứ Hai, trẻ con đi học về tối không thấy đường.' },
    jar,
  )
  await post(origin, '/gui/loai/luu', { kind: 'feedback' }, jar)
  await post(origin, '/gui/noi-xay-ra/luu', { areaCode: '90101', place: 'Ngõ 12' }, jar)
  await post(origin, '/gui/tep/luu', {}, jar)
  await post(origin, '/gui/nguoi-gui/luu', { name: 'Trần Thị Thử', address: 'Tổ 2', channel: 'code' }, jar)
}

/** The cookies of somebody who has answered every page and not sent yet. */
export async function filledDraft(origin: string): Promise<string> {
  const jar = new Map<string, string>()
  await fill(origin, jar)
  return cookieOf(jar)
}

/** The cookies of somebody who has sent a petition and opened it by its code. */
export async function heldPetition(origin: string): Promise<string> {
  const jar = new Map<string, string>()
  await fill(origin, jar)
  const sent = await post(origin, '/gui/xem-lai/luu', { consent: 'yes' }, jar)
  const page = await (await fetch(origin + sent, { headers: { cookie: cookieOf(jar) } })).text()
  const code = page.match(/[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){3}/)?.[0]
  expect(code, 'the page after sending shows the code').toBeTruthy()
  await post(origin, '/tra-cuu/mo', { code: code as string }, jar)
  return cookieOf(jar)
}

import { Visitor } from './visitor.ts'

const digits = (many: number) =>
  [...crypto.getRandomValues(new Uint8Array(many))].map((byte) => byte % 10).join('')

/** Somebody to whose phone a code was just sent; the demo shows the message on the page. */
export async function askedCode(origin: string): Promise<Visitor> {
  const visitor = new Visitor(origin)
  await visitor.submit('/tai-khoan/vao', { contact: `09${digits(8)}` }, '/vao/gui')
  return visitor
}

/** Somebody who was sent a letter with a link. */
export async function askedLink(origin: string): Promise<Visitor> {
  const visitor = new Visitor(origin)
  await visitor.submit('/tai-khoan/vao', { contact: `ba.con.${digits(8)}@example.org` }, '/vao/gui')
  return visitor
}

/** Somebody who has opened the link of the letter and not pressed the button yet. */
export async function openedLink(origin: string): Promise<Visitor> {
  const visitor = await askedLink(origin)
  const link = (await visitor.get('/tai-khoan/vao/ma')).html.match(/\/tai-khoan\/thu\/[\w-]+/)?.[0] ?? ''
  await visitor.get(link)
  return visitor
}

/** A citizen who is signed in, and keeps the petitions of these codes. */
export async function citizen(origin: string, codes: string[]): Promise<Visitor> {
  const visitor = await askedCode(origin)
  const code = (await visitor.get('/tai-khoan/vao/ma')).html.match(/Mã đăng nhập (\d{6})/)?.[1] ?? ''
  await visitor.submit('/tai-khoan/vao/ma', { code }, '/ma/kiem')
  for (const one of codes) await visitor.submit('/tai-khoan', { code: one }, '/them')
  return visitor
}

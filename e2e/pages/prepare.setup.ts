import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from '@playwright/test'
import { TOTP } from 'otpauth'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { State } from '#domain/petitions/words.ts'
import { cast } from '../fixtures.ts'
import {
  answer,
  draft,
  draftAndApprove,
  draftUpTo,
  fileQuickly,
  finderAnswered,
  giveWork,
  holding,
  member,
  newCode,
} from './petition-journey.ts'
import { onlookers, type Prepared, places, preparedFile } from './prepared.ts'
import { Visitor } from './visitor.ts'

const numbers = (html: string) => [...new Set(html.match(/(?<=\/petitions\/)\d{4}-\d{6}/g))]

/** The first petition of the demo in this state, nearest limit first, of which a page holds a form. */
async function inState(visitor: Visitor, state: State, page: string): Promise<string> {
  const list = await visitor.get(`/inbox?muc=tat-ca&trang-thai=${state}`)
  for (const number of numbers(list.html)) {
    const { html } = await visitor.get(`/petitions/${number}${page}`)
    if (page === '' || html.includes(`action="/petitions/${number}${page}/submit"`)) return number
  }
  throw new Error(`no petition is ${state} where ${page} can be done`)
}

/** Invites somebody, who then has the link open. */
async function invite(origin: string) {
  const newLink = await member(origin, cast.noRole)
  const shown = await newLink.submit(
    '/settings/people/invite',
    {
      name: 'Lò Thị Mận',
      title: 'Chuyên viên Phòng Văn hóa - Xã hội phường Hồng Liên',
      email: '',
      role: 'unit_handler',
      unitId: demoId('hong-lien-van-xa'),
      fromOn: '',
      toOn: '',
    },
    '/invite/submit',
  )
  const link = (await newLink.get(shown)).html.match(/\/loi-moi\/[\w-]+/)?.[0] ?? ''
  const invited = new Visitor(origin)
  await invited.get(link)
  return { newLink, invited, id: shown.split('/').at(-2) ?? '' }
}

/** Somebody who was invited and chose login and password. */
async function newAccount(origin: string): Promise<Visitor> {
  const { invited: newcomer } = await invite(origin)
  const password = 'bốn con vịt qua sông'
  const login = `lo.thi.man.${Date.now()}`
  await newcomer.submit('/loi-moi', { login, password, again: password })
  return newcomer
}

async function withSecondFactor(visitor: Visitor): Promise<Visitor> {
  const page = '/account/lop-hai'
  const { html } = await visitor.get(page)
  const secret = html.match(/(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/)?.[0] ?? ''
  const sealed = html.match(/name="sealed" value="([^"]+)"/)?.[1] ?? ''
  const code = new TOTP({ secret: secret.replaceAll(' ', '') }).generate()
  await visitor.post(`${page}/submit`, { sealed, current: '', code })
  return visitor
}

test('people and petitions stand where the pages show them', async ({ baseURL }) => {
  test.setTimeout(120_000)
  const origin = baseURL as string
  const by = (key: string) => member(origin, key)
  const reception = await by(cast.reception)
  const head = await by(cast.head)
  const handler = await by(cast.handler)
  const chair = await by(cast.chair)
  const staff = { reception, head, handler }

  const received = await fileQuickly(origin)
  const inHand = async () => {
    const filed = await fileQuickly(origin)
    await giveWork(staff, filed.number)
    return filed
  }
  const drafted = await inHand()
  await draft(staff, drafted.number)
  const approved = await inHand()
  await draftAndApprove(staff, approved.number)
  // Where the office waits for the sender time runs on by itself: these are brought there now.
  const answered = await inHand()
  await answer(staff, answered.number)
  const disputed = await inHand()
  for (const reason of ['Mưa hôm qua vẫn dột hai chỗ.', 'Hai chỗ ấy chưa ai đến xem.']) {
    await answer(staff, disputed.number)
    await disputed.holder.submit('/tra-cuu/ho-so/y-kien', { word: 'not', reason })
  }

  const at: Prepared['at'] = {
    toTriage: await inState(reception, 'RECEIVED', '/triage'),
    toAccept: await inState(reception, 'TRIAGED', '/accept'),
    toAssign: await inState(chair, 'ACCEPTED', '/assign'),
    inWork: await inState(handler, 'VERIFYING', '/progress'),
    drafted: drafted.number,
    approved: approved.number,
    answered: answered.number,
    disputed: disputed.number,
    refused: await inState(reception, 'REFUSED', '/code'),
    newCode: '',
    unit: demoId('hong-lien-ha-tang'),
    person: demoId(cast.handler),
    invitedPerson: '',
  }
  const byNewCode = async (number: string, desk = reception) => holding(origin, await newCode(desk, number))
  const desk = await by(cast.reception)
  const holders = {
    inWork: await byNewCode(at.inWork, desk),
    disputed: disputed.holder,
    refused: await byNewCode(at.refused),
    closed: await byNewCode(await inState(reception, 'CLOSED', '/code')),
    received: received.holder,
  }
  at.newCode = at.inWork
  const { newLink, invited, id } = await invite(origin)
  at.invitedPerson = id
  const newcomer = await newAccount(origin)
  const showsCodes = await withSecondFactor(await newAccount(origin))
  const withAccount = new Visitor(origin)
  for (const [name, value] of showsCodes.jar) if (name.endsWith('session')) withAccount.jar.set(name, value)

  const seen = {
    anybody: new Visitor(origin),
    writer: await draftUpTo(origin, 'loai'),
    finder2: await finderAnswered(origin, 'e'),
    finder3: await finderAnswered(origin, 'ee'),
    proposed: await finderAnswered(origin, 'eb'),
    complainant: await finderAnswered(origin, 'eea'),
    elsewhere: await finderAnswered(origin, 'a'),
    noFiles: await draftUpTo(origin, 'tep', 0),
    unsent: await draftUpTo(origin, 'xem-lai'),
    sent: received.sent,
    answered: answered.holder,
    ...holders,
    invited,
    newcomer,
    showsCodes,
    withAccount,
    reception,
    newCode: desk,
    head,
    handler,
    chair,
    front: await by(cast.front),
    admin: await by(cast.noRole),
    newLink,
  }
  expect(Object.keys(seen).sort()).toEqual([...onlookers].sort())
  expect(Object.keys(at).sort()).toEqual([...places].sort())
  const states = Object.fromEntries(Object.entries(seen).map(([name, visitor]) => [name, visitor.state()]))
  mkdirSync(dirname(preparedFile), { recursive: true })
  writeFileSync(preparedFile, JSON.stringify({ states, at }))
})

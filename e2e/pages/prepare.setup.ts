import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from '@playwright/test'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { State } from '#domain/petitions/words.ts'
import { cast } from '../fixtures.ts'
import { invite, newAccount, withSecondFactor } from './account-journey.ts'
import { citizen } from './citizen-journey.ts'
import { conferences } from './conference-journey.ts'
import { contactRounds } from './contact-journey.ts'
import { critiques } from './critique-journey.ts'
import { dialoguesToCome } from './dialogue-journey.ts'
import { receiverAdded } from './interop-journey.ts'
import {
  answer,
  askForMore,
  atTheDoor,
  decline,
  draft,
  draftAndApprove,
  draftPaper,
  draftUpTo,
  fileQuickly,
  finderAnswered,
  giveWork,
  halt,
  holding,
  issuePaper,
  join,
  member,
  newCode,
  offer,
  prepareLetter,
  refuse,
  takeIn,
  turnAway,
} from './petition-journey.ts'
import { onlookers, type Prepared, places, preparedFile } from './prepared.ts'
import { askedAboutData, breachWritten } from './privacy-journey.ts'
import { deskToday, sittingToBook, sittingToCome } from './reception-journey.ts'
import { rounds } from './round-journey.ts'
import { asked, rulesToChange } from './rules-journey.ts'
import { situation } from './situation-journey.ts'
import { supervised } from './supervision-journey.ts'
import { Visitor } from './visitor.ts'
import { watched } from './warning-journey.ts'

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

test('people and petitions stand where the pages show them', async ({ baseURL }) => {
  test.setTimeout(240_000)
  const origin = baseURL as string
  const by = (key: string) => member(origin, key)
  const reception = await by(cast.reception)
  const head = await by(cast.head)
  const handler = await by(cast.handler)
  const chair = await by(cast.chair)
  const staff = { reception, head, handler }
  const admin = await by(cast.noRole)
  const protector = await by(cast.protector)

  const received = await fileQuickly(origin)
  const inHand = async (kind?: string) => {
    const filed = await fileQuickly(origin)
    await giveWork(staff, filed.number, kind)
    return filed
  }
  const waiting = await inHand()
  await askForMore(staff, waiting.number)
  const complaint = await inHand('complaint')
  const halted = await inHand('complaint')
  await halt(chair, halted.number)
  // An accepted denunciation: both sides have to hear of it.
  const toTell = await atTheDoor(reception, 'denunciation', { competence: 'WITHIN' })
  const given = { handlingUnitId: demoId('hong-lien-ha-tang') }
  await reception.submit(`/petitions/${toTell}/accept`, given, '/accept/submit')
  await reception.submit(
    `/petitions/${toTell}/identity`,
    {
      reason: 'Người tố cáo bị dọa ở chợ, cần người đến ngay.',
      secondId: demoId(cast.chair),
      urgent: 'yes',
    },
    '/identity/submit',
  )
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

  const toSupervise = await inHand()
  await answer(staff, toSupervise.number)

  const { letter, holder: preparedHolder } = await prepareLetter(origin)
  const template = {
    unitId: demoId('hong-lien-ha-tang'),
    title: 'Đã nạo vét, sửa chữa xong',
    kind: '',
    outcome: 'settled',
    field: '',
    body: 'Kính gửi {{nguoi-gui}}. Về hồ sơ {{so-ho-so}}, {{don-vi}} đã làm xong: {{viec}}. Căn cứ: {{can-cu}}.',
  }
  await head.submit('/settings/templates/new', template, '/new/submit')
  const templates = (await head.get('/settings/templates')).html
  const neighbour = await by(cast.otherReception)
  const offeredFile = await inHand()
  await offer(reception, offeredFile.number)
  const [leader, joint] = [await inHand(), await inHand()]
  await reception.submit(
    `/petitions/${joint.number}/merge`,
    { number: leader.number, reason: 'Cùng một đoạn mương cạnh nhà văn hóa.' },
    '/merge/submit',
  )
  const passedOn = await inHand()
  for (let hop = 0; hop < 2; hop++) {
    await offer(reception, passedOn.number)
    await decline(neighbour, passedOn.number)
  }
  await offer(reception, passedOn.number, '')

  const published = (await fileQuickly(origin)).number
  await reception.submit(`/petitions/${published}/publish`, { checked: 'yes' }, '/publish/submit')
  const { joined, follows } = await join(origin, published)

  const at: Prepared['at'] = {
    published,
    toTriage: await inState(reception, 'RECEIVED', '/triage'),
    toAccept: await inState(reception, 'TRIAGED', '/accept'),
    toAssign: await inState(chair, 'ACCEPTED', '/assign'),
    toReturn: await atTheDoor(reception, 'complaint', {}),
    toPassOn: await atTheDoor(reception, 'feedback', {}),
    toFile: await atTheDoor(reception, 'complaint', { competence: 'SUBORDINATE', eligibility: 'ineligible' }),
    toTurnAway: await takeIn(reception, {}),
    toTranscribe: await takeIn(reception, { letter: 'yes', source: 'desk' }),
    forOthers: await atTheDoor(reception, 'feedback', {
      kind: 'no-petition.procedure',
      reason: 'Nội dung là hồ sơ cấp giấy phép xây dựng.',
    }),
    inWork: await inState(handler, 'VERIFYING', '/progress'),
    waiting: waiting.number,
    complaint: complaint.number,
    halted: halted.number,
    toTell,
    drafted: drafted.number,
    approved: approved.number,
    answered: answered.number,
    disputed: disputed.number,
    refused: await refuse(reception),
    turnedAway: await turnAway(reception),
    offered: offeredFile.number,
    toDecide: passedOn.number,
    unit: demoId('hong-lien-ha-tang'),
    person: demoId(cast.handler),
    template: templates.match(/(?<=\/settings\/templates\/)[0-9a-f-]{36}/)?.[0] ?? '',
    invitedPerson: (await invite(origin)).id,
    ...(await rulesToChange(admin)),
    ...(await receiverAdded(admin)),
    paper: '',
    joint: joint.number,
    dataRequest: await askedAboutData(answered.holder, protector),
    breach: await breachWritten(protector),
    sitting: await sittingToCome(chair),
    sittingToBook: await sittingToBook(chair),
    sittingToday: await deskToday(reception),
    ...(await dialoguesToCome({ front: await by(cast.front), chair, reception })),
    ...(await conferences({ reception, chair })),
    ...(await contactRounds(await by(cast.council))),
    redactable: '',
    ...(await supervised(await by(cast.front), toSupervise.number)),
    ...(await rounds(await by(cast.front))),
    ...(await situation(await by(cast.front))),
    ...(await watched(await by(cast.front), toSupervise.number)),
    ...(await critiques(await by(cast.front), chair)),
  }
  const byNewCode = async (number: string) => holding(origin, await newCode(reception, number))
  const holders = {
    inWork: await byNewCode(at.inWork),
    waiting: waiting.holder,
    disputed: disputed.holder,
    refused: await byNewCode(at.refused),
    turnedAway: await byNewCode(at.turnedAway),
    closed: await byNewCode(await inState(reception, 'CLOSED', '/code')),
    received: received.holder,
  }
  at.paper = await issuePaper(staff, at.inWork)
  await draftPaper(staff, at.inWork)
  const { html: answeredFile } = await reception.get(`/petitions/${at.answered}`)
  at.redactable = answeredFile.match(/(?<=\/redact\/)[0-9a-f-]{36}/)?.[0] ?? ''
  const withAccount = await withSecondFactor(await newAccount(origin))
  await withAccount.post('/account/ma-du-phong/da-cat', {})

  const seen = {
    anybody: new Visitor(origin),
    writer: await draftUpTo(origin, 'loai'),
    finder2: await finderAnswered(origin, 'e'),
    finder3: await finderAnswered(origin, 'ee'),
    proposed: await finderAnswered(origin, 'eb'),
    asked: await asked(origin),
    complainant: await finderAnswered(origin, 'eea'),
    preparedLetter: letter,
    preparedHolder,
    elsewhere: await finderAnswered(origin, 'a'),
    noFiles: await draftUpTo(origin, 'tep', 0),
    unsent: await draftUpTo(origin, 'xem-lai'),
    sent: received.sent,
    answered: answered.holder,
    ...holders,
    citizen: await citizen(origin, [answered.code, disputed.code, received.code]),
    newCitizen: await citizen(origin, []),
    joined,
    follows,
    invited: (await invite(origin)).invited,
    newcomer: await newAccount(origin),
    withAccount,
    reception,
    head,
    handler,
    chair,
    front: await by(cast.front),
    council: await by(cast.council),
    neighbour,
    province: await by(cast.provinceChair),
    auditor: await by(cast.auditor),
    admin,
    protector,
  }
  expect(Object.keys(seen).sort()).toEqual([...onlookers].sort())
  expect(Object.keys(at).sort()).toEqual([...places].sort())
  const states = Object.fromEntries(Object.entries(seen).map(([name, visitor]) => [name, visitor.state()]))
  mkdirSync(dirname(preparedFile), { recursive: true })
  writeFileSync(preparedFile, JSON.stringify({ states, at }))
})

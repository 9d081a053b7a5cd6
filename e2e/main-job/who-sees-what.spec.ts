import { expect, test } from '@playwright/test'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { type Decision, decisionNames } from '#domain/petitions/decisions.ts'
import { samplePdf } from '../../scripts/demo/sample-files.ts'
import { cast } from '../fixtures.ts'
import { soon } from '../journey.ts'
import { type Answer, fileForm, PlainBrowser } from '../plain-browser.ts'
import { filePetition, prepared } from '../robust/prepared-cookies.ts'
import { answer, answerWords, attempt, decide, giveOut, office, triaged } from './by-requests.ts'

/** Number of no petition: what is out of somebody's reach must look just like it. */
const absent = '2026-999999'
const version = '1'

/** Everything a form of any decision asks for, so that nothing but the reach can refuse it. */
const everything = {
  version,
  ...triaged,
  ...answerWords,
  handlingUnitId: demoId('hong-lien-ha-tang'),
  toUnitId: demoId('hac-tri-ubnd'),
  assigneeId: demoId(cast.handler),
  headId: demoId(cast.head),
  task: 'Thay bóng đèn',
  dueOn: '2027-01-04',
  expectedResult: 'Ảnh',
  article: 'tcd-28',
  reason: 'Việc này đã trả lời ngày 3/11.',
  whoHelps: 'UBND phường',
  reply: 'Sẽ thay bóng đèn xong trước thứ Hai tuần sau.',
  note: 'Đã kiểm tra tuyến đèn ngõ 12.',
  checked: 'yes',
  missing: 'Ảnh chụp bóng đèn hỏng ở đầu ngõ 12.',
  until: '2027-01-04',
  part: 'Rút phần về hàng rào, phần còn lại giữ nguyên.',
  ground: 'obstacle',
  'ground-foreign': 'yes',
  decisionNo: '12/QĐ-UBND',
  decisionOn: '2026-11-20',
  sentOn: '2026-11-20',
  duty: 'kn1.send',
  result: 'done',
  on: '2026-11-20',
  fileId: demoId('no-such-file'),
  invitedOn: '2026-11-20',
  heldOn: '2026-11-26',
  heldBy: 'Chủ tịch UBND phường',
  inPerson: 'yes',
  attendance: 'came',
  to: 'UBND phường Hạc Trì, số 1 đường Sen Hồng',
  bring: 'Đơn và giấy tờ kèm theo',
  kind1: 'feedback',
  body1: 'Đèn đường ngõ 12 hỏng từ tuần trước.',
  kind2: 'request',
  body2: 'Đề nghị trồng thêm cây ở ngõ 12 cho mát.',
  role: 'collaborator',
  personId: demoId('chuyen-vien-van-xa-hong-lien'),
  secondId: demoId(cast.chair),
  urgent: 'yes',
  words: 'bóng đèn',
  bodyName: '',
  title: 'Thay bóng đèn ngõ 12',
  weight: '10',
  chosen: '2026-999999',
}
/** Names that two forms give a meaning of their own. */
const named: Partial<Record<Decision, Record<string, string>>> = {
  papers: { kind: 'transfer-slip' },
  'file-away': { ground: 'incomplete' },
  'refuse-reception': { ground: 'insult' },
}
const formOf = (name: Decision): Record<string, string> => ({ ...everything, ...named[name] })

/** What somebody could tell two answers apart by, without the number that they asked for. */
const seen = ({ status, location, words, title }: Answer, number: string) => ({
  status,
  location: location.replaceAll(number, 'SỐ'),
  title: title.replaceAll(number, 'SỐ'),
  // The counters in the head of the page go on with the work of others.
  words: words.replaceAll(number, 'SỐ').replaceAll(/(Thông báo|Gọi điện báo tin)\d+/g, '$1'),
})

const pages = (number: string) => [
  `/petitions/${number}`,
  `/petitions/${number}/receipt`,
  ...decisionNames.map((name) => `/petitions/${number}/${name}`),
]

test('whoever has no part in a petition finds nothing, neither page nor decision', async ({ baseURL }) => {
  test.setTimeout(400_000)
  const origin = baseURL as string
  const { number, code } = await filePetition(new PlainBrowser(origin))
  const people = await office(origin)
  await giveOut(people, number)
  const before = await people.head.get(`/petitions/${number}`)
  const outside = [
    cast.otherReception,
    'truong-phong-ha-tang-hac-tri',
    'chuyen-vien-van-xa-hong-lien',
    cast.noRole,
    'phu-nu-hong-lien',
    undefined,
  ]
  for (const key of outside) {
    const other = new PlainBrowser(origin)
    if (key) await other.signInAs(key)
    for (const [index, path] of pages(number).entries()) {
      const [there, nowhere] = [await other.get(path), await other.get(pages(absent)[index] as string)]
      expect(seen(there, number), `${key} ${path}`).toEqual(seen(nowhere, absent))
      expect(there.status, `${key} ${path}`).toBe(key ? 404 : 307)
      // What the framework sends along for its scripts holds nothing of it either.
      for (const told of [prepared.body, prepared.name, 'hong-lien-ha-tang'])
        expect(there.text).not.toContain(told)
    }
    for (const name of decisionNames) {
      const path = (of: string) =>
        name === 'proof' ? `/api/uploads?for=petition&number=${of}` : `/petitions/${of}/${name}/submit`
      const form = () => fileForm('a.pdf', samplePdf('a'), { kind: 'signed_answer' })
      const body = async () => (name === 'proof' ? form() : formOf(name))
      const there = await other.post(path(number), await body())
      const nowhere = await other.post(path(absent), await body())
      expect(seen(there, number), `${key} ${name}`).toEqual(seen(nowhere, absent))
      expect(there.status, `${key} ${name}`).toBe(key ? 404 : 303)
      if (!key) expect(there.location).toMatch(/^\/dang-nhap\?tiep=/)
    }
    expect((await other.get(`/inbox?muc=tat-ca&so=${number}`)).text, key).not.toContain(prepared.body)
  }
  // Nothing of all that came through.
  const after = await people.head.get(`/petitions/${number}`)
  expect(seen(after, number)).toEqual(seen(before, number))
  expect(after.text).not.toContain(code)
})

test('the Front sees how it stands and the masked text, and decides nothing', async ({ baseURL }) => {
  const origin = baseURL as string
  const told = `${prepared.body} Gọi tôi ${prepared.name}, số ${prepared.phone}.`
  const { number } = await filePetition(new PlainBrowser(origin), told)
  const people = await office(origin)
  await giveOut(people, number)
  const page = await people.front.get(`/petitions/${number}`)
  expect(page.status).toBe(200)
  expect(page.words).toContain('5/5 rõ, chờ kết quả')
  expect(page.text).toContain('Đèn đường ngõ 12')
  for (const hidden of [prepared.name, prepared.phone, prepared.address, prepared.place]) {
    expect(page.text).not.toContain(hidden)
  }
  for (const name of decisionNames) {
    expect((await people.front.get(`/petitions/${number}/${name}`)).status, name).toBe(404)
    if (name === 'proof') continue
    const answered = await people.front.post(`/petitions/${number}/${name}/submit`, formOf(name))
    expect(answered.status, name).toBe(404)
  }
  // The Front of the other phường sees nothing of it.
  const otherFront = new PlainBrowser(origin)
  await otherFront.signInAs('mat-tran-hac-tri')
  expect((await otherFront.get(`/petitions/${number}`)).status).toBe(404)
})

test('refusing needs an article, and the sender reads why and who can help', async ({ baseURL }) => {
  const sender = new PlainBrowser(baseURL as string)
  const { number, code } = await filePetition(sender)
  const { reception } = await office(baseURL as string)
  await decide(reception, number, 'triage', triaged)
  const words = {
    reason: 'Việc này đã trả lời ngày 3/11, không có điều mới.',
    whoHelps: 'Điện lực Hồng Liên, 1900 0000',
  }
  const refused = await attempt(reception, number, 'refuse', words)
  expect(refused.text).toContain('Từ chối cần điều luật và lý do')
  expect(refused.text).toContain(words.reason)
  expect(refused.text).toContain(words.whoHelps)
  expect((await sender.send('/tra-cuu/mo', { code })).text).not.toContain('không thụ lý')
  await decide(reception, number, 'refuse', { ...words, article: 'tcd-9' })
  const read = await sender.get('/tra-cuu/ho-so')
  expect(read.text).toContain('không thụ lý')
  expect(read.text).toContain('Điều 9 khoản 3 Luật Tiếp công dân')
  expect(read.text).toContain(words.reason)
  expect(read.text).toContain(words.whoHelps)
})

test('turning somebody away needs a ground, and they read why, not that a letter was refused', async ({
  baseURL,
}) => {
  const { reception } = await office(baseURL as string)
  const brought = { kind: 'unclassified', source: 'reception', areaCode: '90101', headCount: '1' }
  const sender = { name: prepared.name, address: prepared.address, channel: 'code' }
  const taken = await reception.send('/petitions/new/submit', { ...brought, ...sender, body: prepared.body })
  const [number = ''] = taken.text.match(/\d{4}-\d{6}/) ?? []
  const [code = ''] = taken.words.match(/[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){3}/) ?? []
  expect((await reception.get(`/petitions/${number}`)).text).toContain('Trước hết: người đến')

  const reason = 'Đã đọc lại công văn trả lời cho bác nghe.'
  const bare = await attempt(reception, number, 'refuse-reception', { reason })
  expect(bare.text).toContain('Từ chối tiếp cần mã lý do và điều luật')
  expect(bare.text).toContain(reason)
  const alone = await attempt(reception, number, 'refuse-reception', { reason, ground: 'nothing-new' })
  expect(alone.text).toContain('ghi số hồ sơ trước, hoặc số, ngày, cơ quan')
  const answered = { answerNo: '12/UBND-TCD', answerOn: '2026-09-14', answerBy: 'UBND phường Hồng Liên' }
  await decide(reception, number, 'refuse-reception', { reason, ground: 'nothing-new', ...answered })

  const holder = new PlainBrowser(baseURL as string)
  const read = await holder.send('/tra-cuu/mo', { code })
  expect(read.words).toContain('không tiếp lần này, vì kiến nghị, phản ánh này đã được tiếp')
  expect(read.words).toContain('Văn bản từ chối gửi ông/bà chậm nhất')
  expect(read.text).toContain(reason)
  expect(read.text.toLowerCase()).not.toContain('không thụ lý')
})

test('a second “chưa xong” is seen by the head and the Front until the sender withdraws it', async ({
  baseURL,
}) => {
  test.setTimeout(120_000)
  const sender = new PlainBrowser(baseURL as string)
  const { number, code } = await filePetition(sender)
  const people = await office(baseURL as string)
  await giveOut(people, number)
  await sender.send('/tra-cuu/mo', { code })
  const say = (word: string, reason: string) =>
    sender.send('/tra-cuu/ho-so/y-kien/gui', { word, reason, rating: '' })

  await answer(people, number)
  const silent = await say('not', '')
  expect(silent.text).toContain('Chưa ghi còn thiếu gì')
  expect((await say('', 'Đèn vẫn tắt')).text).toContain('Chưa chọn: đã xong')
  await say('not', 'Đèn vẫn tắt')
  expect((await people.handler.get(`/petitions/${number}`)).text).toContain('Đèn vẫn tắt')

  await answer(people, number)
  expect((await sender.get('/tra-cuu/ho-so/y-kien')).text).toContain('còn ý kiến khác nhau')
  await say('not', 'Đèn sáng một đêm rồi lại tắt')
  for (const who of [people.chair, people.front]) {
    const page = await who.get(`/petitions/${number}`)
    expect(page.text.toLowerCase()).toContain('còn ý kiến khác nhau')
  }
  expect((await people.front.get(`/petitions/${number}`)).text).not.toContain(prepared.name)

  const reply = 'Phường sẽ thay cả đoạn dây trước ngày 15, Phòng Hạ tầng làm, tôi kiểm tra.'
  await decide(people.chair, number, 'dispute', { reply })
  expect((await sender.get('/tra-cuu/ho-so')).text).toContain(reply)
  const why = 'Phường đã thay dây, đèn sáng'
  expect((await sender.send('/tra-cuu/ho-so/rut-y-kien/gui', { reason: '' })).text).toContain(
    'vì sao rút ý kiến',
  )
  const ended = await sender.send('/tra-cuu/ho-so/rut-y-kien/gui', { reason: why })
  expect(ended.text).toContain('Đã rút ý kiến khác')
  expect(ended.text).toContain('Đã kết thúc')
  const front = await people.front.get(`/petitions/${number}`)
  expect(front.text).toContain('Đã kết thúc')
})

test('nobody approves what they drafted, whatever roles they hold', async ({ baseURL }) => {
  const origin = baseURL as string
  const admin = new PlainBrowser(origin)
  await admin.signInAs(cast.noRole)
  const handler = 'chuyen-vien-van-phong-hong-lien'
  const person = `/settings/people/${demoId(handler)}`
  const unitId = demoId('hong-lien-van-phong')
  const granted = await admin.send(`${person}/grant/submit`, {
    role: 'unit_head',
    unitId,
    fromOn: '',
    toOn: '',
  })
  const grantId = granted.text
    .match(/name="grantId" value="([^"]+)"/g)
    ?.at(-1)
    ?.match(/value="([^"]+)"/)?.[1]
  expect(grantId).toBeTruthy()
  try {
    const { number } = await filePetition(new PlainBrowser(origin))
    const { reception } = await office(origin)
    const both = new PlainBrowser(origin)
    await both.signInAs(handler)
    await decide(reception, number, 'triage', triaged)
    await decide(reception, number, 'accept', { handlingUnitId: unitId })
    const { task, dueOn, expectedResult } = everything
    const given = {
      assigneeId: demoId(handler),
      headId: demoId(handler),
      task,
      dueOn,
      expectedResult,
      authority: '',
    }
    await decide(both, number, 'assign', { ...given, dueOn: soon() })
    await decide(both, number, 'answer', answerWords)
    const page = await both.get(`/petitions/${number}/approve`)
    expect(page.text).toContain('Chưa làm được việc này')
    const draft = await both.get(`/petitions/${number}`)
    expect(draft.text).toContain('Dự thảo')
    for (const seenVersion of ['3', '4', '5', '6', '7']) {
      await both.post(`/petitions/${number}/approve/submit`, { version: seenVersion })
    }
    expect((await both.get(`/petitions/${number}`)).text).not.toContain('Chờ ký, phát hành')
  } finally {
    await admin.post(`${person}/end-role`, { grantId: grantId as string })
  }
})

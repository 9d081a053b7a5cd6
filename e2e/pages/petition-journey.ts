import { demoId } from '#db/seed/demo/demo-id.ts'
import { marketPetitions } from '#db/seed/demo/petitions-market.ts'
import { samplePdf, samplePng } from '../../scripts/demo/sample-files.ts'
import { cast } from '../fixtures.ts'
import { soon } from '../journey.ts'
import { Visitor } from './visitor.ts'

const body = marketPetitions[0]?.body ?? ''
const photo = { name: 'ảnh mái chợ.png', type: 'image/png', bytes: samplePng() }
const codeShape = /[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){3}/

/** Somebody who answered the questions of the filing up to a page. */
export async function draftUpTo(
  origin: string,
  page: 'loai' | 'noi-xay-ra' | 'tep' | 'nguoi-gui' | 'xem-lai',
  files = 1,
): Promise<Visitor> {
  const visitor = new Visitor(origin)
  await visitor.post('/gui/noi-dung/luu', { body })
  if (page === 'loai') return visitor
  await visitor.post('/gui/loai/luu', { kind: 'proposal' })
  if (page === 'noi-xay-ra') return visitor
  await visitor.post('/gui/noi-xay-ra/luu', { areaCode: '90101', place: 'Chợ Bến Gương, phố Sen Bắc' })
  if (page === 'tep' && files === 0) return visitor
  await visitor.post('/api/uploads?for=draft', { back: '/gui/tep' }, photo)
  if (page === 'tep') return visitor
  await visitor.post('/gui/tep/luu', {})
  if (page === 'nguoi-gui') return visitor
  const sender = { name: 'Hoàng Thị Thị', address: 'Tổ dân phố 2, phường Hồng Liên', channel: 'code' }
  await visitor.post('/gui/nguoi-gui/luu', sender)
  return visitor
}

/** Somebody who answered the finder's questions with these letters. */
export async function finderAnswered(origin: string, letters: string): Promise<Visitor> {
  const visitor = await draftUpTo(origin, 'loai')
  for (const [index, letter] of [...letters].entries()) {
    await visitor.submit(`/gui/loai/hoi/${index + 1}`, { letter }, '/luu')
  }
  return visitor
}

/** Sends a petition and opens it by its code. */
export async function fileQuickly(origin: string) {
  const sent = await draftUpTo(origin, 'xem-lai')
  const page = await sent.get(await sent.post('/gui/xem-lai/luu', { consent: 'yes' }))
  const number = page.html.match(/\d{4}-\d{6}/)?.[0]
  const code = page.html.match(codeShape)?.[0]
  if (!number || !code) throw new Error('the page after sending shows no number or no code')
  return { number, code, sent, holder: await holding(origin, code) }
}

/** Somebody with nothing but a code. */
export async function holding(origin: string, code: string): Promise<Visitor> {
  const holder = new Visitor(origin)
  await holder.submit('/tra-cuu', { code })
  return holder
}

/** Somebody who joined a published petition, and somebody who opened it by the code of that. */
export async function join(origin: string, number: string): Promise<{ joined: Visitor; follows: Visitor }> {
  const joined = await draftUpTo(origin, 'xem-lai')
  const page = await joined.get(await joined.submit(`/gui/cung-gap/${number}`, { consent: 'yes' }, '/luu'))
  const code = page.html.match(codeShape)?.[0]
  if (!code) throw new Error('the page after joining shows no code')
  return { joined, follows: await holding(origin, code) }
}

/** Somebody who prepared a complaint to print and sign. */
export async function prepareLetter(origin: string): Promise<{ letter: Visitor; holder: Visitor }> {
  const letter = new Visitor(origin)
  const words = {
    body,
    name: 'Hoàng Thị Thị',
    address: 'Tổ dân phố 2',
    areaCode: '90101',
    place: 'Chợ Bến Gương',
  }
  const answers = { 'q-decision': 'Quyết định số 12/QĐ-UBND ngày 3/8/2026', 'q-wish': 'Hủy quyết định' }
  await letter.post('/gui/chuan-bi/luu', { loai: 'complaint', ...words, ...answers })
  const code = (await letter.get('/gui/chuan-bi/in')).html.match(codeShape)?.[0]
  if (!code) throw new Error('the prepared letter shows no code')
  return { letter, holder: await holding(origin, code) }
}

/** A letter taken in at the desk, or what somebody brought to a reception. */
export async function takeIn(desk: Visitor, how: Record<string, string>): Promise<string> {
  const sender = { name: 'Hoàng Thị Thị', address: 'Tổ dân phố 2, phường Hồng Liên', channel: 'code' }
  const letter = { kind: 'unclassified', source: 'reception', signed: 'yes', areaCode: '90101' }
  const words = { ...letter, ...sender, body, headCount: '1', ...how }
  const led = await desk.submit('/petitions/new', words, '/new/submit')
  return led.split('/')[2] as string
}

/** Somebody whom the officer did not receive, because their matter was answered before. */
export async function turnAway(desk: Visitor): Promise<string> {
  const number = await takeIn(desk, {})
  const answer = { answerNo: '12/UBND-TCD', answerOn: '2026-09-14', answerBy: 'UBND phường Hồng Liên' }
  const reason = 'Việc mái chợ đã trả lời bằng văn bản, chưa có giấy tờ mới; đã đọc lại văn bản cho bác nghe.'
  const words = { ground: 'nothing-new', reason, ...answer }
  await desk.submit(`/petitions/${number}/refuse-reception`, words, '/refuse-reception/submit')
  return number
}

/** A complaint that the law bars from being accepted. */
export async function refuse(desk: Visitor): Promise<string> {
  const number = await atTheDoor(desk, 'complaint', { competence: 'WITHIN' })
  const reason = 'Việc này đã có bản án của tòa án có hiệu lực ngày 3/8/2026.'
  const words = { article: 'kn-11', reason, whoHelps: 'Tòa án nhân dân khu vực, 0298 300 200' }
  await desk.submit(`/petitions/${number}/refuse`, words, '/refuse/submit')
  return number
}

/** A letter taken in at the desk and classified, waiting to be dealt with. */
export async function atTheDoor(desk: Visitor, kind: string, how: Record<string, string>): Promise<string> {
  const number = await takeIn(desk, { kind, source: 'intermediary', forwardedBy: 'Báo Đông Sen' })
  const found = { kind, field: 'market', competence: 'OUTSIDE', eligibility: 'eligible', reason: '', ...how }
  await desk.submit(`/petitions/${number}/triage`, found, '/triage/submit')
  return number
}

/** A demo person, signed in. */
export async function member(origin: string, key: string): Promise<Visitor> {
  const visitor = new Visitor(origin)
  await visitor.post('/dang-nhap/minh-hoa', { personId: demoId(key), tiep: '' })
  return visitor
}

/** The code of a petition whose sender lost it, as the desk gives it out. */
export async function newCode(desk: Visitor, number: string): Promise<string> {
  await desk.submit(`/petitions/${number}/code`, { checked: 'yes' }, '/code/submit')
  const code = (await desk.get(`/petitions/${number}/code`)).html.match(codeShape)?.[0]
  if (!code) throw new Error(`no new code for ${number}`)
  return code
}

type Staff = { reception: Visitor; head: Visitor; handler: Visitor }

/** Takes a petition that was just sent to a clear order for work. */
export async function giveWork({ reception, head }: Staff, number: string, kind = 'proposal'): Promise<void> {
  const at = `/petitions/${number}`
  const reason = kind === 'proposal' ? '' : 'Đơn yêu cầu xem xét lại quyết định thu phí chợ.'
  const found = { kind, field: 'market', competence: 'WITHIN', reason }
  await reception.submit(`${at}/triage`, found, '/triage/submit')
  await reception.submit(`${at}/accept`, { handlingUnitId: demoId('hong-lien-ha-tang') }, '/accept/submit')
  const order = {
    assigneeId: demoId(cast.handler),
    task: 'Rà soát hồ sơ dự án chợ Bến Gương; kiểm tra mái, rãnh nước, đường điện của chợ',
    dueOn: soon(),
    headId: demoId(cast.head),
    expectedResult: 'Văn bản trả lời từng điều; biên bản kiểm tra chợ có đại diện tiểu thương ký',
    authority: '',
  }
  await head.submit(`${at}/assign`, order, '/assign/submit')
}

/** Writes the draft of a paper and leaves it on the page where it is read before it has a number. */
export async function draftPaper({ reception }: Pick<Staff, 'reception'>, number: string): Promise<string> {
  const words = {
    content: 'Mái dãy hàng khô dột, đề nghị sửa trước Tết.',
    article: 'Điều 28 khoản 1 Luật Tiếp công dân',
    dueOn: soon(),
  }
  return reception.submit(`/petitions/${number}/papers?loai=acceptance-notice`, words, '/papers/submit')
}

/** Issues that paper, and gives the end of its address. */
export async function issuePaper(staff: Pick<Staff, 'reception'>, number: string): Promise<string> {
  const preview = await draftPaper(staff, number)
  const next = await staff.reception.submit(preview, {}, '/preview/issue')
  const id = next.match(/papers\/([0-9a-f-]{36})/)?.[1]
  if (!id) throw new Error(`no paper was issued: ${next}`)
  return id
}

/** Asks the sender for more, which halts the clock. */
export async function askForMore({ handler }: Staff, number: string): Promise<void> {
  const missing = 'Ảnh chụp giấy xác nhận quầy hàng, hoặc mang giấy đến nơi tiếp công dân.'
  await handler.submit(`/petitions/${number}/wait`, { missing, until: soon() }, '/wait/submit')
}

/** Halts a complaint by a signed decision. */
export async function halt(chair: Visitor, number: string): Promise<void> {
  const at = `/petitions/${number}/suspend`
  const paper = {
    name: 'quyet-dinh.pdf',
    type: 'application/pdf',
    bytes: samplePdf('Quyet dinh tam dinh chi'),
  }
  await chair.post(`/api/uploads?for=paper&number=${number}&on=suspend`, {}, paper)
  const fileId = (await chair.get(at)).html.match(/name="fileId"[^>]*value="([0-9a-f-]{36})"/)?.[1] ?? ''
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const decision = { fileId, ground: 'awaits-result', decisionNo: '14/QĐ-UBND', decisionOn: today }
  await chair.submit(at, { ...decision, reason: 'Chờ kết quả giám định của Sở Xây dựng.' }, '/suspend/submit')
}

/** Writes an answer, which then waits to be approved. */
export async function draft({ handler }: Staff, number: string): Promise<void> {
  const words = {
    outcome: 'settled',
    doneBy: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên',
    doneWhat: 'Lợp lại mười bốn chỗ thủng của mái dãy hàng khô, thay hai tủ điện',
    doneWhen: 'thứ Sáu 20/11/2026',
    basis: 'Kế hoạch số 57/KH-UBND ngày 16/11/2026 của UBND phường Hồng Liên',
    nextStep: 'Sở Xây dựng trả lời về chủ đầu tư chợ mới trước ngày 15/12/2026.',
    body: 'Mái dãy hàng khô đã lợp lại, hai tủ điện đã thay, rãnh giữa chợ đã thông 40 m. Ba người đại diện đã xem và ký biên bản.',
  }
  await handler.submit(`/petitions/${number}/answer`, words, '/answer/submit')
}

/** Writes an answer that somebody else approves; its proof is still missing. */
export async function draftAndApprove(staff: Staff, number: string): Promise<void> {
  await draft(staff, number)
  await staff.head.submit(`/petitions/${number}/approve`, {}, '/approve/submit')
}

/** Answers a petition that is being worked on, with its proof. */
export async function answer(staff: Staff, number: string): Promise<void> {
  await draftAndApprove(staff, number)
  const { handler } = staff
  // A second answer needs papers of its own: those of the first are on file already.
  const title = `Van ban tra loi ${new Date().toISOString()}`
  const signed = { name: 'van-ban-tra-loi.pdf', type: 'application/pdf', bytes: samplePdf(title) }
  const after = { ...photo, bytes: Buffer.concat([samplePng(), Buffer.from(title)]) }
  const upload = `/api/uploads?for=petition&number=${number}`
  await handler.post(upload, { kind: 'signed_answer' }, signed)
  await handler.post(upload, { kind: 'photo' }, after)
  await handler.submit(`/petitions/${number}/issue`, {}, '/issue/submit')
}

/** Offers a petition to the phường next door, or without an office to the common superior. */
export async function offer(desk: Visitor, number: string, unit = 'hac-tri-ubnd'): Promise<void> {
  const words = { toUnitId: unit && demoId(unit), reason: 'Chợ này nằm trên địa bàn phường Hạc Trì.' }
  await desk.submit(`/petitions/${number}/offer`, words, '/offer/submit')
}

/** The phường next door gives it back. */
export async function decline(desk: Visitor, number: string): Promise<void> {
  const words = { reason: 'Chợ Bến Gương do phường Hồng Liên quản lý.' }
  await desk.submit(`/petitions/${number}/decline`, words, '/decline/submit')
}

import { expect } from '@playwright/test'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { samplePdf } from '../../scripts/demo/sample-files.ts'
import { cast } from '../fixtures.ts'
import { soon } from '../journey.ts'
import { type Answer, fileForm, PlainBrowser } from '../plain-browser.ts'

/** The version of the petition that a page of a decision was made for. */
const versionOf = (page: string) => page.match(/name="version" value="(\d+)"/)?.[1] ?? ''

/** Opens the page of a decision, sends its form and gives the page that follows, whichever it is. */
export async function attempt(
  who: PlainBrowser,
  number: string,
  decision: string,
  values: Record<string, string> = {},
): Promise<Answer> {
  const page = `/petitions/${number}/${decision}`
  const version = versionOf((await who.get(page)).text)
  expect(version, `${page} shows a form`).not.toBe('')
  return who.send(`${page}/submit`, { version, ...values })
}

/** Decides, and sees that it went through. */
export async function decide(...asked: Parameters<typeof attempt>): Promise<Answer> {
  const next = await attempt(...asked)
  const refused = [...next.text.matchAll(/id="o-\w+-loi"[^>]*>(.*?)<\/p>/g)].map(([, words]) => words)
  expect(refused, asked[2]).toEqual([])
  expect(next.text, asked[2]).toContain('Đã ghi vào hồ sơ')
  return next
}

export type Office = Record<'reception' | 'head' | 'handler' | 'chair' | 'front', PlainBrowser>

/** Everybody of the office who has a part in the main job, signed in. */
export async function office(origin: string): Promise<Office> {
  const signedIn = async (key: string) => {
    const browser = new PlainBrowser(origin)
    await browser.signInAs(key)
    return browser
  }
  const [reception, head, handler, chair, front] = await Promise.all(
    [cast.reception, cast.head, cast.handler, cast.chair, cast.front].map(signedIn),
  )
  return { reception, head, handler, chair, front } as Office
}

export const triaged = { kind: 'feedback', field: 'roads', competence: 'WITHIN', reason: '' }

/** From the desk to the handler: judged, accepted, made clear in five points. */
export async function giveOut({ reception, head }: Office, number: string): Promise<void> {
  await decide(reception, number, 'triage', triaged)
  await decide(reception, number, 'accept', { handlingUnitId: demoId('hong-lien-ha-tang') })
  const assigned = await decide(head, number, 'assign', {
    assigneeId: demoId(cast.handler),
    headId: demoId(cast.head),
    task: 'Thay bóng đèn ngõ 12',
    dueOn: soon(),
    expectedResult: 'Ảnh đèn sáng và biên bản nghiệm thu',
    authority: '',
  })
  expect(assigned.words).toContain('5/5 rõ, chờ kết quả')
}

export const answerWords = {
  outcome: 'explained',
  doneBy: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  doneWhat: 'Kiểm tra tuyến đèn ngõ 12',
  doneWhen: 'thứ Hai tuần này',
  basis: 'Kế hoạch số 12/KH-UBND',
  nextStep: 'Thay bóng chậm nhất ngày 31/12/2026',
  body: 'Đèn ngõ 12 hỏng do dây đứt; đã đặt mua vật tư và thay trong tháng này.',
}

/** A draft, its approval by another person, its proof, and the answer on its way. */
export async function answer({ handler, head }: Office, number: string): Promise<void> {
  await decide(handler, number, 'answer', answerWords)
  await decide(head, number, 'approve')
  const proof = await fileForm('tra-loi.pdf', samplePdf(`Tra loi ${performance.now()}`), {
    kind: 'signed_answer',
  })
  await handler.post(`/api/uploads?for=petition&number=${number}`, proof)
  const issued = await decide(handler, number, 'issue')
  expect(issued.words).toContain('5/5 rõ, đã có kết quả')
}

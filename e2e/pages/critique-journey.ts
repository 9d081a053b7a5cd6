import { inDays } from './reception-journey.ts'
import type { Visitor } from './visitor.ts'

export const draftFacts = {
  ...{ kind: 'plan', summary: 'Dời quầy hàng sang khu mới, thu phí theo tháng.', link: '' },
  ...{ body: 'Điều 1. Dời quầy. Điều 2. Mức phí.', asks: 'Mức phí và thời gian dời quầy.' },
  ...{ opinionsDueOn: inDays(20), submitOn: inDays(40) },
}
const lastPart = (path: string) => path.split('/').at(-1) ?? ''

/** Drafts in each state for the pages that show them. */
export async function critiques(front: Visitor, office: Visitor) {
  const sent = async (title: string) =>
    lastPart(await office.submit('/drafts/new', { ...draftFacts, title }, '/new/submit'))
  const taken = async (title: string) => {
    const id = await sent(title)
    const asked = { form: 'letters', collectTo: inDays(18), toPublic: 'yes' }
    await front.submit(`/supervision/drafts/${id}/accept`, asked, '/accept/submit')
    const said = { place: 'Điều 2', body: 'Mức phí cao hơn chợ bên cạnh.', proposal: 'Giữ mức phí năm nay.' }
    await front.submit(`/supervision/drafts/${id}/points/new`, said, '/new/submit')
    return id
  }
  const pointOf = async (visitor: Visitor, home: string) =>
    (await visitor.get(home)).html.match(/points\/([0-9a-f-]{36})/)?.[1] ?? ''
  const critiqueSent = await sent('Kế hoạch mới gửi của các trang')
  const critiqueOpen = await taken('Kế hoạch đang lấy ý kiến của các trang')
  const out = async (title: string) => {
    const id = await taken(title)
    await front.submit(`/supervision/drafts/${id}`, {}, '/criticise')
    return id
  }
  const critiqueOut = await out('Kế hoạch đã phản biện của các trang')
  const critiqueAnswered = await out('Kế hoạch đã trả lời của các trang')
  const point = await pointOf(office, `/drafts/${critiqueAnswered}`)
  const answer = { result: 'not', reason: 'Ngân sách năm nay đã giao hết.' }
  await office.submit(`/drafts/${critiqueAnswered}/points/${point}`, answer, '/submit')
  await office.submit(`/drafts/${critiqueAnswered}`, {}, '/close')
  await front.submit(`/supervision/drafts/${critiqueAnswered}`, {}, '/publish')
  return {
    ...{ critiqueSent, critiqueOpen, critiqueOut, critiqueAnswered },
    critiquePoint: await pointOf(front, `/supervision/drafts/${critiqueOpen}`),
    critiqueOutPoint: await pointOf(office, `/drafts/${critiqueOut}`),
  }
}

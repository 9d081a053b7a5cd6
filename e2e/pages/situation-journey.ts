import { demoId } from '#db/seed/demo/demo-id.ts'
import { inDays } from './reception-journey.ts'
import type { Visitor } from './visitor.ts'

export const pointForm = {
  ...{ field: 'drainage', level: 'pressing', people: '40', hot: 'yes' },
  body: 'Mương sau chợ tắc, mưa là ngập ba ngõ; bà con nói nhiều lần chưa thấy làm.',
}
const lastPart = (path: string) => path.split('/').at(-1) ?? ''

/** A note that is being written and one that went up, for the pages that show them. */
export async function situation(writer: Visitor) {
  const note = {
    ...pointForm,
    place: `${demoId('hong-lien-mttq')}:90101`,
    period: inDays(0).slice(0, 7),
    kind: 'urgent',
  }
  const draft = await writer.submit('/situation/new', note, '/new/submit')
  const sent = await writer.submit('/situation/new', note, '/new/submit')
  await writer.submit(sent, {}, '/send')
  const pointIn = async (page: string) =>
    (await writer.get(page)).html.match(/\/points\/([0-9a-f-]{36})/)?.[1] ?? ''
  return {
    ...{ noteDraft: lastPart(draft), noteSent: lastPart(sent) },
    ...{ notePoint: await pointIn(draft), noteSentPoint: await pointIn(sent) },
  }
}

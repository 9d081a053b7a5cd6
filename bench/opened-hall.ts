import { closePools } from '#db/client.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { PlanDialogue } from '#domain/dialogues/plan.ts'
import { ProposeDialogue } from '#domain/dialogues/proposal.ts'
import { dayOf } from '#lib/dates.ts'
import { announceDialogue, approveDialogue } from '#server/dialogues/decide-dialogue.ts'
import { liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { openDialogue } from '#server/dialogues/hall/open-dialogue.ts'
import { planDialogue } from '#server/dialogues/plan-dialogue.ts'
import { proposeDialogue } from '#server/dialogues/propose-dialogue.ts'
import { actor } from './people.ts'

export const ctx = (who: Parameters<typeof actor>[0]) => ({ actor: actor(who), at: new Date() })

/** Of today, under way, announced in a hurry. @returns its number and its places */
export async function openHall(places = 1): Promise<{ number: string; sites: string[] }> {
  try {
    return await open(places)
  } catch (error) {
    await closePools()
    throw error
  }
}

async function open(places: number): Promise<{ number: string; sites: string[] }> {
  const today = dayOf(new Date())
  const committee = demoId('hong-lien-ubnd')
  const topic = 'Đo một hội trường năm trăm người'
  const { number } = await proposeDialogue(
    ctx('front'),
    ProposeDialogue.parse({
      ...{
        unitId: committee,
        wishedBy: 'own',
        topic,
        kind: 'extraordinary',
        ground: 'Đo tải của hội trường.',
      },
      ...{ scope: 'thematic', audience: 'everybody', wishedOn: today },
    }),
  )
  await approveDialogue(ctx('chair'), number, 1)
  const plan = PlanDialogue.parse({
    ...{
      version: '2',
      topic,
      day: today,
      fromTime: '08:00',
      toTime: '11:00',
      programme: 'Ý kiến từ điện thoại trong hội trường.',
      howToJoin: 'Quét mã trên màn hình hội trường.',
    },
    ...{ chair1Unit: committee, chair1Title: 'Chủ tịch UBND phường' },
    ...{ site1Place: 'Hội trường', site1Seats: '500' },
    ...(places > 1 ? { site2Place: 'Nhà văn hóa tổ 5', site2Seats: '60' } : {}),
  })
  await planDialogue(ctx('reception'), number, plan)
  await announceDialogue(ctx('chair'), number, 3)
  await openDialogue(ctx('reception'), number, 4)
  const desk = await liveDesk(ctx('reception'), number)
  return { number, sites: desk?.sites.map(({ id }) => id) ?? [] }
}

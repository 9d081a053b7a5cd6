import { beforeAll, describe, expect, it } from 'vitest'
import { QueueTurn } from '#domain/dialogues/hall.ts'
import { newId } from '#lib/ids.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, dialogueDay } from '#tests/dialogues.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { seenFromSeat } from './hall-questions.ts'
import { hallScreen, liveDesk } from './live-desk.ts'
import { endDialogue, openDialogue } from './open-dialogue.ts'
import { pauseHall, resumeHall } from './pause.ts'
import { moveTurn, queueTurn } from './queue-turn.ts'

beforeAll(demoPlace)

const at = new Date(`${dialogueDay}T09:30:00+07:00`)
const until = new Date(`${dialogueDay}T09:45:00+07:00`)
const desk = (who: Member = 'reception') => by(who, at)

async function opened(): Promise<string> {
  const number = await announced()
  await openDialogue(desk(), number, 4)
  return number
}
const pause = (number: string, pauseUntil = '09:45', who: Member = 'reception', id = newId()) =>
  pauseHall(desk(who), number, { id, pauseUntil })
const shown = async (number: string) => ({
  desk: (await liveDesk(desk(), number))?.paused,
  wall: (await hallScreen(desk('front'), number))?.paused,
  phone: (await seenFromSeat({ actor: { kind: 'public' }, at }, number, undefined))?.paused,
})

describe('a pause of the hall', () => {
  it('is shown on the desk, the wall and the phones until it goes on', async () => {
    const number = await opened()
    expect(await shown(number)).toEqual({ desk: undefined, wall: undefined, phone: undefined })
    await pause(number)
    expect(await shown(number)).toEqual({ desk: until, wall: until, phone: until })
    await resumeHall(desk(), number)
    await resumeHall(desk(), number)
    expect(await shown(number)).toEqual({ desk: undefined, wall: undefined, phone: undefined })
  })

  it('ends when somebody begins to speak', async () => {
    const number = await opened()
    const siteId = (await liveDesk(desk(), number))?.sites[0]?.id ?? ''
    const { id } = await queueTurn(desk(), number, QueueTurn.parse({ id: newId(), siteId }))
    await pause(number)
    await moveTurn(desk(), number, { id, version: 1, act: 'start' })
    expect((await shown(number)).wall).toBeUndefined()
  })

  it('is for who writes there, in the hours that follow, once, and not after the hall was closed', async () => {
    const number = await opened()
    await expect(pause(number, '09:45', 'front')).rejects.toMatchObject({ code: 'may.not' })
    await expect(pause(number, '09:45', 'otherReception')).rejects.toBeInstanceOf(NotFound)
    for (const hour of ['09:30', '08:00', '14:00']) {
      await expect(pause(number, hour)).rejects.toMatchObject({ code: 'hall.pause' })
    }
    const id = newId()
    await Promise.all([pause(number, '09:45', 'reception', id), pause(number, '09:45', 'reception', id)])
    await expect(pause(number, '10:00')).rejects.toMatchObject({ code: 'hall.paused' })
    const both = await Promise.allSettled([pause(await opened()), resumeHall(desk('front'), number)])
    expect(both[1]).toMatchObject({ status: 'rejected' })
    await endDialogue(desk(), number, 5)
    await expect(pause(number, '10:00')).rejects.toMatchObject({ code: 'hall.closed' })
    expect((await shown(number)).phone).toBeUndefined()
  })
})

import { demoId } from '#db/seed/demo/demo-id.ts'
import { QueueTurn, type SettleTurn, WriteTurn } from '#domain/dialogues/hall.ts'
import { newId } from '#lib/ids.ts'
import { liveDesk } from '#server/dialogues/hall/live-desk.ts'
import { endDialogue, openDialogue } from '#server/dialogues/hall/open-dialogue.ts'
import { countPeople, queueTurn } from '#server/dialogues/hall/queue-turn.ts'
import { settleTurn } from '#server/dialogues/hall/settle-turn.ts'
import { writeTurn } from '#server/dialogues/hall/write-turn.ts'
import { announced, dialogueDay } from '#tests/dialogues.ts'
import { by, cast } from '#tests/filed-petition.ts'

/** Half past eight on the day of the dialogue. */
export const theDay = new Date(`${dialogueDay}T08:30:00+07:00`)
/** Who spoke, in words that no page may show. */
export const speaker = 'Nguyễn Thị Phát Biểu'
export const promised = 'Nạo vét 120 m mương tổ 5'

export const promisePoints = (version: number, more: Partial<SettleTurn> = {}): SettleTurn => ({
  ...{ version, site: '', outcome: 'promise', passedTo: '', assigneeId: demoId(cast.handler) },
  ...{ task: promised, dueOn: '2026-12-30', headId: demoId(cast.chair) },
  ...{ expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu', authority: '' },
  ...more,
})

/** A dialogue under way, 87 people, with one opinion answered there and one promise; the second gave a name. */
export async function underWay(
  plan: Record<string, string> = {},
): Promise<{ number: string; siteId: string }> {
  const number = await announced(plan)
  await openDialogue(by('reception', theDay), number, 4)
  const siteId = (await liveDesk(by('reception', theDay), number))?.sites[0]?.id ?? ''
  await countPeople(by('reception', theDay), number, { siteId, people: 87 })
  await spoken(number, siteId, {
    ...{ body: 'Bao giờ có lịch thu gom rác mới của phường?', next: 'answered' },
    ...{ answer: 'Lịch mới áp dụng từ ngày 01/12, dán tại nhà văn hóa.', answeredByTitle: 'Phó Chủ tịch' },
  })
  const turn = await spoken(number, siteId, {
    ...{ body: 'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng.', name: speaker, next: 'stop' },
  })
  await settleTurn(by('reception', theDay), number, turn.id, promisePoints(turn.version))
  return { number, siteId }
}

/** Queues an opinion and writes it down. */
export async function spoken(number: string, siteId: string, words: Record<string, string>) {
  const who = by('reception', theDay)
  const turn = await queueTurn(who, number, QueueTurn.parse({ id: newId(), siteId, newSeat: '12' }))
  const typed = WriteTurn.parse({ version: String(turn.version), seat: '12', ...words })
  return writeTurn(who, number, turn.id, typed)
}

/** The same, closed. */
export async function held(plan: Record<string, string> = {}): Promise<string> {
  const { number } = await underWay(plan)
  await endDialogue(by('reception', theDay), number, 5)
  return number
}

import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import { QueueTurn, type SettleTurn, WriteTurn } from '#domain/dialogues/hall.ts'
import type { RegisterLetter } from '#domain/petitions/registration.ts'
import { newId } from '#lib/ids.ts'
import type { Ctx } from '#server/context.ts'
import { announceDialogue, approveDialogue } from '#server/dialogues/decide-dialogue.ts'
import { afterDialogue } from '#server/dialogues/outcome/after-dialogue.ts'
import { planDialogue } from '#server/dialogues/plan-dialogue.ts'
import { closeSilent } from '#server/petitions/close-silent.ts'
import { recordProgress } from '#server/petitions/record-progress.ts'
import { registerWithin } from '#server/petitions/register-letter.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { dialogueDay, party, proposed, typedPlan } from '#tests/dialogues.ts'
import { advance, by, cast, holderOf, type Member, workday } from '#tests/filed-petition.ts'
import { toldOf } from '#tests/notice-rows.ts'
import { liveDesk, settleChoices } from './live-desk.ts'
import { openDialogue } from './open-dialogue.ts'
import { queueTurn } from './queue-turn.ts'
import { settleTurn, undoOutcome } from './settle-turn.ts'
import { writeTurn } from './write-turn.ts'

beforeAll(demoPlace)

const theDay = new Date(`${dialogueDay}T08:30:00+07:00`)
/** What somebody sees of a table, past all use cases. */
const rowsAs = (ctx: Ctx, table: string): Promise<Record<string, unknown>[]> =>
  tx(ctx, async (db) => [...(await db.execute(sql`select * from ${sql.identifier(table)}`))])
const at = (who: Member) => by(who, theDay)
const body = 'Mương cạnh nhà văn hóa tổ 5 tắc từ đầu tháng, đề nghị nạo vét.'
const name = 'Nguyễn Thị Phát Biểu'
const department = demoId('hong-lien-ha-tang')

/** Of the Party, or of a department: under way, with one opinion that somebody gave a name to. */
async function underWayAt(unitId: string, who: Member) {
  const number = await proposed({ unitId })
  await approveDialogue(by(who, workday), number, 1)
  const chair = { chair1Unit: unitId, chair1Title: 'Người đứng đầu' }
  await planDialogue(by(who, workday), number, typedPlan(2, chair))
  await announceDialogue(by(who, workday), number, 3)
  await openDialogue(at(who), number, 4)
  const siteId = (await liveDesk(at(who), number))?.sites[0]?.id ?? ''
  const turn = await queueTurn(at(who), number, QueueTurn.parse({ id: newId(), siteId, newSeat: '12' }))
  const typed = WriteTurn.parse({ version: String(turn.version), seat: '12', body, name, next: 'stop' })
  return { number, turn: await writeTurn(at(who), number, turn.id, typed) }
}

const points = (version: number, more: Partial<SettleTurn> = {}): SettleTurn => ({
  ...{ version, site: '', outcome: 'promise', passedTo: '', assigneeId: demoId(cast.handler) },
  ...{ task: 'Nạo vét 120 m mương tổ 5', dueOn: '2026-12-30', headId: demoId(cast.chair) },
  ...{ expectedResult: 'Ảnh trước, sau và biên bản nghiệm thu', authority: '' },
  ...more,
})

describe.each([
  ['the Party', party, 'secretary'],
  ['a department', department, 'head'],
] as const)('a promise at a dialogue of %s', (_, unitId, who) => {
  it('is made in the same act, and is a petition of the government, given out there', async () => {
    const { number, turn } = await underWayAt(unitId, who)
    const desk = await liveDesk(at(who), number)
    if (!desk) throw new Error('the desk is not seen')
    expect(desk.opensFiles).toBe(false)
    const choices = await settleChoices(at(who), desk, turn, 'promise')
    expect(choices.assignees.map(({ id }) => id)).toContain(demoId(cast.handler))
    const { file } = await settleTurn(at(who), number, turn.id, points(turn.version))
    const [row] = await asSuperuser(
      (db) => db`select state, source, unit_id, handling_unit_id, promised_by, due_on::text
        from petition where number = ${file.number}`,
    )
    expect(row).toEqual({
      ...{ state: 'ASSIGNED', source: 'dialogue', unit_id: demoId('hong-lien-ubnd') },
      ...{ handling_unit_id: department, promised_by: unitId, due_on: '2026-12-30' },
    })
    // The asker has the code; the ledger of who promised has the line.
    expect(await rowsAs(holderOf(file.code, theDay), 'petition')).toHaveLength(1)
    const after = await afterDialogue(at(who), number)
    expect(after?.ledger[0]?.promise).toMatchObject({ number: file.number, state: 'open' })
    // Everybody who can keep it is told as of any other.
    expect(await toldOf(file.number, 'staff.assigned')).toContain(demoId(cast.handler))
  })
})

describe('what the Party reads of its promise', () => {
  const seen = async (who: Member, table: string, id: string) =>
    (await rowsAs(at(who), table)).filter((row) => row.petition_id === id).length

  it('is what it wrote until somebody begins, then the ledger and the news of it', async () => {
    const { number, turn } = await underWayAt(party, 'secretary')
    const { petitionId, file } = await settleTurn(at('secretary'), number, turn.id, points(turn.version))
    const id = petitionId ?? ''
    for (const table of ['petition_text', 'petition_sender'])
      expect(await seen('secretary', table, id)).toBe(1)
    // Neither another Party office nor the culture department.
    for (const other of ['otherHead', 'cultureHead'] as const) {
      for (const table of ['petition_text', 'petition_sender']) expect(await seen(other, table, id)).toBe(0)
    }
    await recordProgress(at('handler'), file.number, {
      version: 3,
      note: 'Đã đi xem mương cùng tổ trưởng.',
    })
    for (const table of ['petition_text', 'petition_sender'])
      expect(await seen('secretary', table, id)).toBe(0)
    expect(await toldOf(file.number, 'promise.moved')).toContain(demoId(cast.secretary))
    await expect(undoOutcome(at('secretary'), number, turn.id, turn.version + 1)).rejects.toMatchObject({
      code: 'turn.begun',
    })
  })

  it('is told to it to the end, also where nobody spoke of the answer and the night closes it', async () => {
    const { number, turn } = await underWayAt(party, 'secretary')
    const { file } = await settleTurn(at('secretary'), number, turn.id, points(turn.version))
    await advance(file.number, 'ASSIGNED', 'ANSWERED')
    const heard = async () =>
      (await toldOf(file.number, 'promise.moved')).filter((one) => one === demoId(cast.secretary)).length
    const before = await heard()
    const inSixWeeks = new Date(theDay.getTime() + 42 * 24 * 3_600_000)
    await closeSilent({ actor: { kind: 'job', job: 'close-silent' }, at: inSixWeeks })
    expect(await heard()).toBe(before + 1)
  })

  it('is nothing of other petitions, whoever says that they promised them', async () => {
    const { number, turn } = await underWayAt(party, 'secretary')
    const { petitionId } = await settleTurn(at('secretary'), number, turn.id, points(turn.version))
    const others = (await rowsAs(at('secretary'), 'petition_text')).filter(
      (row) => row.petition_id !== petitionId,
    )
    const own = await asSuperuser<{ id: string }>(
      (db) => db<{ id: string }[]>`select id from petition where promised_by = ${party}`,
    )
    expect(others.every((row) => own.some(({ id }) => id === row.petition_id))).toBe(true)
    const take = tx(at('reception'), (db) =>
      db.execute(sql`update petition set promised_by = ${party}::uuid`),
    )
    await expect(take).rejects.toMatchObject({ cause: { constraint_name: 'petition_promise_kept' } })
  })

  it('is a petition of the government of its own area alone, and of a promise of its own', async () => {
    const letter: RegisterLetter = {
      ...{ kind: 'proposal', source: 'dialogue', forwardedBy: '', signed: '', ref: '', firstNumber: '' },
      ...{ body, areaCode: '90101', place: 'Tổ 5', headCount: 1, representatives: [], capacity: 'person' },
      ...{
        organisation: '',
        post: '',
        unnamed: 'yes',
        name: '',
        address: '',
        phone: '',
        email: '',
        channel: 'code',
      },
    }
    const take = (who: Member, unitId: string, promisedBy: string) =>
      tx(at(who), (db) =>
        registerWithin(db, at(who), letter, theDay, { unitId, promisedBy, dialogue: '2026-001' }),
      )
    for (const [who, unitId, promisedBy] of [
      ['secretary', demoId('hac-tri-ubnd'), party],
      ['reception', demoId('hong-lien-ubnd'), party],
      ['secretary', demoId('hong-lien-ubnd'), department],
    ] as const) {
      await expect(take(who, unitId, promisedBy)).rejects.toMatchObject({
        cause: { constraint_name: 'petition_promised' },
      })
    }
    expect((await take('secretary', demoId('hong-lien-ubnd'), party)).code).not.toBe('')
  })

  it('is taken back by who promised while nobody has begun', async () => {
    const { number, turn } = await underWayAt(party, 'secretary')
    const settled = await settleTurn(at('secretary'), number, turn.id, points(turn.version))
    const undone = await undoOutcome(at('secretary'), number, turn.id, settled.version)
    expect(undone).toMatchObject({ outcome: null, petitionId: null })
    const [row] = await asSuperuser(
      (db) => db`select state from petition where number = ${settled.file.number}`,
    )
    expect(row).toEqual({ state: 'FILED' })
  })
})

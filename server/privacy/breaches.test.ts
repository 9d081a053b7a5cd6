import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { breachUnits, countBreaches, findBreach, recordBreach, stepBreach } from '#server/privacy/breaches.ts'
import { readingsAround } from '#server/privacy/readings.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, workday } from '#tests/filed-petition.ts'
import { trackIn } from '#tests/track-petition.ts'
import { actorOf } from '../../scripts/demo/cast.ts'

beforeAll(demoPlace)

const protector = { actor: actorOf('bao-ve-du-lieu'), at: workday }
const incident = {
  unitId: demoId('hong-lien-ubnd'),
  foundAt: new Date(workday.getTime() - 3_600_000),
  what: 'Tệp danh sách gửi nhầm sang hộp thư khác.',
  kinds: ['contact' as const],
  people: 12,
  measures: 'Đã thu hồi thư, đổi mật khẩu hộp thư.',
}
const note = 'Công văn số 12 ngày 14/10/2026.'

describe('the register of incidents', () => {
  it('takes one down with its 72 hours, and follows its steps to the end', async () => {
    const before = await countBreaches(protector)
    const id = await recordBreach(protector, incident)
    expect(await countBreaches(protector)).toBe(before + 1)
    expect((await findBreach(protector, id))?.breach.notifyDueAt).toEqual(
      new Date(incident.foundAt.getTime() + 72 * 3_600_000),
    )
    await expect(stepBreach(protector, id, { step: 'close', note })).rejects.toMatchObject({
      code: 'breach.step',
    })
    await stepBreach(protector, id, { step: 'notify', note })
    await expect(stepBreach(protector, id, { step: 'notify', note })).rejects.toMatchObject({
      code: 'breach.step',
    })
    await stepBreach(protector, id, { step: 'close', note })
    expect(await countBreaches(protector)).toBe(before)
    const events = await asSuperuser(
      (sql) => sql`select type from event where payload->>'breachId' = ${id} order by seq`,
    )
    expect(events.map((one) => one.type)).toEqual(['breach.recorded', 'breach.step', 'breach.step'])
  })

  it('is written by whoever protects the data, read by the head of the office, and by nobody else', async () => {
    const id = await recordBreach(protector, incident)
    expect(await findBreach(by('chair'), id)).toBeDefined()
    await expect(stepBreach(by('chair'), id, { step: 'notify', note })).rejects.toBeInstanceOf(NotFound)
    for (const member of ['reception', 'handler', 'front', 'admin', 'otherChair'] as const) {
      expect(await findBreach(by(member), id), member).toBeUndefined()
      await expect(recordBreach(by(member), incident)).rejects.toBeInstanceOf(NotFound)
    }
    expect(await breachUnits(by('chair'))).toEqual([])
    expect((await breachUnits(protector)).length).toBeGreaterThan(10)
  })

  it('refuses what was found out in the future, and an office out of reach', async () => {
    const future = { ...incident, foundAt: new Date(workday.getTime() + 1000) }
    await expect(recordBreach(protector, future)).rejects.toMatchObject({ code: 'breach.future' })
    const unitId = demoId('tinh-uy')
    await expect(recordBreach(protector, { ...incident, unitId })).rejects.toMatchObject({
      code: 'breach.unit',
    })
  })

  it('lets one of two at once take a step', async () => {
    const id = await recordBreach(protector, incident)
    const step = () => stepBreach(protector, id, { step: 'notify', note })
    const both = await Promise.allSettled([step(), step()])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('who opened what', () => {
  it('is noted once a day for each person, with which text they were shown', async () => {
    const { number } = await fileOne()
    await findPetition(by('reception'), number)
    await findPetition(by('reception'), number)
    await findPetition(by('front'), number)
    await findPetition(by('otherReception'), number)
    const id = await recordBreach(protector, incident)
    const lines = (await readingsAround(protector, id)).filter((one) => one.number === number)
    expect(lines.map(({ day, masked }) => ({ day, masked }))).toEqual([
      { day: '2026-10-14', masked: false },
      { day: '2026-10-14', masked: true },
    ])
    await expect(readingsAround(by('otherChair'), id)).rejects.toBeInstanceOf(NotFound)
    await expect(readingsAround(by('reception'), id)).rejects.toBeInstanceOf(NotFound)
  })

  it('leaves denunciations out: who reads them is for their own log', async () => {
    const { number } = await trackIn('denunciation', 'VERIFYING')
    await findPetition(by('reception'), number)
    const id = await recordBreach(protector, incident)
    expect((await readingsAround(protector, id)).filter((one) => one.number === number)).toEqual([])
  })
})

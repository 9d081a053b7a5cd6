import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { postSitting } from '#server/reception/sittings.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, dialogueDay, party } from '#tests/dialogues.ts'
import { by, cast } from '#tests/filed-petition.ts'
import { held } from '#tests/held-dialogue.ts'
import { plannedBy } from '#tests/reception-desk.ts'
import { issueDialogueNotice } from './outcome/dialogue-papers.ts'
import { tellTroubles } from './tell-troubles.ts'

beforeAll(demoPlace)

const morning = (day: string) => ({
  actor: { kind: 'job' as const, job: 'watch-limits' as const },
  at: new Date(`${day}T07:30:00+07:00`),
})
/** Who was told of a dialogue by this key, each as often as they were. */
const toldOf = async (number: string, key: string) =>
  (
    await asSuperuser<{ person_id: string }>(
      (db) => db<{ person_id: string }[]>`select person_id from notice
        where key = ${key} and channel = 'app' and payload->>'number' = ${number}`,
    )
  ).map((one) => one.person_id)
const ids = (...who: (keyof typeof cast)[]) => who.map((one) => demoId(cast[one])).sort()
const off = (day: string) =>
  asSuperuser(
    (db) =>
      db`insert into calendar_day (day, kind, name, legal_ref) values (${day}, 'HOLIDAY', 'Quốc tang', 'Thông báo')`,
  )
const plain = (day: string) =>
  asSuperuser((db) => db`delete from calendar_day where day = ${day} and name = 'Quốc tang'`)

describe('what is told of a dialogue', () => {
  it('a day that became a day off is told once, to the desk and the heads that hold and chair', async () => {
    const number = await announced({ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường' })
    await tellTroubles(morning('2026-10-15'))
    expect(await toldOf(number, 'dialogue.dayOff')).toEqual([])
    await off(dialogueDay)
    await tellTroubles(morning('2026-10-16'))
    const told = await toldOf(number, 'dialogue.dayOff')
    for (const one of ids('reception', 'chair', 'secretary')) expect(told).toContain(one)
    for (const one of ids('front', 'handler', 'otherChair')) expect(told).not.toContain(one)
    await tellTroubles(morning('2026-10-19'))
    expect((await toldOf(number, 'dialogue.dayOff')).sort()).toEqual(told.sort())
    await plain(dialogueDay)
  })

  it('two workers at once tell it once', async () => {
    const number = await announced()
    await off(dialogueDay)
    await Promise.all([tellTroubles(morning('2026-10-16')), tellTroubles(morning('2026-10-16'))])
    const told = await toldOf(number, 'dialogue.dayOff')
    expect(new Set(told).size).toBe(told.length)
    expect(told.length).toBeGreaterThan(0)
    await plain(dialogueDay)
  })

  it('an office that ends before it chairs', async () => {
    const number = await announced({ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường' })
    await asSuperuser((db) => db`update unit set valid_to = '2026-10-20' where id = ${party}`)
    await tellTroubles(morning('2026-10-16'))
    expect(await toldOf(number, 'dialogue.chairEnded')).toContain(demoId(cast.reception))
    await asSuperuser((db) => db`update unit set valid_to = null where id = ${party}`)
  })

  it('the conclusion two working days before its limit, and when it is past; not on days off, not once it is out', async () => {
    const [number, done] = [await held(), await held()]
    await issueDialogueNotice(by('chair', new Date('2026-11-02T09:00:00+07:00')), done, {
      ...{ unit: demoId('hong-lien-ubnd'), basis: '', followUp: '', isPublic: false },
      judgement: 'Hội nghị dân chủ, thẳng thắn.',
    })
    const soon = () => toldOf(number, 'dialogue.conclusionSoon')
    const late = () => toldOf(number, 'dialogue.conclusionLate')
    // Held on 28/10: ten days end on Saturday 7/11.
    await tellTroubles(morning('2026-11-04'))
    expect(await soon()).toEqual([])
    await tellTroubles(morning('2026-11-06'))
    for (const one of ids('reception', 'chair')) expect(await soon()).toContain(one)
    expect(await late()).toEqual([])
    await tellTroubles(morning('2026-11-08'))
    expect(await late()).toEqual([])
    await tellTroubles(morning('2026-11-10'))
    await tellTroubles(morning('2026-11-11'))
    expect((await late()).filter((one) => one === demoId(cast.chair))).toHaveLength(1)
    for (const key of ['dialogue.conclusionSoon', 'dialogue.conclusionLate'])
      expect(await toldOf(done, key)).toEqual([])
  })
})

it('a sitting that was announced for what is now a day off is told once to its office', async () => {
  const { id } = await plannedBy('chair')
  await postSitting(by('chair'), id, 1)
  const [row] = await asSuperuser<{ day: string }>(
    (db) => db<{ day: string }[]>`select day::text from reception_sitting where id = ${id}`,
  )
  await off(row?.day ?? '')
  const told = async () =>
    (
      await asSuperuser(
        (db) => db`select person_id from notice where key = 'sitting.dayOff' and channel = 'app'`,
      )
    ).length
  await tellTroubles(morning('2026-10-16'))
  const first = await told()
  expect(first).toBeGreaterThan(0)
  await tellTroubles(morning('2026-10-19'))
  expect(await told()).toBe(first)
})

it('nobody else may ask what there is to tell', async () => {
  const asked = tellTroubles({ ...by('chair'), at: new Date('2026-10-16T07:30:00+07:00') })
  await expect(asked).rejects.toMatchObject({ cause: { code: '42501' } })
})

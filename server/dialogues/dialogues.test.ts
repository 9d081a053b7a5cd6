import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import { ChangeDialogue } from '#domain/dialogues/plan.ts'
import { startOfDay } from '#lib/dates.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import {
  announced,
  approved,
  committee,
  dialogueDay,
  party,
  planForm,
  planned,
  proposed,
  typedPlan,
} from '#tests/dialogues.ts'
import { by, cast, type Member, petitionIn } from '#tests/filed-petition.ts'
import {
  announceDialogue,
  approveDialogue,
  cancelDialogue,
  declineDialogue,
  putOffDialogue,
} from './decide-dialogue.ts'
import { findDialogue, listDialogues } from './find-dialogue.ts'
import { changeDialogue, planDialogue } from './plan-dialogue.ts'

beforeAll(demoPlace)

const onDay = (day: string, hour = 9) => new Date(startOfDay(day).getTime() + hour * 3_600_000)
const reason = 'Chủ tịch đi họp đột xuất theo giấy mời của tỉnh.'
const stateOf = async (number: string, who: Member = 'front') =>
  (await findDialogue(by(who), number))?.row.state
const seenByAll = (number: string) =>
  tx({ actor: { kind: 'public' }, at: onDay(dialogueDay) }, async (db) => [
    ...(await db.execute<{ number: string }>(`select number from dialogue where number = '${number}'`)),
  ])
/** Who was told what of this dialogue. */
const told = (number: string) =>
  asSuperuser<{ key: string; person: string }>(
    (db) => db<{ key: string; person: string }[]>`select key, person_id as person from notice
      where channel = 'app' and payload->>'number' = ${number} order by at, id`,
  )
const toldTo = async (number: string, key: string) =>
  (await told(number)).filter((one) => one.key === key).map(({ person }) => person)
/** One of two at once wins; the other is told that somebody was first. */
async function oneOfTwo(act: () => Promise<unknown>) {
  const both = await Promise.allSettled([act(), act()])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const slower = both.find((one) => one.status === 'rejected')
  expect(slower?.reason).toMatchObject({ code: 'other.first' })
}
const change = (version: number, more: Record<string, string>) =>
  ChangeDialogue.parse({ ...planForm(version, more), reason })

describe('a proposal', () => {
  it('is made by the Front, read in the area, told to the head; people do not see it yet', async () => {
    const number = await proposed()
    expect(number).toMatch(/^2026-\d{3}$/)
    expect((await findDialogue(by('chair'), number))?.row).toMatchObject({
      origin: 'front',
      state: 'proposed',
    })
    expect((await findDialogue(by('handler'), number))?.may.size).toBe(0)
    expect(await findDialogue(by('otherFront'), number)).toBeUndefined()
    expect(await findDialogue(by('admin'), number)).toBeUndefined()
    expect(await seenByAll(number)).toEqual([])
    const heard = await toldTo(number, 'dialogue.proposed')
    expect(heard).toContain(demoId(cast.chair))
    expect(heard).not.toContain(demoId(cast.front))
    expect(heard).not.toContain(demoId(cast.otherChair))
  })

  it.each(['head', 'secretary', 'reception'] as const)('is made by %s too', async (who) => {
    const number = await proposed({}, who)
    expect(await stateOf(number, who)).toBe('proposed')
  })

  it.each([
    ['handler', 'may.not'],
    ['admin', NotFound],
    ['otherFront', NotFound],
  ] as const)('is not made by %s', async (who, code) => {
    const refused = proposed({}, who)
    if (typeof code === 'string') await expect(refused).rejects.toMatchObject({ code })
    else await expect(refused).rejects.toBeInstanceOf(code)
  })

  it('numbers run without a gap, also of two at once', async () => {
    const numbers = await Promise.all([proposed(), proposed({}, 'reception')])
    const [a = 0, b = 0] = numbers.map((one) => Number(one.split('-')[1])).sort((one, other) => one - other)
    expect(b - a).toBe(1)
  })

  it('is opened from a file that the proposer reads, and from no other', async () => {
    const { number: file } = await petitionIn('RECEIVED')
    const number = await proposed({ petition: file }, 'reception')
    expect((await findDialogue(by('reception'), number))?.petition).toBe(file)
    await expect(proposed({ petition: '2026-999999' }, 'reception')).rejects.toMatchObject({
      code: 'dialogue.petition',
    })
  })

  it('of enough voters is told as such and cannot be declined', async () => {
    const asked = {
      ...{ wishedBy: 'voters', requested: '1200', electorate: '12000', electorateOn: '2026-10-01' },
      electorateSource: 'Danh sách cử tri số 4/UBND',
    }
    await expect(proposed({ ...asked, requested: '1199' }, 'reception')).rejects.toMatchObject({
      code: 'voters.few',
    })
    const number = await proposed(asked, 'reception')
    expect(await toldTo(number, 'dialogue.askedByVoters')).toContain(demoId(cast.chair))
    await expect(declineDialogue(by('chair'), number, { version: 1, reason })).rejects.toMatchObject({
      code: 'voters.must',
    })
    await approveDialogue(by('chair'), number, 1)
    await expect(cancelDialogue(by('chair'), number, { version: 2, reason })).rejects.toMatchObject({
      code: 'voters.mustHold',
    })
  })
})

describe('approving', () => {
  it('is for the head of the office alone; one of two at once wins', async () => {
    const number = await proposed()
    for (const who of ['reception', 'front', 'head', 'secretary', 'provinceChair'] as const) {
      await expect(approveDialogue(by(who), number, 1)).rejects.toMatchObject({ code: 'may.not' })
    }
    await expect(approveDialogue(by('otherChair'), number, 1)).rejects.toBeInstanceOf(NotFound)
    await oneOfTwo(() => approveDialogue(by('chair'), number, 1))
    expect(await stateOf(number)).toBe('approved')
    expect(await toldTo(number, 'dialogue.approved')).toContain(demoId(cast.front))
    await expect(approveDialogue(by('chair'), number, 2)).rejects.toMatchObject({ code: 'dialogue.state' })
  })

  it('is declined with a reason, which stays', async () => {
    const number = await proposed()
    await oneOfTwo(() => declineDialogue(by('chair'), number, { version: 1, reason }))
    const file = await findDialogue(by('front'), number)
    expect(file?.row.state).toBe('declined')
    expect(file?.steps.at(-1)).toMatchObject({ act: 'decline', reason })
    await expect(planDialogue(by('reception'), number, typedPlan(2))).rejects.toMatchObject({
      code: 'dialogue.state',
    })
  })
})

describe('planning', () => {
  it('says who chairs, where, when, and by when it has to be announced', async () => {
    const number = await approved()
    const plan = typedPlan(2, {
      ...{ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường Hồng Liên' },
      ...{ site2Place: 'Nhà văn hóa tổ 5', site2Seats: '40', 'site2-wheelchair': 'yes' },
    })
    await expect(planDialogue(by('front'), number, plan)).rejects.toMatchObject({ code: 'may.not' })
    await expect(planDialogue(by('otherReception'), number, plan)).rejects.toBeInstanceOf(NotFound)
    await oneOfTwo(() => planDialogue(by('reception'), number, plan))
    const file = await findDialogue(by('front'), number)
    expect(file?.row).toMatchObject({ state: 'planned', day: dialogueDay, noticeDueOn: '2026-10-21' })
    expect(file?.chairs.map(({ track, title }) => [track, title])).toEqual([
      ['government', 'Chủ tịch UBND phường Hồng Liên'],
      ['party', 'Bí thư Đảng ủy phường Hồng Liên'],
    ])
    expect(file?.sites.map(({ seats, services }) => [seats, services])).toEqual([
      [120, ['sign']],
      [40, ['wheelchair']],
    ])
    // Planned once more: the second place goes, the first keeps its id.
    await planDialogue(by('chair'), number, typedPlan(3))
    const again = await findDialogue(by('front'), number)
    expect(again?.sites.map(({ id }) => id)).toEqual([file?.sites[0]?.id])
    expect(await toldTo(number, 'dialogue.planned')).toContain(demoId(cast.secretary))
  })

  it.each([
    [{ day: '2026-10-13' }, 'dialogue.past'],
    [{ day: '2027-01-01' }, 'dialogue.holiday'],
    [{ toTime: '07:00' }, 'dialogue.hours'],
    [{ chair1Unit: party, chair1Title: 'Bí thư Đảng ủy phường' }, 'dialogue.organiserChairs'],
    [{ chair2Unit: demoId('tp-thanh-uy'), chair2Title: 'Bí thư Thành ủy' }, 'dialogue.chairEnded'],
    [{ chair2Unit: committee, chair2Title: 'Phó Chủ tịch UBND phường' }, 'dialogue.chairTwice'],
    [{ chair2Unit: demoId('hong-lien-mttq'), chair2Title: 'Chủ tịch UBMTTQ' }, 'dialogue.chair'],
  ] as const)('is refused with %j', async (wrong, code) => {
    const number = await approved()
    await expect(planDialogue(by('reception'), number, typedPlan(2, wrong))).rejects.toMatchObject({ code })
  })
})

describe('announcing', () => {
  it('shows it to everybody; by the head alone, once', async () => {
    const number = await planned()
    expect(await seenByAll(number)).toEqual([])
    await expect(announceDialogue(by('reception'), number, 3)).rejects.toMatchObject({ code: 'may.not' })
    await expect(announceDialogue(by('otherChair'), number, 3)).rejects.toBeInstanceOf(NotFound)
    await oneOfTwo(() => announceDialogue(by('chair'), number, 3))
    expect(await seenByAll(number)).toHaveLength(1)
    expect((await findDialogue(by('front'), number))?.row).toMatchObject({
      announcedOn: '2026-10-14',
      sequence: 0,
    })
    expect(await toldTo(number, 'dialogue.announced')).toContain(demoId(cast.front))
  })

  it('less than 7 days before is refused, but for a hurry with its reason', async () => {
    const late = onDay('2026-10-22')
    const number = await planned()
    await expect(announceDialogue(by('chair', late), number, 3)).rejects.toMatchObject({
      code: 'dialogue.notice',
    })
    await announceDialogue(by('chair', onDay('2026-10-21')), number, 3)
    const hurry = { kind: 'extraordinary', ground: 'Hai mươi hộ chợ cũ phản đối di dời.' }
    const urgent = await planned({}, hurry)
    await announceDialogue(by('chair', late), urgent, 3)
    expect(await stateOf(urgent)).toBe('announced')
  })

  it('by a unit that sets less for the Party counts the longer limit of the law for a joint one', async () => {
    await asSuperuser((db) => db`update time_limit set "limit" = 2 where key = 'dlg.notice.party'`)
    const joint = await planned({ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường' })
    expect((await findDialogue(by('front'), joint))?.row.noticeDueOn).toBe('2026-10-21')
    await asSuperuser((db) => db`update time_limit set "limit" = 7 where key = 'dlg.notice.party'`)
  })

  it('on a day that became a holiday is refused, and the page says so', async () => {
    const number = await planned()
    await asSuperuser(
      (db) =>
        db`insert into calendar_day (day, kind, name, legal_ref) values (${dialogueDay}, 'HOLIDAY', 'Quốc tang', 'Thông báo')`,
    )
    await expect(announceDialogue(by('chair'), number, 3)).rejects.toMatchObject({ code: 'dialogue.holiday' })
    expect((await findDialogue(by('front'), number))?.troubles.join()).toContain('Quốc tang')
    await asSuperuser((db) => db`delete from calendar_day where day = ${dialogueDay}`)
  })

  it('with a chair whose office is over by then is refused, and the page says so', async () => {
    const number = await planned({ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường' })
    await asSuperuser((db) => db`update unit set valid_to = '2026-10-20' where id = ${party}`)
    await expect(announceDialogue(by('chair'), number, 3)).rejects.toMatchObject({
      code: 'dialogue.chairEnded',
    })
    expect((await findDialogue(by('front'), number))?.troubles.join()).toContain('đổi người chủ trì')
    await asSuperuser((db) => db`update unit set valid_to = null where id = ${party}`)
  })
})

describe('what was announced', () => {
  it('is changed an hour before, with a reason, told to who chaired until now too', async () => {
    const number = await announced({ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường' })
    const hourBefore = onDay(dialogueDay, 7)
    const other = change(4, { chair1Title: 'Phó Chủ tịch UBND phường Hồng Liên' })
    await expect(changeDialogue(by('front', hourBefore), number, other)).rejects.toMatchObject({
      code: 'may.not',
    })
    await oneOfTwo(() => changeDialogue(by('reception', hourBefore), number, other))
    const file = await findDialogue(by('front'), number)
    expect(file?.row).toMatchObject({ state: 'announced', sequence: 1, day: dialogueDay })
    expect(file?.steps.at(-1)).toMatchObject({ act: 'change', reason, shown: true })
    expect(file?.steps.at(-1)?.said).toContain('→ Phó Chủ tịch UBND phường Hồng Liên')
    const heard = await toldTo(number, 'dialogue.changed')
    expect(heard).toEqual(expect.arrayContaining([cast.secretary, cast.chair, cast.front].map(demoId)))
    await expect(
      changeDialogue(by('reception', hourBefore), number, { ...other, version: 5 }),
    ).rejects.toMatchObject({
      code: 'dialogue.same',
    })
  })

  it('is put off to a later day that is told in time, or to one that is named later', async () => {
    const number = await announced()
    const at = onDay('2026-10-26')
    const input = { version: 4, reason, day: '2026-11-11', newDayBy: '' }
    const put = (who: Member, more = {}) => putOffDialogue(by(who, at), number, { ...input, ...more })
    await expect(put('reception')).rejects.toMatchObject({ code: 'may.not' })
    await expect(put('chair', { day: '2026-10-27' })).rejects.toMatchObject({ code: 'dialogue.later' })
    await expect(put('chair', { day: '2026-10-30' })).rejects.toMatchObject({ code: 'dialogue.notice' })
    await expect(put('chair', { day: '' })).rejects.toMatchObject({ code: 'dialogue.newDayBy' })
    await oneOfTwo(() => put('chair'))
    expect((await findDialogue(by('front'), number))?.row).toMatchObject({ day: '2026-11-11', sequence: 1 })
    await put('chair', { version: 5, day: '', newDayBy: '2026-11-20' })
    expect((await findDialogue(by('front'), number))?.row).toMatchObject({
      state: 'postponed',
      day: '2026-11-11',
      sequence: 2,
    })
    expect(await toldTo(number, 'dialogue.postponed')).toContain(demoId(cast.front))
    expect(await seenByAll(number)).toHaveLength(1)
    await expect(put('chair', { version: 6, day: '' })).rejects.toMatchObject({ code: 'dialogue.noDay' })
    await put('chair', { version: 6, day: '2026-11-12' })
    expect(await stateOf(number)).toBe('announced')
  })

  it('is called off with a reason, and stays to be read; after its day nothing is changed', async () => {
    const number = await announced()
    await expect(cancelDialogue(by('reception'), number, { version: 4, reason })).rejects.toMatchObject({
      code: 'may.not',
    })
    await oneOfTwo(() => cancelDialogue(by('chair'), number, { version: 4, reason }))
    expect(await seenByAll(number)).toHaveLength(1)
    expect(await toldTo(number, 'dialogue.cancelled')).toContain(demoId(cast.front))
    const held = await announced()
    const after = onDay('2026-10-29')
    await expect(cancelDialogue(by('chair', after), held, { version: 4, reason })).rejects.toMatchObject({
      code: 'dialogue.held',
    })
    // What was said there is still typed from paper.
    expect([...((await findDialogue(by('chair', after), held))?.may ?? [])]).toEqual(['open'])
  })
})

it('is listed by year for who reads in the area', async () => {
  const here = await listDialogues(by('front'), '2026')
  expect(here.length).toBeGreaterThan(10)
  expect(await listDialogues(by('otherFront'), '2026')).toEqual([])
  expect(await listDialogues(by('front'), '2025')).toEqual([])
  expect((await listDialogues(by('provinceChair'), '2026')).length).toBe(here.length)
})

it('leaves its steps in the log of events, without a word that was typed', async () => {
  const events = await asSuperuser<{ type: string; text: string }>(
    (db) =>
      db<
        { type: string; text: string }[]
      >`select type, payload::text as text from event where type like 'dialogue.%'`,
  )
  expect(events.length).toBeGreaterThan(20)
  expect(events.filter(({ text }) => /Vệ sinh|đột xuất theo/.test(text))).toEqual([])
})

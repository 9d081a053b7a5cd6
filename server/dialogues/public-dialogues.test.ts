import { beforeAll, expect, it } from 'vitest'
import { icalendar } from '#domain/dialogues/ical.ts'
import { ChangeDialogue } from '#domain/dialogues/plan.ts'
import { startOfDay } from '#lib/dates.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { announced, dialogueDay, party, planForm, planned } from '#tests/dialogues.ts'
import { by, workday } from '#tests/filed-petition.ts'
import { cancelDialogue, putOffDialogue } from './decide-dialogue.ts'
import { changeDialogue } from './plan-dialogue.ts'
import { calendarEntry, dialoguesOfOffice, publicDialogue, publicDialogues } from './public-dialogues.ts'

beforeAll(demoPlace)

const onDay = (day: string) => new Date(startOfDay(day).getTime() + 9 * 3_600_000)
const everybody = (at = workday) => ({ actor: { kind: 'public' as const }, at })
const reason = 'Chủ tịch đi họp đột xuất theo giấy mời của tỉnh.'
const site = new URL('https://namro.example.vn')

it('everybody reads what was announced, for a year, and nothing that is still planned', async () => {
  const [hidden, number] = [await planned(), await announced()]
  expect(await publicDialogue(everybody(), hidden)).toBeUndefined()
  expect(await publicDialogue(everybody(), 'nowhere')).toBeUndefined()
  const found = await publicDialogue(everybody(), number)
  expect(found).toMatchObject({ office: 'Ủy ban nhân dân phường Hồng Liên', code: 'hong-lien-ubnd' })
  expect(found?.steps.map(({ act }) => act)).toEqual(['announce'])
  const listed = async (at: Date) => (await publicDialogues(everybody(at))).map((one) => one.number)
  expect(await listed(workday)).toEqual([number])
  expect(await listed(onDay('2027-10-01'))).toEqual([number])
  expect(await listed(onDay('2028-01-01'))).toEqual([])
  expect(await publicDialogue(everybody(onDay('2028-01-01')), number)).toBeDefined()
})

it('a calendar follows it: changed, put off without a day, named anew, called off', async () => {
  const number = await announced({ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường' })
  const lines = async () => {
    const found = await publicDialogue(everybody(), number)
    if (!found) throw new Error(`${number} is not announced`)
    const text = icalendar('x', [calendarEntry(found)], site)
    return text.split('\r\n').filter((line) => /^(UID|SEQUENCE|STATUS|DTSTART;)/.test(line))
  }
  const uid = `UID:doi-thoai-${number}@namro.example.vn`
  const start = 'DTSTART;TZID=Asia/Ho_Chi_Minh'
  expect(await lines()).toEqual([uid, 'SEQUENCE:0', `${start}:20261028T080000`, 'STATUS:CONFIRMED'])
  const earlier = ChangeDialogue.parse({ ...planForm(4, { fromTime: '07:30' }), reason })
  await changeDialogue(by('chair'), number, earlier)
  expect(await lines()).toEqual([uid, 'SEQUENCE:1', `${start}:20261028T073000`, 'STATUS:CONFIRMED'])
  await putOffDialogue(by('chair'), number, { version: 5, reason, day: '', newDayBy: '2026-10-30' })
  expect(await lines()).toEqual([uid, 'SEQUENCE:2', `${start}:20261028T073000`, 'STATUS:CANCELLED'])
  await putOffDialogue(by('chair'), number, { version: 6, reason, day: '2026-11-11', newDayBy: '' })
  expect(await lines()).toEqual([uid, 'SEQUENCE:3', `${start}:20261111T073000`, 'STATUS:CONFIRMED'])
  await cancelDialogue(by('chair'), number, { version: 7, reason })
  expect(await lines()).toEqual([uid, 'SEQUENCE:4', `${start}:20261111T073000`, 'STATUS:CANCELLED'])
})

it('the calendar of an office holds what it holds and what it chairs, and no more', async () => {
  const joint = await announced({ chair2Unit: party, chair2Title: 'Bí thư Đảng ủy phường', day: dialogueDay })
  const numbers = async (code: string) =>
    (await dialoguesOfOffice(everybody(), code))?.dialogues.map((one) => one.number) ?? ['no office']
  expect(await numbers('hong-lien-ubnd')).toContain(joint)
  expect(await numbers('hong-lien-dang-uy')).toContain(joint)
  expect((await numbers('hong-lien-ubnd')).length).toBeGreaterThan(
    (await numbers('hong-lien-dang-uy')).length - 1,
  )
  expect(await numbers('hac-tri-ubnd')).toEqual([])
  expect(await numbers('khong-co')).toEqual(['no office'])
})

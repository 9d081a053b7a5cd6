import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { CancelConference, HandInReport, InviteUnit } from '#domain/conferences/plan.ts'
import { IssueDialogueNotice } from '#domain/dialogues/conclusion.ts'
import { AddGuest } from '#domain/dialogues/guests.ts'
import { findDialogue, listDialogues } from '#server/dialogues/find-dialogue.ts'
import { settleTurn } from '#server/dialogues/hall/settle-turn.ts'
import { afterDialogue } from '#server/dialogues/outcome/after-dialogue.ts'
import { issueDialogueNotice } from '#server/dialogues/outcome/dialogue-papers.ts'
import { issueInvitation } from '#server/dialogues/registering/invitations.ts'
import { addGuest } from '#server/dialogues/registering/registrants.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import {
  concluding,
  conclusion,
  conferenceDay,
  front,
  planned,
  typedChange,
  typedConference,
  underWay,
} from '#tests/conferences.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { committee } from '#tests/dialogues.ts'
import { by } from '#tests/filed-petition.ts'
import { cancelConference } from './cancel-conference.ts'
import { findConference, listConferences } from './find-conference.ts'
import { handInReport, ownInvitations } from './hand-in-report.ts'
import { endConference, openConference } from './hold-conference.ts'
import { inviteUnit, takeBackUnit } from './invite-unit.ts'
import { openToAll } from './open-to-all.ts'
import { newConference, planConference } from './plan-conference.ts'
import { publicConference, publicConferences } from './public-conferences.ts'

beforeAll(demoPlace)

const everybody = { actor: { kind: 'public' as const }, at: conferenceDay }
const roads = demoId('hong-lien-ha-tang')
const refusal = (code: string) => ({ code })

describe('a conference', () => {
  it('is planned by the office that holds it, and leaves its event', async () => {
    const number = await planned()
    const file = await findConference(by('reception'), number)
    expect(file).toMatchObject({
      own: { kind: 'review', openOn: null },
      row: { state: 'planned', announcedOn: null },
    })
    expect(file?.sites).toHaveLength(2)
    expect([...(file?.may ?? [])].sort()).toEqual(['invite', 'plan'])
    const [event] = await asSuperuser(
      (db) => db`select payload from event where type = 'dialogue.step' and payload->>'number' = ${number}`,
    )
    expect(event?.payload).toMatchObject({ act: 'plan', form: 'conference' })
    await planConference(
      by('reception'),
      number,
      typedChange(1, { day: '2026-10-30', site2Place: '', site2Seats: '' }),
    )
    expect((await findConference(by('reception'), number))?.sites).toHaveLength(1)
    await expect(planConference(by('reception'), number, typedChange(1))).rejects.toMatchObject({
      name: 'Refusal',
    })
  })

  it('is refused to other roles, other offices, days that are over and hours that end before they begin', async () => {
    await expect(planned({}, 'handler')).rejects.toMatchObject(refusal('may.not'))
    await expect(planned({}, 'otherReception')).rejects.toThrow(NotFound)
    await expect(planned({ day: '2026-10-01' })).rejects.toMatchObject(refusal('conference.past'))
    await expect(planned({ toTime: '07:00' })).rejects.toMatchObject(refusal('dialogue.hours'))
    await expect(planned({ fromOn: '2026-07-01' })).rejects.toMatchObject(refusal('conference.period'))
    const number = await planned()
    expect(await findConference(by('otherReception'), number)).toBeUndefined()
    await expect(newConference(by('otherReception'), typedConference())).rejects.toThrow(NotFound)
  })

  it('is opened on its day from the plan, ended once, and called off by its head before', async () => {
    const number = await planned()
    await expect(openConference(by('reception'), number, 1)).rejects.toMatchObject(
      refusal('conference.early'),
    )
    const [one, two] = await Promise.allSettled([
      openConference(by('reception', conferenceDay), number, 1),
      openConference(by('reception', conferenceDay), number, 1),
    ])
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected'])
    const off = CancelConference.parse({ version: '2', reason: 'Dời sang quý sau theo chỉ đạo.' })
    await expect(cancelConference(by('chair', conferenceDay), number, off)).rejects.toMatchObject(
      refusal('conference.state'),
    )
    await endConference(by('reception', conferenceDay), number, 2)
    await expect(endConference(by('reception', conferenceDay), number, 3)).rejects.toMatchObject(
      refusal('conference.state'),
    )
    const other = await planned()
    await expect(cancelConference(by('reception'), other, { ...off, version: 1 })).rejects.toMatchObject(
      refusal('may.not'),
    )
    await cancelConference(by('chair'), other, { ...off, version: 1 })
    expect((await findConference(by('chair'), other))?.row.state).toBe('cancelled')
  })

  it('invites offices that report once, and people by their post, with an invitation', async () => {
    const number = await planned()
    const asks = InviteUnit.parse({ unit: roads, asks: 'Kết quả thoát nước sáu tháng', dueOn: '2026-10-26' })
    await inviteUnit(by('reception'), number, asks)
    await expect(inviteUnit(by('reception'), number, asks)).rejects.toMatchObject(refusal('invited.once'))
    await expect(inviteUnit(by('head'), number, asks)).rejects.toMatchObject(refusal('may.not'))
    await expect(inviteUnit(by('otherReception'), number, asks)).rejects.toThrow(NotFound)
    const [mine] = await ownInvitations(by('head'), number)
    expect(mine).toMatchObject({ asks: asks.asks, dueOn: '2026-10-26', sentAt: null, state: 'planned' })
    const [told] = await asSuperuser(
      (db) =>
        db`select count(*)::int as n from notice where key = 'dialogue.conferenceInvited' and payload->>'number' = ${number}`,
    )
    expect(told?.n).toBeGreaterThan(0)
    const words =
      'Đã nạo vét 2,4 km mương; còn 120 m tại tổ 5 chưa xong vì thiếu máy. Kiến nghị bố trí thêm máy.'
    const report = HandInReport.parse({ id: mine?.id, version: '1', body: words })
    await expect(handInReport(by('otherHead'), number, report)).rejects.toThrow(NotFound)
    await handInReport(by('head'), number, report)
    await expect(handInReport(by('head'), number, report)).rejects.toMatchObject(refusal('report.once'))
    await expect(takeBackUnit(by('reception'), number, mine?.id ?? '')).rejects.toMatchObject(
      refusal('invited.reported'),
    )
    expect((await findConference(by('reception'), number))?.invited[0]?.invited.body).toBe(words)
    await addGuest(
      by('reception'),
      number,
      AddGuest.parse({ kind: 'office', title: 'Trưởng các phòng chuyên môn' }),
    )
    expect(await issueInvitation(by('chair'), number, 1)).toMatch(/\/GM-/)
  })

  it('concludes with work that somebody answers for, without a code for anybody', async () => {
    const { number, file } = await concluding()
    expect(file.code).toBe('')
    const [kept] = await asSuperuser(
      (db) => db`select source, state, due_on::text from petition where number = ${file.number}`,
    )
    expect(kept).toMatchObject({ source: 'dialogue', state: 'ASSIGNED', due_on: '2026-12-30' })
    await endConference(by('reception', conferenceDay), number, 2)
    const after = await afterDialogue(by('front', conferenceDay), number)
    expect(after?.due).toBeUndefined()
    expect(after?.ledger).toMatchObject([{ outcome: 'promise', promise: { number: file.number } }])
    const typed = { unit: committee, basis: '', judgement: 'Sáu tháng đạt kế hoạch.', followUp: '' }
    await issueDialogueNotice(by('chair', conferenceDay), number, IssueDialogueNotice.parse(typed))
    const notice = (await afterDialogue(by('chair', conferenceDay), number))?.notices[0]
    expect(notice?.paper.subject).toContain('Kết luận hội nghị sơ kết')
    expect(JSON.stringify(notice?.paper)).not.toContain('đối thoại')
    const [told] = await asSuperuser(
      (
        db,
      ) => db`select count(*)::int as n, count(*) filter (where key not like 'dialogue.conference%')::int as wrong
        from notice where payload->>'number' = ${number}`,
    )
    expect(told).toMatchObject({ wrong: 0 })
    // Nobody outside reads it, until its head says so; then it stays so.
    expect(await publicConference(everybody, number)).toBeUndefined()
    await expect(openToAll(by('reception', conferenceDay), number, 3)).rejects.toMatchObject(
      refusal('may.not'),
    )
    await openToAll(by('chair', conferenceDay), number, 3)
    const open = await publicConference(everybody, number)
    expect(open?.ledger).toHaveLength(1)
    expect(open?.notices).toHaveLength(1)
    expect((await publicConferences(everybody)).map(({ row }) => row.number)).toEqual([number])
    await expect(openToAll(by('chair', conferenceDay), number, 3)).rejects.toMatchObject(
      refusal('conference.opened'),
    )
  })

  it('is no dialogue to what serves dialogues', async () => {
    const number = await planned()
    expect(await findDialogue(by('reception'), number)).toBeUndefined()
    expect((await listDialogues(by('reception'), '2026')).map((one) => one.number)).not.toContain(number)
    expect((await listConferences(by('reception'), '2026')).map(({ row }) => row.number)).toContain(number)
  })
})

describe('a conference of the Front', () => {
  const own = { unitId: front, chair1Unit: front, chair1Title: 'Chủ tịch Ủy ban MTTQ phường Hồng Liên' }

  it('gives out no work in its own name', async () => {
    const { number, turn } = await underWay(own, 'front')
    await expect(
      settleTurn(by('front', conferenceDay), number, turn.id, conclusion(turn.version)),
    ).rejects.toMatchObject(refusal('turn.noOrders'))
  })

  it('does where the committee chairs beside it: a file of the committee that the Front promised', async () => {
    const { file } = await concluding(
      { ...own, chair2Unit: committee, chair2Title: 'Chủ tịch UBND phường Hồng Liên' },
      'front',
    )
    const [kept] = await asSuperuser(
      (db) => db`select unit_id, promised_by from petition where number = ${file.number}`,
    )
    expect(kept).toEqual({ unit_id: committee, promised_by: front })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { CancelMeeting, ChangeMeeting, HoldMeeting } from '#domain/contacts/meeting.ts'
import { textOf } from '#domain/papers/paper.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { assignPetition } from '#server/petitions/assign-petition.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import {
  announcedRound,
  answeredThere,
  closed,
  committee,
  contactDay,
  forwardedRound,
  forwarding,
  heldRound,
  lineIn,
  meeting,
  onTheDay,
  opinion,
  round,
  voter,
} from '#tests/contacts.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fivePoints, type Member, rowOf } from '#tests/filed-petition.ts'
import { findMeeting, findOpinion, findRound, listRounds, publicRound, publicRounds } from './find-round.ts'
import { forwardOpinion } from './forward-opinion.ts'
import { linkOpinion, unlinkOpinion } from './link-opinion.ts'
import { addMeeting, cancelMeeting, changeMeeting, holdMeeting } from './meetings.ts'
import { announceRound, changeRound, closeRound, planRound } from './plan-round.ts'
import { findReport, issueReport, previewReport } from './report.ts'
import { changeOpinion, writeOpinion } from './write-opinion.ts'

beforeAll(demoPlace)

const everybody = (at = onTheDay) => ({ actor: { kind: 'public' as const }, at })
const held = (version = '1') => HoldMeeting.parse({ version, voters: '64', speakers: '6' })

describe('a round', () => {
  it('is planned, gets meetings, and is for everybody once it is announced', async () => {
    const id = await planRound(by('council'), round())
    await expect(announceRound(by('council'), id, 1)).rejects.toMatchObject({ code: 'contact.noMeeting' })
    await addMeeting(by('council'), id, meeting())
    expect((await publicRounds(everybody())).map((one) => one.id)).not.toContain(id)
    await announceRound(by('council'), id, 1)
    const [told] = (await publicRounds(everybody())).filter((one) => one.id === id)
    expect(told).toMatchObject({
      ...{ session: 'Kỳ họp thứ 5, cuối năm 2026', office: 'Hội đồng nhân dân phường Hồng Liên' },
      meetings: [{ village: 'Tổ dân phố 1', deputies: 'Tổ đại biểu số 1', state: 'planned' }],
    })
    expect((await findRound(by('front'), id)).steps.map(({ act, shown }) => [act, shown])).toEqual([
      ['plan', false],
      ['add-meeting', false],
      ['announce', true],
    ])
    await expect(announceRound(by('council'), id, 2)).rejects.toMatchObject({ code: 'contact.state' })
  })

  it('changes while nobody was told, its meetings with it', async () => {
    const id = await planRound(by('council'), round())
    await expect(
      changeRound(by('council'), id, { version: 1, ...round(), toOn: '2026-10-30' }),
    ).rejects.toMatchObject({ code: 'contact.days' })
    await expect(addMeeting(by('council'), id, meeting({ day: '2026-12-01' }))).rejects.toMatchObject({
      code: 'contact.meetingDay',
    })
    await addMeeting(by('council'), id, meeting())
    const later = { version: 1, ...round({ fromOn: '2026-11-10' }) }
    await expect(changeRound(by('council'), id, later)).rejects.toMatchObject({
      code: 'contact.meetingsOutside',
    })
    await changeRound(by('council'), id, { version: 1, ...round({ session: 'Kỳ họp chuyên đề thứ 6' }) })
    await announceRound(by('council'), id, 2)
    await expect(changeRound(by('council'), id, { version: 3, ...round() })).rejects.toMatchObject({
      code: 'contact.state',
    })
  })

  it.each([
    ['deputy', 'may.not'],
    ['front', 'may.not'],
    ['otherCouncil', NotFound],
    ['reception', NotFound],
    ['chair', NotFound],
    ['otherFront', NotFound],
    ['admin', NotFound],
  ] as [Member, unknown][])('is not written by %s', async (who, code) => {
    const { id, meetingId } = await announcedRound()
    for (const act of [
      () => closeRound(by(who), id, 2),
      () => addMeeting(by(who), id, meeting()),
      () => writeOpinion(by(who, onTheDay), id, meetingId, opinion()),
    ]) {
      if (typeof code === 'string') await expect(act()).rejects.toMatchObject({ code })
      else await expect(act()).rejects.toBeInstanceOf(NotFound)
    }
    if (who !== 'otherCouncil') {
      await expect(planRound(by(who), round())).rejects.toMatchObject({ code: 'may.not' })
    }
    const mine = (await listRounds(by(who))).map((one) => one.id)
    if (typeof code === 'string') expect(mine).toContain(id)
    else expect(mine).not.toContain(id)
  })
})

describe('a meeting', () => {
  it('that people were told of is moved and called off with a reason that they read', async () => {
    const { id, meetingId } = await announcedRound()
    const moved = ChangeMeeting.parse({ ...meeting({ day: '2026-11-06' }), version: '1', reason: 'Mưa' })
    await expect(changeMeeting(by('council'), id, meetingId, moved)).rejects.toMatchObject({
      code: 'contact.noReason',
    })
    const why = 'Nhà văn hóa tổ 1 đang sửa mái.'
    await changeMeeting(by('council'), id, meetingId, { ...moved, reason: why })
    const told = await publicRound(everybody(), id)
    expect(told?.meetings[0]).toMatchObject({ day: '2026-11-06', reason: why })
    expect(told?.steps.at(-1)).toMatchObject({ act: 'change-meeting', reason: why })
    await expect(
      changeMeeting(by('council'), id, meetingId, { ...moved, reason: why }),
    ).rejects.toMatchObject({ code: 'other.first' })
    await cancelMeeting(by('council'), id, meetingId, CancelMeeting.parse({ version: '2', reason: why }))
    await expect(holdMeeting(by('council', onTheDay), id, meetingId, held('3'))).rejects.toMatchObject({
      code: 'contact.meetingState',
    })
  })

  it('is counted from its day on, never before', async () => {
    const { id, meetingId } = await announcedRound()
    await expect(holdMeeting(by('council'), id, meetingId, held())).rejects.toMatchObject({
      code: 'contact.tooEarly',
    })
    await expect(
      holdMeeting(by('council', onTheDay), id, meetingId, { ...held(), voters: 3 }),
    ).rejects.toMatchObject({ code: 'contact.speakers' })
    await expect(closeRound(by('council', onTheDay), id, 2)).rejects.toMatchObject({
      code: 'contact.meetingsLeft',
    })
    await holdMeeting(by('council', onTheDay), id, meetingId, held())
    expect((await findMeeting(by('deputy'), id, meetingId)).meeting).toMatchObject({
      ...{ state: 'held', voters: 64, speakers: 6 },
    })
  })
})

describe('an opinion', () => {
  it('is written with a name only where the voter agrees, which the council alone reads', async () => {
    expect(() => opinion({ name: voter })).toThrow(/Chỉ ghi tên khi cử tri đồng ý/)
    expect(() => opinion({ body: 'Gọi số 0912 345 678 để biết chỗ mương bị tắc.' })).toThrow(/số điện thoại/)
    const { id, opinionId } = await heldRound()
    expect((await findOpinion(by('council'), id, opinionId)).name).toBe(voter)
    for (const who of ['deputy', 'front'] as const) {
      expect((await findOpinion(by(who), id, opinionId)).name).toBe('')
    }
  })

  it('is answered there or forwarded, never both; what was forwarded keeps its words', async () => {
    const { id, meetingId, opinionId } = await heldRound()
    const there = await writeOpinion(by('council', onTheDay), id, meetingId, opinion(answeredThere))
    expect((await lineIn(id, there)).standing).toBe('answered')
    await expect(forwardOpinion(by('council', onTheDay), id, there, forwarding())).rejects.toMatchObject({
      code: 'contact.answered',
    })
    await changeOpinion(by('council', onTheDay), id, there, { version: 1, ...opinion() })
    expect((await lineIn(id, there)).standing).toBe('pending')
    await forwardOpinion(by('council', onTheDay), id, opinionId, forwarding())
    const other = { version: 2, ...opinion({ body: 'Một câu khác hẳn với câu cử tri đã nói.' }) }
    await expect(changeOpinion(by('council', onTheDay), id, opinionId, other)).rejects.toMatchObject({
      code: 'contact.forwarded',
    })
  })

  it('is refused by the field for another place, a past day, nobody above, an office that is none of it', async () => {
    const { id, meetingId, opinionId } = await heldRound()
    const no = (more: Record<string, string>) =>
      expect(forwardOpinion(by('council', onTheDay), id, opinionId, forwarding(more))).rejects
    await no({ dueOn: contactDay }).toMatchObject({ code: 'contact.due' })
    await no({ toUnitId: demoId('hac-tri-ubnd') }).toMatchObject({ code: 'contact.receiver' })
    await no({ toUnitId: demoId('hong-lien-ha-tang') }).toMatchObject({ code: 'contact.receiver' })
    await no({ version: '9' }).toMatchObject({ code: 'other.first' })
    const far = await writeOpinion(by('council', onTheDay), id, meetingId, opinion({ competence: 'central' }))
    await expect(forwardOpinion(by('council', onTheDay), id, far, forwarding())).rejects.toMatchObject({
      code: 'contact.passedTo',
    })
    await expect(
      writeOpinion(by('council', onTheDay), id, meetingId, opinion({ areaCode: '90121' })),
    ).rejects.toMatchObject({ code: 'contact.village' })
  })

  it('twice forwarded at once becomes one petition', async () => {
    const { id, opinionId } = await heldRound()
    const both = await Promise.allSettled(
      [1, 2].map(() => forwardOpinion(by('council', onTheDay), id, opinionId, forwarding())),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const late = both.find((one) => one.status === 'rejected')
    expect(late?.reason).toMatchObject({ code: 'other.first' })
    const found = await asSuperuser(
      (sql) =>
        sql`select 1 from contact_opinion o join petition p on p.id = o.petition_id where o.id = ${opinionId}`,
    )
    expect(found).toHaveLength(1)
  })
})

describe('what is forwarded', () => {
  it('lives on as a petition of the committee with the day of the council, to its five points', async () => {
    const { id, opinionId, number } = await forwardedRound()
    const row = await rowOf(number)
    expect(row).toMatchObject({
      ...{ source: 'voter_contact', state: 'RECEIVED', unitId: committee, answerDueOn: '2026-12-15' },
      ...{ kind: 'proposal', areaCode: '90111' },
    })
    const file = await findPetition(by('reception'), number)
    expect(file?.sender?.name).toBe(voter)
    expect(file?.body).toContain('Đề nghị: Nạo vét mương tổ 1, ngõ 12.')
    // Who forwards watches it, masked, like the Front; the council has no part in deciding it.
    const watched = await findPetition(by('council'), number)
    expect(watched?.reader).toBe(false)
    expect(JSON.stringify(watched)).not.toContain(voter)
    await triagePetition(by('reception', onTheDay), number, {
      ...{ version: row.version, kind: 'proposal', field: 'drainage', competence: 'WITHIN' as const },
      ...{ eligible: 'eligible' as const, note: '' },
    } as never)
    await acceptPetition(by('reception', onTheDay), number, {
      version: (await rowOf(number)).version,
      handlingUnitId: demoId('hong-lien-ha-tang'),
    } as never)
    // The day that the council named stays, whatever the kind would count.
    expect((await rowOf(number)).answerDueOn).toBe('2026-12-15')
    const points = { ...fivePoints, version: (await rowOf(number)).version, dueOn: '2026-12-16' }
    await expect(assignPetition(by('head', onTheDay), number, points)).rejects.toMatchObject({
      fields: { dueOn: expect.any(String) },
    })
    await assignPetition(by('head', onTheDay), number, { ...points, dueOn: '2026-12-15' })
    expect(await lineIn(id, opinionId, 'front')).toMatchObject({
      ...{ standing: 'open', number, dueOn: '2026-12-15', times: 1 },
      office: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Liên',
    })
  })

  it('above the commune goes to the committee of the province', async () => {
    const { id, opinionId } = await heldRound()
    const number = await forwardOpinion(
      by('council', onTheDay),
      id,
      opinionId,
      forwarding({ toUnitId: demoId('tinh-ubnd') }),
    )
    expect((await findPetition(by('provinceChair'), number))?.row.unitId).toBe(demoId('tinh-ubnd'))
    expect(await findPetition(by('reception'), number)).toBeUndefined()
  })
})

describe('what was said before', () => {
  const first = { fromOn: '2026-04-01', toOn: '2026-04-30', session: 'Kỳ họp thứ 3, giữa năm 2026' }
  const spring = new Date('2026-04-01T10:00:00+07:00')
  const winter = new Date('2026-03-20T10:00:00+07:00')

  it('is found by its words, tied across rounds of one council, and shows the earlier answer to all who read', async () => {
    const earlier = await forwardedRound(first, spring, winter)
    const { id, opinionId } = await heldRound()
    const { suggested } = await findOpinion(by('council', onTheDay), id, opinionId)
    expect(suggested.map((one) => one.id)).toContain(earlier.opinionId)
    await linkOpinion(by('council', onTheDay), id, opinionId, { version: 1, earlierId: earlier.opinionId })
    for (const who of ['council', 'deputy', 'front'] as const) {
      const found = await findOpinion(by(who), id, opinionId)
      expect(found.line.times, who).toBe(2)
      expect(found.same).toMatchObject([
        { id: earlier.opinionId, number: earlier.number, session: first.session },
      ])
    }
    // The public reads the earlier answer once its round is told in words.
    await closed(id)
    expect((await publicRound(everybody(), id))?.before).toEqual([])
    await closed(earlier.id, spring)
    await issueReport(by('council', spring), earlier.id, 3)
    expect((await publicRound(everybody(), id))?.before).toMatchObject([
      { session: first.session, line: { number: earlier.number } },
    ])
    // The first time stays the first.
    expect((await lineIn(earlier.id, earlier.opinionId)).times).toBe(1)
    await unlinkOpinion(by('council', onTheDay), id, opinionId, 2)
    expect((await lineIn(id, opinionId)).times).toBe(1)
  })

  it('is tied to nothing of the same round, of a later one, or of another council', async () => {
    const earlier = await heldRound(first, spring, winter)
    const { id, meetingId, opinionId } = await heldRound()
    const same = await writeOpinion(by('council', onTheDay), id, meetingId, opinion())
    const link = (roundId: string, of: string, earlierId: string, version = 1) =>
      expect(linkOpinion(by('council', onTheDay), roundId, of, { version, earlierId })).rejects
    await link(id, opinionId, same).toMatchObject({ code: 'contact.notEarlier' })
    await link(earlier.id, earlier.opinionId, opinionId).toMatchObject({ code: 'contact.notEarlier' })
  })
})

describe('the summary', () => {
  it('waits for each opinion, is numbered and frozen, counts what its lists show, and names nobody', async () => {
    const { id, meetingId, number } = await forwardedRound()
    const open = await writeOpinion(by('council', onTheDay), id, meetingId, opinion({ field: 'environment' }))
    await closed(id)
    await expect(writeOpinion(by('council', onTheDay), id, meetingId, opinion())).rejects.toMatchObject({
      code: 'contact.state',
    })
    await expect(issueReport(by('council', onTheDay), id, 3)).rejects.toMatchObject({
      code: 'contact.openOpinions',
    })
    await changeOpinion(by('council', onTheDay), id, open, {
      ...{ version: 1, ...opinion({ field: 'environment', ...answeredThere }) },
    })
    // Figures are told when meetings are over, words when the report is out.
    const before = await publicRound(everybody(), id)
    expect(before?.lines.map(({ standing, body, number: of }) => [standing, body, of])).toEqual([
      ['open', '', ''],
      ['answered', '', ''],
    ])
    const taken = await issueReport(by('council', onTheDay), id, 3)
    expect(taken).toMatch(/^\d+\/BC-HĐND$/)
    const { report } = await findRound(by('deputy'), id)
    const paper = (await findReport(by('deputy'), report?.id ?? ''))?.paper
    const text = textOf(paper as NonNullable<typeof paper>).join('\n')
    expect(text).toContain(`Số: ${taken}`)
    expect(text).toContain('64 lượt cử tri dự, 6 lượt phát biểu; ghi 2 ý kiến')
    expect(text).toContain(`hồ sơ ${number}`)
    expect(text).toContain('Chủ tịch UBND phường: Xe gom rác đến lúc 18 giờ 30')
    expect(text).not.toContain(voter)
    const after = await publicRound(everybody(), id)
    expect(after?.lines[0]).toMatchObject({ body: opinion().body, number })
    expect(JSON.stringify(after)).not.toContain(voter)
    await expect(
      changeOpinion(by('council', onTheDay), id, open, { version: 2, ...opinion() }),
    ).rejects.toMatchObject({
      code: 'contact.state',
    })
    expect(await findReport(by('reception'), report?.id ?? '')).toBeUndefined()
    expect(textOf(await previewReport(by('front'), id)).length).toBeGreaterThan(10)
  })
})

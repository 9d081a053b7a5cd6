import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import {
  answerAll,
  answering,
  anybody,
  collectingDraft,
  criticisedDraft,
  draft,
  front,
  office,
  opinion,
  organisation,
  picked,
  point,
  said,
  setVillage,
  somebody,
  taking,
  tell,
  versionOfDraft,
  women,
  writer,
} from '#tests/critiques.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { answerPoint, closeAnswers, recordIssued } from './answer.ts'
import { criticise, findCritiquePaper, publishCritique } from './criticise.ts'
import {
  findCritique,
  listCritiques,
  listOwnDrafts,
  publicCritique,
  publicCritiques,
} from './find-critique.ts'
import { holdOpinion, linkOpinion, takeOpinion, unlinkOpinion, writeOpinion } from './opinions.ts'
import { changePoint, dropPoint, writePoint } from './points.ts'
import { giveOpinion } from './public-opinion.ts'
import { pickDraft, sendDraft, withdrawDraft } from './send-draft.ts'
import { acceptDraft, collectOn, declineDraft } from './take-draft.ts'

beforeAll(async () => {
  const done = await demoPlace()
  const [village] = await asSuperuser(
    (db) => db`select code from area where parent_code = '90101' order by code limit 1`,
  )
  setVillage(village?.code ?? '')
  return done
})

const reason = 'Dự thảo chưa thuộc việc phản biện năm nay.'
const outsiders: Member[] = ['otherFront', 'otherChair', 'admin', 'handler', 'reception', 'head']
const newsOf = (key: string) =>
  asSuperuser(
    (db) => db`select person_id, channel, payload from notice where key = ${key} order by at desc limit 1`,
  )

describe('a draft', () => {
  it('is sent by an office to the Front of its level, which is told without a word of it', async () => {
    const id = await sendDraft(office(), draft())
    const file = await findCritique(writer(), id)
    // Fifteen days before 10/11 (Nghị quyết liên tịch 403/2017).
    expect(file.row).toMatchObject({ frontId: front, state: 'sent', sendDueOn: '2026-10-26' })
    const [news] = await newsOf('critique.sent')
    expect(news).toMatchObject({ person_id: demoId('mat-tran-hong-lien'), channel: 'app' })
    expect(JSON.stringify(news?.payload)).not.toContain('chợ')
    for (const who of outsiders) {
      await expect(findCritique(by(who), id), who).rejects.toMatchObject({ name: 'NotFound' })
    }
    // Others of the area read it once the Front took it.
    await expect(findCritique(organisation(), id)).rejects.toMatchObject({ name: 'NotFound' })
    expect(await publicCritique(anybody(), id)).toBeUndefined()
  })

  it('is refused from who drafts nothing, of another office, and with days that leave no time', async () => {
    await expect(sendDraft(by('reception'), draft())).rejects.toMatchObject({ code: 'may.not' })
    await expect(sendDraft(by('otherChair'), draft())).rejects.toMatchObject({ code: 'critique.office' })
    await expect(sendDraft(office(), draft({ opinionsDueOn: '2026-10-11' }))).rejects.toMatchObject({
      code: 'critique.due',
    })
    await expect(sendDraft(office(), draft({ submitOn: '2026-10-23' }))).rejects.toMatchObject({
      code: 'critique.submit',
    })
  })

  it('sent late is taken, and stays marked', async () => {
    const id = await sendDraft(office('2026-10-21'), draft({ submitOn: '2026-10-30' }))
    expect((await findCritique(writer('2026-10-21'), id)).row).toMatchObject({ sendDueOn: '2026-10-15' })
  })

  it('is taken by the Front once, by two at once once', async () => {
    const id = await sendDraft(office(), draft())
    await expect(acceptDraft(office(), id, taking())).rejects.toMatchObject({ code: 'may.not' })
    await expect(acceptDraft(by('otherFront'), id, taking())).rejects.toMatchObject({ name: 'NotFound' })
    await expect(acceptDraft(writer(), id, taking({ collectTo: '2026-10-24' }))).rejects.toMatchObject({
      code: 'critique.collectLate',
    })
    const both = await Promise.allSettled([
      acceptDraft(writer(), id, taking()),
      acceptDraft(writer(), id, taking()),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await findCritique(organisation(), id)).row).toMatchObject({
      state: 'collecting',
      form: 'letters',
    })
    expect((await publicCritiques(anybody())).some((one) => one.id === id)).toBe(true)
    await expect(collectOn(writer(), id, { version: 2, collectTo: '2026-10-22' })).rejects.toMatchObject({
      code: 'critique.public',
    })
    await collectOn(writer(), id, { version: 2, collectTo: '2026-10-22', toPublic: 'yes' })
    await expect(declineDraft(writer(), id, { version: 3, reason })).rejects.toMatchObject({
      code: 'critique.state',
    })
  })

  it('is declined with a reason, or taken back by its office', async () => {
    const declined = await sendDraft(office(), draft())
    await declineDraft(writer(), declined, { version: 1, reason })
    expect((await findCritique(office(), declined)).row).toMatchObject({
      state: 'declined',
      declineReason: reason,
    })
    const id = await collectingDraft()
    await expect(withdrawDraft(writer(), id, { version: 2, reason })).rejects.toMatchObject({
      code: 'may.not',
    })
    await withdrawDraft(office(), id, { version: 2, reason })
    // Whoever was asked reads why.
    expect((await publicCritique(anybody(), id))?.row).toMatchObject({
      state: 'withdrawn',
      withdrawReason: reason,
    })
    await expect(tell(id, 'Xin giữ chỗ để xe ở cổng bắc.')).rejects.toMatchObject({ code: 'critique.closed' })
  })

  it('is picked by the Front of an office of its level, and not taken back by that', async () => {
    const id = await pickDraft(writer(), picked())
    expect((await findCritique(office(), id)).row).toMatchObject({ origin: 'picked', state: 'collecting' })
    await expect(withdrawDraft(office(), id, { version: 1, reason })).rejects.toMatchObject({
      code: 'critique.picked',
    })
    await expect(pickDraft(writer(), picked({ unitId: demoId('hac-tri-ubnd') }))).rejects.toMatchObject({
      code: 'critique.level',
    })
    await expect(pickDraft(office(), picked())).rejects.toMatchObject({ code: 'may.not' })
    await expect(pickDraft(by('otherFront'), picked())).rejects.toMatchObject({ code: 'critique.front' })
  })
})

describe('opinions', () => {
  it('come from organisations in their own name and from villages through the Front', async () => {
    const id = await collectingDraft()
    const own = opinion({ source: 'organisation', unitId: women, areaCode: '' })
    await writeOpinion(organisation(), id, own)
    await expect(writeOpinion(organisation(), id, opinion())).rejects.toMatchObject({ code: 'critique.own' })
    await expect(writeOpinion(office(), id, own)).rejects.toMatchObject({ code: 'may.not' })
    await expect(writeOpinion(organisation('2026-10-24'), id, own)).rejects.toMatchObject({
      code: 'critique.closed',
    })
    await expect(
      writeOpinion(writer(), id, opinion({ source: 'organisation', unitId: demoId('hac-tri-nong-dan') })),
    ).rejects.toMatchObject({ code: 'critique.member' })
    await expect(writeOpinion(writer(), id, opinion({ areaCode: '90201' }))).rejects.toMatchObject({
      code: 'critique.area',
    })
    await writeOpinion(writer('2026-10-24'), id, opinion())
    expect((await findCritique(writer(), id)).opinions).toHaveLength(2)
    // An organisation reads its own, the office none.
    expect((await findCritique(organisation(), id)).opinions).toHaveLength(1)
    expect((await findCritique(office(), id)).opinions).toEqual([])
  })

  it('of the public have no name, are few from each, and are looked at before they count', async () => {
    const id = await collectingDraft()
    const owner = somebody()
    const same = said('Xin giữ chỗ để xe ở cổng bắc chợ.')
    await Promise.all([1, 2].map(() => giveOpinion(anybody(), id, same, owner)))
    expect(await tell(id, 'Bọn ăn hại, dời chợ làm gì?', owner)).toEqual({ state: 'held', heldFor: 'insult' })
    await tell(id, 'Xin giảm phí chỗ ngồi cho người già.', owner)
    const rest = await Promise.allSettled([
      tell(id, 'Xin lùi ngày dời quầy đến sau Tết.', owner),
      tell(id, 'Xin làm mái che lối đi ra bãi xe.', owner),
    ])
    expect(rest.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(rest.find((it) => it.status === 'rejected')?.reason).toMatchObject({ code: 'critique.tooMany' })
    const { mine } = (await publicCritique(anybody(), id, owner)) ?? { mine: [] }
    expect(mine.map(({ state }) => state).sort()).toEqual(['held', 'new', 'new', 'new'])
    expect((await publicCritique(anybody(), id, somebody()))?.mine).toEqual([])
    const { opinions } = await findCritique(writer(), id)
    expect(JSON.stringify(opinions)).not.toContain(owner)

    const [first, second] = opinions.filter(({ state }) => state === 'new')
    if (!first || !second) throw new Error('nothing was sent')
    await expect(takeOpinion(office(), id, first)).rejects.toMatchObject({ code: 'may.not' })
    const two = await Promise.allSettled([
      takeOpinion(writer(), id, first),
      holdOpinion(writer(), id, { ...first, heldFor: 'outside' }),
    ])
    expect(two.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await holdOpinion(writer(), id, { ...second, heldFor: 'outside' })
    expect((await publicCritique(anybody(), id, owner))?.mine).toContainEqual(
      expect.objectContaining({ state: 'held', heldFor: 'outside' }),
    )
    // What nobody looked at holds the criticism back.
    await writePoint(writer(), id, point(await versionOfDraft(id)))
    await expect(criticise(writer(), id, await versionOfDraft(id))).rejects.toMatchObject({
      code: 'critique.unseen',
    })
  })

  it('are not asked of the public where the Front does not say so, nor after the day', async () => {
    const id = await sendDraft(office(), draft())
    await acceptDraft(writer(), id, { ...taking(), toPublic: undefined })
    expect(await publicCritique(anybody(), id)).toBeUndefined()
    await expect(tell(id, 'Xin giữ chỗ để xe ở cổng bắc.')).rejects.toMatchObject({ code: 'critique.closed' })
    const open = await collectingDraft()
    await expect(tell(open, 'Xin giữ chỗ để xe.', somebody(), '2026-10-24')).rejects.toMatchObject({
      code: 'critique.closed',
    })
  })

  it('become points, and from whom stays known', async () => {
    const id = await collectingDraft()
    await writeOpinion(writer(), id, opinion())
    await writeOpinion(organisation(), id, opinion({ source: 'organisation', unitId: women, areaCode: '' }))
    const { opinions } = await findCritique(writer(), id)
    const [village, women1] = ['village', 'organisation'].map((from) =>
      opinions.find(({ source }) => source === from),
    )
    const first = await writePoint(
      writer(),
      id,
      point(await versionOfDraft(id), { opinionId: village?.id ?? '' }),
    )
    await linkOpinion(writer(), id, { pointId: first, opinionId: women1?.id ?? '' })
    await linkOpinion(writer(), id, { pointId: first, opinionId: women1?.id ?? '' })
    const second = await writePoint(writer(), id, point(await versionOfDraft(id), { place: 'Điều 3' }))
    await changePoint(writer(), id, second, point(await versionOfDraft(id), { place: 'Điều 4' }))
    await dropPoint(writer(), id, first, await versionOfDraft(id))
    await writePoint(writer(), id, point(await versionOfDraft(id), { opinionId: women1?.id ?? '' }))
    const { points } = await findCritique(writer(), id)
    expect(points).toMatchObject([
      { no: 1, place: 'Điều 4', origins: [] },
      { no: 2, origins: [{ source: 'organisation', opinions: 1 }] },
    ])
    await unlinkOpinion(writer(), id, { pointId: points[1]?.id ?? '', opinionId: women1?.id ?? '' })
    expect((await findCritique(writer(), id)).points[1]?.origins).toEqual([])
    await expect(writePoint(office(), id, point(1))).rejects.toMatchObject({ code: 'may.not' })
    await expect(writePoint(writer(), id, point(1))).rejects.toMatchObject({ code: 'other.first' })
    // Nobody else reads what did not go out.
    expect((await findCritique(office(), id)).points).toEqual([])
    expect((await findCritique(organisation(), id)).points).toEqual([])
  })
})

describe('a criticism', () => {
  it('goes out with a number and a day, and is kept', async () => {
    const empty = await collectingDraft()
    await expect(criticise(writer(), empty, await versionOfDraft(empty))).rejects.toMatchObject({
      code: 'critique.noPoint',
    })
    const { id, points } = await criticisedDraft(2)
    const file = await findCritique(office(), id)
    // 15 working days by the rule of the place, from 26/10.
    expect(file.row).toMatchObject({ state: 'criticised', replyDueOn: '2026-11-16' })
    expect(file.paper?.number).toMatch(/^\d\d\/BC-MTTQ/)
    const paper = await findCritiquePaper(office(), file.paper?.id ?? '')
    expect(JSON.stringify(paper)).toContain('Giữ mức phí năm 2026 thêm một năm')
    expect(await findCritiquePaper(by('otherFront'), file.paper?.id ?? '')).toBeUndefined()
    expect(await findCritiquePaper(anybody(), file.paper?.id ?? '')).toBeUndefined()
    await expect(
      changePoint(writer(), id, points[0] ?? '', point(await versionOfDraft(id))),
    ).rejects.toMatchObject({ code: 'critique.state' })
  })

  it('is answered point by point, with why where it is not accepted, before it is closed', async () => {
    const { id, points } = await criticisedDraft()
    const [first = '', second = '', third = ''] = points
    const reasonOf = (result: string, why: string) => () => answering(result, why)
    expect(reasonOf('partly', '')).toThrow()
    expect(reasonOf('not', 'vì')).toThrow()
    await expect(answerPoint(writer(), id, first, answering('accepted'))).rejects.toMatchObject({
      code: 'may.not',
    })
    await answerPoint(office('2026-10-27'), id, first, answering('accepted'))
    await expect(answerPoint(office('2026-10-27'), id, first, answering('accepted'))).rejects.toMatchObject({
      code: 'other.first',
    })
    const version = await versionOfDraft(id, office())
    await expect(closeAnswers(office('2026-10-27'), id, version)).rejects.toMatchObject({
      code: 'critique.unanswered',
      message: expect.stringContaining('số 2, 3'),
    })
    // Answers are the office's own until they go out together.
    expect((await findCritique(writer(), id)).points[0]?.answer).toBeUndefined()
    await answerPoint(office('2026-10-27'), id, second, answering('partly', 'Chỉ giảm được một nửa mức phí.'))
    await answerPoint(office('2026-10-27'), id, third, answering('not', 'Ngân sách năm nay đã giao hết.'))
    const both = await Promise.allSettled([1, 2].map(() => closeAnswers(office('2026-10-27'), id, version)))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { points: answered, isLate } = await findCritique(writer('2026-10-28'), id)
    expect(answered.map(({ answer }) => answer?.result)).toEqual(['accepted', 'partly', 'not'])
    expect(isLate).toBe(false)
    await expect(
      answerPoint(office('2026-10-28'), id, first, answering('not', 'Nghĩ lại thì không làm.', '1')),
    ).rejects.toMatchObject({ code: 'critique.state' })
    expect((await newsOf('critique.answered'))[0]).toMatchObject({ person_id: demoId('mat-tran-hong-lien') })
  })

  it('answered late stays late, and one without an answer is late by now', async () => {
    const { id, points } = await criticisedDraft()
    expect((await findCritique(writer('2026-11-16'), id)).isLate).toBe(false)
    expect((await findCritique(writer('2026-11-17'), id)).isLate).toBe(true)
    await answerAll(id, points)
    await closeAnswers(office('2026-11-18'), id, await versionOfDraft(id, office()))
    const line = (await listCritiques(writer('2027-01-05'))).find((one) => one.id === id)
    expect(line).toMatchObject({ isLate: true, said: { accepted: 1, partly: 1, not: 1 } })
    expect((await listOwnDrafts(office())).some((one) => one.id === id)).toBe(true)
    expect(await listOwnDrafts(by('otherChair'))).toEqual([])
  })

  it('is read by everybody when the Front says so, with the answers once they came', async () => {
    const { id, points } = await criticisedDraft()
    const open = async () => (await publicCritique(anybody('2026-10-27'), id))?.points ?? []
    expect(await open()).toEqual([])
    await expect(publishCritique(office('2026-10-27'), id, await versionOfDraft(id))).rejects.toMatchObject({
      code: 'may.not',
    })
    await publishCritique(writer('2026-10-27'), id, await versionOfDraft(id))
    expect((await open()).map(({ answer }) => answer)).toEqual([undefined, undefined, undefined])
    await answerAll(id, points)
    expect((await open()).map(({ answer }) => answer)).toEqual([undefined, undefined, undefined])
    await closeAnswers(office('2026-10-27'), id, await versionOfDraft(id, office()))
    expect((await open()).map(({ answer }) => answer?.result)).toEqual(['accepted', 'partly', 'not'])
    await expect(publishCritique(writer(), id, await versionOfDraft(id))).rejects.toMatchObject({
      code: 'critique.public',
    })
    const issue = (docDay: string, docNumber = '45/QĐ-UBND') =>
      versionOfDraft(id).then((version) =>
        recordIssued(office('2026-12-01'), id, { version, docNumber, docDay }),
      )
    await expect(issue('2026-12-02')).rejects.toMatchObject({ code: 'critique.docDay' })
    await expect(issue('2026-10-01')).rejects.toMatchObject({ code: 'critique.docDay' })
    await issue('2026-11-30')
    expect((await publicCritique(anybody(), id))?.row).toMatchObject({
      ...{ state: 'issued', docNumber: '45/QĐ-UBND', docDay: '2026-11-30' },
    })
  })
})

it('is read in its area alone', async () => {
  const id = await collectingDraft()
  for (const who of outsiders) {
    await expect(findCritique(by(who), id), who).rejects.toMatchObject({ name: 'NotFound' })
    expect(
      (await listCritiques(by(who))).map((one) => one.id),
      who,
    ).not.toContain(id)
  }
  expect((await findCritique(by('secretary'), id)).writes).toBe(false)
})

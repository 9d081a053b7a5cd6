import { beforeAll, describe, expect, it } from 'vitest'
import { tx } from '#db/tx.ts'
import type { ExtendPetition } from '#domain/petitions/extension.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type cast, holderOf, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'
import { both, newsOf } from '#tests/notice-rows.ts'
import { asShown, paperOn, trackIn } from '#tests/track-petition.ts'
import { extendPetition } from './extend-petition.ts'

beforeAll(demoPlace)

const papers = new Map<string, string>()
const decision = (change: Partial<ExtendPetition> = {}) => ({
  ...{ until: '2026-11-13', reason: 'Cần chờ kết quả đo đạc mương.', decisionNo: '12/QĐ-UBND' },
  ...{ decisionOn: '2026-10-14', grounds: [] },
  ...change,
})
/** Extends with a paper of its own. */
async function extend(number: string, change: Partial<ExtendPetition> = {}, ctx = by('head')): Promise<void> {
  const fileId = await paperOn(number)
  await extendPetition(ctx, number, { version: await versionOf(number), fileId, ...decision(change) })
}

describe('extend', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'VERIFYING',
    right: 'head',
    event: 'petition.extended',
    prepare: async (number) => papers.set(number, await paperOn(number)),
    act: (ctx, number, version) =>
      extendPetition(ctx, number, { version, fileId: papers.get(number) as string, ...decision() }),
    wrongRole: 'handler',
    wrongScope: 'otherHead',
    wrongState: 'ANSWERED',
  })

  it('is told on a numbered paper: Thông báo gia hạn; for a denunciation the filed decision is the paper', async () => {
    const { number } = await petitionIn('VERIFYING')
    await extend(number)
    const papers = (await findPetition(by('head'), number))?.papers.map(({ label, number: no }) => [
      label,
      no,
    ])
    expect(papers).toEqual([['Thông báo gia hạn', expect.stringMatching(/^\d+\/TB-/)]])
    const secret = await trackIn('denunciation', 'VERIFYING')
    await extend(secret.number, { grounds: ['two-places'], until: '2026-12-11' }, by('chair'))
    expect((await findPetition(by('chair'), secret.number))?.papers).toEqual([])
  })

  it('moves the limit and the work, and keeps the first limit', async () => {
    const { number } = await petitionIn('VERIFYING')
    const before = await rowOf(number)
    await extend(number)
    expect(await rowOf(number)).toMatchObject({
      answerDueOn: '2026-11-13',
      dueOn: '2026-11-13',
      nextLimitOn: '2026-11-13',
      answerDueOriginal: before.answerDueOn,
      extensions: 1,
    })
    const [kept] = await asSuperuser(
      (sql) => sql`select n, ground, from_due::text, to_due::text, decision_no
      from extension where petition_id = ${before.id}`,
    )
    expect(kept).toEqual({
      n: 1,
      ground: 'once',
      from_due: '2026-11-03',
      to_due: '2026-11-13',
      decision_no: '12/QĐ-UBND',
    })
    await expect(extend(number, { until: '2026-11-20' })).rejects.toMatchObject({ code: 'extend.tooMany' })
  })

  it('reads as extended for everybody, with how, and as overdue only after the new day', async () => {
    const { number, code } = await petitionIn('VERIFYING')
    await extend(number)
    const said = 'Được gia hạn đến thứ Sáu 13/11/2026'
    const own = asShown(
      (await heldPetition(holderOf(code, new Date('2026-11-10T09:00:00+07:00'))))?.limits ?? [],
    )
    expect(own.answer).toMatchObject({ due: '2026-11-13', extended: true, late: { kind: 'soon' } })
    expect(own.answer?.words).toBe(`${said}, còn 3 ngày làm việc.`)
    expect(own.answer?.how.at(-1)).toBe(
      `${said}, theo văn bản số 12/QĐ-UBND, thứ Tư 14/10/2026, vì lý do ghi ở mục Diễn biến. Hạn ban đầu: thứ Ba 3/11/2026.`,
    )
    expect(own.work).toMatchObject({ extended: true })
    const later = await findPetition(by('front', new Date('2026-11-16T09:00:00+07:00')), number)
    expect(asShown(later?.limits ?? []).answer).toMatchObject({ late: { kind: 'overdue', days: 1 } })
    expect(asShown(later?.limits ?? []).answer?.words).toContain('Quá hạn 1 ngày làm việc')
  })

  it('is refused once the day has passed, and stays overdue', async () => {
    const { number } = await petitionIn('VERIFYING')
    const late = by('head', new Date('2026-11-04T09:00:00+07:00'))
    await expect(extend(number, {}, late)).rejects.toMatchObject({ code: 'extend.afterDue' })
    expect(await rowOf(number)).toMatchObject({ answerDueOn: '2026-11-03', extensions: 0 })
  })

  it('stands on a paper of this petition that no other decision used', async () => {
    const one = await petitionIn('VERIFYING')
    const other = await petitionIn('VERIFYING')
    const version = await versionOf(one.number)
    const foreign = await paperOn(other.number)
    const wrong = await paperOn(one.number, 'photo')
    for (const fileId of [foreign, wrong]) {
      await expect(
        extendPetition(by('head'), one.number, { version, fileId, ...decision() }),
      ).rejects.toMatchObject({
        code: 'paper.missing',
        fields: { fileId: expect.any(String) },
      })
    }
  })

  it('tells the sender and the handler the new day', async () => {
    const { number } = await petitionIn('VERIFYING', { channel: 'call', phone: '0912345678' })
    expect(await newsOf(number, () => extend(number))).toEqual(
      ['extended → sender by call', ...both('staff.extended', 'handler')].filter(
        (one) => !one.endsWith('email'),
      ),
    )
  })
})

describe('extend a complaint', () => {
  it('takes the longer limit only with a finding, whatever day was typed', async () => {
    const { number } = await trackIn('complaint', 'VERIFYING')
    await expect(extend(number)).rejects.toMatchObject({ code: 'extend.noGround' })
    await extend(number, { grounds: ['two-places', 'foreign'], until: '2027-12-31' })
    expect(await rowOf(number)).toMatchObject({
      answerDueOn: '2026-11-30',
      answerDueOriginal: '2026-11-13',
      extensions: 1,
    })
    const shown = asShown((await findPetition(by('head'), number))?.limits ?? [])
    expect(shown.answer?.how[0]).toContain('phải xác minh ở từ hai nơi trở lên; có yếu tố nước ngoài')
    expect(shown.answer?.how).toContain(
      'Hạn 45 ngày, theo Điều 28 Luật Khiếu nại, Điều 3a Nghị định 124/2020/NĐ-CP.',
    )
    await expect(extend(number, { grounds: ['foreign'] })).rejects.toMatchObject({ code: 'extend.tooMany' })
  })
})

describe('extend a denunciation', () => {
  it('goes thirty days once, and again only where it is specially complex', async () => {
    const { number } = await trackIn('denunciation', 'VERIFYING')
    // what few may read is extended by the head of the office, not of the department
    await expect(extendAs('head', number, ['foreign'])).rejects.toThrow()
    await extendAs('chair', number, ['foreign'], '2026-12-14')
    await expect(extendAs('chair', number, ['foreign'], '2027-01-13')).rejects.toMatchObject({
      code: 'extend.tooMany',
    })
    await extendAs('chair', number, ['foreign', 'two-contents'], '2027-01-13')
    expect(await rowOf(number)).toMatchObject({
      answerDueOn: '2027-01-13',
      answerDueOriginal: '2026-11-13',
      extensions: 2,
    })
    const shown = asShown((await findPetition(by('chair'), number))?.limits ?? [])
    expect(shown.answer?.how.filter((one) => one.startsWith('Được gia hạn'))).toHaveLength(2)
  })

  async function extendAs(
    who: keyof typeof cast,
    number: string,
    grounds: ExtendPetition['grounds'],
    until = '2026-12-14',
  ) {
    const fileId = await paperOn(number)
    const { version } = await rowOf(number)
    await extendPetition(by(who), number, { version, fileId, ...decision({ grounds, until }) })
  }
})

it('cannot be written past the use case by anybody who does not read the petition', async () => {
  const { number } = await petitionIn('VERIFYING')
  const { id } = await rowOf(number)
  const row = { id: crypto.randomUUID(), petition: id }
  await expect(
    tx(by('otherHead'), (db) =>
      db.execute(`insert into extension (id, petition_id, n, ground, from_due, to_due, decision_no, decision_on, by_person, at)
        values ('${row.id}', '${row.petition}', 1, 'once', '2026-11-03', '2026-11-13', '1', '2026-10-14', acl.who(), now())`),
    ),
  ).rejects.toThrow()
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { StopPetition } from '#domain/petitions/stopping.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { heldPetition } from '#server/petitions/held-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, holderOf, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'
import { newsOf } from '#tests/notice-rows.ts'
import { asShown, paperOn, trackIn } from '#tests/track-petition.ts'
import { markSent } from './mark-sent.ts'
import { resumePetition, suspendPetition, terminatePetition } from './stop-petition.ts'
import { waitForSender } from './wait-for-sender.ts'
import { withdrawPart } from './withdraw-part.ts'

beforeAll(demoPlace)

const on = (day: string) => new Date(`${day}T09:00:00+07:00`)
const papers = new Map<string, string>()
const bring = async (number: string) => papers.set(number, await paperOn(number))
const decision = (
  number: string,
  version: number,
  ground: string,
  decisionOn = '2026-10-14',
): StopPetition => ({
  ...{ version, ground, decisionOn, decisionNo: '14/QĐ-UBND', fileId: papers.get(number) as string },
  reason: 'Chờ kết quả giám định của cơ quan chuyên môn.',
})
type Act = typeof suspendPetition
async function decide(
  act: Act,
  number: string,
  ground: string,
  day = '2026-10-14',
  signed = day,
): Promise<void> {
  await bring(number)
  await act(by('chair', on(day)), number, decision(number, (await rowOf(number)).version, ground, signed))
}
const verifying = () => trackIn('complaint', 'VERIFYING')

describe('suspend', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'SUSPENDED',
    right: 'chair',
    event: 'petition.suspended',
    arrange: verifying,
    prepare: bring,
    act: (ctx, number, version) => suspendPetition(ctx, number, decision(number, version, 'obstacle')),
    wrongRole: 'head',
    wrongScope: 'otherHead',
    wrongState: 'ANSWERED',
  })

  it('halts the clock from the day of the decision, and leaves those days out when it goes on', async () => {
    const { number, code } = await verifying()
    await decide(suspendPetition, number, 'awaits-result', '2026-10-20', '2026-10-19')
    expect(await rowOf(number)).toMatchObject({ pausedState: 'VERIFYING', nextLimitOn: 'infinity' })
    const shown = asShown((await heldPetition(holderOf(code, on('2026-12-01'))))?.limits ?? [])
    expect(shown.answer).toMatchObject({ paused: true })
    expect(shown.answer?.words).toContain('vì tạm đình chỉ')

    await decide(resumePetition as Act, number, '', '2026-11-02')
    // 19/10 to 1/11: fourteen days. 13/11 becomes 27/11, the work of 28/10 becomes 11/11.
    expect(await rowOf(number)).toMatchObject({
      ...{ state: 'VERIFYING', pausedState: null, answerDueOn: '2026-11-27', dueOn: '2026-11-11' },
      answerDueOriginal: '2026-11-13',
    })
    const after = asShown((await findPetition(by('chair', on('2026-11-02')), number))?.limits ?? [])
    expect(after.answer?.how).toContain(
      'Không tính 14 ngày tạm dừng, từ thứ Hai 19/10 đến hết Chủ nhật 1/11/2026: tạm đình chỉ.',
    )
  })

  it('is by a ground of the law of that day, for complaints and denunciations only', async () => {
    const { number } = await verifying()
    await expect(decide(suspendPetition, number, 'awaits-body')).rejects.toMatchObject({
      code: 'stop.noGround',
    })
    await expect(
      decide(suspendPetition, number, 'obstacle', '2026-10-14', '2026-10-15'),
    ).rejects.toMatchObject({
      code: 'stop.decisionDay',
    })
    await expect(
      decide(suspendPetition, number, 'obstacle', '2026-10-14', '2026-10-13'),
    ).rejects.toMatchObject({
      code: 'stop.decisionDay',
    })
    const opinion = await petitionIn('VERIFYING')
    await expect(decide(suspendPetition, opinion.number, 'obstacle')).rejects.toMatchObject({
      code: 'stop.family',
    })
  })

  it('shows by when the decision has to be sent, and whether it was', async () => {
    const { number } = await verifying()
    await decide(suspendPetition, number, 'obstacle', '2026-11-20')
    const sends = async (day: string) =>
      (await findPetition(by('chair', on(day)), number))?.limits.find(({ key }) => key.startsWith('send-'))
    // three working days from a Friday; 24/11 is a day off
    expect(await sends('2026-11-23')).toMatchObject({ due: '2026-11-26', late: { kind: 'soon' } })
    expect(await sends('2026-11-27')).toMatchObject({ late: { kind: 'overdue' } })
    expect((await sends('2026-11-23'))?.how).toEqual([
      'Hạn 3 ngày làm việc, theo Điều 28a, 28b Nghị định 124/2020/NĐ-CP.',
      'Bắt đầu: ký quyết định thứ Sáu 20/11/2026. Ngày này không tính; ngày thứ nhất là thứ Hai 23/11/2026.',
      expect.stringContaining('Không tính 3 ngày nghỉ'),
      'Hạn: hết ngày thứ Năm 26/11/2026.',
    ])
    const file = await findPetition(by('chair', on('2026-11-25')), number)
    expect(file?.decisions).toContain('mark-sent')
    const version = file?.row.version as number
    const early = markSent(by('chair', on('2026-11-25')), number, { version, sentOn: '2026-11-19' })
    await expect(early).rejects.toMatchObject({ code: 'sent.day' })
    await markSent(by('chair', on('2026-11-25')), number, { version, sentOn: '2026-11-25' })
    expect((await sends('2026-12-10'))?.words).toBe(
      'Đúng hạn: gửi thứ Tư 25/11/2026, hạn thứ Năm 26/11/2026.',
    )
    expect((await findPetition(by('chair'), number))?.decisions).not.toContain('mark-sent')
    const again = markSent(by('chair', on('2026-11-25')), number, {
      version: version + 1,
      sentOn: '2026-11-25',
    })
    await expect(again).rejects.toMatchObject({ code: 'sent.none' })
  })

  it('gives five working days for a denunciation, over Tết', async () => {
    const { number } = await trackIn('denunciation', 'VERIFYING')
    await decide(suspendPetition, number, 'reassessed', '2027-02-03')
    const [kept] = await asSuperuser(
      (sql) => sql`select send_by::text from stop_decision
      where petition_id = (select id from petition where number = ${number})`,
    )
    expect(kept?.send_by).toBe('2027-02-17') // 4, 12, 15, 16, 17
  })
})

describe('resume', () => {
  provesFive({
    from: 'SUSPENDED',
    to: 'VERIFYING',
    right: 'chair',
    event: 'petition.resumed',
    arrange: async () => {
      const filed = await verifying()
      await decide(suspendPetition, filed.number, 'obstacle')
      return filed
    },
    prepare: bring,
    act: (ctx, number, version) => resumePetition(ctx, number, decision(number, version, '')),
    wrongRole: 'head',
    wrongScope: 'otherHead',
  })

  it('is not dated before the halt', async () => {
    const { number } = await verifying()
    await decide(suspendPetition, number, 'obstacle', '2026-10-20')
    const early = decide(resumePetition as Act, number, '', '2026-10-21', '2026-10-19')
    await expect(early).rejects.toMatchObject({ code: 'stop.decisionDay' })
  })
})

describe('terminate', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'TERMINATED',
    right: 'chair',
    event: 'petition.terminated',
    arrange: verifying,
    prepare: bring,
    act: (ctx, number, version) => terminatePetition(ctx, number, decision(number, version, 'withdrawn')),
    wrongRole: 'head',
    wrongScope: 'otherHead',
    wrongState: 'ANSWERED',
  })

  it('ends what waits or is halted too, and tells the sender', async () => {
    const waiting = await trackIn('complaint', 'VERIFYING', { channel: 'call', phone: '0912345678' })
    await waitForSender(by('handler'), waiting.number, {
      ...{ version: await versionOf(waiting.number), missing: 'Xin gửi giấy ủy quyền.', until: '2026-10-20' },
    })
    const news = await newsOf(waiting.number, () => decide(terminatePetition, waiting.number, 'no-object'))
    expect(news).toContain('terminated → sender by call')
    expect(await rowOf(waiting.number)).toMatchObject({ state: 'TERMINATED', pausedState: null })
    const halted = await verifying()
    await decide(suspendPetition, halted.number, 'obstacle')
    await decide(terminatePetition, halted.number, 'court')
    const open = await asSuperuser(
      (sql) => sql`select p.number from pause join petition p on p.id = petition_id
      where to_on is null and p.number in (${waiting.number}, ${halted.number})`,
    )
    expect(open).toEqual([])
    // both decisions still have to be sent, though nothing else runs any more
    const limits = (await findPetition(by('chair'), halted.number))?.limits ?? []
    expect(limits.filter(({ key, late }) => key.startsWith('send-') && late)).toHaveLength(2)
    expect(limits.filter(({ key, late }) => !key.startsWith('send-') && late)).toEqual([])
  })
})

describe('withdraw a part', () => {
  const part = 'Rút phần về hàng rào; phần bồi thường vẫn giải quyết.'
  provesFive({
    from: 'VERIFYING',
    to: 'VERIFYING',
    right: 'handler',
    event: 'petition.part-withdrawn',
    arrange: verifying,
    prepare: async (number) => papers.set(number, await paperOn(number, 'withdrawal')),
    act: (ctx, number, version) =>
      withdrawPart(ctx, number, { version, part, fileId: papers.get(number) as string }),
    wrongRole: 'front',
    wrongScope: 'otherHandler',
    wrongState: 'ANSWERED',
  })

  it('needs the signed letter or minutes, and is for complaints and denunciations', async () => {
    const { number } = await verifying()
    const fileId = await paperOn(number, 'decision')
    const input = { version: await versionOf(number), part, fileId }
    await expect(withdrawPart(by('handler'), number, input)).rejects.toMatchObject({ code: 'paper.missing' })
    const opinion = await petitionIn('VERIFYING')
    const other = { version: await versionOf(opinion.number), part, fileId }
    await expect(withdrawPart(by('handler'), opinion.number, other)).rejects.toMatchObject({
      code: 'withdraw.family',
    })
  })
})

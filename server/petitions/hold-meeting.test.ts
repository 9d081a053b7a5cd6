import { beforeAll, describe, expect, it } from 'vitest'
import type { HoldMeeting } from '#domain/petitions/meeting.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, draft, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'
import { paperOn, trackIn } from '#tests/track-petition.ts'
import { holdMeeting } from './hold-meeting.ts'

beforeAll(demoPlace)

const on = (day: string) => new Date(`${day}T09:00:00+07:00`)
const papers = new Map<string, string>()
const bring = async (number: string) => papers.set(number, await paperOn(number, 'minutes'))
const meet = (number: string, version: number, change: Partial<HoldMeeting> = {}): HoldMeeting => ({
  ...{
    version,
    invitedOn: '2026-10-14',
    heldOn: '2026-10-19',
    heldBy: 'Chủ tịch UBND phường',
    inPerson: 'yes',
  },
  ...{ attendance: 'came', note: 'Đủ thành phần; hai bên thống nhất đo đạc lại.' },
  ...{ fileId: papers.get(number) as string, ...change },
})
const handler = by('handler', on('2026-10-20'))
const conclusion = { ...draft, outcome: 'founded' as const }
const drafted = async (number: string, differs?: 'yes') =>
  draftAnswer(handler, number, { version: await versionOf(number), ...conclusion, differs })

describe('hold a meeting', () => {
  provesFive({
    from: 'VERIFYING',
    to: 'MEETING',
    right: 'handler',
    event: 'petition.meeting-held',
    arrange: () => trackIn('complaint', 'VERIFYING'),
    prepare: bring,
    act: (ctx, number, version) =>
      holdMeeting({ ...ctx, at: on('2026-10-20') }, number, meet(number, version)),
    wrongRole: 'head',
    wrongScope: 'otherHandler',
    wrongState: 'DRAFTED',
  })

  it('keeps the five days of the invitation and asks for minutes of its own', async () => {
    const { number } = await trackIn('complaint', 'VERIFYING')
    await bring(number)
    const version = await versionOf(number)
    const early = holdMeeting(handler, number, meet(number, version, { heldOn: '2026-10-18' }))
    await expect(early).rejects.toMatchObject({ code: 'meeting.inviteLate' })
    await holdMeeting(handler, number, meet(number, version))
    const again = holdMeeting(handler, number, meet(number, version + 1))
    await expect(again).rejects.toMatchObject({ code: 'paper.used' })
    const opinion = await petitionIn('VERIFYING')
    await bring(opinion.number)
    const other = holdMeeting(handler, opinion.number, meet(opinion.number, await versionOf(opinion.number)))
    await expect(other).rejects.toMatchObject({ code: 'meeting.family' })
  })
})

describe('drafting the decision on a complaint', () => {
  it('waits for the meeting in the second round', async () => {
    const { number } = await trackIn('complaint-second', 'VERIFYING')
    await expect(drafted(number)).rejects.toMatchObject({
      code: 'answer.noMeeting',
      fields: { outcome: expect.any(String) },
    })
    await bring(number)
    await holdMeeting(handler, number, meet(number, await versionOf(number)))
    await drafted(number)
    expect((await rowOf(number)).state).toBe('DRAFTED')
  })

  it('waits for it in the first round only where wish and findings differ', async () => {
    const { number } = await trackIn('complaint', 'VERIFYING')
    await expect(drafted(number, 'yes')).rejects.toMatchObject({
      code: 'answer.noMeeting',
      fields: { differs: expect.any(String) },
    })
    await drafted(number)
    expect((await rowOf(number)).state).toBe('DRAFTED')
  })
})

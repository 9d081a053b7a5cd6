import { describe, expect, it } from 'vitest'
import type { Person } from '#domain/people/actor.ts'
import { type Place, plainPlace } from '#domain/people/permissions.ts'
import { type Decision, decisionKeys, decisionsNow } from './decisions.ts'
import {
  DeclineOffer,
  hopsDone,
  OfferPetition,
  type OpenOffer,
  openHop,
  refusalToOffer,
  refusalWhileOffered,
} from './offering.ts'

const to = '018f0000-0000-7000-8000-000000000001'
const target = { id: to, name: 'UBND phường B', validTo: null, successor: null }
const facts = { today: '2026-10-14', hops: 0, superior: { name: 'UBND tỉnh' }, target, open: [{ id: to }] }
const opinion = { family: 'opinion', restricted: false } as const
const code = (row: Parameters<typeof refusalToOffer>[0], toUnitId = to, more: object = {}) =>
  refusalToOffer(row, { toUnitId }, { ...facts, ...more })?.code

describe('an offer', () => {
  it('needs a reason of ten signs that the sender will read', () => {
    const words = (reason: string) => OfferPetition.safeParse({ version: 1, toUnitId: to, reason })
    expect(words('quá ngắn').error?.issues[0]?.message).toBe(
      'Chưa ghi lý do chuyển. Người gửi sẽ đọc lý do này.',
    )
    expect(words('Thuộc phường bên.').success).toBe(true)
    expect(words('x'.repeat(2001)).success).toBe(false)
    expect(DeclineOffer.safeParse({ version: 1, reason: ' \u200b ' }).success).toBe(false)
  })

  it('goes to an office of today, and never for complaints, denunciations and what few may read', () => {
    expect(code(opinion)).toBeUndefined()
    expect(code(opinion, '')).toBe('transfer.noUnit')
    expect(code(opinion, to, { open: [] })).toBe('transfer.notThere')
    expect(code({ ...opinion, family: 'complaint' })).toBe('transfer.complaint')
    expect(code({ ...opinion, family: 'denunciation' })).toBe('transfer.denunciationOnce')
    expect(code({ ...opinion, restricted: true })).toBe('transfer.restricted')
    const ended = { target: { ...target, validTo: '2026-10-13', successor: 'UBND phường C' } }
    expect(refusalToOffer(opinion, { toUnitId: to }, { ...facts, ...ended })?.message).toBe(
      'UBND phường B đã kết thúc hoạt động từ thứ Tư 14/10/2026. Chuyển đến UBND phường C.',
    )
    expect(code(opinion, to, { target: { ...target, validTo: '2026-10-14' } })).toBeUndefined()
  })

  it('goes to the superior after two answers, and to nobody where there is none', () => {
    expect(code(opinion, to, { hops: 1 })).toBeUndefined()
    expect(code(opinion, to, { hops: 2 })).toBe('transfer.thirdHop')
    expect(code(opinion, '', { hops: 2 })).toBeUndefined()
    expect(code(opinion, '', { hops: 3, superior: undefined })).toBe('transfer.noSuperior')
  })

  it('counts what was taken and declined, not what was taken back', () => {
    const hops = (['taken', 'recalled', 'declined', 'waiting'] as const).map((state) => ({ state }))
    expect(hopsDone(hops)).toBe(2)
    expect(openHop(hops)).toEqual({ state: 'waiting' })
    expect(openHop(hops.slice(0, 3))).toBeUndefined()
  })

  it('says who has to answer, and until when', () => {
    const offer = { state: 'waiting', unit: 'UBND phường B', dueOn: '2026-10-15' } as const
    expect(refusalWhileOffered(offer).message).toBe(
      'UBND phường B chưa nhận hồ sơ, hạn nhận thứ Năm 15/10/2026. Rút lại phiếu chuyển trước khi làm việc khác.',
    )
    expect(refusalWhileOffered({ ...offer, state: 'superior' }).message).toMatch(
      /^UBND phường B chưa quyết định/,
    )
  })
})

describe('what can be done while it is offered', () => {
  const place: Place = {
    ...plainPlace,
    unitIds: ['home'],
    unitLineage: ['home', 'top'],
    areaLineage: [],
    assigneeId: null,
    seenBy: ['next'],
    seenLineage: ['next', 'top'],
    offeredTo: { unitIds: ['next'], unitLineage: ['next', 'top'] },
  }
  const row = {
    state: 'ACCEPTED',
    competence: 'WITHIN',
    headTitle: null,
    kind: 'proposal',
    source: 'online',
    eligibility: null,
    receivedAt: new Date('2026-10-01T09:00:00+07:00'),
    ...opinion,
  } as const
  const holding = (role: Person['grants'][number]['role'], unitId: string): Person => ({
    kind: 'person',
    personId: 'me',
    grants: [{ role, unitId, areaCode: null }],
  })
  const may = (actor: Person, offer: Partial<OpenOffer> = {}, at = place): Decision[] =>
    decisionsNow(actor, { ...row, offer: { state: 'waiting', unit: 'B', dueOn: '2026-10-15', ...offer } }, at)

  it('is to recall it for the giver, and to take or decline it for the other side', () => {
    expect(may(holding('gov_head', 'home'))).toEqual(['recall'])
    expect(may(holding('reception_officer', 'next'))).toEqual(['take', 'decline'])
    expect(may(holding('unit_handler', 'next'))).toEqual([])
    expect(may(holding('reception_officer', 'other'))).toEqual([])
  })

  it('is for the head of the superior alone once offices passed it on twice', () => {
    const above = {
      ...place,
      seenBy: ['top'],
      seenLineage: ['top'],
      offeredTo: { unitIds: ['top'], unitLineage: ['top'] },
    }
    expect(may(holding('gov_head', 'top'), { state: 'superior' }, above)).toContain('decide')
    expect(may(holding('gov_head', 'home'), { state: 'superior' }, above)).toEqual(['recall'])
    expect(may(holding('triage_officer', 'top'), { state: 'superior' }, above)).toEqual([])
    expect(may(holding('gov_head', 'top'))).not.toContain('decide')
  })

  it('is nothing of the kind while nothing is offered', () => {
    const now = decisionsNow(holding('gov_head', 'home'), row, place)
    expect(now).toContain('offer')
    expect(now).not.toContain('recall')
  })
})

describe('the letters of the keyboard', () => {
  it('stand for one thing each', () => {
    const letters = decisionKeys.map(([key]) => key)
    expect(new Set(letters).size).toBe(letters.length)
  })
})

import { describe, expect, it } from 'vitest'
import type { IntakeFacts } from './intake.ts'
import { groundsOn, receptionGrounds } from './reception-refusals.ts'
import { earlierAnswer, RefuseReception, refusalToRefuseReception } from './refuse-reception.ts'
import { type ReceptionGround, receptionGroundCodes } from './words.ts'

const visit: IntakeFacts = {
  kind: null,
  family: 'opinion',
  source: 'reception',
  competence: null,
  eligibility: null,
  receivedOn: '2026-10-14',
}
const typed = (ground: ReceptionGround, more: Partial<RefuseReception> = {}): RefuseReception => ({
  ...{ version: 1, ground, reason: 'Đã mời ra ngoài và hẹn lại.', law: '', repeatOf: '' },
  ...{ answerNo: '', answerOn: '', answerBy: '' },
  ...more,
})
const named = { answerNo: '12/UBND-TCD', answerOn: '2026-09-14', answerBy: 'UBND phường Hồng Liên' }
const code = (it: Partial<IntakeFacts>, input: RefuseReception) =>
  refusalToRefuseReception({ ...visit, ...it }, input)?.code
const answered = { number: '2026-000001', intakeOutcome: null, endedOn: null, answeredOn: '2026-09-14' }

describe('the grounds', () => {
  it('before 1/7/2026 are those of Điều 9, since then those of the decree too', () => {
    expect(groundsOn('2026-06-30')).toEqual(['no-control', 'insult', 'settled', 'other-law'])
    expect(groundsOn('2026-07-01')).toEqual(receptionGroundCodes)
    expect(receptionGroundCodes).toHaveLength(14)
  })

  it('each names its article; two are refused in writing', () => {
    for (const one of receptionGroundCodes)
      expect(receptionGrounds[one].article).toMatch(/^Điều (9|4) .*(Luật|Nghị định)/)
    expect(receptionGroundCodes.filter((one) => receptionGrounds[one].written)).toEqual([
      'settled',
      'nothing-new',
    ])
  })
})

describe('refusing to receive', () => {
  it('is for a reception only', () => {
    for (const source of ['online', 'desk', 'post', 'forwarded', 'intermediary'] as const)
      expect(code({ source }, typed('insult'))).toBe('reception.notThere')
    expect(code({}, typed('insult'))).toBeUndefined()
  })

  it('takes a ground of the day on which they came', () => {
    expect(code({ receivedOn: '2026-06-30' }, typed('weapons'))).toBe('reception.notYet')
    expect(code({ receivedOn: '2026-07-01' }, typed('weapons'))).toBeUndefined()
    expect(code({ receivedOn: '2026-06-30' }, typed('no-control'))).toBeUndefined()
  })

  it('takes another ground only with the law it stands in', () => {
    expect(code({}, typed('other-law'))).toBe('reception.noArticle')
    expect(
      code({}, typed('other-law', { law: 'Điều 7 Luật Phòng, chống bệnh truyền nhiễm' })),
    ).toBeUndefined()
  })

  it('because nothing is new is for opinions', () => {
    const complaint = { kind: 'complaint', family: 'complaint' } as const
    expect(code(complaint, typed('nothing-new', named))).toBe('reception.notOfKind')
    expect(code(complaint, typed('settled', named))).toBeUndefined()
    expect(code({ kind: 'feedback' }, typed('nothing-new', named))).toBeUndefined()
  })

  it('in writing names the earlier answer whole: number, day before this one, and whose', () => {
    expect(code({}, typed('settled'))).toBe('reception.noEarlier')
    for (const name of ['answerNo', 'answerOn', 'answerBy'] as const) {
      const refusal = refusalToRefuseReception(visit, typed('settled', { ...named, [name]: '' }))
      expect(refusal?.code).toBe('reception.answerPart')
      expect(Object.keys(refusal?.fields ?? {})).toEqual([name])
    }
    expect(code({}, typed('settled', { ...named, answerOn: '2026-10-15' }))).toBe('reception.answerDay')
    expect(code({}, typed('settled', named))).toBeUndefined()
  })

  it('or an earlier file that was answered; for an opinion, one dealt with at the door', () => {
    const open = { ...answered, answeredOn: null }
    const guided = { ...open, intakeOutcome: 'GUIDE', endedOn: '2026-09-01' } as const
    const turnedAway = { ...guided, intakeOutcome: 'REFUSE_RECEPTION' } as const
    expect(code({ repeatOf: answered }, typed('settled'))).toBeUndefined()
    expect(code({ repeatOf: open }, typed('settled'))).toBe('reception.earlierOpen')
    expect(code({ repeatOf: guided }, typed('settled'))).toBe('reception.earlierOpen')
    expect(code({ repeatOf: guided }, typed('nothing-new'))).toBeUndefined()
    expect(code({ repeatOf: turnedAway }, typed('nothing-new'))).toBe('reception.earlierOpen')
  })

  it('says which answer that was', () => {
    expect(earlierAnswer({}, typed('settled', named))).toBe(
      'văn bản số 12/UBND-TCD, thứ Hai 14/9/2026, của UBND phường Hồng Liên',
    )
    expect(earlierAnswer({ repeatOf: answered }, typed('settled'))).toBe(
      'hồ sơ số 2026-000001, trả lời thứ Hai 14/9/2026',
    )
  })

  it('asks for a ground and what was explained', () => {
    const bare = RefuseReception.safeParse({ version: '1' })
    const paths = bare.error?.issues.map(({ path }) => path[0])
    expect(paths).toEqual(['ground', 'reason'])
  })
})

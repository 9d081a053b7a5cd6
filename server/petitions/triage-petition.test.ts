import { beforeAll, describe, expect, it } from 'vitest'
import { choiceOf } from '#domain/petitions/other-matters.ts'
import { TriagePetition } from '#domain/petitions/triage.ts'
import { newId } from '#lib/ids.ts'
import { acceptPetition } from '#server/petitions/accept-petition.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { guideLetter } from '#server/petitions/guide-letter.ts'
import { passOnLetter } from '#server/petitions/pass-on-letter.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, fileOne, petitionIn, rowOf, triagedAs, versionOf } from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

const input: Omit<TriagePetition, 'version'> = {
  kind: 'feedback',
  field: 'drainage',
  competence: 'WITHIN',
  reason: '',
}

describe('triage', () => {
  provesFive({
    from: 'RECEIVED',
    to: 'TRIAGED',
    right: 'reception',
    event: 'petition.triaged',
    act: (ctx, number, version) => triagePetition(ctx, number, { ...input, version }),
    wrongRole: 'chair',
    wrongScope: 'otherReception',
    wrongState: 'ACCEPTED',
  })

  it('may be done again while nothing was decided', async () => {
    const { number } = await petitionIn('TRIAGED')
    const again = { ...input, field: 'roads' as const, version: await versionOf(number) }
    await triagePetition(by('reception'), number, again)
    expect(await rowOf(number)).toMatchObject({ state: 'TRIAGED', field: 'roads' })
  })

  it('changes a kind that the sender chose only with a reason', async () => {
    const { number } = await fileOne()
    const version = await versionOf(number)
    const change = triagePetition(by('reception'), number, { ...input, kind: 'proposal', version })
    await expect(change).rejects.toMatchObject({ code: 'triage.noReason' })
    expect(await eventsOf(number)).toEqual(['petition.filed'])
  })

  it('sets the kind of a petition that came without one', async () => {
    const { number } = await fileOne({ kind: 'unclassified' })
    await triagePetition(by('reception'), number, { ...input, version: await versionOf(number) })
    expect((await rowOf(number)).kind).toBe('feedback')
  })
})

describe('what is no petition at all', () => {
  const crime = { ...input, kind: choiceOf('crime'), field: '', competence: 'OUTSIDE' as const }
  const say = async (number: string, change: Partial<TriagePetition> = {}) =>
    triagePetition(by('reception'), number, {
      ...{ ...crime, otherMatter: 'crime', reason: 'Nội dung báo một vụ trộm.' },
      ...change,
      version: await versionOf(number),
    })

  it('is kept as such, and keeps what its sender called it and who may read it', async () => {
    const { number } = await triagedAs({ kind: 'denunciation' }, { source: 'post' })
    await say(number)
    const row = await rowOf(number)
    expect(row).toMatchObject({ state: 'TRIAGED', otherMatter: 'crime', competence: 'OUTSIDE' })
    expect(row).toMatchObject({ kind: 'denunciation', family: 'denunciation', restricted: true })
    const file = await findPetition(by('reception'), number)
    expect(file?.history[0]?.sentence).toContain('Nội dung là tin báo, tố giác tội phạm, không phải đơn')
    expect(file?.proposal).toMatchObject({ step: 'kind', decision: 'guide' })
  })

  it('needs the reason where the sender called it something else', async () => {
    const { number } = await fileOne()
    await expect(say(number, { reason: '' })).rejects.toMatchObject({ code: 'triage.noReason' })
    const unnamed = await fileOne({ kind: 'unclassified' })
    await say(unnamed.number, { reason: '' })
    expect(await rowOf(unnamed.number)).toMatchObject({ kind: null, otherMatter: 'crime' })
  })

  it('is guided, by the article of its own law, and nothing else', async () => {
    const { number } = await fileOne({ kind: 'unclassified' })
    await say(number)
    const file = await findPetition(by('reception'), number)
    expect(file?.decisions).toContain('guide')
    for (const one of ['accept', 'pass-on', 'return-letter', 'file-away', 'urge'])
      expect(file?.decisions).not.toContain(one)
    const version = await versionOf(number)
    const reason = 'Việc này do công an tiếp nhận, xác minh.'
    const accepting = acceptPetition(by('reception'), number, { version, handlingUnitId: newId() })
    await expect(accepting).rejects.toMatchObject({ code: 'intake.noPetition' })
    const passing = passOnLetter(by('reception'), number, { version, to: 'Công an phường', reason })
    await expect(passing).rejects.toMatchObject({ code: 'intake.noPetition' })
    await guideLetter(by('reception'), number, { version, to: 'Công an phường', reason, bring: '' })
    expect(await rowOf(number)).toMatchObject({ state: 'GUIDED', passedTo: 'Công an phường' })
    const [paper] = await asSuperuser(
      (sql) => sql`select a.facts->'details'->>'article' as article from paper a
        join petition p on p.id = a.petition_id where p.number = ${number}`,
    )
    expect(paper?.article).toBe('Thông tư 05/2021/TT-TTCP; Điều 144, 145 Bộ luật Tố tụng hình sự')
  })

  it('may be classified again as what it is after all', async () => {
    const { number } = await fileOne({ kind: 'unclassified' })
    await say(number)
    await triagePetition(by('reception'), number, { ...input, version: await versionOf(number) })
    expect(await rowOf(number)).toMatchObject({ kind: 'feedback', otherMatter: null, competence: 'WITHIN' })
  })
})

describe('the form', () => {
  const typed = { version: '1', kind: 'feedback', field: 'drainage', competence: 'WITHIN', reason: '' }
  const missing = (it: Record<string, string>) =>
    TriagePetition.safeParse(it).error?.issues.map(({ path }) => path[0]) ?? []

  it('asks for kind, field and competence at once', () => {
    expect(missing(typed)).toEqual([])
    expect(missing({ ...typed, kind: 'Đơn' })).toEqual(['kind'])
    expect(missing({ version: '1', kind: 'feedback' })).toEqual(['field', 'competence'])
    expect(missing({ version: '1' })).toEqual(['kind', 'field', 'competence'])
  })

  it('asks for neither field nor competence where it is no petition', () => {
    const parsed = TriagePetition.parse({ version: '1', kind: choiceOf('procedure') })
    expect(parsed).toMatchObject({ otherMatter: 'procedure', competence: 'OUTSIDE' })
    expect(missing({ version: '1', kind: 'no-petition.nothing' })[0]).toBe('kind')
  })
})

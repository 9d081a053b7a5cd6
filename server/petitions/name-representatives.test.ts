import { beforeAll, describe, expect, it } from 'vitest'
import { findPetition } from '#server/petitions/find-petition.ts'
import { nameRepresentatives } from '#server/petitions/name-representatives.ts'
import { registerLetter } from '#server/petitions/register-letter.ts'
import { triagePetition } from '#server/petitions/triage-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { eventsOf, provesFive } from '#tests/five-proofs.ts'
import { newsOf, noticeRows, sayRow } from '#tests/notice-rows.ts'
import { trackIn } from '#tests/track-petition.ts'

beforeAll(demoPlace)

const two = [
  { name: 'Lường Thị Hoa', address: 'tổ 5' },
  { name: 'Cầm Văn Sao', address: 'tổ 6' },
]
const letter = {
  ...{
    kind: 'proposal',
    source: 'desk' as const,
    forwardedBy: '',
    signed: '' as const,
    firstNumber: '',
    ref: '',
  },
  ...{ areaCode: '90101', place: 'Chợ cũ', unnamed: '' as const, channel: 'code' as const },
  ...{ capacity: 'person' as const, organisation: '', post: '' },
  ...{ name: 'Nguyễn Thị Mẫu', address: 'Tổ 5, phường Hồng Liên', phone: '', email: '' },
  ...{ headCount: 30, representatives: two },
  body: 'Chúng tôi buôn bán ở chợ cũ, do Cầm Văn Sao viết thay, đề nghị xây chợ mới như đã hứa.',
}
async function maskedOf(number: string): Promise<string> {
  const rows = await asSuperuser(
    (sql) =>
      sql`select m.body from petition_masked m join petition p on p.id = m.petition_id where number = ${number}`,
  )
  return rows[0]?.body
}

describe('a letter of many people at the desk', () => {
  it('counts as one file; the head is told at once', async () => {
    const { number } = await registerLetter(by('reception'), letter)
    expect(await rowOf(number)).toMatchObject({ headCount: 30, representativeCount: 2 })
    expect(await eventsOf(number)).toEqual(['petition.registered', 'petition.group-found'])
    expect((await noticeRows(number)).map(sayRow)).toContain('staff.group → chair by app')
    const file = await findPetition(by('reception'), number)
    expect(file?.representatives).toEqual(two)
    expect(file?.history[0]?.sentence).toBe(
      'Đơn của 30 người cùng nội dung; 2 người đại diện. Đã báo người đứng đầu.',
    )
  })

  it('is taken in without representatives, and the officer is asked to have them named', async () => {
    const { number } = await registerLetter(by('reception'), { ...letter, representatives: [] })
    await triagePetition(by('reception'), number, {
      ...{ version: await versionOf(number), kind: 'proposal', field: 'market' },
      ...{ competence: 'WITHIN' as const, reason: '' },
    })
    const file = await findPetition(by('reception'), number)
    expect(file?.proposal).toMatchObject({ decision: 'accept' })
    expect(file?.proposal?.beside[0]).toContain('cử từ 1 đến 5 người đại diện (Điều 29 Luật Tiếp công dân)')
  })

  it('is refused with more representatives than the law lets', async () => {
    const six = Array.from({ length: 6 }, (_, at) => ({ name: `Người ${at}`, address: '' }))
    await expect(registerLetter(by('reception'), { ...letter, representatives: six })).rejects.toMatchObject({
      code: 'group.representatives',
    })
  })

  it('of four people is an ordinary one: nobody is told', async () => {
    const { number } = await registerLetter(by('reception'), { ...letter, headCount: 4, representatives: [] })
    expect(await eventsOf(number)).toEqual(['petition.registered'])
  })

  it('shows the names of representatives to nobody who only watches', async () => {
    const { number } = await registerLetter(by('reception'), letter)
    expect(await maskedOf(number)).not.toContain('Cầm Văn Sao')
    const seen = await findPetition(by('front'), number)
    expect(seen?.representatives).toEqual([])
    expect(JSON.stringify(seen)).not.toMatch(/Cầm Văn Sao|Lường Thị Hoa/)
  })
})

describe('naming them later', () => {
  const name = { headCount: 30, representatives: two }
  provesFive({
    from: 'VERIFYING',
    to: 'VERIFYING',
    right: 'handler',
    event: 'petition.group-found',
    act: (ctx, number, version) => nameRepresentatives(ctx, number, { ...name, version }),
    wrongRole: 'head',
    wrongScope: 'otherHandler',
    wrongState: 'ANSWERED',
  })

  it('tells the head once, and keeps every naming', async () => {
    const { number } = await petitionIn('TRIAGED')
    const act =
      (representatives: typeof two, headCount = 30) =>
      async () =>
        nameRepresentatives(by('reception'), number, {
          version: await versionOf(number),
          headCount,
          representatives,
        })
    expect(await newsOf(number, act([], 6))).toEqual(['staff.group → chair by app'])
    expect(await newsOf(number, act(two))).toEqual([])
    expect(await newsOf(number, act(two.slice(1)))).toEqual([])
    expect((await eventsOf(number)).slice(-3)).toEqual([
      'petition.group-found',
      'petition.representatives-named',
      'petition.representatives-named',
    ])
    expect((await findPetition(by('reception'), number))?.representatives).toEqual(two.slice(1))
    const rows = await asSuperuser(
      (sql) =>
        sql`select 1 from nomination n join petition p on p.id = n.petition_id where number = ${number}`,
    )
    expect(rows).toHaveLength(3)
  })

  it('covers their names in what those who watch read', async () => {
    const { number } = await registerLetter(by('reception'), {
      ...letter,
      representatives: [],
      headCount: 12,
    })
    await nameRepresentatives(by('reception'), number, {
      ...{ version: await versionOf(number), headCount: 12, representatives: two },
    })
    expect(await maskedOf(number)).not.toContain('Cầm Văn Sao')
  })

  it('of a denunciation is for those who know the sender; its handler neither reads nor writes them', async () => {
    const { number } = await trackIn('denunciation', 'VERIFYING')
    const version = await versionOf(number)
    await expect(nameRepresentatives(by('handler'), number, { ...name, version })).rejects.toMatchObject({
      code: 'may.not',
    })
    await nameRepresentatives(by('reception'), number, { ...name, version })
    for (const who of ['handler', 'reception'] as const) {
      expect((await findPetition(by(who), number))?.representatives, who).toEqual([])
    }
    expect(
      await asSuperuser((sql) => sql`select 1 from sealed where purpose = 'representatives'`),
    ).toHaveLength(1)
    expect(
      await asSuperuser(
        (sql) =>
          sql`select 1 from nomination where petition_id = (select id from petition where number = ${number})`,
      ),
    ).toEqual([])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { similarPetitions } from '#server/search/similar-petitions.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { denounce } from '#tests/denounced.ts'
import { by, fileOne, type Member, petitionIn, rowOf, workday } from '#tests/filed-petition.ts'

beforeAll(demoPlace)

const quarry = 'Mỏ đá Gò Sành nổ mìn lúc nửa đêm, bụi đá phủ vườn chè, vách nhà bà con xóm Thượng nứt dọc.'
const again = 'Bụi đá từ mỏ đá Gò Sành phủ kín vườn chè xóm Thượng; nổ mìn lúc nửa đêm làm trẻ con giật mình.'
const other = 'Đường dây điện xóm Hạ võng xuống sát mái bếp, trời mưa tóe lửa, đề nghị thay cột.'
const near = async (number: string, who: Member = 'reception', at = workday) =>
  (await similarPetitions(by(who, at), await rowOf(number))).map((one) => one.number)

describe('letters that may be on the same thing', () => {
  it('are found by their words, in any state, and not the letter itself', async () => {
    const first = await petitionIn('VERIFYING', { body: quarry })
    await fileOne({ body: other })
    const second = await fileOne({ body: again })
    expect(await near(second.number)).toEqual([first.number])
    expect(await near(first.number)).toEqual([second.number])
    expect(await near(second.number, 'chair')).toEqual([first.number])
    expect(await near(second.number, 'reception', new Date('2027-12-01T09:00:00+07:00'))).toEqual([])
  })

  it('are no more than those whom the person reads', async () => {
    const here = await fileOne({ body: quarry })
    const elsewhere = await fileOne({ body: quarry, areaCode: '90102' })
    const found = await near(here.number)
    expect(found).not.toContain(elsewhere.number)
    expect(found.length).toBeGreaterThan(0)
    // Nobody who does not read letters in full, and nobody of another office, gets any.
    for (const who of ['front', 'otherReception', 'otherChair', 'admin', 'handler'] as const) {
      const row = await rowOf(here.number)
      expect(
        (await similarPetitions(by(who), row)).map(({ number }) => number),
        who,
      ).not.toContain(here.number)
      if (who !== 'handler') expect(await similarPetitions(by(who), row), who).toEqual([])
    }
  })

  it('are the same whether or not there is a denunciation or a closed letter with the same words', async () => {
    const one = await fileOne({ body: quarry })
    const before = await near(one.number)
    const denounced = await denounce({ body: quarry }, workday)
    const closed = await fileOne({ body: quarry })
    expect(await near(one.number)).toContain(closed.number)
    await asSuperuser((sql) => sql`update petition set restricted = true where number = ${closed.number}`)
    expect(await near(one.number)).toEqual(before)
    expect(await near(denounced.number)).toEqual([])
    expect(await near(denounced.number, 'chair')).toEqual([])
    expect(await near(closed.number, 'chair')).toEqual([])
  })
})

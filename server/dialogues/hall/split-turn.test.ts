import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#lib/ids.ts'
import { NotFound } from '#server/petitions/petition-row.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, type Member } from '#tests/filed-petition.ts'
import { spoken, theDay, underWay } from '#tests/held-dialogue.ts'
import { liveDesk } from './live-desk.ts'
import { splitTurn } from './split-turn.ts'

beforeAll(demoPlace)

const words = { first: 'Mương tổ 5 tắc từ đầu tháng.', second: 'Đèn đường ngõ 12 hỏng đã lâu.' }

async function said() {
  const { number, siteId } = await underWay()
  const both = { body: `${words.first} ${words.second}`, name: 'Lò Thị Hai Việc', next: 'stop' }
  return { number, siteId, turn: await spoken(number, siteId, both) }
}
const split = (number: string, id: string, version: number, fresh = newId(), who: Member = 'reception') =>
  splitTurn(by(who, theDay), number, id, { ...words, version, id: fresh })
const turns = async (number: string) => (await liveDesk(by('reception', theDay), number))?.turns ?? []

describe('an opinion with two matters', () => {
  it('becomes two of the same person, each without result, once', async () => {
    const { number, turn } = await said()
    const fresh = newId()
    const all = await Promise.all([
      split(number, turn.id, turn.version, fresh),
      split(number, turn.id, turn.version, fresh),
    ])
    expect(all.map(({ id }) => id)).toEqual([fresh, fresh])
    const found = await turns(number)
    expect(found).toHaveLength(4)
    for (const [id, body] of [
      [turn.id, words.first],
      [fresh, words.second],
    ]) {
      expect(found.find((one) => one.id === id)).toMatchObject({
        ...{ body, name: 'Lò Thị Hai Việc', seat: '12', state: 'done', outcome: null },
      })
    }
  })

  it('is split by who writes there, upon the version that was seen, while nothing came of it', async () => {
    const { number, siteId, turn } = await said()
    await expect(split(number, turn.id, turn.version, newId(), 'front')).rejects.toMatchObject({
      code: 'may.not',
    })
    await expect(split(number, turn.id, turn.version, newId(), 'otherReception')).rejects.toBeInstanceOf(
      NotFound,
    )
    await expect(split(number, turn.id, 1)).rejects.toMatchObject({ code: 'other.first' })
    const settled = await spoken(number, siteId, {
      body: words.first,
      answer: words.second,
      next: 'answered',
    })
    await expect(split(number, settled.id, settled.version)).rejects.toMatchObject({ code: 'turn.settled' })
    const both = await Promise.allSettled([
      split(number, turn.id, turn.version),
      split(number, turn.id, turn.version),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

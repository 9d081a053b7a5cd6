import { beforeAll, describe, expect, it } from 'vitest'
import { proposesDialogue } from '#domain/dialogues/proposes.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { proposed } from '#tests/dialogues.ts'
import { by } from '#tests/filed-petition.ts'
import { visitBy } from '#tests/reception-desk.ts'
import { findDialogue } from '../find-dialogue.ts'
import { matterOfDialogue } from './matter-of-dialogue.ts'

beforeAll(demoPlace)

const hurry = { kind: 'extraordinary', ground: 'Ba nhà bị ngập, đã nêu nhiều lần.' }
const matterFor = async (number: string, who: 'chair' | 'front' | 'reception') => {
  const file = await findDialogue(by(who), number)
  return file && matterOfDialogue(by(who), file.row)
}

describe('a dialogue from a matter of the reception', () => {
  it('is proposed from an entry by who reads it; nobody else sees the matter', async () => {
    const { id } = await visitBy('reception')
    const number = await proposed({ ...hurry, visit: id }, 'chair')
    expect(await matterFor(number, 'chair')).toMatchObject({ visitId: id, times: 1 })
    expect((await matterFor(number, 'reception'))?.title).toContain('Mương cạnh nhà văn hóa')
    expect(await matterFor(number, 'front')).toBeUndefined()
    await expect(proposed({ ...hurry, visit: id }, 'front')).rejects.toMatchObject({
      code: 'dialogue.matter',
    })
  })

  it('is not proposed from one that few may read', async () => {
    const { id } = await visitBy('reception', { name: 'Vi Văn Cũ' })
    await asSuperuser(
      (db) => db`update reception_matter set restricted = true
        where id = (select matter_id from reception_visit where id = ${id})`,
    )
    await expect(proposed({ ...hurry, visit: id }, 'chair')).rejects.toMatchObject({
      code: 'dialogue.matter',
    })
    expect(await matterFor(await proposed(hurry, 'chair'), 'chair')).toBeUndefined()
  })

  it('from the file of one person is for a head, from that of a group for the others too', () => {
    const one = { restricted: false, headCount: 1 }
    const may = (who: 'chair' | 'head' | 'reception' | 'front' | 'handler', it: typeof one) =>
      proposesDialogue(by(who).actor, it)
    expect([may('chair', one), may('head', one), may('reception', one), may('front', one)]).toEqual([
      ...[true, true, false, false],
    ])
    const group = { ...one, headCount: 6 }
    expect([may('reception', group), may('front', group), may('handler', group)]).toEqual([true, true, false])
    expect(may('chair', { ...group, restricted: true })).toBe(false)
  })
})

import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import type { Person } from '#domain/people/actor.ts'
import { fillBlanks } from '#domain/petitions/answer-blanks.ts'
import type { Ctx } from '#server/context.ts'
import {
  endTemplate,
  managedTemplates,
  templatesFor,
  writeTemplate,
} from '#server/petitions/answer-templates.ts'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { draftAnswer } from '#server/petitions/draft-answer.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, draft, type Member, petitionIn, rowOf, versionOf } from '#tests/filed-petition.ts'
import { attack, refused, who } from '#tests/walls/attack.ts'

beforeAll(demoPlace)

const as = (member: Member) => by(member) as Ctx<Person>
const template = {
  ...{ unitId: demoId('hong-lien-ha-tang'), title: 'Nạo vét xong', kind: '', field: 'drainage' },
  ...{ outcome: 'settled' as const, body: 'Hồ sơ {{so-ho-so}}: {{viec}}. Căn cứ {{can-cu}}.' },
}
const titles = async (member: Member) =>
  (await managedTemplates(as(member))).templates.map(({ title }) => title)
const idOf = async (title: string) =>
  (await managedTemplates(as('chair'))).templates.find((one) => one.title === title)?.id ?? ''

describe('templates', () => {
  it('are written for one’s own office and found by those who answer there', async () => {
    await writeTemplate(as('head'), template)
    expect(await titles('head')).toEqual(['Nạo vét xong'])
    expect(await titles('otherHead')).toEqual([])
    const row = await rowOf((await petitionIn('ASSIGNED')).number)
    const { templates, values } = await templatesFor(by('handler'), row)
    expect(templates.map(({ title }) => title)).toEqual(['Nạo vét xong'])
    expect(fillBlanks(template.body, values)).toBe(
      `Hồ sơ ${row.number}: Nạo vét 120 m mương tổ 5. Căn cứ {{can-cu}}.`,
    )
    expect((await templatesFor(by('handler'), { ...row, field: 'roads' })).templates).toEqual([])
  })

  it('are changed by ending the old and adding the new; two at once, one wins', async () => {
    const id = await idOf('Nạo vét xong')
    const write = () => writeTemplate(as('head'), { ...template, title: 'Nạo vét xong, bản mới' }, id)
    const both = await Promise.allSettled([write(), write()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await titles('head')).toEqual(['Nạo vét xong, bản mới'])
    const rows = await asSuperuser((db) => db`select id from answer_template`)
    expect(rows).toHaveLength(2)
    await endTemplate(as('chair'), await idOf('Nạo vét xong, bản mới'))
    expect(await titles('head')).toEqual([])
  })

  it('are out of reach of others, by the use case and by a statement', async () => {
    await expect(writeTemplate(as('otherHead'), template)).rejects.toThrow('not found')
    await expect(writeTemplate(as('handler'), template)).rejects.toThrow('not found')
    const insert = sql`insert into answer_template (id, unit_id, title, body, at, by_person)
      values (gen_random_uuid(), ${template.unitId}, 'x', 'x', now(), ${demoId(cast.otherHead)})`
    expect(await attack(who('otherHead'), insert)).toEqual(refused('42501'))
  })
})

describe('the gate of quality', () => {
  const hand = async (change: object) => {
    const { number } = await petitionIn('VERIFYING')
    return draftAnswer(by('handler'), number, { version: await versionOf(number), ...draft, ...change })
  }
  it.each([
    [{ body: `${draft.body} {{can-cu}} {{han}}` }, 'answer.emptyBlank', /2 chỗ trống/],
    [
      { outcome: 'explained', basis: 'Ý kiến của phòng', nextStep: 'Ngày 20/10 mời ông/bà đến.' },
      'answer.noBasis',
      /văn bản/,
    ],
    [{ outcome: 'explained', nextStep: 'Mời ông/bà đến phòng.' }, 'answer.noBasis', /ngày/],
    [{ doneBy: '', doneWhen: '' }, 'answer.incomplete', /ai làm, khi nào/],
  ])('keeps %j from being handed in', async (change, code, words) => {
    await expect(hand(change)).rejects.toMatchObject({ code, message: expect.stringMatching(words) })
  })

  it('keeps from being approved what came in another way', async () => {
    const { number } = await petitionIn('DRAFTED')
    await asSuperuser(
      (db) =>
        db`update answer set body = 'Còn {{han}}' where petition_id = (select id from petition where number = ${number}) returning id`,
    )
    const approve = approveAnswer(by('head'), number, { version: await versionOf(number) })
    await expect(approve).rejects.toMatchObject({ code: 'answer.emptyBlank' })
  })
})

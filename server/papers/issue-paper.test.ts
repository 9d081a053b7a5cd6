import { beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { Ctx } from '#server/context.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { findRow, NotFound } from '#server/petitions/petition-row.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, cast, fileOne, holderOf, petitionIn, rowOf, versionOf, workday } from '#tests/filed-petition.ts'
import { issueOn, papersIn } from '#tests/issued-paper.ts'
import { allDetails } from '#tests/paper-facts.ts'
import { actorOf } from '../../scripts/demo/cast.ts'
import { type Issued, issuePaper, issuePaperByHand, previewPaper } from './issue-paper.ts'
import { findPaperText, listPapers } from './list-papers.ts'

beforeAll(demoPlace)

const details = allDetails
const byHand = async (number: string, who: 'reception' | 'front' | 'otherReception' | 'head' = 'reception') =>
  issuePaperByHand(by(who), number, {
    version: await versionOf(number),
    kind: 'acceptance-notice',
    signerId: undefined,
    standing: undefined,
    details,
  })
const standIn = { actor: actorOf('chuyen-vien-xay-dung-hong-lien'), at: workday }
const clearNumbers = () => asSuperuser((sql) => sql`delete from paper_counter`)

describe('numbers', () => {
  it('of twenty at once are 1 to 20', async () => {
    await clearNumbers()
    const { number } = await petitionIn('ACCEPTED')
    const issued = await Promise.all(Array.from({ length: 20 }, () => issueOn(number, 'transfer-slip')))
    expect(issued.map((one) => one.number).sort()).toEqual(
      Array.from({ length: 20 }, (_, i) => `${String(i + 1).padStart(2, '0')}/PC-UBND`).sort(),
    )
  })

  it('leave no gap where a transaction is rolled back', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const first = await issueOn(number, 'receipt')
    const row = await rowOf(number)
    const ctx = by('reception')
    const lost = tx(ctx, async (db) => {
      await issuePaper(db, ctx, row, 'receipt', { details })
      await issuePaper(db, ctx, row, 'receipt', { details })
      throw new Error('something after it fails')
    })
    await expect(lost).rejects.toThrow('something after it fails')
    expect([first.number, (await issueOn(number, 'receipt')).number]).toEqual(['01/BN-UBND', '02/BN-UBND'])
    expect((await papersIn(number)).length).toBe(2)
  })

  it('begin anew with the year, and are counted for each office and each type', async () => {
    await clearNumbers()
    const { number } = await petitionIn('ACCEPTED')
    const nextYear = by('reception', new Date('2027-01-04T08:00:00+07:00'))
    const lastYear = by('reception', new Date('2026-12-31T23:59:00+07:00'))
    expect((await issueOn(number, 'acceptance-notice', {}, lastYear)).number).toBe('01/TB-UBND')
    expect((await issueOn(number, 'refusal-notice', {}, lastYear)).number).toBe('02/TB-UBND')
    expect((await issueOn(number, 'acceptance-notice', {}, nextYear)).number).toBe('01/TB-UBND')
    expect((await issueOn(number, 'answer-letter', {}, lastYear)).number).toBe('01/UBND-TCD')
    const unitId = demoId('hong-lien-ha-tang')
    const department = await issueOn(number, 'acceptance-notice', { unitId }, by('head'))
    expect(department.number).toMatch(/^01\/TB-PKTHT/)
    const other = await fileOne({ areaCode: '90102' })
    const row = await rowOf(other.number, 'otherReception')
    const ctx = by('otherReception')
    const elsewhere = await tx(ctx, (db) => issuePaper(db, ctx, row, 'acceptance-notice', { details }))
    expect(elsewhere.number).toBe('01/TB-UBND')
  })
})

describe('an issued paper', () => {
  it('freezes its facts with the number, and stands in the history', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const { id, number: given } = await byHand(number)
    const text = await findPaperText(by('reception'), number, id)
    expect(text?.paper.number).toBe(`Số: ${given}`)
    expect(text?.paper.signature).toEqual({
      lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      name: 'Đinh Thị Quế',
    })
    const file = await findPetition(by('reception'), number)
    expect(file?.history[0]?.sentence).toBe(`Đã ban hành thông báo thụ lý số ${given}.`)
    expect(await listPapers(by('head'), file?.row.id ?? '')).toMatchObject([
      { number: given, isWritten: false },
    ])
  })

  it('is for those who read the petition, and for the sender where it is meant for them', async () => {
    const { number, code } = await petitionIn('ACCEPTED')
    const notice = await byHand(number)
    const slip = await issueOn(number, 'acceptance-proposal')
    const { id } = await rowOf(number)
    const seen = async (...[ctx]: Parameters<typeof listPapers>) =>
      (await listPapers(ctx, id)).map((one) => one.id)
    expect(await seen(by('reception'), id)).toEqual([notice.id, slip.id])
    expect(await seen(holderOf(code), id)).toEqual([notice.id])
    expect(await seen(holderOf((await fileOne()).code), id)).toEqual([])
    for (const who of ['front', 'otherReception', 'otherHead', 'admin'] as const)
      expect(await seen(by(who), id), who).toEqual([])
  })

  it('is not for the wrong role or another office, and nothing is counted for them', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const before = await asSuperuser((sql) => sql`select * from paper_counter order by 1, 2, 3`)
    await expect(byHand(number, 'front')).rejects.toThrow()
    await expect(byHand(number, 'otherReception')).rejects.toBeInstanceOf(NotFound)
    // Who helps with the work reads the petition and may not issue.
    const { id } = await rowOf(number)
    await asSuperuser(
      (sql) => sql`insert into petition_member (id, petition_id, role, person_id, added_by, at)
        values (gen_random_uuid(), ${id}, 'collaborator', ${demoId(cast.otherHandler)}, ${demoId(cast.head)}, now())`,
    )
    await expect(issueAs(by('otherHandler'), number)).rejects.toMatchObject({ code: 'paper.mayNot' })
    expect(await asSuperuser((sql) => sql`select * from paper_counter order by 1, 2, 3`)).toEqual(before)
    expect(await papersIn(number)).toEqual([])
  })

  it('is prepared by whoever leads the work, and by who stands in for them', async () => {
    const { number } = await petitionIn('ACCEPTED')
    await give(number)
    expect((await issueAs(by('handler'), number)).number).toMatch(/TB-/)
    await asSuperuser(
      (sql) => sql`insert into absence (id, person_id, stand_in_id, from_on, to_on, by_person, at)
        values (gen_random_uuid(), ${demoId(cast.handler)}, ${demoId('chuyen-vien-xay-dung-hong-lien')}, '2026-10-01', '2026-10-31',
          ${demoId(cast.head)}, now())`,
    )
    expect((await issueAs(standIn, number)).number).toMatch(/TB-/)
  })

  it('fits the petition as it stands, and lists what is missing', async () => {
    const { number } = await petitionIn('TRIAGED')
    await expect(byHand(number)).rejects.toMatchObject({ code: 'paper.notNow' })
    const version = await versionOf(number)
    const ask = { version, kind: 'transfer-slip' as const, signerId: undefined, standing: undefined }
    const bare = previewPaper(by('reception'), number, { ...ask, details: {} })
    await expect(bare).rejects.toMatchObject({ code: 'paper.missing' })
    const paper = await previewPaper(by('reception'), number, { ...ask, details })
    expect(paper.number).toBe('Số: …/PC-UBND')
    expect(await papersIn(number)).toEqual([])
  })

  it('is issued once when two press at once', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const both = await Promise.allSettled([byHand(number), byHand(number)])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'other.first' })
    expect((await papersIn(number)).length).toBe(1)
  })

  it('never changes and never goes', async () => {
    const { number } = await petitionIn('ACCEPTED')
    const { id } = await byHand(number)
    const changes = [
      "number = '99/TB-UBND'",
      "facts = '{}'",
      'seq = 77',
      'for_sender = false',
      "kind = 'receipt'",
    ]
    for (const change of changes) {
      await expect(
        asSuperuser((sql) => sql.unsafe(`update paper set ${change} where id = '${id}'`)),
        change,
      ).rejects.toMatchObject({ constraint_name: 'paper_kept' })
    }
    await expect(asSuperuser((sql) => sql`delete from paper where id = ${id}`)).rejects.toMatchObject({
      constraint_name: 'append_only',
    })
  })
})

/** Gives the work to the handler, as things stand when papers are written. */
const give = (number: string) =>
  asSuperuser(
    (sql) => sql`update petition set handling_unit_id = ${demoId('hong-lien-ha-tang')},
      assignee_id = ${demoId('chuyen-vien-ha-tang-hong-lien')} where number = ${number}`,
  )

/** Writes the row past the use case: only the wall is left. */
async function issueAs(ctx: Ctx, number: string): Promise<Issued> {
  return tx(ctx, async (db) => {
    const row = await findRow(db, number)
    if (!row) throw new Error(`${number} is not seen`)
    return issuePaper(db, ctx, row, 'acceptance-notice', { details })
  })
}

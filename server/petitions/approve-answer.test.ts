import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { errorCode } from '#db/errors.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { tx } from '#db/tx.ts'
import type { Person } from '#domain/people/actor.ts'
import { approveAnswer } from '#server/petitions/approve-answer.ts'
import { findPetition } from '#server/petitions/find-petition.ts'
import { asSuperuser } from '#tests/database.ts'
import { demoPlace } from '#tests/demo-place.ts'
import { by, petitionIn, versionOf } from '#tests/filed-petition.ts'
import { provesFive } from '#tests/five-proofs.ts'

beforeAll(demoPlace)

describe('approve the answer', () => {
  provesFive({
    from: 'DRAFTED',
    to: 'APPROVED',
    right: 'head',
    event: 'petition.approved',
    act: (ctx, number, version) => approveAnswer(ctx, number, { version }),
    wrongRole: 'handler',
    wrongScope: 'otherHead',
    wrongState: 'VERIFYING',
  })

  it('is never for who wrote it, whatever else they may do', async () => {
    const { number } = await petitionIn('DRAFTED')
    const handler = by('handler').actor as Person
    const head = by('head').actor as Person
    await asSuperuser(
      (db) => db`insert into role_grant (id, person_id, role, unit_id, from_on)
        values (gen_random_uuid(), ${handler.personId}, 'unit_head', ${demoId('hong-lien-ha-tang')}, '2026-01-01')`,
    )
    const both: Person = { ...handler, grants: [...handler.grants, ...head.grants] }
    const own = approveAnswer({ ...by('head'), actor: both }, number, { version: await versionOf(number) })
    await expect(own).rejects.toMatchObject({ code: 'answer.sameApprover' })
    expect((await findPetition({ ...by('head'), actor: both }, number))?.decisions).not.toContain('approve')
  })

  it('by one and the same person is refused by the table itself', async () => {
    const { number } = await petitionIn('DRAFTED')
    const code = await tx(by('handler'), (db) =>
      db.execute(sql`update answer set approved_by = drafted_by
        where petition_id = (select id from petition where number = ${number})`),
    ).catch(errorCode)
    expect(code).toBe('23514')
  })
})

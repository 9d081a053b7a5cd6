import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { errorCode } from '#db/errors.ts'
import { tx } from '#db/tx.ts'
import type { Actor } from '#domain/people/actor.ts'
import { asSuperuser, freshDatabase } from './database.ts'
import { withConnection } from './one-connection.ts'

const signedInAs = (actor: Actor) =>
  tx({ actor, at: new Date() }, (db) =>
    db.execute(sql`select current_user as role, current_setting('app.kind') as kind`),
  )

describe('a fresh database', () => {
  beforeAll(freshDatabase)

  const roles: [Actor, string][] = [
    [{ kind: 'person', personId: '0', grants: [] }, 'namro_web'],
    [{ kind: 'public' }, 'namro_web'],
    [{ kind: 'holder', codeHash: '0' }, 'namro_web'],
    [{ kind: 'signin' }, 'namro_signin'],
    [{ kind: 'job', job: 'purge' }, 'namro_worker'],
  ]
  it.each(roles)('%j comes in as %s', async (actor, role) => {
    expect([...(await signedInAs(actor))]).toEqual([{ role, kind: actor.kind }])
  })
})

describe('the next fresh database', () => {
  beforeEach(freshDatabase)

  it('holds what is written to it', async () => {
    await asSuperuser((sql) => sql`create table written (word text)`)
    expect(await asSuperuser((sql) => sql`select * from written`)).toEqual([])
  })

  it('holds nothing of the one before', async () => {
    expect(await asSuperuser((sql) => sql`select to_regclass('written') as found`)).toEqual([{ found: null }])
  })

  it('is a copy of a template that lets nobody in', async () => {
    const url = inject('databaseUrls').MIGRATION_DATABASE_URL as string
    expect(await withConnection(url, (sql) => sql`select 1`).catch(errorCode)).toBe('55000')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { urlsFromEnv } from '#db/roles.ts'
import { timeLimits } from '#domain/time/time-limits.ts'
import { asSuperuser, freshDatabase } from './database.ts'

beforeAll(freshDatabase)

const rowsOf = (key: string) =>
  asSuperuser(
    (sql) => sql`select "limit", bound, valid_from::text from time_limit where key = ${key} order by 3`,
  )

describe('a database from before a limit was known', () => {
  it('gets the limits it lacks, and keeps those that an administrator changed', async () => {
    await asSuperuser(
      (sql) => sql`delete from time_limit where key in ('sched.post', 'kn.publish.post', 'kn1.send')`,
    )
    await asSuperuser((sql) => sql`update time_limit set "limit" = 15 where key = 'knpa.reply'`)
    expect(await rowsOf('sched.post')).toEqual([])

    await migrate(urlsFromEnv(process.env))
    expect(await rowsOf('sched.post')).toEqual([{ limit: 5, bound: 'before', valid_from: '1900-01-01' }])
    expect(await rowsOf('kn.publish.post')).toMatchObject([{ limit: 15, bound: 'least' }])
    expect(await rowsOf('kn1.send')).toMatchObject([{ limit: 3, bound: 'within' }])
    expect(await rowsOf('knpa.reply')).toMatchObject([{ limit: 15 }])
    const [all] = await asSuperuser((sql) => sql`select count(*)::int as n from time_limit`)
    expect(all?.n).toBe(timeLimits.length)
  })
})

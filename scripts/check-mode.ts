/**
 * Before anything is served or loaded: is this database one for this mode? The first start marks it;
 * later ones compare. Reads as the owner, because nobody else sees all people.
 */
import postgres from 'postgres'
import { urlsFromEnv } from '#db/roles.ts'
import { env } from '#lib/env.ts'
import { type Mode, refusalOfMode } from '#server/people/mode-guard.ts'

/** @throws Error with the sentence for whoever started it */
export async function checkMode(): Promise<void> {
  const mode = env().APP_MODE
  const url = urlsFromEnv().migration
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql`set role namro_owner`
    const [found] = await sql<{ people: boolean; mark: Mode | null }[]>`
      select exists (select 1 from person where demo) as people, (select value from setting where key = 'mode') as mark`
    const refused = refusalOfMode(mode, {
      demoPeople: found?.people ?? false,
      mark: found?.mark ?? null,
      host: new URL(url).hostname,
    })
    if (refused) throw new Error(refused)
    await sql`insert into setting (key, value) values ('mode', ${mode}) on conflict (key) do nothing`
  } finally {
    await sql.end()
  }
}

if (import.meta.main) {
  await checkMode().catch((error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}

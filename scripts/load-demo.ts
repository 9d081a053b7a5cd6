/**
 * Loads the demo place: areas, offices, people, and petitions that live through the product's own
 * use cases. Only for the embedded database; a load that was cut short goes on where it stopped.
 */
import postgres from 'postgres'
import { closePools } from '#db/client.ts'
import { urlsFromEnv } from '#db/roles.ts'
import { petitions } from '#db/seed/demo/petitions.ts'
import { env } from '#lib/env.ts'
import { countOpenFigures } from '#server/reports/count-open-figures.ts'
import { loadConferences } from './demo/conferences.ts'
import { loadContactRounds } from './demo/contact-rounds.ts'
import { loadCritiques } from './demo/critiques.ts'
import { loadDesk } from './demo/desk.ts'
import { loadDialogues } from './demo/dialogues.ts'
import { loadPetition } from './demo/load-petitions.ts'
import { loadPlaces } from './demo/load-places.ts'
import { loadOtherKinds } from './demo/other-kinds.ts'
import { publishOpinions } from './demo/publications.ts'
import { remindSenders } from './demo/remind-senders.ts'
import { settleNews } from './demo/settle-news.ts'
import { loadSituation } from './demo/situation.ts'
import { loadSupervisionRounds } from './demo/supervision-rounds.ts'
import { loadWarnings } from './demo/warnings.ts'

export async function loadDemo(): Promise<void> {
  if (env().APP_MODE !== 'demo') throw new Error('Dữ liệu minh họa chỉ nạp được ở chế độ dùng thử.')
  const sql = postgres(urlsFromEnv().migration, { max: 1, onnotice: () => {} })
  try {
    await sql`set role namro_owner`
    const [{ count } = { count: 0 }] = await sql<
      { count: number }[]
    >`select count(*)::int from person where demo`
    if (count === 0) await sql.begin((inside) => loadPlaces(inside as unknown as postgres.Sql))
  } finally {
    await sql.end()
  }
  const inOrder = [...petitions].sort((a, b) => Date.parse(a.filedAt) - Date.parse(b.filedAt))
  for (const petition of inOrder) await loadPetition(petition)
  await loadOtherKinds()
  await loadDesk()
  await loadDialogues()
  await loadConferences()
  await loadContactRounds()
  await loadSupervisionRounds()
  await loadSituation()
  await loadCritiques()
  await publishOpinions()
  await loadWarnings()
  await countOpenFigures({ actor: { kind: 'job', job: 'count-figures' }, at: new Date() })
  await settleNews()
  await remindSenders()
  await closePools()
}

if (import.meta.main) await loadDemo()

/**
 * Live mode only: stops on a database that holds demo people. Their passwords are printed in the open,
 * so nothing real may ever be kept beside them.
 */
import postgres from 'postgres'
import { urlsFromEnv } from '#db/roles.ts'

const sql = postgres(urlsFromEnv().migration, { max: 1, onnotice: () => {} })
try {
  await sql`set role namro_owner`
  const [found] = await sql<{ demo: boolean }[]>`select exists (select from person where demo) as demo`
  if (found?.demo) {
    console.error(
      'Cơ sở dữ liệu này có người dùng thử. Bản thật cần một cơ sở dữ liệu riêng, trống.\n' +
        'This database holds demo people: live mode needs a database of its own.',
    )
    process.exitCode = 1
  }
} finally {
  await sql.end()
}

import { sql } from 'drizzle-orm'
import { user } from '#db/schema/sign-in.ts'
import { tx } from '#db/tx.ts'
import { type Role, roleCodes, roles } from '#domain/people/words.ts'
import { env } from '#lib/env.ts'
import type { Ctx } from '#server/context.ts'
import { asSignIn } from '#server/people/as-sign-in.ts'
import { type Device, openSession } from '#server/people/new-session.ts'
import { NotFound } from '#server/petitions/petition-row.ts'

export type DemoPerson = { id: string; name: string; title: string; roles: string[] }
export type DemoOffice = { name: string; people: DemoPerson[] }

type Row = { person_id: string; name: string; title: string; role: Role; office: string }

/**
 * The invented people of the demo by the area of their office, those who take petitions in first; nobody
 * in live mode.
 */
export async function listDemoPeople(at: Date): Promise<DemoOffice[]> {
  if (env().APP_MODE !== 'demo') return []
  const rows = await tx({ actor: { kind: 'public' }, at }, (db) =>
    db.execute<Row>(sql`
      select d.person_id, d.name, d.title, d.role, a.name as office
      from acl.demo_people() d join unit u on u.id = d.unit_id left join area a on a.code = u.area_code
      order by count(*) over (partition by u.area_code) desc, u.area_code, d.name`),
  )
  const byRole = [...rows].sort((a, b) => roleCodes.indexOf(a.role) - roleCodes.indexOf(b.role))
  const offices = new Map<string, Map<string, DemoPerson>>()
  for (const row of byRole) {
    const people = offices.get(row.office) ?? new Map<string, DemoPerson>()
    offices.set(row.office, people)
    const known = people.get(row.person_id) ?? {
      id: row.person_id,
      name: row.name,
      title: row.title,
      roles: [],
    }
    people.set(row.person_id, { ...known, roles: [...new Set([...known.roles, roles[row.role]])] })
  }
  return [...offices].map(([name, people]) => ({ name, people: [...people.values()] }))
}

/**
 * Signs in as one of them, without a password. Only in demo mode, only as somebody invented.
 * @throws NotFound otherwise
 */
export async function signInAsDemo(
  ctx: Ctx,
  personId: string,
  browser: { device: Device; replaced?: string },
): Promise<string> {
  const people = (await listDemoPeople(ctx.at)).flatMap((office) => office.people)
  if (!people.some((one) => one.id === personId)) throw new NotFound()
  return asSignIn(ctx.at, async (db) => {
    await db.insert(user).values({ id: personId }).onConflictDoNothing()
    return openSession(db, { personId, at: ctx.at, demo: true, ...browser })
  })
}

import type postgres from 'postgres'
import { areas } from '#db/seed/demo/areas.ts'
import { demoId } from '#db/seed/demo/demo-id.ts'
import { people } from '#db/seed/demo/people.ts'
import { units } from '#db/seed/demo/units.ts'

/** Areas, offices and people of the demo place, written as the owner before anybody can act. */
export async function loadPlaces(sql: postgres.Sql): Promise<void> {
  await sql`insert into area ${sql(
    areas.map((one) => ({
      code: one.code,
      name: one.name,
      kind: one.type,
      parent_code: one.parentCode,
      valid_from: one.validFrom ?? '1997-01-01',
      valid_to: one.validTo ?? null,
    })),
  )}`
  const successors = areas.flatMap((one) =>
    (one.successorCodes ?? []).map((successor) => ({ code: one.code, successor_code: successor })),
  )
  await sql`insert into area_successor ${sql(successors)}`
  await sql`insert into unit ${sql(
    units.map((one) => ({
      id: demoId(one.code),
      code: one.code,
      name: one.name,
      short_name: one.shortName,
      kind: one.kind,
      parent_id: one.parentCode ? demoId(one.parentCode) : null,
      area_code: one.areaCode,
      receives: one.receives ?? false,
      desk_address: one.deskAddress,
      desk_phone: one.deskPhone,
      desk_hours: one.deskHours,
      latitude: one.seat?.latitude ?? null,
      longitude: one.seat?.longitude ?? null,
      valid_from: one.validFrom,
      valid_to: one.validTo ?? null,
      successor_id: one.successorCode ? demoId(one.successorCode) : null,
    })),
  )}`
  const at = new Date('2025-07-01T08:00:00+07:00')
  await sql`insert into person ${sql(
    people.map((one) => ({
      id: demoId(one.key),
      name: one.name,
      title: one.title,
      email: one.email ?? null,
      phone: one.phone ?? null,
      demo: true,
      created_at: at,
    })),
  )}`
  await sql`insert into role_grant ${sql(
    people.flatMap((one) =>
      one.grants.map((grant, index) => ({
        id: demoId(`${one.key}:${index}`),
        person_id: demoId(one.key),
        role: grant.role,
        unit_id: demoId(grant.unitCode),
        from_on: grant.from,
        to_on: grant.to ?? null,
      })),
    ),
  )}`
  await sql`insert into auth."user" ${sql(people.map((one) => ({ id: demoId(one.key), name: null, email: one.email ?? null })))}`
}

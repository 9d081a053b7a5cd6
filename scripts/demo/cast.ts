import { demoId } from '#db/seed/demo/demo-id.ts'
import { people } from '#db/seed/demo/people.ts'
import type { DemoRole } from '#db/seed/demo/person-seed.ts'
import { units } from '#db/seed/demo/units.ts'
import type { Person } from '#domain/people/actor.ts'

const unitOf = (code: string) => units.find((one) => one.code === code)

/** A demo person as an actor on a day, with the roles of that day. */
export function actorOf(key: string, day = '2026-11-21'): Person {
  const found = people.find((one) => one.key === key)
  if (!found) throw new Error(`nobody in the demo is called ${key}`)
  const grants = found.grants
    .filter((one) => one.from <= day && (!one.to || one.to >= day))
    .map((one) => ({
      role: one.role,
      unitId: demoId(one.unitCode),
      areaCode: unitOf(one.unitCode)?.areaCode ?? null,
    }))
  return { kind: 'person', personId: demoId(found.key), grants }
}

/** The first person who holds one of these roles in this office or the nearest one above it. */
export function whoHolds(roles: DemoRole[], unitCode: string): string {
  for (let code: string | null | undefined = unitCode; code; code = unitOf(code)?.parentCode) {
    const here = code
    const found = people.find((one) =>
      one.grants.some((it) => it.unitCode === here && roles.includes(it.role)),
    )
    if (found) return found.key
  }
  throw new Error(`nobody holds ${roles.join(' or ')} for ${unitCode}`)
}

/** The office that receives petitions about this area today. */
export function officeOfArea(areaCode: string): string {
  const found = units.find((one) => one.areaCode === areaCode && one.receives && !one.validTo)
  if (!found) throw new Error(`no office receives for ${areaCode}`)
  return found.code
}

import { area, areaSuccessor } from '#db/schema/places.ts'
import type { Tx } from '#db/tx.ts'
import type { KnownArea } from '#domain/places/area-choice.ts'

/** Every area that ever was, with those that carry it on. Small tables, read whole. */
export async function loadAreas(db: Tx): Promise<KnownArea[]> {
  const areas = await db.select().from(area)
  const links = await db.select().from(areaSuccessor)
  const successors = Map.groupBy(links, ({ code }) => code)
  return areas.map((one) => ({
    ...one,
    successors: (successors.get(one.code) ?? []).map(({ successorCode }) => successorCode),
  }))
}

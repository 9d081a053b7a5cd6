type Counted = { areaCode: string; village: string; people: number; again: boolean }
export type VillageCount = { code: string; village: string; opinions: number; people: number; again: number }

/** How many opinions, of how many people, village by village, in the order they come in. */
export function countByVillage(opinions: readonly Counted[]): VillageCount[] {
  const counts = new Map<string, VillageCount>()
  for (const { areaCode, village, people, again } of opinions) {
    const one = counts.get(areaCode) ?? { code: areaCode, village, opinions: 0, people: 0, again: 0 }
    one.opinions += 1
    one.people += people
    one.again += again ? 1 : 0
    counts.set(areaCode, one)
  }
  return [...counts.values()]
}

import { foldedWords } from '#domain/search/fold.ts'

/** Syllables that stand in every letter, folded: who writes, to whom, and what binds a sentence. */
const common = new Set(
  (
    'kinh gui toi chung em anh chi ong ba chau va la cua cho cac nhung nay do kia ay da dang se duoc bi khong co ' +
    'trong ngoai tren duoi voi tu den tai o ra vao thi ma nen vi neu khi nhu cung rat qua hay con roi moi mot hai ' +
    'uy ban nhan dan phuong xa tinh huyen quan thanh pho de nghi xin mong som xem xet giai quyet cam on ngay thang nam'
  ).split(' '),
)
/** More of them say nothing new, and make the question long. */
const mostPairs = 120

/** Neighbouring syllables that tell what a letter is about: "mương tắc" as "muong_tac". */
export function tellingPairs(text: string): string[] {
  const words = foldedWords(text)
  const pairs = words
    .slice(1)
    .flatMap((word, n) => (common.has(word) && common.has(words[n] ?? '') ? [] : [`${words[n]}_${word}`]))
  return [...new Set(pairs)].slice(0, mostPairs)
}

/** A letter that may be on the same thing, and whether it is about the same place and field. */
export type Candidate = { text: string; samePlace: boolean; sameField: boolean }

/** So near in words they have to be, and so many pairs have to be the same: less is chance. */
const least = { score: 0.15, pairs: 3 }

/**
 * The letters nearest in words, the nearest first. A pair that few letters have counts for more; the same place
 * and field bring a letter forward, and alone make none similar.
 */
export function rankSimilar<T extends Candidate>(text: string, candidates: T[], most: number): T[] {
  const own = tellingPairs(text)
  const read = candidates.map((it) => ({ it, pairs: new Set(tellingPairs(it.text)) }))
  const weights = new Map<string, number>()
  const weightOf = (pair: string): number => {
    const known = weights.get(pair)
    if (known !== undefined) return known
    const holders = read.filter(({ pairs }) => pairs.has(pair)).length
    const weight = Math.log(1 + (read.length + 1) / (holders + 1))
    weights.set(pair, weight)
    return weight
  }
  const sum = (pairs: Iterable<string>) => [...pairs].reduce((all, pair) => all + weightOf(pair), 0)
  return read
    .flatMap(({ it, pairs }) => {
      const shared = own.filter((pair) => pairs.has(pair))
      const score = sum(shared) / Math.max(1, Math.min(sum(own), sum(pairs)))
      if (shared.length < least.pairs || score < least.score) return []
      return [{ it, score: score * (it.samePlace ? 1.3 : 1) * (it.sameField ? 1.1 : 1) }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ it }) => it)
}

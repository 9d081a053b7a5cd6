import { describe, expect, test } from 'vitest'
import { box, petalShapes } from './lotus-geometry.ts'

const strokeWidth = 1.5

/** Points along an outline made of `M` and `C` commands. */
function outline(path: string): [number, number][] {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text))
  const points = Array.from({ length: numbers.length / 2 }, (_, index) =>
    numbers.slice(index * 2, index * 2 + 2),
  )
  return [0, 3].flatMap((from) =>
    Array.from({ length: 41 }, (_, index): [number, number] => {
      const t = index / 40
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
      const at = (axis: number) =>
        weights.reduce((sum, weight, step) => sum + weight * (points[from + step]?.[axis] ?? Number.NaN), 0)
      return [at(0), at(1)]
    }),
  )
}

function distance(one: [number, number][], other: [number, number][]): number {
  return Math.min(...one.flatMap(([x, y]) => other.map(([u, v]) => Math.hypot(x - u, y - v))))
}

describe.each([1, 3, 4, 5, 6, 7])('%i petals', (count) => {
  const outlines = petalShapes(count).map(({ whole }) => outline(whole))

  test('are as many as asked for, inside the box', () => {
    expect(outlines).toHaveLength(count)
    for (const [x, y] of outlines.flat()) {
      expect(x).toBeGreaterThanOrEqual(strokeWidth / 2)
      expect(x).toBeLessThanOrEqual(box.width - strokeWidth / 2)
      expect(y).toBeGreaterThanOrEqual(strokeWidth / 2)
      expect(y).toBeLessThanOrEqual(box.height - strokeWidth / 2)
    }
  })

  test('leave paper between them, so that full and empty are told apart without colour', () => {
    outlines.slice(1).forEach((petal, index) => {
      expect(distance(petal, outlines[index] ?? [])).toBeGreaterThan(strokeWidth)
    })
  })
})

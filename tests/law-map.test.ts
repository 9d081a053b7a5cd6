import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { timeLimits } from '#domain/time/time-limits.ts'

const map = readFileSync(new URL('../docs/law.md', import.meta.url), 'utf8')

describe('the map of the law', () => {
  it('names every limit with where it runs', () => {
    const keys = new Set(timeLimits.map(({ key }) => key))
    expect([...keys].filter((key) => !map.includes(`\`${key}\``))).toEqual([])
  })

  it('names no limit that is not kept', () => {
    const rows = map.split('\n').filter((line) => /^\| `/.test(line))
    const named = rows.flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, key]) => key),
    )
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((key) => !timeLimits.some((one) => one.key === key))).toEqual([])
  })
})

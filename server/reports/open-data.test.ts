import { beforeAll, describe, expect, it } from 'vitest'
import { type Cell, openCodes, openColumn, openMeasures } from '#domain/reports/open-figures.ts'
import { freshDatabase } from '#tests/database.ts'
import { testEnvironment } from '#tests/demo-place.ts'
import { loadDemo } from '../../scripts/load-demo.ts'
import { openCsv, openData, openJson } from './open-data.ts'
import { openFigures, openFiguresOf } from './open-figures.ts'
import { sendOpenFile } from './open-file.ts'

const anybody = { actor: { kind: 'public' as const }, at: new Date() }

beforeAll(async () => {
  testEnvironment()
  const done = await freshDatabase()
  await loadDemo()
  return done
}, 180_000)

const told = (cell: Cell | undefined) =>
  cell?.shown === 'exact' ? cell.n : cell?.shown === 'few' ? '<5' : 'x'
const columnOf = (code: (typeof openCodes)[number]) => openMeasures[code].replaceAll('-', '_')

describe('the open data', () => {
  it('say of every office what its pages say', async () => {
    const { offices } = await openFigures(anybody)
    const [byOffice, byMonth, byField] = [
      await openData(anybody, 'co-quan'),
      await openData(anybody, 'thang'),
      await openData(anybody, 'linh-vuc'),
    ]
    expect(byOffice.rows.map((row) => row.ma_co_quan)).toEqual(offices.map(({ code }) => code))
    for (const code of openCodes) {
      const cells = openColumn(
        code,
        offices.map(({ tally }) => tally),
      )
      expect(byOffice.rows.map((row) => row[columnOf(code)])).toEqual(cells.map(told))
    }
    for (const { code: office } of offices) {
      const found = await openFiguresOf(anybody, office)
      for (const [parts, key, file] of [
        [found?.months ?? [], 'thang', byMonth],
        [found?.fields ?? [], 'ma_linh_vuc', byField],
      ] as const) {
        const rows = file.rows.filter((row) => row.ma_co_quan === office)
        for (const code of openCodes) {
          const cells = openColumn(
            code,
            parts.map(({ tally }) => tally),
          )
          parts.forEach((part, at) => {
            const row = rows.find((one) => one[key] === (key === 'thang' ? part.key.slice(0, 7) : part.key))
            // A month in which nothing happened has no row.
            expect(row?.[columnOf(code)] ?? 0, `${office} ${part.key} ${code}`).toBe(told(cells[at]))
          })
        }
      }
    }
  })

  it('are the same as CSV and as JSON', async () => {
    const data = await openData(anybody, 'thang')
    const lines = openCsv(data).replace('\u{feff}', '').trimEnd().split('\r\n')
    expect(lines[0]?.split(',')).toEqual(data.columns)
    expect(lines).toHaveLength(data.rows.length + 1)
    const json = JSON.parse(openJson(data))
    expect(json.dong).toEqual(data.rows)
    expect(json.cot).toEqual(data.columns)
  })

  it('have an address that stays, and say when nothing is new', async () => {
    const first = await sendOpenFile(anybody, 'co-quan.csv', null)
    expect(first?.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await first?.text()).toContain('ma_co_quan,co_quan,da_nhan')
    const again = await sendOpenFile(anybody, 'co-quan.csv', first?.headers.get('etag') ?? null)
    expect([again?.status, await again?.text()]).toEqual([304, ''])
    for (const file of ['co-quan.xml', '../co-quan.csv', 'constructor.json', 'co-quan', ''])
      expect(await sendOpenFile(anybody, file, null), file).toBeUndefined()
  })
})

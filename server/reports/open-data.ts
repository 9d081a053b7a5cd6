import { asc, eq, inArray, sql } from 'drizzle-orm'
import { unit } from '#db/schema/places.ts'
import { officeMonth } from '#db/schema/reports.ts'
import { tx } from '#db/tx.ts'
import {
  type Cell,
  openCodes,
  openColumn,
  openLabel,
  openMeasures,
  shownMonths,
  type Tally,
} from '#domain/reports/open-figures.ts'
import { csv } from '#lib/csv.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { fieldLabels, tallyColumns, whenCounted } from '#server/reports/open-figures.ts'

/** The files, by the word in their address: what a row is, beside its office. */
export const openFiles = { 'co-quan': null, thang: 'month', 'linh-vuc': 'field' } as const
export type OpenFile = keyof typeof openFiles

type Row = { code: string; name: string; part: string; label: string; tally: Tally }
export type OpenDataRow = Record<string, string | number>
export type OpenData = { countedAt: Date | null; columns: string[]; rows: OpenDataRow[] }

/**
 * The figures of the pages as rows: exact numbers, `<5` for what is too small to be told, `x` for what is
 * withheld because a small one could be worked out of it.
 */
export function openData(ctx: Ctx, file: OpenFile): Promise<OpenData> {
  const months = shownMonths(dayOf(ctx.at))
  const by = openFiles[file]
  return tx(ctx, async (db) => {
    const part = by ? officeMonth[by] : sql<string>`''`
    const found = await db
      .select({ code: unit.code, name: unit.name, part, tally: tallyColumns })
      .from(officeMonth)
      .innerJoin(unit, eq(unit.id, officeMonth.unitId))
      .where(sql`${inArray(officeMonth.month, months)} and (${officeMonth.field} = '*') = ${by !== 'field'}`)
      .groupBy(...[unit.code, unit.name, ...(by ? [officeMonth[by]] : [])])
      .orderBy(asc(unit.name), asc(unit.code), ...(by ? [asc(officeMonth[by])] : []))
    const labels = by === 'field' ? await fieldLabels(db) : undefined
    const rows = found.map((one) => ({ ...one, label: labels?.(one.part) ?? one.part }))
    return { countedAt: await whenCounted(db), columns: columnsOf(by), rows: rowsOf(rows, by) }
  })
}

const columnsOf = (by: 'month' | 'field' | null): string[] => [
  ...['ma_co_quan', 'co_quan'],
  ...(by === 'month' ? ['thang'] : by === 'field' ? ['ma_linh_vuc', 'linh_vuc'] : []),
  ...openCodes.map(columnOf),
]
const columnOf = (code: (typeof openCodes)[number]) => openMeasures[code].replaceAll('-', '_')

/** Covered as the page of each office covers them: its months, or its fields, are one column; offices are one. */
function rowsOf(rows: Row[], by: 'month' | 'field' | null): OpenDataRow[] {
  const groups = by
    ? [...new Set(rows.map(({ code }) => code))].map((code) => rows.filter((row) => row.code === code))
    : [rows]
  return groups.flatMap((group) => {
    const columns = openCodes.map((code) =>
      openColumn(
        code,
        group.map(({ tally }) => tally),
      ),
    )
    return group.map((row, at) => ({
      ...{ ma_co_quan: row.code, co_quan: row.name },
      ...(by === 'month' && { thang: row.part.slice(0, 7) }),
      ...(by === 'field' && { ma_linh_vuc: row.part, linh_vuc: row.label }),
      ...Object.fromEntries(
        openCodes.map((code, column) => [columnOf(code), openValue(columns[column]?.[at] as Cell)]),
      ),
    }))
  })
}

const openValue = (cell: Cell): number | string =>
  cell.shown === 'exact' ? cell.n : cell.shown === 'few' ? '<5' : 'x'

/** As CSV, with the names of the columns. */
export const openCsv = ({ columns, rows }: OpenData): string =>
  csv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  )

/** As JSON that explains itself. */
export const openJson = ({ columns, rows, countedAt }: OpenData): string =>
  JSON.stringify({
    tinhLuc: countedAt?.toISOString() ?? null,
    ghiChu: { '<5': 'dưới 5 đơn, không nêu số', x: 'không nêu riêng: nêu ra thì tính được số nhỏ bên cạnh' },
    chiSo: Object.fromEntries(openCodes.map((code) => [columnOf(code), openLabel(code)])),
    cot: columns,
    dong: rows,
  })

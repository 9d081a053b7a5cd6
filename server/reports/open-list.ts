import { sql } from 'drizzle-orm'
import { tx } from '#db/tx.ts'
import type { State } from '#domain/petitions/words.ts'
import {
  type Cell,
  type OpenCode,
  openCell,
  openColumn,
  shownMonths,
  sumOf,
} from '#domain/reports/open-figures.ts'
import { dayOf } from '#lib/dates.ts'
import type { Ctx } from '#server/context.ts'
import { openFigures, openFiguresOf } from '#server/reports/open-figures.ts'

/** So many at a time. */
const pageLength = 50

/** The figure that was pressed: of an office (or all), of a month or a field of it (or neither). */
export type AskedFigure = { code: OpenCode; office?: string; month?: string; field?: string; after?: string }
export type OpenList = {
  cell: Cell
  office: string
  /** The month or field in words. */
  part: string
  rows: { number: string; state: State }[]
  /** The number after which the next page begins. */
  next?: string
}

/**
 * The petitions behind a figure for everybody: by number and state alone, and none behind a figure that is not
 * told exactly. Undefined where there is no such figure.
 */
export async function openList(ctx: Ctx, asked: AskedFigure): Promise<OpenList | undefined> {
  const found = await figureOf(ctx, asked)
  if (!found) return undefined
  const { unitId, ...about } = found
  if (found.cell.shown !== 'exact') return { ...about, rows: [] }
  const months = asked.month ? [asked.month] : shownMonths(dayOf(ctx.at))
  const rows = await tx(ctx, (db) =>
    db.execute<{ number: string; state: State }>(sql`
      select number, state from acl.counted(${asked.code}, ${unitId ?? null}::uuid, ${asked.field ?? null},
        array(select value::date from json_array_elements_text(${JSON.stringify(months)}::json)),
        ${asked.after ?? null}, ${pageLength + 1})`),
  )
  const shown = rows.slice(0, pageLength)
  return { ...about, rows: shown, next: rows.length > pageLength ? shown.at(-1)?.number : undefined }
}

async function figureOf(
  ctx: Ctx,
  { code, office, month, field }: AskedFigure,
): Promise<{ unitId?: string; office: string; part: string; cell: Cell } | undefined> {
  if (!office) {
    const { offices } = await openFigures(ctx)
    return {
      office: 'Tất cả cơ quan',
      part: '',
      cell: openCell(code, sumOf(offices.map((one) => one.tally))),
    }
  }
  const found = await openFiguresOf(ctx, office)
  if (!found) return undefined
  const about = { unitId: found.unitId, office: found.name }
  if (month === undefined && field === undefined) {
    const { offices } = await openFigures(ctx)
    const at = offices.findIndex((one) => one.code === office)
    const cell = openColumn(
      code,
      offices.map((one) => one.tally),
    )[at]
    return cell && { ...about, part: '', cell }
  }
  const parts = month !== undefined ? found.months : found.fields
  const at = parts.findIndex(({ key }) => key === (month ?? field))
  const cell = openColumn(
    code,
    parts.map((one) => one.tally),
  )[at]
  const label = parts[at]?.label ?? ''
  return cell && { ...about, part: month !== undefined ? `tháng ${label}` : label, cell }
}

import type { ReactNode } from 'react'
import { cn } from '#lib/cn.ts'

export type Column<Row> = {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Figures: aligned right, of one width. */
  numeric?: boolean
  /** Where this value says nothing, a phone leaves it out; the table of a wide screen keeps it. */
  idle?: (row: Row) => boolean
  /** Replaces the label in the head, for example by a link that sorts. */
  head?: ReactNode
}

/**
 * Rows as a table, on a phone as cards. The first column names the row. Phones get the label of each
 * value again, because the head is not shown there.
 */
export function Table<Row>({
  caption,
  captionHidden = false,
  large = false,
  columns,
  rows,
  rowKey,
}: {
  caption: string
  captionHidden?: boolean
  /** For citizens: no word smaller than the text of their pages. */
  large?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}) {
  return (
    <table
      className={cn('block w-full border-collapse md:table print:table', large ? 'text-base' : 'text-sm')}
    >
      <caption
        className={cn('block pb-2 text-left font-semibold md:table-caption', captionHidden && 'sr-only')}
      >
        {caption}
      </caption>
      <thead className="hidden md:table-header-group print:table-header-group">
        <tr className="border-b-[1.5px] border-vien bg-giay-sam">
          {columns.map(({ key, label, head, numeric }) => (
            <th
              key={key}
              scope="col"
              className={cn('px-3 py-2 align-bottom', numeric ? 'text-right' : 'text-left')}
            >
              {head ?? label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block border-t border-ke md:table-row-group md:border-0 print:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            data-row
            className="grid gap-y-1 border-b border-ke py-3 hover:bg-giay-to md:table-row md:py-0 print:table-row"
          >
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} first={index === 0} large={large} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const labelled = 'flex flex-wrap items-baseline gap-x-3'

function Cell<Row>({
  column,
  row,
  first,
  large,
}: {
  column: Column<Row>
  row: Row
  first: boolean
  large: boolean
}) {
  return (
    <td
      className={cn(
        'min-w-0 md:table-cell md:px-3 md:py-2.5 md:align-baseline print:table-cell print:px-2 print:py-1.5 print:align-baseline',
        first ? cn('block text-base', !large && 'md:text-sm') : column.idle?.(row) ? 'hidden' : labelled,
        column.numeric && 'figures md:text-right print:text-right',
      )}
    >
      {!first && (
        <span className="shrink-0 basis-[7rem] text-than-nhat md:hidden print:hidden">{column.label}</span>
      )}
      <div className="min-w-0 flex-1 basis-[10rem]">{column.cell(row)}</div>
    </td>
  )
}

import type { Content, TableCell } from 'pdfmake'
import { points, size, space } from './layout.ts'

export type Style = { fontSize: number; bold?: boolean; italics?: boolean; decoration?: 'underline' }
export type Margin = [number, number, number, number]

export const centred = (text: string, style: Style, above = 0): Content => ({
  text,
  alignment: 'center',
  margin: [0, points(above), 0, 0],
  ...style,
})

/** A solid rule of this length in the middle of a column. */
export function rule(length: number, column: number, after = 0): Content {
  const side = (column - length) / 2
  return {
    margin: [0, 1, 0, after],
    canvas: [{ type: 'line', x1: points(side), x2: points(side + length), y1: 0, y2: 0, lineWidth: 0.75 }],
  }
}

/** Columns side by side that stay on one page. */
export const columns = (widths: readonly number[], cells: Content[][]): Content => ({
  unbreakable: true,
  layout: {
    ...{ hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 0 },
    ...{ paddingTop: () => 0, paddingBottom: () => 0 },
  },
  table: {
    widths: widths.map(points),
    body: [cells.map((stack): TableCell => ({ stack, margin: 0 }))],
  },
})

const after: Margin = [0, 0, 0, space.paragraph]
export const body = (text: Content[] | string, style: Partial<Style> = {}): Content =>
  ({
    text,
    alignment: 'justify',
    leadingIndent: points(space.indent),
    margin: after,
    fontSize: size.body,
    ...style,
  }) as Content

/** `headlineLevel` marks what must not end a page. */
export const kept = (content: Content): Content => ({ ...(content as object), headlineLevel: 1 }) as Content

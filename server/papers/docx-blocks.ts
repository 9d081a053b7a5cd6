import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { space, textWidth, twips } from './layout.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }
const bare = { ...noBorders, insideHorizontal: none, insideVertical: none }
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }

export type Style = { size: number; bold?: boolean; italics?: boolean; caps?: boolean; underline?: object }
export const run = (text: string, { size: letters, ...more }: Style) =>
  new TextRun({ text, size: letters * 2, ...more })

/** A centred line of the frame. */
export const centred = (text: string, style: Style, more: Partial<IParagraphOptions> = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: [run(text, style)] })

/** A solid rule of this length in the middle of a column. */
export function rule(length: number, column: number, after = 0): Paragraph {
  const side = twips(Math.max(0, (column - length) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, after: after * 20, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}

/** Columns side by side that stay on one page. */
export function columns(widths: readonly number[], cells: Paragraph[][]): Table {
  return new Table({
    width: { size: twips(textWidth), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    borders: bare,
    margins: noMargins,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              width: { size: twips(widths[index] ?? 0), type: WidthType.DXA },
              borders: noBorders,
              margins: noMargins,
              verticalAlign: VerticalAlignTable.TOP,
              children,
            }),
        ),
      }),
    ],
  })
}

/** A little room before the signatures. */
export const breath = () =>
  new Paragraph({ keepNext: true, spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] })

export const gap = (mm: number) => ({ spacing: { before: twips(mm) } })

export const spacing = {
  after: space.paragraph * 20,
  line: Math.round(240 * space.line),
  lineRule: LineRuleType.AUTO,
}
export const body = (children: TextRun[], more: Partial<IParagraphOptions> = {}) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(space.indent) },
    spacing,
    ...more,
    children,
  })

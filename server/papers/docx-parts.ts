import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Part } from '#domain/papers/paper.ts'
import { body, centred, run, spacing } from './docx-blocks.ts'
import { size, textWidth, twips, words } from './layout.ts'

/** One running part of a paper. */
export function part(it: Part): (Paragraph | Table)[] {
  if (it.is === 'address') return address(it.to)
  if (it.is === 'authority')
    return [
      centred(
        it.text,
        { size: size.body, bold: true },
        { spacing: { before: 60, after: 120 }, keepNext: true },
      ),
    ]
  if (it.is === 'basis') return [body([run(it.text, { size: size.body, italics: true })])]
  if (it.is === 'heading') return [body([run(it.text, { size: size.body, bold: true })], { keepNext: true })]
  if (it.is === 'list') return it.items.map((item) => body([run(`- ${item}`, { size: size.body })]))
  if (it.is === 'table') return [grid(it), new Paragraph({ spacing: { after: 60 }, children: [] })]
  const lead = it.lead ? [run(`${it.lead} `, { size: size.body, bold: true })] : []
  return [body([...lead, run(it.text, { size: size.body })])]
}

/** One addressee stands beside the words, several below them. */
function address(to: string[]): Paragraph[] {
  const [only = ''] = to
  const lines =
    to.length === 1 ? [`${words.address} ${only}`] : [words.address, ...to.map((one) => `- ${one}`)]
  return lines.map((line, index) =>
    centred(
      line,
      { size: size.body },
      { spacing: { ...spacing, after: index === lines.length - 1 ? 240 : 0 }, keepNext: true },
    ),
  )
}

function grid({ columns: heads, rows }: Extract<Part, { is: 'table' }>): Table {
  const sum = heads.reduce((all, one) => all + one.share, 0)
  const widths = heads.map(({ share }) => twips((textWidth * share) / sum))
  const row = (texts: string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: texts.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            margins: { top: 40, bottom: 40, left: 100, right: 100 },
            children: [
              new Paragraph({
                alignment: isHead || heads[index]?.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
                children: [run(text, { size: size.table, bold: isHead })],
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: twips(textWidth), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      row(
        heads.map((one) => one.title),
        true,
      ),
      ...rows.map((texts) => row(texts, false)),
    ],
  })
}

import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Paper, Part, Signature } from '#domain/papers/paper.ts'
import {
  fontOfWord,
  footColumns,
  headColumns,
  officeLines,
  page,
  shortRule,
  size,
  space,
  textWidth,
  twips,
  wholeRule,
  words,
} from './layout.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none }
const bare = { ...noBorders, insideHorizontal: none, insideVertical: none }
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }

type Style = { size: number; bold?: boolean; italics?: boolean; caps?: boolean; underline?: object }
const run = (text: string, { size: letters, ...more }: Style) =>
  new TextRun({ text, size: letters * 2, ...more })

/** A centred line of the frame. */
const centred = (text: string, style: Style, more: Partial<IParagraphOptions> = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: [run(text, style)] })

/** A solid rule of this length in the middle of a column. */
function rule(length: number, column: number, after = 0): Paragraph {
  const side = twips(Math.max(0, (column - length) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, after: after * 20, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}

function columns(widths: readonly number[], cells: Paragraph[][]): Table {
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
const breath = () =>
  new Paragraph({ keepNext: true, spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] })

const gap = (mm: number) => ({ spacing: { before: twips(mm) } })

function head(paper: Paper): Table {
  const [left, right] = headColumns
  const party = paper.layout === 'party'
  const names = officeLines(paper.issuer, size.issuer, left)
  const office = [
    ...(paper.superior ? officeLines(paper.superior, size.superior, left) : []).map((name) =>
      centred(name, { size: size.superior }),
    ),
    ...names.map((name) => centred(name, { size: size.issuer, bold: true })),
    party
      ? centred(words.partyStar, { size: size.issuer })
      : rule(shortRule(names.at(-1) ?? '', size.issuer, left), left),
    centred(paper.number, { size: size.number }, gap(2)),
    ...(paper.title ? [] : [centred(paper.subject, { size: size.letterSubject, italics: party }, gap(1))]),
  ]
  const date = centred(`${paper.place}, ${paper.date}`, { size: size.date, italics: true }, gap(2))
  const nation = party
    ? [
        centred(words.party, { size: size.partyHeading, bold: true }),
        rule(wholeRule(words.party, size.partyHeading), right),
        date,
      ]
    : [
        centred(words.nation, { size: size.nation, bold: true }),
        centred(words.motto, { size: size.motto, bold: true }),
        rule(wholeRule(words.motto, size.motto), right),
        date,
      ]
  return columns(headColumns, [office, nation])
}

function title(paper: Paper): Paragraph[] {
  if (!paper.title) return [new Paragraph({ spacing: { after: 120 }, children: [] })]
  return [
    centred(paper.title, { size: size.title, bold: true }, { spacing: { before: 240 }, keepNext: true }),
    centred(paper.subject, { size: size.subject, bold: true }, { keepNext: true }),
    rule(shortRule(paper.subject, size.subject, textWidth), textWidth, 12),
  ]
}

const spacing = {
  after: space.paragraph * 20,
  line: Math.round(240 * space.line),
  lineRule: LineRuleType.AUTO,
}
const body = (children: TextRun[], more: Partial<IParagraphOptions> = {}) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(space.indent) },
    spacing,
    ...more,
    children,
  })

function part(it: Part): (Paragraph | Table)[] {
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

const signed = ({ lines, hint, name }: Signature): Paragraph[] => [
  ...lines.map((line) => centred(line, { size: size.post, bold: true }, { keepNext: true })),
  ...(hint ? [centred(hint, { size: size.hint, italics: true }, { keepNext: true })] : []),
  centred(name, { size: size.signer, bold: true }, gap(hint ? space.signing - 4 : space.signing)),
]

function foot(paper: Paper): Table {
  const party = paper.layout === 'party'
  const heading: Style = party
    ? { size: size.recipientsHead, underline: {} }
    : { size: size.recipientsHead, bold: true, italics: true }
  const left = paper.counterSignature
    ? signed(paper.counterSignature)
    : [
        new Paragraph({ children: [run(words.recipients, heading)] }),
        ...paper.recipients.map(
          (one, index) =>
            new Paragraph({
              children: [
                run(`- ${one}${index === paper.recipients.length - 1 ? '.' : ';'}`, {
                  size: size.recipients,
                }),
              ],
            }),
        ),
      ]
  return columns(footColumns, [left, signed(paper.signature)])
}

/** The paper as a Word file. */
export function renderDocx(paper: Paper): Promise<Buffer> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: size.pageNumber * 2 })],
  })
  const document = new Document({
    creator: paper.issuer,
    title: paper.title ?? paper.subject,
    styles: {
      default: { document: { run: { font: fontOfWord, size: size.body * 2, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              header: twips(space.header),
              footer: twips(space.header),
            },
          },
        },
        headers: {
          default: new Header({ children: [number] }),
          first: new Header({ children: [new Paragraph('')] }),
        },
        children: [head(paper), ...title(paper), ...paper.parts.flatMap(part), breath(), foot(paper)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

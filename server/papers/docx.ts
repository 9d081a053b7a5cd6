import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx'
import type { Paper, Signature } from '#domain/papers/paper.ts'
import { breath, centred, columns, gap, rule, run, type Style } from './docx-blocks.ts'
import { part } from './docx-parts.ts'
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

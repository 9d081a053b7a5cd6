import type { Content } from 'pdfmake'
import type { Paper, Signature } from '#domain/papers/paper.ts'
import {
  footColumns,
  headColumns,
  officeLines,
  page,
  points,
  shortRule,
  size,
  space,
  textWidth,
  wholeRule,
  words,
} from './layout.ts'
import { centred, columns, type Margin, rule, type Style } from './pdf-blocks.ts'
import { type PdfDocument, pdfmake } from './pdf-fonts.ts'
import { part } from './pdf-parts.ts'

function head(paper: Paper): Content {
  const [left, right] = headColumns
  const party = paper.layout === 'party'
  const names = officeLines(paper.issuer, size.issuer, left)
  const office: Content[] = [
    ...(paper.superior ? officeLines(paper.superior, size.superior, left) : []).map((name) =>
      centred(name, { fontSize: size.superior }),
    ),
    ...names.map((name) => centred(name, { fontSize: size.issuer, bold: true })),
    party
      ? centred(words.partyStar, { fontSize: size.issuer })
      : rule(shortRule(names.at(-1) ?? '', size.issuer, left), left),
    centred(paper.number, { fontSize: size.number }, 2),
    ...(paper.title ? [] : [centred(paper.subject, { fontSize: size.letterSubject, italics: party }, 1)]),
  ]
  const date = centred(`${paper.place}, ${paper.date}`, { fontSize: size.date, italics: true }, 2)
  const nation: Content[] = party
    ? [
        centred(words.party, { fontSize: size.partyHeading, bold: true }),
        rule(wholeRule(words.party, size.partyHeading), right),
        date,
      ]
    : [
        centred(words.nation, { fontSize: size.nation, bold: true }),
        centred(words.motto, { fontSize: size.motto, bold: true }),
        rule(wholeRule(words.motto, size.motto), right),
        date,
      ]
  return columns(headColumns, [office, nation])
}

function title(paper: Paper): Content[] {
  if (!paper.title) return [{ text: '', margin: [0, 0, 0, 6] }]
  return [
    {
      ...(centred(paper.title, { fontSize: size.title, bold: true }) as object),
      margin: [0, 12, 0, 0],
    } as Content,
    centred(paper.subject, { fontSize: size.subject, bold: true }),
    rule(shortRule(paper.subject, size.subject, textWidth), textWidth, 12),
  ]
}

const signed = ({ lines, hint, name }: Signature): Content[] => [
  ...lines.map((line) => centred(line, { fontSize: size.post, bold: true })),
  ...(hint ? [centred(hint, { fontSize: size.hint, italics: true })] : []),
  centred(name, { fontSize: size.signer, bold: true }, hint ? space.signing - 4 : space.signing),
]

function foot(paper: Paper): Content {
  const party = paper.layout === 'party'
  const heading: Style = party
    ? { fontSize: size.recipientsHead, decoration: 'underline' }
    : { fontSize: size.recipientsHead, bold: true, italics: true }
  const left: Content[] = paper.counterSignature
    ? signed(paper.counterSignature)
    : [
        { text: words.recipients, ...heading },
        ...paper.recipients.map((one, index) => ({
          text: `- ${one}${index === paper.recipients.length - 1 ? '.' : ';'}`,
          fontSize: size.recipients,
        })),
      ]
  return {
    ...(columns(footColumns, [left, signed(paper.signature)]) as object),
    margin: [0, 6, 0, 0],
  } as Content
}

/** The paper as a PDF, with letters embedded and text that can be read back. */
export function renderPdf(paper: Paper): Promise<Buffer> {
  const document: PdfDocument = {
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom].map(points) as Margin,
    info: { title: paper.title ?? paper.subject, author: paper.issuer },
    language: 'vi',
    defaultStyle: { font: 'Tinos', fontSize: size.body, lineHeight: space.line },
    header: (current: number) =>
      current === 1
        ? ''
        : {
            text: String(current),
            alignment: 'center',
            fontSize: size.pageNumber,
            margin: [0, points(space.header), 0, 0],
          },
    pageBreakBefore: ({ headlineLevel }, nodes) =>
      headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
    content: [head(paper), ...title(paper), ...paper.parts.flatMap(part), foot(paper)],
  } as PdfDocument
  return pdfmake().createPdf(document).getBuffer()
}

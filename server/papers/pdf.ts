import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Paper, Part, Signature } from '#domain/papers/paper.ts'
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

const load = createRequire(import.meta.url)
const faces = dirname(load.resolve('@expo-google-fonts/tinos/package.json'))
const face = (name: string) => join(faces, name, `Tinos_${name}.ttf`)

type Pdfmake = {
  setFonts: (fonts: object) => void
  setLocalAccessPolicy: (may: (path: string) => boolean) => void
  setUrlAccessPolicy: (may: (url: string) => boolean) => void
  createPdf: (document: TDocumentDefinitions) => { getBuffer: () => Promise<Buffer> }
}

let ready: Pdfmake | undefined

/** Loaded when the first PDF is made. It reads our own four faces and nothing else. */
function pdfmake(): Pdfmake {
  if (ready) return ready
  ready = load('pdfmake') as Pdfmake
  ready.setLocalAccessPolicy((path) => path.startsWith(faces))
  ready.setUrlAccessPolicy(() => false)
  ready.setFonts({
    Tinos: {
      normal: face('400Regular'),
      bold: face('700Bold'),
      italics: face('400Regular_Italic'),
      bolditalics: face('700Bold_Italic'),
    },
  })
  return ready
}

type Style = { fontSize: number; bold?: boolean; italics?: boolean; decoration?: 'underline' }
type Margin = [number, number, number, number]

const centred = (text: string, style: Style, above = 0): Content => ({
  text,
  alignment: 'center',
  margin: [0, points(above), 0, 0],
  ...style,
})

/** A solid rule of this length in the middle of a column. */
function rule(length: number, column: number, after = 0): Content {
  const side = (column - length) / 2
  return {
    margin: [0, 1, 0, after],
    canvas: [{ type: 'line', x1: points(side), x2: points(side + length), y1: 0, y2: 0, lineWidth: 0.75 }],
  }
}

const columns = (widths: readonly number[], cells: Content[][]): Content => ({
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

const after: Margin = [0, 0, 0, space.paragraph]
const body = (text: Content[] | string, style: Partial<Style> = {}): Content =>
  ({
    text,
    alignment: 'justify',
    leadingIndent: points(space.indent),
    margin: after,
    fontSize: size.body,
    ...style,
  }) as Content

/** `headlineLevel` marks what must not end a page. */
const kept = (content: Content): Content => ({ ...(content as object), headlineLevel: 1 }) as Content

function part(it: Part): Content[] {
  if (it.is === 'address') return address(it.to)
  if (it.is === 'authority') {
    const line = centred(it.text, { fontSize: size.body, bold: true })
    return [kept({ ...(line as object), margin: [0, 3, 0, 6] } as Content)]
  }
  if (it.is === 'basis') return [body(it.text, { italics: true })]
  if (it.is === 'heading') return [kept(body(it.text, { bold: true }))]
  if (it.is === 'list') return it.items.map((item) => body(`- ${item}`))
  if (it.is === 'table') return [grid(it)]
  return [body(it.lead ? [{ text: `${it.lead} `, bold: true }, it.text] : it.text)]
}

/** One addressee stands beside the words, several below them. */
function address(to: string[]): Content[] {
  const [only = ''] = to
  const lines =
    to.length === 1 ? [`${words.address} ${only}`] : [words.address, ...to.map((one) => `- ${one}`)]
  return lines.map((line, index) => ({
    text: line,
    alignment: 'center',
    fontSize: size.body,
    margin: [0, 0, 0, index === lines.length - 1 ? 12 : 0],
  }))
}

function grid({ columns: heads, rows }: Extract<Part, { is: 'table' }>): Content {
  const sum = heads.reduce((all, one) => all + one.share, 0)
  // Lines and the room beside the letters come on top of the widths.
  const room = points(textWidth) - heads.length * 10 - (heads.length + 1) * 0.5
  const row = (texts: string[], isHead: boolean): TableCell[] =>
    texts.map((text, index) => ({
      text,
      bold: isHead,
      fontSize: size.table,
      alignment: isHead || heads[index]?.centred ? 'center' : 'left',
    }))
  return {
    margin: [0, 0, 0, space.paragraph],
    layout: { paddingLeft: () => 5, paddingRight: () => 5, hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: heads.map(({ share }) => (room * share) / sum),
      body: [
        row(
          heads.map((one) => one.title),
          true,
        ),
        ...rows.map((texts) => row(texts, false)),
      ],
    },
  }
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
  const document: TDocumentDefinitions = {
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
  } as TDocumentDefinitions
  return pdfmake().createPdf(document).getBuffer()
}

import type { Content, TableCell } from 'pdfmake'
import type { Part } from '#domain/papers/paper.ts'
import { points, size, space, textWidth, words } from './layout.ts'
import { body, centred, kept } from './pdf-blocks.ts'

/** One running part of a paper. */
export function part(it: Part): Content[] {
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

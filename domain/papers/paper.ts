/** A table column: what it says on top, and its share of the width. */
export type Column = { title: string; share: number; centred?: true }

/** The running parts of a paper, from the address to the last line above the signature. */
export type Part =
  /** "Kính gửi:" one or several. */
  | { is: 'address'; to: string[] }
  /** Whose decision it is, centred: "CHỦ TỊCH ỦY BAN NHÂN DÂN …", "QUYẾT ĐỊNH:". */
  | { is: 'authority'; text: string }
  /** "Căn cứ …": italic. */
  | { is: 'basis'; text: string }
  | { is: 'heading'; text: string }
  /** `lead` stands bold before the text: "Điều 1." */
  | { is: 'paragraph'; lead?: string; text: string }
  | { is: 'list'; items: string[] }
  | { is: 'table'; columns: Column[]; rows: string[][] }

/** Who signs: the lines above the name ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), never a picture of a signature. */
export type Signature = { lines: string[]; hint?: string; name: string }

/**
 * One official paper as it reads, before it has a shape: the preview, the Word file and the PDF are
 * made from the same description. Laid out by Phụ lục I Nghị định 30/2020/NĐ-CP, or as papers of the
 * Party are (Hướng dẫn 36-HD/VPTW).
 */
export type Paper = {
  layout: 'state' | 'party'
  superior?: string
  issuer: string
  /** "Số: 05/TB-UBND" */
  number: string
  place: string
  /** "ngày 05 tháng 10 năm 2026" */
  date: string
  /** "THÔNG BÁO". Absent for an official letter: its subject stands under the number. */
  title?: string
  subject: string
  parts: Part[]
  signature: Signature
  /** Stands left of the signature, where others have the recipients. */
  counterSignature?: Signature
  recipients: string[]
  /** The form of the law it follows, for those who write it; not printed. */
  form?: string
}

/** All that is read of a paper, line by line: for looking through it, and for comparing files with it. */
export function textOf(paper: Paper): string[] {
  const heads = [paper.superior, paper.issuer, paper.number, `${paper.place}, ${paper.date}`]
  const body = paper.parts.flatMap((part) => {
    if (part.is === 'address') return ['Kính gửi:', ...part.to]
    if (part.is === 'list') return part.items
    if (part.is === 'table') return [...part.columns.map((one) => one.title), ...part.rows.flat()]
    if (part.is === 'paragraph' && part.lead) return [`${part.lead} ${part.text}`]
    return [part.text]
  })
  const signed = [paper.counterSignature, paper.signature].flatMap((one) =>
    one ? [...one.lines, one.hint, one.name] : [],
  )
  return [...heads, paper.title, paper.subject, ...body, ...signed, ...paper.recipients].filter(
    (line): line is string => Boolean(line),
  )
}

import type { Paper, Part, Signature } from '#domain/papers/paper.ts'

/** An official paper as it will read, in the order and the columns of the sheet; not to be printed. */
export function PaperSheet({ paper, label }: { paper: Paper; label: string }) {
  const isParty = paper.layout === 'party'
  return (
    <article
      aria-label={label}
      className="max-w-[52rem] space-y-3 border border-vien bg-giay-to px-4 py-6 sm:px-10 sm:py-10"
    >
      <div className="grid gap-x-6 gap-y-4 text-center sm:grid-cols-[2fr_3fr]">
        <div>
          {paper.superior && <p>{paper.superior}</p>}
          <p className="font-semibold">{paper.issuer}</p>
          {isParty && <p>*</p>}
          <p className="mt-2">{paper.number}</p>
          {!paper.title && <p className="mt-1 text-[0.95em]">{paper.subject}</p>}
        </div>
        <div>
          {isParty ? (
            <p className="font-semibold underline underline-offset-4">ĐẢNG CỘNG SẢN VIỆT NAM</p>
          ) : (
            <>
              <p className="font-semibold">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
              <p className="font-semibold underline underline-offset-4">Độc lập - Tự do - Hạnh phúc</p>
            </>
          )}
          <p className="mt-2 italic">
            {paper.place}, {paper.date}
          </p>
        </div>
      </div>
      {paper.title && (
        <div className="py-2 text-center font-semibold">
          <p>{paper.title}</p>
          <p>{paper.subject}</p>
        </div>
      )}
      {paper.parts.map((part, index) => (
        // The parts of a paper have no names of their own and never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <PartOfSheet key={index} part={part} />
      ))}
      <div className="grid gap-6 pt-3 sm:grid-cols-2">
        {paper.counterSignature ? (
          <Signed signature={paper.counterSignature} />
        ) : (
          <div className="text-[0.85em]">
            <p className="font-semibold italic">Nơi nhận:</p>
            <ul>
              {paper.recipients.map((one, index) => (
                <li key={one}>
                  - {one}
                  {index === paper.recipients.length - 1 ? '.' : ';'}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Signed signature={paper.signature} />
      </div>
    </article>
  )
}

function Signed({ signature: { lines, hint, name } }: { signature: Signature }) {
  return (
    <div className="text-center">
      {lines.map((line) => (
        <p key={line} className="font-semibold">
          {line}
        </p>
      ))}
      {hint && <p className="italic">{hint}</p>}
      <p className="pt-12 font-semibold">{name}</p>
    </div>
  )
}

function PartOfSheet({ part }: { part: Part }) {
  if (part.is === 'address') return <p className="text-center">Kính gửi: {part.to.join('; ')}</p>
  if (part.is === 'authority') return <p className="text-center font-semibold">{part.text}</p>
  if (part.is === 'basis') return <p className="italic">{part.text}</p>
  if (part.is === 'heading') return <p className="font-semibold">{part.text}</p>
  if (part.is === 'list') {
    return (
      <ul>
        {part.items.map((item) => (
          <li key={item}>- {item}</li>
        ))}
      </ul>
    )
  }
  if (part.is === 'table') return <TableOfSheet part={part} />
  return (
    <p className="wrap-anywhere">
      {part.lead && <strong>{part.lead} </strong>}
      {part.text}
    </p>
  )
}

function TableOfSheet({ part: { columns, rows } }: { part: Extract<Part, { is: 'table' }> }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-[0.95em] [&_td]:border [&_td]:border-vien [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:border-vien [&_th]:px-2 [&_th]:py-1">
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((cell, index) => (
                <td key={columns[index]?.title}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { type Cell, cellWords, openMeasures, shareWords } from '#domain/reports/open-figures.ts'

/** A figure for everybody, with its share beside it; one that is told exactly opens the list behind it. */
export function Figure({
  cell,
  office,
  month,
  field,
}: {
  cell: Cell
  /** The code of the office; nothing for all of them. */
  office?: string
  month?: string
  field?: string
}) {
  const share = shareWords(cell)
  const words = cellWords(cell)
  const opens = cell.shown === 'exact' && cell.n > 0
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 md:justify-end">
      {opens ? (
        <a
          className="inline-flex min-h-11 min-w-11 items-center md:justify-end"
          href={listAddress({ cell, office, month, field })}
        >
          {words}
        </a>
      ) : (
        <span className={cell.shown === 'exact' ? undefined : 'text-than-nhat'}>{words}</span>
      )}
      {share && <span className="text-than-nhat">{share}</span>}
    </span>
  )
}

function listAddress({ cell, office, month, field }: Parameters<typeof Figure>[0]): string {
  const asked = new URLSearchParams({ 'chi-so': openMeasures[cell.code] })
  if (month !== undefined) asked.set('thang', month.slice(0, 7))
  if (field !== undefined) asked.set('linh-vuc', field)
  return `/so-lieu/${office ?? 'tat-ca'}/danh-sach?${asked}`
}

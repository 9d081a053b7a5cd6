import { formatShortDay } from '#lib/dates.ts'

export type PaperLine = {
  id: string
  label: string
  number: string
  day: string
  isWritten: boolean
  scanFileId: string | null
}

const linkClass = 'inline-flex min-h-11 items-center'

/** Official papers with number and day, the files to open, and whether the signed one is there. */
export function PaperList({ papers, href }: { papers: readonly PaperLine[]; href?: (id: string) => string }) {
  return (
    <ul aria-label="Văn bản" className="divide-y divide-ke border-y border-ke">
      {papers.map(({ id, label, number, day, isWritten, scanFileId }) => {
        const name = `${label} số ${number}`
        return (
          <li key={id} className="py-2">
            {href ? (
              <a href={href(id)} className={`${linkClass} wrap-anywhere`}>
                {name}
              </a>
            ) : (
              <p className="font-semibold wrap-anywhere">{name}</p>
            )}
            <p className="text-[0.9em] text-than-nhat">Ngày {formatShortDay(day)}</p>
            <p className="flex flex-wrap gap-x-4">
              {isWritten ? (
                <>
                  <a href={`/api/papers/${id}?as=pdf`} download className={linkClass}>
                    PDF<span className="sr-only"> của {name}</span>
                  </a>
                  <a href={`/api/papers/${id}?as=docx`} download className={linkClass}>
                    Word<span className="sr-only"> của {name}</span>
                  </a>
                </>
              ) : (
                <span className="text-than-nhat">Đang lập tệp, xin mở lại sau ít phút.</span>
              )}
              {scanFileId && (
                <a href={`/api/files/${scanFileId}`} download className={linkClass}>
                  Bản đã ký<span className="sr-only"> của {name}</span>
                </a>
              )}
            </p>
            {href && !scanFileId && <p className="text-[0.9em] text-than-nhat">Chưa có bản đã ký.</p>}
          </li>
        )
      })}
    </ul>
  )
}

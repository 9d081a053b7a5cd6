import { Notice } from '#components/ui/notice.tsx'
import { blanksOf, partsOf } from '#domain/petitions/answer-blanks.ts'

/** The text with every unfilled blank marked: a text field cannot show where they are. */
export function MarkedBlanks({ text }: { text: string }) {
  const count = blanksOf(text).length
  if (count === 0) return null
  let at = 0
  const parts = partsOf(text).map((part) => {
    at += part.text.length
    return { ...part, at }
  })
  return (
    <Notice tone="warn" title={`Mẫu còn ${count} chỗ trống`}>
      <p className="whitespace-pre-line">
        {parts.map(({ text: words, blank, at }) =>
          blank ? (
            <mark key={at} className="rounded-sm bg-nghe px-1 text-tren">
              {words}
            </mark>
          ) : (
            <span key={at}>{words}</span>
          ),
        )}
      </p>
    </Notice>
  )
}

import type { ReactNode } from 'react'
import {
  awaitsTranscript,
  notTranscribed,
  transcriptHint,
  transcriptLabel,
  transcriptWords,
} from '#domain/petitions/transcript.ts'
import type { BodyPlace } from '#domain/petitions/words.ts'

/**
 * The text of a letter. Of one that came as a picture or a recording it is said that a clerk wrote it out; by
 * whom and when only where that is given.
 */
export function LetterText({
  row,
  transcripts = [],
  children,
}: {
  row: { bodyIn: BodyPlace; transcribedAt: Date | null }
  transcripts?: { byTitle: string; at: Date }[]
  children: ReactNode
}) {
  if (row.bodyIn === 'text') return children
  if (awaitsTranscript(row)) return <p>{notTranscribed}</p>
  const [latest] = transcripts
  return (
    <>
      <p className="mb-2 text-[0.9em] text-than-nhat">
        {transcriptLabel}. {transcriptHint} {latest && transcriptWords(latest)}{' '}
        {transcripts.length > 1 && `Đã sửa ${transcripts.length - 1} lần.`}
      </p>
      {children}
    </>
  )
}

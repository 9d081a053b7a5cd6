import { transcriptWords } from '#domain/petitions/transcript.ts'

/** Every transcript of a letter, newest first: who wrote what, and when. */
export function TranscriptList({
  transcripts,
}: {
  transcripts: { id: string; body: string; byTitle: string; at: Date }[]
}) {
  return (
    <ol className="divide-y divide-ke">
      {transcripts.map(({ id, body, ...it }, index) => (
        <li key={id} className="space-y-1 py-3">
          <p className="text-[0.9em] text-than-nhat">
            {index === 0 ? 'Bản đang dùng.' : 'Bản trước.'} {transcriptWords(it)}
          </p>
          <p className="whitespace-pre-line wrap-anywhere">{body}</p>
        </li>
      ))}
    </ol>
  )
}

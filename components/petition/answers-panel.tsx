import { type AnswerParts, AnswerSheet } from '#components/petition/answer-sheet.tsx'
import { MaskedText } from '#components/petition/masked-text.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { ratings, type SenderWord, senderWords, silentWord } from '#domain/petitions/words.ts'
import { formatInstant } from '#lib/dates.ts'

type Answer = AnswerParts & {
  id: string
  draftedAt: Date
  draftedTitle: string
  approvedTitle: string | null
  approvedAt: Date | null
  returnedAt: Date | null
  issuedAt: Date | null
}

export type AnswersOfFile = {
  row: { closedSilently: boolean; says: SenderWord | null }
  answers: Answer[]
  maskedAnswer?: string
  says: { id: string; word: SenderWord; reason: string; rating: number | null; at: Date }[]
}

/** Answers and what the sender said of them, side by side; neither overwrites the other. */
export function AnswersPanel({ file }: { file: AnswersOfFile }) {
  const { row, answers, maskedAnswer, says } = file
  const shown = answers.filter(({ returnedAt }) => !returnedAt)
  return (
    <>
      {maskedAnswer && (
        <Panel title="Trả lời của cơ quan">
          <MaskedText text={maskedAnswer} />
        </Panel>
      )}
      {says.map(({ id, word, reason, rating, at }) => (
        <Notice key={id} tone={word === 'done' ? 'ok' : 'warn'} title={`Người gửi nói: ${senderWords[word]}`}>
          {reason && <p className="whitespace-pre-line">{reason}</p>}
          <p className="text-than-nhat">
            {formatInstant(at)}
            {rating && `. Mức độ hài lòng: ${ratings[String(rating) as keyof typeof ratings]}`}
          </p>
        </Notice>
      ))}
      {says.length === 0 && row.says && <Notice title={`Người gửi nói: ${senderWords[row.says]}`} />}
      {row.closedSilently && <Notice title={silentWord} />}
      {shown.map((answer) => (
        <Panel key={answer.id} title={answer.issuedAt ? 'Trả lời đã phát hành' : 'Dự thảo trả lời'}>
          <AnswerSheet answer={answer} />
          <p className="mt-3 text-sm text-than-nhat">
            {answer.draftedTitle} soạn, {formatInstant(answer.draftedAt)}.
            {answer.approvedAt && ` ${answer.approvedTitle} duyệt, ${formatInstant(answer.approvedAt)}.`}
            {answer.issuedAt && ` Phát hành ${formatInstant(answer.issuedAt)}.`}
          </p>
        </Panel>
      ))}
    </>
  )
}

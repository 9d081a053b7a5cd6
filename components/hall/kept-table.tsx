import { Table } from '#components/ui/table.tsx'
import { type KeptTurn, outcomes, type TurnJoin, turnJoins } from '#domain/dialogues/hall/words.ts'
import { speakerWords } from '#domain/dialogues/turn.ts'
import { formatInstant } from '#lib/dates.ts'

type Line = {
  entryId: string
  writtenAt: Date
  shortCode: string
  tookPlaceAt: Date
  receivedAt: Date
  place: string
  outcome: TurnJoin
  entry: KeptTurn
  turn: { id: string; position: number } | undefined
}

/** What came, line by line: with its words where it stands nowhere else. */
export function KeptTable({ number, lines }: { number: string; lines: Line[] }) {
  return (
    <Table
      caption="Mục ghi lúc mất mạng"
      captionHidden
      rows={lines}
      rowKey={({ entryId, writtenAt }) => `${entryId} ${writtenAt.toISOString()}`}
      columns={[
        { key: 'code', label: 'Mã tạm', cell: ({ shortCode }) => shortCode },
        { key: 'took', label: 'Ghi lúc', cell: ({ tookPlaceAt }) => formatInstant(tookPlaceAt) },
        { key: 'came', label: 'Gửi đến lúc', cell: ({ receivedAt }) => formatInstant(receivedAt) },
        { key: 'place', label: 'Điểm cầu', cell: ({ place }) => place },
        { key: 'words', label: 'Nội dung', cell: ({ entry }) => <Words entry={entry} /> },
        {
          key: 'outcome',
          label: 'Kết quả',
          cell: ({ outcome, turn }) =>
            turn ? (
              <>
                {turnJoins[outcome]}:{' '}
                <a
                  href={`/dialogues/${number}/live/${turn.id}`}
                  className="inline-flex min-h-11 items-center"
                >
                  ý kiến {turn.position}
                </a>
              </>
            ) : (
              `${turnJoins[outcome]}, vì biên bản đã khóa`
            ),
        },
      ]}
    />
  )
}

function Words({ entry }: { entry: KeptTurn }) {
  const { seat = '', name = '', body, answer, outcome, task, who, dueOn, passedTo } = entry
  const points = [who, task, dueOn && `hạn ${dueOn.split('-').reverse().join('/')}`, passedTo].filter(Boolean)
  return (
    <div className="space-y-1 wrap-anywhere">
      <p className="font-semibold">{speakerWords({ seat, name })}</p>
      {body && <p className="whitespace-pre-line">{body}</p>}
      {answer && <p className="whitespace-pre-line">Trả lời: {answer}</p>}
      {outcome && outcome !== 'answered' && <p>{[outcomes[outcome], ...points].join('; ')}.</p>}
    </div>
  )
}

import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import {
  type Answer,
  answerCodes,
  answers,
  type CritiqueState,
  critiqueStates,
  type DocumentKind,
  documentKinds,
} from '#domain/supervision/critiques/words.ts'
import { formatShortDay } from '#lib/dates.ts'
import { critiqueTones } from './words.ts'

type Row = {
  id: string
  kind: DocumentKind
  title: string
  office: string
  front: string
  state: CritiqueState
  collectTo: string | null
  opinionsDueOn: string
  replyDueOn: string | null
  answeredOn: string | null
  isLate: boolean
  said: Record<Answer, number>
}

/** "Tiếp thu 1, tiếp thu một phần 1, chưa tiếp thu 1." */
export const saidWords = (said: Record<Answer, number>): string =>
  answerCodes
    .filter((one) => said[one] > 0)
    .map((one) => `${answers[one].toLowerCase()} ${said[one]}`)
    .join(', ')

function dayOfRow(row: Row): string {
  if (row.answeredOn) return `Đã trả lời ${formatShortDay(row.answeredOn)}`
  if (row.replyDueOn) return `Trả lời chậm nhất ${formatShortDay(row.replyDueOn)}`
  if (row.state === 'collecting' && row.collectTo) return `Góp ý đến hết ${formatShortDay(row.collectTo)}`
  return row.state === 'sent' ? `Cần ý kiến trước ${formatShortDay(row.opinionsDueOn)}` : ''
}

/** Drafts, each with how far it is, its next day, and what was answered. */
export function DraftTable({
  rows,
  href,
  other,
  large,
}: {
  rows: Row[]
  href: (id: string) => string
  /** Which side is named beside the title. */
  other: 'office' | 'front' | 'both'
  large?: boolean
}) {
  return (
    <Table
      caption={`${rows.length} dự thảo`}
      rows={rows}
      rowKey={({ id }) => id}
      large={large}
      columns={[
        {
          key: 'title',
          label: 'Dự thảo',
          cell: ({ id, title, kind }) => (
            <>
              <a href={href(id)} className="inline-flex min-h-11 items-center">
                {title}
              </a>
              <span className="block text-than-nhat">{documentKinds[kind]}</span>
            </>
          ),
        },
        {
          key: 'side',
          label: other === 'front' ? 'Nơi phản biện' : 'Cơ quan soạn thảo',
          cell: (row) => (other === 'front' ? row.front : row.office),
        },
        {
          key: 'state',
          label: 'Trạng thái',
          cell: ({ state, isLate }) => (
            <>
              {/* A badge is smaller than what citizens read. */}
              {large ? (
                critiqueStates[state]
              ) : (
                <Badge tone={critiqueTones[state]} label={critiqueStates[state]} />
              )}
              {isLate && (large ? <b>. Trả lời quá hạn</b> : <Badge tone="late" label="Trả lời quá hạn" />)}
            </>
          ),
        },
        { key: 'day', label: 'Ngày', cell: dayOfRow, idle: (row) => dayOfRow(row) === '' },
        {
          key: 'said',
          label: 'Trả lời',
          cell: ({ said }) => saidWords(said),
          idle: ({ said }) => saidWords(said) === '',
        },
      ]}
    />
  )
}

import { Badge, type BadgeTone } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { isHeld, stateWords } from '#domain/dialogues/life.ts'
import {
  type ChairTrack,
  type DialogueKind,
  type DialogueState,
  dialogueKinds,
} from '#domain/dialogues/words.ts'
import { type Day, formatDay } from '#lib/dates.ts'
import { trackWords, whenOf } from './words.ts'

export type ShownDialogue = {
  number: string
  topic: string
  office: string
  kind: DialogueKind
  state: DialogueState
  day: Day | null
  fromTime: string | null
  toTime: string | null
  wishedOn: Day
  noticeDueOn: Day | null
  chairs: { track: ChairTrack; title: string }[]
  troubles: string[]
}

const tones: Record<DialogueState, BadgeTone> = {
  ...{ proposed: 'action', declined: 'neutral', approved: 'action', planned: 'action' },
  ...{ announced: 'ok', in_progress: 'action', held: 'neutral', postponed: 'soon', cancelled: 'neutral' },
}

/** What is still to be done so that people hear of it in time. */
function dueWords({ state, noticeDueOn }: ShownDialogue, today: Day): string {
  if (state !== 'planned' || !noticeDueOn) return ''
  return `${noticeDueOn < today ? 'quá hạn thông báo' : 'thông báo chậm nhất'} ${formatDay(noticeDueOn)}`
}

/** Dialogues as staff see them, by day. */
export function DialogueTable({
  caption,
  rows,
  today,
}: {
  caption: string
  rows: ShownDialogue[]
  today: Day
}) {
  return (
    <Table
      caption={caption}
      rowKey={({ number }) => number}
      rows={rows}
      columns={[
        {
          key: 'topic',
          label: 'Hội nghị',
          cell: ({ number, topic }) => (
            <a href={`/dialogues/${number}`} className="inline-flex min-h-11 items-center">
              {number}: {topic}
            </a>
          ),
        },
        { key: 'when', label: 'Thời gian', cell: whenOf },
        { key: 'kind', label: 'Loại', cell: ({ kind }) => dialogueKinds[kind] },
        { key: 'office', label: 'Cơ quan tổ chức', cell: ({ office }) => office },
        { key: 'tracks', label: 'Chủ trì', cell: ({ chairs }) => trackWords(chairs) || 'chưa có' },
        {
          key: 'state',
          label: 'Trạng thái',
          cell: (row) => (
            <>
              <Badge
                tone={row.troubles.length > 0 ? 'late' : isHeld(row, today) ? 'neutral' : tones[row.state]}
                label={stateWords(row, today)}
              />{' '}
              {[dueWords(row, today), ...row.troubles].filter(Boolean).join(' ')}
            </>
          ),
        },
      ]}
    />
  )
}

import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { stateOn } from '#domain/reception/sitting.ts'
import {
  type Leader,
  leaders,
  type SittingKind,
  type SittingMode,
  type SittingState,
  sittingKinds,
  sittingModes,
  sittingStates,
} from '#domain/reception/words.ts'
import { type Day, formatDay } from '#lib/dates.ts'

export type ShownSitting = {
  id: string
  kind: SittingKind
  leader: Leader
  leaderTitle: string
  mode: SittingMode
  place: string
  day: Day
  fixedOn: Day | null
  fromTime: string
  toTime: string
  state: SittingState
  postedOn: Day | null
  noticeDueOn: Day | null
  capacity: number
  visits: number
  booked: number
}

/** '08:00:00' → '8 giờ', '14:30' → '14 giờ 30' */
export function hourWords(time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`
}

/** When a sitting is; a day that moved says from where. */
export function whenWords({
  day,
  fixedOn,
  fromTime,
  toTime,
  kind,
}: Pick<ShownSitting, 'day' | 'fixedOn' | 'fromTime' | 'toTime' | 'kind'>): string {
  const hours = kind === 'regular' ? 'trong giờ làm việc' : `${hourWords(fromTime)} đến ${hourWords(toTime)}`
  const moved = fixedOn ? `; chuyển từ ${formatDay(fixedOn)} là ngày nghỉ` : ''
  return `${formatDay(day)}, ${hours}${moved}`
}

/** What is still to be done so that people hear of it in time. */
function noticeWords({ state, kind, postedOn, noticeDueOn }: ShownSitting, today: Day): string {
  if (kind === 'regular' || state !== 'planned') return ''
  if (postedOn) return 'đã công bố'
  if (!noticeDueOn) return 'chưa công bố'
  return noticeDueOn < today
    ? `quá hạn công bố ${formatDay(noticeDueOn)}`
    : `công bố chậm nhất ${formatDay(noticeDueOn)}`
}

const tones = { postponed: 'soon', closed: 'ok', open: 'action', planned: 'neutral' } as const

/** Sittings of an office, nearest first. */
export function SittingTable({
  caption,
  rows,
  today,
}: {
  caption: string
  rows: ShownSitting[]
  today: Day
}) {
  return (
    <Table
      caption={caption}
      rowKey={({ id }) => id}
      rows={rows}
      columns={[
        {
          key: 'when',
          label: 'Thời gian',
          cell: (row) => (
            <a href={`/reception/sittings/${row.id}`} className="inline-flex min-h-11 items-center">
              {whenWords(row)}
            </a>
          ),
        },
        {
          key: 'kind',
          label: 'Loại',
          cell: ({ kind, mode }) => `${sittingKinds[kind]}, ${sittingModes[mode].toLowerCase()}`,
        },
        {
          key: 'leader',
          label: 'Ai tiếp',
          cell: ({ leader, leaderTitle }) =>
            `${leaderTitle}${leader === 'delegate' ? ` (${leaders.delegate.toLowerCase()})` : ''}`,
        },
        { key: 'place', label: 'Địa điểm', cell: ({ place }) => place },
        {
          key: 'state',
          label: 'Trạng thái',
          cell: (row) => (
            <>
              <Badge tone={tones[stateOn(row, today)]} label={sittingStates[stateOn(row, today)]} />{' '}
              {noticeWords(row, today)}
            </>
          ),
        },
        { key: 'visits', label: 'Lượt tiếp', numeric: true, cell: ({ visits }) => visits },
        {
          key: 'booked',
          label: 'Lượt hẹn',
          numeric: true,
          cell: ({ booked, capacity }) => (capacity ? `${booked}/${capacity}` : ''),
        },
      ]}
    />
  )
}

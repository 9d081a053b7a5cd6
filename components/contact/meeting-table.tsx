import { Badge } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { type MeetingState, meetingStates } from '#domain/contacts/words.ts'
import { meetingTones, meetingWhen } from './words.ts'

export type ShownMeeting = {
  id: string
  place: string
  day: string
  fromTime: string
  deputies: string
  state: MeetingState
  reason: string
  voters: number | null
  speakers: number | null
}

/** The meetings of a round: where, when, which deputies, how many voters came. */
export function MeetingTable({
  meetings,
  href,
  large = false,
}: {
  meetings: ShownMeeting[]
  href?: (id: string) => string
  large?: boolean
}) {
  return (
    <Table
      caption={`${meetings.length} buổi tiếp xúc`}
      large={large}
      rows={meetings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'place',
          label: 'Nơi họp',
          cell: ({ id, place }) =>
            href ? (
              <a href={href(id)} className="inline-flex min-h-11 items-center">
                {place}
              </a>
            ) : (
              place
            ),
        },
        { key: 'when', label: 'Thời gian', cell: meetingWhen },
        { key: 'deputies', label: 'Đại biểu', cell: ({ deputies }) => deputies },
        {
          key: 'state',
          label: 'Trạng thái',
          cell: ({ state, reason }) => (
            <>
              {/* A badge is smaller than the text around it; citizens read nothing below the size of their pages. */}
              <span className={large ? 'text-lg' : undefined}>
                <Badge tone={meetingTones[state]} label={meetingStates[state]} />
              </span>
              {reason && ` Lý do: ${reason}`}
            </>
          ),
        },
        {
          key: 'voters',
          label: 'Cử tri dự',
          numeric: true,
          cell: ({ voters, speakers }) => (voters === null ? '–' : `${voters} (${speakers} phát biểu)`),
        },
      ]}
    />
  )
}

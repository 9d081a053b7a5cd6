import { PostButton } from '#components/form/post-button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type Day, formatDay } from '#lib/dates.ts'

type Direction = {
  id: string
  body: string
  toUnit: string
  dueOn: Day
  contact: string
  noticeNo: string
  doneOn: Day | null
  byTitle: string
}

/** What the head concluded: who does what by which day, and whom to ask. */
export function DirectionList({ directions, marks }: { directions: Direction[]; marks: boolean }) {
  if (directions.length === 0) return null
  return (
    <Panel title="Kết luận của người đứng đầu">
      <ul className="divide-y divide-ke">
        {directions.map(({ id, body, toUnit, dueOn, contact, noticeNo, doneOn, byTitle }) => (
          <li key={id} className="space-y-1 py-3 wrap-anywhere">
            <p className="font-semibold">{body}</p>
            <p>
              {toUnit} làm, xong chậm nhất {formatDay(dueOn)}. Liên hệ: {contact}.
            </p>
            <p className="text-than-nhat">
              {[byTitle, noticeNo && `thông báo kết luận số ${noticeNo}`].filter(Boolean).join(', ')}
            </p>
            {doneOn && <p className="text-lua">Đã làm xong {formatDay(doneOn)}.</p>}
            {!doneOn && marks && (
              <PostButton action="/reception/directions/done" values={{ id }}>
                Ghi đã làm xong
              </PostButton>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

import { HiddenField } from '#components/form/hidden-field.tsx'
import { Button } from '#components/ui/button.tsx'

export type ShownPrepared = {
  of: 'item' | 'question'
  id: string
  title: string
  people: number
  unit: string
  answer: string
  /** The turn that it becomes. */
  freshId: string
}

/** The agenda and what was asked beforehand: each is taken into the queue with its words and the answer that is ready. */
export function PreparedList({
  number,
  siteId,
  site,
  prepared,
}: {
  number: string
  siteId: string
  site: string
  prepared: ShownPrepared[]
}) {
  if (prepared.length === 0) return <p>Không còn nội dung nào trong chương trình hoặc câu hỏi gửi trước.</p>
  return (
    <ol className="divide-y divide-ke border-y border-ke">
      {prepared.map((one) => (
        <li key={one.id} className="flex flex-wrap items-start justify-between gap-3 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p className="wrap-anywhere">{one.title}</p>
            <p className="text-than-nhat">
              {one.of === 'item' ? 'Chương trình' : 'Câu hỏi gửi trước'}, {one.people} người
              {one.unit && `, ${one.unit}`}
              {one.of === 'item' && (one.answer ? ', đã có trả lời' : ', chưa có trả lời được duyệt')}.
            </p>
          </div>
          <form method="post" action={`/dialogues/${number}/live/prepared`}>
            <HiddenField name="id" value={one.freshId} />
            <HiddenField name="of" value={one.of} />
            <HiddenField name="chosen" value={one.id} />
            <HiddenField name="siteId" value={siteId} />
            <HiddenField name="site" value={site} />
            <Button tone="plain">Đưa vào hàng chờ</Button>
          </form>
        </li>
      ))}
    </ol>
  )
}

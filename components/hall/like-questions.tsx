import { HiddenField } from '#components/form/hidden-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

type Question = { id: string; body: string; version: number }

/** What asks the same and was put to a question: each may be taken out again. */
export function LikeQuestions({ number, site, like }: { number: string; site: string; like: Question[] }) {
  if (like.length === 0) return null
  return (
    <ul className="space-y-2 border-l-4 border-ke pl-4">
      {like.map(({ id, body, version }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0 flex-1 basis-64 wrap-anywhere">Đã gộp: {body}</span>
          <form method="post" action={`/dialogues/${number}/live/question/part`}>
            <HiddenField name="id" value={id} />
            <HiddenField name="version" value={String(version)} />
            <HiddenField name="site" value={site} />
            <Button tone="plain">Tách câu</Button>
          </form>
        </li>
      ))}
    </ul>
  )
}

/** Which one asks the same: those that are open, and those in the queue. */
export function MergeQuestions({
  number,
  site,
  back,
  merging,
  targets,
}: {
  number: string
  site: string
  back: string
  merging: Question
  targets: Question[]
}) {
  return (
    <div className="space-y-4">
      <Notice title="Gộp câu">
        <p className="wrap-anywhere">{merging.body}</p>
        <p>
          Chọn câu hỏi cùng việc. Mỗi ghế tính một lần; ai hỏi cũng được báo kết quả; gộp rồi vẫn tách được.
        </p>
        <a href={back} className="inline-flex min-h-11 items-center">
          Thôi gộp
        </a>
      </Notice>
      {targets.length === 0 && <p>Không có câu nào khác để gộp vào.</p>}
      <ul className="divide-y divide-ke border-y border-ke">
        {targets.map(({ id, body }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span className="min-w-0 flex-1 basis-64 wrap-anywhere">{body}</span>
            <form method="post" action={`/dialogues/${number}/live/question/merge`}>
              <HiddenField name="id" value={merging.id} />
              <HiddenField name="version" value={String(merging.version)} />
              <HiddenField name="into" value={id} />
              <HiddenField name="site" value={site} />
              <Button tone="plain">Gộp vào câu này</Button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { type Day, formatShortDay } from '#lib/dates.ts'

export type ShownPromise = { number: string; task: string; dueOn: Day | null; state: string; late: boolean }

/** What was promised last time and is not done: it opens the agenda. */
export function PromiseList({ promises }: { promises: readonly ShownPromise[] }) {
  if (promises.length === 0) return <p>Từ hội nghị trước không còn việc nào chưa xong.</p>
  return (
    <>
      <p>Từ hội nghị trước còn {promises.length} việc chưa xong; đây là phần đầu chương trình.</p>
      <ul className="divide-y divide-ke">
        {promises.map(({ number, task, dueOn, state, late }) => (
          <li key={number} className="py-2">
            <a href={`/petitions/${number}`} className="inline-flex min-h-11 items-center">
              {task || `Việc số ${number}`}
            </a>
            <p>
              {dueOn && `${late ? 'Quá hạn' : 'Hạn'} ${formatShortDay(dueOn)}. `}
              {state}.
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

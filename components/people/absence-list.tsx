import { PostButton } from '#components/form/post-button.tsx'
import { formatDay } from '#lib/dates.ts'

type Absence = {
  id: string
  name: string
  title: string
  fromOn: string
  toOn: string
  standIn: string | null
}

/** Days away that are not over, with who stands in; each can be taken back. */
export function AbsenceList({
  absences,
  action,
  named = false,
}: {
  absences: readonly Absence[]
  action: string
  /** Whose they are, for lists of several people. */
  named?: boolean
}) {
  if (absences.length === 0) return <p className="text-than-nhat">Chưa ghi ngày nghỉ nào.</p>
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {absences.map(({ id, name, title, fromOn, toOn, standIn }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <p className="min-w-0 wrap-anywhere">
            {named && (
              <span className="block font-semibold">
                {name}, {title}
              </span>
            )}
            <span className="block">
              Từ {formatDay(fromOn)} đến hết {formatDay(toOn)}
            </span>
            <span className="block text-sm text-than-nhat">
              {standIn ? `Người thay: ${standIn}` : 'Chưa có người thay'}
            </span>
          </p>
          <PostButton action={action} values={{ absenceId: id }}>
            Thôi nghỉ
          </PostButton>
        </li>
      ))}
    </ul>
  )
}

import { type MemberRole, memberRoles } from '#domain/supervision/rounds/words.ts'
import { dayOf, formatDay } from '#lib/dates.ts'

type Member = {
  id: string
  name: string
  title: string
  role: MemberRole
  endedAt: Date | null
  endReason: string
  holds: boolean
}

/** Who goes and who went; for staff alone. */
export function MemberList({ members }: { members: Member[] }) {
  if (members.length === 0) return <p>Chưa có ai trong đoàn.</p>
  return (
    <ul className="list-disc space-y-1 pl-6">
      {members.map(({ id, name, title, role, endedAt, endReason, holds }) => (
        <li key={id}>
          {memberRoles[role]}: {name}, {title}
          {endedAt && ` (ra khỏi đoàn ${formatDay(dayOf(endedAt))}: ${endReason})`}
          {!endedAt && !holds && ' (không còn vai trò giám sát)'}
        </li>
      ))}
    </ul>
  )
}

import { PostButton } from '#components/form/post-button.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { type MemberRole, memberRoles } from '#domain/petitions/words.ts'

type Member = { id: string; role: MemberRole; name: string; title: string }

/** Who helps and who follows; with an address to post to, each can be ended. */
export function MemberList({
  members,
  action,
  version = '',
}: {
  members: readonly Member[]
  action?: string
  version?: string
}) {
  if (members.length === 0) return <p className="text-than-nhat">Chưa có ai phối hợp hoặc theo dõi.</p>
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {members.map(({ id, role, name, title }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <p className="min-w-0 wrap-anywhere">
            <span className="flex flex-wrap items-center gap-x-3 font-semibold">
              {name}
              <Badge label={memberRoles[role]} tone={role === 'collaborator' ? 'action' : undefined} />
            </span>
            <span className="block text-sm text-than-nhat">{title}</span>
          </p>
          {action && (
            <PostButton action={action} values={{ version, memberId: id }}>
              Cho thôi
            </PostButton>
          )}
        </li>
      ))}
    </ul>
  )
}

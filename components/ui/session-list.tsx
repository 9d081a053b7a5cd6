import { Badge } from './badge.tsx'
import { Button } from './button.tsx'

export type ListedSession = { id: string; device: string; since: string; own: boolean }

/** Where an account is signed in. `endOne` is where the form of a single device posts its id to. */
export function SessionList({ sessions, endOne }: { sessions: ListedSession[]; endOne: string }) {
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {sessions.map(({ id, device, since, own }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <p className="min-w-0">
            <span className="flex flex-wrap items-center gap-x-3 font-semibold">
              {device}
              {own && <Badge label="Máy này" tone="action" icon="dot" />}
            </span>
            <span className="block text-[0.9em] text-than-nhat">Từ {since}</span>
          </p>
          {!own && (
            <form method="post" action={endOne}>
              <input type="hidden" name="id" value={id} />
              <Button tone="plain">Đăng xuất khỏi máy đó</Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

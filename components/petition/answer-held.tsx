import type { FormState } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { heldWords } from '#domain/petitions/edit-lock.ts'
import { formatInstant } from '#lib/dates.ts'

type Version = { personId: string; title: string; at: Date; values: Record<string, string> }
type Writing = { holder?: { title: string; since: Date }; own?: Version; others: Version[] }

/** Somebody else writes the answer: look, wait, or take over. What one typed oneself is not lost. */
export function AnswerHeld({ page, writing, typed }: { page: string; writing: Writing; typed: FormState }) {
  const { holder, own, others } = writing
  const mine = typed.values.body ?? own?.values.body
  return (
    <div className="space-y-6">
      {holder && (
        <Notice tone="warn" role="alert" title="Người khác đang sửa">
          <p>{heldWords(holder.title, holder.since)}</p>
        </Notice>
      )}
      {mine && (
        <Panel title="Bản của ông/bà vẫn còn">
          <p className="whitespace-pre-line wrap-anywhere">{mine}</p>
        </Panel>
      )}
      {others.map((one) => (
        <VersionPanel key={one.personId} version={one} />
      ))}
      <ButtonRow>
        <ButtonLink href={page}>Xem lại</ButtonLink>
        <PostButton action={`${page}/take`} tone="danger">
          Nhận quyền sửa
        </PostButton>
      </ButtonRow>
    </div>
  )
}

/** What others wrote and did not hand in; each can be taken into the form. */
export function OtherVersions({ page, versions }: { page: string; versions: readonly Version[] }) {
  return versions.map((one) => (
    <details key={one.personId}>
      <Opener>
        Bản của {one.title}, lưu {formatInstant(one.at)}
      </Opener>
      <div className="mt-2 space-y-3">
        <VersionPanel version={one} />
        <ButtonLink href={`${page}?ban=${one.personId}`}>Lấy bản này vào bài</ButtonLink>
      </div>
    </details>
  ))
}

function VersionPanel({ version }: { version: Version }) {
  return (
    <Panel title={`Bản của ${version.title}`}>
      <p className="whitespace-pre-line wrap-anywhere">
        {version.values.body || 'Chưa viết phần lời trả lời.'}
      </p>
      <p className="mt-2 text-sm text-than-nhat">Lưu {formatInstant(version.at)}.</p>
    </Panel>
  )
}

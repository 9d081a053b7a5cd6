import { PostButton } from '#components/form/post-button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { fileWords } from '#domain/petitions/attachment.ts'
import { type FileState, fileNote } from '#domain/petitions/file-states.ts'

/** Files of a petition being written: each can be looked at, and taken out again. */
export function DraftFileList({
  files,
  removeAction,
}: {
  files: readonly ({ id: string; name: string } & FileState)[]
  removeAction: string
}) {
  return (
    <ul aria-label="Tệp đã tải lên" className="mb-6 divide-y divide-ke border-y border-ke">
      {files.map(({ id, name, scan, picture, sealed }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
          <div className="min-w-0">
            <a href={`/api/files/${id}`} className="inline-flex min-h-11 min-w-0 items-center gap-2.5">
              <Icon name="file" />
              <span className="min-w-0 wrap-anywhere">{name}</span>
            </a>
            {/* The writer sees their own picture as it is; only the scanner's word concerns them. */}
            {scan === 'infected' && <p className="text-son">{fileWords.unsafe(name)}</p>}
            {scan === 'quarantined' && (
              <p className="text-than-nhat">{fileNote({ scan, picture, sealed })}</p>
            )}
          </div>
          <PostButton action={removeAction} values={{ id }}>
            Bỏ tệp<span className="sr-only"> {name}</span>
          </PostButton>
        </li>
      ))}
    </ul>
  )
}

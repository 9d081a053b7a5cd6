import { PostButton } from '#components/form/post-button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { type FileState, fileNote, hasSealed } from '#domain/petitions/file-states.ts'
import { isRedactable } from '#domain/petitions/redaction.ts'
import { type FileKind, fileKinds } from '#domain/petitions/words.ts'
import { formatNumber } from '#lib/dates.ts'

export type ListedFile = FileState & {
  id: string
  kind: FileKind
  name: string
  mediaType: string
  size: number
}

/** Files to open, each with what it is for, and with what is not done with it yet. */
export function FileList({
  files,
  label,
  sealed = false,
  redactHref,
}: {
  files: readonly ListedFile[]
  label: string
  /** For those who may open originals behind what is shown. */
  sealed?: boolean
  /** Where parts of a file are covered, for those who may. */
  redactHref?: (id: string) => string
}) {
  return (
    <ul aria-label={label} className="divide-y divide-ke border-y border-ke">
      {files.map(({ id, kind, name, size, mediaType, ...state }) => (
        <li key={id} className="flex items-start gap-3 py-2">
          <Icon name="file" className="mt-1.5 text-than-nhat" />
          <div className="min-w-0">
            <a
              href={`/api/files/${id}`}
              // What does not open yet is answered with a page, and a page is not to be saved.
              download={fileNote(state) === undefined || undefined}
              className="inline-flex min-h-11 items-center py-1.5 wrap-anywhere"
            >
              {name}
            </a>
            <p className="-mt-1.5 text-[0.9em] text-than-nhat">
              {[fileKinds[kind], sizeWords(size), fileNote(state)].filter(Boolean).join(', ')}
            </p>
            {redactHref && isRedactable({ kind, mediaType }) && state.scan !== 'infected' && (
              <a href={redactHref(id)} className="inline-flex min-h-11 items-center">
                Che thông tin<span className="sr-only"> trong {name}</span>
              </a>
            )}
            {sealed && hasSealed(state) && (
              <PostButton action={`/api/files/${id}/original`}>
                Mở bản gốc (được ghi lại)<span className="sr-only"> {name}</span>
              </PostButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${formatNumber(Math.max(1, Math.round(kilobytes)))} kB`
  return `${formatNumber(Math.round((kilobytes / 1024) * 10) / 10)} MB`
}

import { Icon } from '#components/ui/icon.tsx'
import { type FileKind, fileKinds } from '#domain/petitions/words.ts'
import { formatNumber } from '#lib/dates.ts'

export type ListedFile = { id: string; kind: FileKind; name: string; size: number }

/** Files to open, each with what it is for. */
export function FileList({ files, label }: { files: readonly ListedFile[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-ke border-y border-ke">
      {files.map(({ id, kind, name, size }) => (
        <li key={id} className="flex items-start gap-3 py-2">
          <Icon name="file" className="mt-1.5 text-than-nhat" />
          <div className="min-w-0">
            <a
              href={`/api/files/${id}`}
              download
              className="inline-flex min-h-11 items-center py-1.5 wrap-anywhere"
            >
              {name}
            </a>
            <p className="-mt-1.5 text-[0.9em] text-than-nhat">
              {fileKinds[kind]}, {sizeWords(size)}
            </p>
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

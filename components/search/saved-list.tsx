import { PostButton } from '#components/form/post-button.tsx'

/** Lists that this person keeps; each opens as it was saved, and can be let go. */
export function SavedList({ searches }: { searches: { id: string; name: string; query: string }[] }) {
  if (searches.length === 0) {
    return (
      <p className="text-than-nhat">
        Chưa lưu danh sách nào. Tìm xong, bấm “Lưu danh sách này” để lần sau mở lại.
      </p>
    )
  }
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {searches.map(({ id, name, query }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
          <a href={`/search?${query}`} className="inline-flex min-h-11 min-w-0 items-center wrap-anywhere">
            {name}
          </a>
          <PostButton action="/search/drop" values={{ id }}>
            Bỏ <span className="sr-only">danh sách {name}</span>
          </PostButton>
        </li>
      ))}
    </ul>
  )
}

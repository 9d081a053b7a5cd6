import { Notice } from '#components/ui/notice.tsx'

/** Said once above a list after something in it was saved. */
export function SavedNote({ query }: { query: { xong?: string | string[] } }) {
  if (query.xong === undefined) return null
  return (
    <div className="mb-5">
      <Notice tone="ok" role="status" title="Đã lưu">
        <p>Thay đổi có hiệu lực từ ngày đã chọn.</p>
      </Notice>
    </div>
  )
}

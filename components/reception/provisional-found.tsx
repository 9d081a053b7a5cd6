import { Notice } from '#components/ui/notice.tsx'
import { formatInstant } from '#lib/dates.ts'

type Paper = { visitId: string; entryNo: number; petition: string | null; tookPlaceAt: Date }

/** What became of a provisional paper that somebody brings back. */
export function ProvisionalFound({ code, papers }: { code: string; papers: Paper[] }) {
  if (papers.length === 0) {
    return (
      <Notice tone="warn" title={`Chưa thấy mã tạm ${code}`} role="status">
        <p>Lượt tiếp này có thể còn nằm trên máy đã ghi, chờ có mạng để gửi. Xem lại ở máy đó.</p>
      </Notice>
    )
  }
  return (
    <Notice tone="ok" title={`Mã tạm ${code}`} role="status">
      <ul>
        {papers.map(({ visitId, entryNo, petition, tookPlaceAt }) => (
          <li key={visitId}>
            <a href={`/reception/visits/${visitId}`} className="inline-flex min-h-11 items-center">
              {[`Lượt tiếp số ${entryNo}`, petition && `hồ sơ ${petition}`].filter(Boolean).join(', ')}, tiếp
              lúc {formatInstant(tookPlaceAt)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

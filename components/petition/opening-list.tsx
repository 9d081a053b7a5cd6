import { DataList } from '#components/ui/data-list.tsx'
import { formatInstant } from '#lib/dates.ts'

export type OpeningWords = {
  id: string
  reason: string
  urgent: boolean
  askedName: string
  askedTitle: string
  askedAt: Date
  secondName: string
  secondTitle: string
  agreedAt: Date | null
  until: Date | null
  readings: number
}

/** Who opened an identity, when, why, with whom, until when, and how often it was read. */
export function OpeningList({ lines }: { lines: readonly OpeningWords[] }) {
  return (
    <ul className="divide-y divide-ke">
      {lines.map((one) => (
        <li key={one.id} className="py-4 first:pt-0 last:pb-0">
          <DataList
            stacked
            facts={[
              {
                label: one.urgent ? 'Mở khẩn cấp' : 'Đề nghị',
                value: `${one.askedName}, ${one.askedTitle}, ${formatInstant(one.askedAt)}`,
              },
              { label: 'Lý do', value: <span className="whitespace-pre-line">{one.reason}</span> },
              { label: 'Người thứ hai', value: `${one.secondName}, ${one.secondTitle}: ${secondWords(one)}` },
              ...(one.until ? [{ label: 'Đọc được đến', value: formatInstant(one.until) }] : []),
              { label: 'Số lần đọc', value: String(one.readings) },
            ]}
          />
        </li>
      ))}
    </ul>
  )
}

export function secondWords({ urgent, agreedAt }: Pick<OpeningWords, 'urgent' | 'agreedAt'>): string {
  if (urgent) return 'được báo ngay'
  return agreedAt ? `đồng ý lúc ${formatInstant(agreedAt)}` : 'chưa đồng ý'
}

import { DataList } from '#components/ui/data-list.tsx'
import { coversWords } from '#domain/supervision/rounds/plan.ts'
import type { Coverage } from '#domain/supervision/rounds/words.ts'
import { formatMoment, formatNumber, formatSpan } from '#lib/dates.ts'

export type RoundFactsRow = {
  theme: string
  ground: string
  covers: Coverage
  field: string | null
  receivedFrom: string
  receivedTo: string
  sampleSize: number
  fromOn: string
  toOn: string
  seed: string
  seedAt: Date | null
  frozenAt: Date | null
  ruleSha256: string
  listSha256: string
}

/** Plan, seed and list of a round, as everybody reads them; `meets` is told to the body before the list is frozen. */
export function RoundFacts({
  row,
  area,
  office,
  listed,
  meets,
}: {
  row: RoundFactsRow
  area: string
  office: string
  listed: number
  meets?: number
}) {
  return (
    <DataList
      facts={[
        { label: 'Căn cứ', value: row.ground },
        { label: 'Giám sát', value: coversWords(row, { area, office }) },
        {
          label: 'Đi xem',
          value: `${formatNumber(row.sampleSize)} việc, ${formatSpan(row.fromOn, row.toOn)}`,
        },
        {
          label: 'Nay có',
          value: meets !== undefined && `${formatNumber(meets)} việc đúng quy tắc này`,
        },
        {
          label: 'Số bốc thăm',
          value: row.seedAt && (
            <>
              <code className="wrap-anywhere">{row.seed}</code>, công bố {formatMoment(row.seedAt)}
            </>
          ),
        },
        {
          label: 'Dấu SHA-256 của quy tắc',
          value: row.ruleSha256 && <code className="wrap-anywhere">{row.ruleSha256}</code>,
        },
        {
          label: 'Danh sách',
          value: row.frozenAt && `${formatNumber(listed)} việc, khóa ${formatMoment(row.frozenAt)}`,
        },
        {
          label: 'Dấu SHA-256 của danh sách',
          value: row.listSha256 && <code className="wrap-anywhere">{row.listSha256}</code>,
        },
      ].filter(({ value }) => value)}
    />
  )
}

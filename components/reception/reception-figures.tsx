import { Opener } from '#components/ui/opener.tsx'
import { Table } from '#components/ui/table.tsx'
import {
  type ReceptionCount,
  receptionMeasureCodes,
  receptionMeasureOf,
  type Split,
  sittingMeasure,
  splitCodes,
  splits,
} from '#domain/reception/measures.ts'
import { formatNumber } from '#lib/dates.ts'

/** The figures of a period, total and by who received, with how each is counted. */
export function ReceptionFigures({
  figures,
  caption,
}: {
  figures: Record<Split, ReceptionCount>
  caption: string
}) {
  const rows = [
    { code: 'sittings' as const, ...sittingMeasure },
    ...receptionMeasureCodes.map((code) => ({ code, ...receptionMeasureOf(code) })),
  ]
  return (
    <div className="mt-6 max-w-[64rem]">
      <Table
        caption={caption}
        rowKey={({ code }) => code}
        rows={rows}
        columns={[
          { key: 'label', label: 'Chỉ tiêu', cell: ({ label }) => label },
          ...splitCodes.map((split) => ({
            key: split,
            label: splits[split].label,
            numeric: true,
            cell: ({ code }: (typeof rows)[number]) => formatNumber(figures[split][code]),
          })),
        ]}
      />
      <details className="mt-2 print:hidden">
        <Opener>Cách tính</Opener>
        <dl className="space-y-2">
          {rows.map(({ code, label, counts, source }) => (
            <div key={code}>
              <dt className="font-semibold">{label}</dt>
              <dd>
                {counts} ({source}).
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}

import { Table } from '#components/ui/table.tsx'
import { fields } from '#domain/petitions/words.ts'
import { type WarningFilter, warningsAddress } from '#domain/warnings/filter.ts'
import { type Warning, warningCodes, warnings } from '#domain/warnings/words.ts'
import { formatNumber } from '#lib/dates.ts'

type Counts = {
  rules: { rule: Warning; n: number }[]
  places: { areaCode: string; areaName: string; n: number }[]
  fields: { field: string; n: number }[]
}
const link = 'inline-flex min-h-11 items-center'

/** A number that opens the list it was counted from. */
function Opened({ n, filter, about }: { n: number; filter: WarningFilter; about: string }) {
  if (n === 0) return <span className="text-than-nhat">0</span>
  return (
    <a href={warningsAddress(filter)} className={link} aria-label={`${formatNumber(n)} cảnh báo: ${about}`}>
      {formatNumber(n)}
    </a>
  )
}

/** How many warnings stand: by rule with what it looks at, by place, by field. */
export function WarningCounts({ counts, filter }: { counts: Counts; filter: WarningFilter }) {
  const ofRule = new Map(counts.rules.map(({ rule, n }) => [rule, n]))
  const fieldLabel = (code: string) => (fields as Record<string, string>)[code] ?? code
  return (
    <div className="space-y-8">
      <Table
        caption="Theo loại cảnh báo"
        rows={warningCodes.map((rule) => ({ rule, n: ofRule.get(rule) ?? 0 }))}
        rowKey={({ rule }) => rule}
        columns={[
          { key: 'rule', label: 'Loại', cell: ({ rule }) => warnings[rule].label },
          { key: 'what', label: 'Nghĩa là', cell: ({ rule }) => warnings[rule].what },
          {
            key: 'n',
            label: 'Đang có',
            numeric: true,
            cell: ({ rule, n }) => <Opened n={n} filter={{ ...filter, rule }} about={warnings[rule].label} />,
          },
        ]}
      />
      {counts.places.length > 0 && (
        <Table
          caption="Theo địa bàn"
          rows={counts.places}
          rowKey={({ areaCode }) => areaCode}
          columns={[
            { key: 'place', label: 'Địa bàn', cell: ({ areaName }) => areaName },
            {
              key: 'n',
              label: 'Đang có',
              numeric: true,
              cell: ({ areaCode, areaName, n }) => (
                <Opened n={n} filter={{ ...filter, areaCode }} about={areaName} />
              ),
            },
          ]}
        />
      )}
      {counts.fields.length > 0 && (
        <Table
          caption="Theo lĩnh vực"
          rows={counts.fields}
          rowKey={({ field }) => field}
          columns={[
            { key: 'field', label: 'Lĩnh vực', cell: ({ field }) => fieldLabel(field) },
            {
              key: 'n',
              label: 'Đang có',
              numeric: true,
              cell: ({ field, n }) => (
                <Opened n={n} filter={{ ...filter, field }} about={fieldLabel(field)} />
              ),
            },
          ]}
        />
      )}
    </div>
  )
}

import { Badge, type BadgeTone } from '#components/ui/badge.tsx'
import { Table } from '#components/ui/table.tsx'
import { type Exchange, exchanges } from '#domain/dialogues/gathering/words.ts'
import { formatNumber } from '#lib/dates.ts'
import { fieldLabel } from './options.ts'

export type ExchangedItem = {
  id: string
  title: string
  field: string
  exchange: Exchange | null
  exchangeNote: string
  clarified: string
  opinions: readonly { people: number }[]
}

const tones: Record<Exchange, BadgeTone> = { taken: 'ok', unclear: 'soon', above: 'neutral' }

/** Points that were handed in, with what the government wrote back and the Front answered. */
export function ExchangeTable({ items, href }: { items: ExchangedItem[]; href: (id: string) => string }) {
  return (
    <Table
      caption={`${formatNumber(items.length)} nội dung đã nộp`}
      rowKey={({ id }) => id}
      rows={items}
      columns={[
        {
          key: 'title',
          label: 'Nội dung',
          cell: ({ id, title }) => (
            <a href={href(id)} className="inline-flex min-h-11 items-center">
              {title}
            </a>
          ),
        },
        { key: 'field', label: 'Lĩnh vực', cell: ({ field }) => fieldLabel(field) },
        {
          key: 'n',
          label: 'Ý kiến, số người',
          cell: ({ opinions }) =>
            `${formatNumber(opinions.length)} ý kiến, ${formatNumber(opinions.reduce((n, { people }) => n + people, 0))} người`,
        },
        {
          key: 'exchange',
          label: 'Cơ quan trao đổi lại',
          cell: ({ exchange, exchangeNote, clarified }) =>
            exchange ? (
              <>
                <Badge tone={tones[exchange]} label={exchanges[exchange]} /> {exchangeNote}
                {clarified && ` Mặt trận làm rõ: ${clarified}`}
              </>
            ) : (
              'chưa trao đổi'
            ),
        },
      ]}
    />
  )
}

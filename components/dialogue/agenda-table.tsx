import { controlClass } from '#components/form/control-class.ts'
import { controlProps, type FormState } from '#components/form/form-state.ts'
import { type Column, Table } from '#components/ui/table.tsx'
import { type ItemOrigin, itemOrigins } from '#domain/dialogues/gathering/words.ts'
import { formatNumber } from '#lib/dates.ts'
import { AnswerBadge, type AnswerStanding } from './answer-badge.tsx'
import { fieldLabel } from './options.ts'

export type AgendaItem = {
  id: string
  title: string
  field: string
  origin: ItemOrigin
  opinions: readonly { people: number }[]
  answer?: AnswerStanding
}

/** The points in their order. With `state`, a box beside each takes its new place. */
export function AgendaTable({
  items,
  href,
  state,
  answers,
}: {
  items: AgendaItem[]
  href: (id: string) => string
  state?: FormState
  /** Does the reader see how far answers are? */
  answers: boolean
}) {
  const columns: Column<AgendaItem>[] = [
    {
      key: 'title',
      label: 'Nội dung',
      cell: (one) => (
        <a href={href(one.id)} className="inline-flex min-h-11 items-center">
          {items.indexOf(one) + 1}. {one.title}
        </a>
      ),
    },
    ...(state ? [orderColumn(items, state)] : []),
    { key: 'field', label: 'Lĩnh vực', cell: ({ field }) => fieldLabel(field) },
    {
      key: 'from',
      label: 'Từ đâu',
      cell: ({ origin, opinions }) =>
        opinions.length > 0
          ? `${formatNumber(opinions.length)} ý kiến, ${formatNumber(opinions.reduce((n, { people }) => n + people, 0))} người`
          : itemOrigins[origin],
    },
    ...(answers
      ? [
          {
            key: 'answer',
            label: 'Chuẩn bị trả lời',
            cell: ({ answer }: AgendaItem) => <AnswerBadge answer={answer} />,
          },
        ]
      : []),
  ]
  return (
    <Table
      caption={`${formatNumber(items.length)} nội dung trong chương trình`}
      rowKey={({ id }) => id}
      rows={items}
      columns={columns}
    />
  )
}

const orderColumn = (items: AgendaItem[], state: FormState): Column<AgendaItem> => ({
  key: 'order',
  label: 'Thứ tự',
  cell: (one) => {
    const name = `at-${one.id}`
    return (
      <>
        <input
          {...controlProps({ state, name })}
          aria-label={`Thứ tự của nội dung ${one.title}`}
          inputMode="numeric"
          defaultValue={state.values[name] ?? String(items.indexOf(one) + 1)}
          className={`${controlClass} w-[4.5rem]`}
        />
        {state.errors[name] && (
          <p id={`o-${name}-loi`} className="text-son">
            {state.errors[name]}
          </p>
        )}
      </>
    )
  },
})

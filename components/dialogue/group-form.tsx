import { CheckField } from '#components/form/check-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { formatNumber } from '#lib/dates.ts'
import { OpinionLines, type ShownOpinion } from './opinion-lines.tsx'
import { fieldLabel, fieldOptions } from './options.ts'

export type GroupedItem = { id: string; title: string; field: string; opinions: ShownOpinion[] }

const ticked = (state: FormState) => (one: ShownOpinion) => (
  <CheckField state={state} name={`pick-${one.id}`} label={`${one.village}: ${one.body}`} />
)

/** What is in no point yet, what stands together, and where the chosen ones go. */
export function GroupFields({
  state,
  loose,
  items,
  href,
}: {
  state: FormState
  loose: ShownOpinion[]
  items: GroupedItem[]
  /** Of the page of one point. */
  href: (id: string) => string
}) {
  return (
    <>
      <Panel title={`Chưa xếp (${formatNumber(loose.length)})`}>
        {loose.length === 0 ? (
          <p>Ý kiến nào cũng đã có nội dung.</p>
        ) : (
          <OpinionLines opinions={loose} tick={ticked(state)} />
        )}
      </Panel>
      {items.map(({ id, title, field, opinions }) => (
        <Panel
          key={id}
          title={`${title} (${formatNumber(opinions.length)})`}
          actions={<a href={href(id)}>Sửa tên, gộp, quá trình</a>}
        >
          <p className="text-than-nhat">{fieldLabel(field)}</p>
          <OpinionLines opinions={opinions} tick={ticked(state)} />
        </Panel>
      ))}
      <Panel title="Đưa các ý kiến đã chọn">
        <div className="space-y-6">
          <SelectField
            state={state}
            name="into"
            label="Vào nội dung"
            options={[
              { value: 'new', label: 'Nội dung mới, ghi tên bên dưới' },
              ...items.map(({ id, title }) => ({ value: id, label: title })),
              { value: 'out', label: 'Tách ra, chưa xếp vào đâu' },
            ]}
          />
          <TextField state={state} name="title" label="Tên nội dung mới" optional />
          <SelectField
            state={state}
            name="field"
            label="Lĩnh vực của nội dung mới"
            options={fieldOptions}
            optional
          />
        </div>
      </Panel>
    </>
  )
}

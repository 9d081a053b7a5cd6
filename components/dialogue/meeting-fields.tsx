import { CheckField } from '#components/form/check-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { rowsOfForm } from '#domain/dialogues/plan.ts'
import { type Service, serviceCodes, services } from '#domain/dialogues/words.ts'

export type MeetingFacts = {
  topic: string
  fromTime: string | null
  toTime: string | null
  programme: string
  howToJoin: string
  chairs: { unitId: string; title: string }[]
  sites: { place: string; seats: number; services: Service[] }[]
}

type Fields = { state: FormState; facts: MeetingFacts }

/** What a plan says beside its day, and what may change after it was announced. */
export function MeetingFields({
  state,
  facts,
  offices,
  asksPeople = true,
}: Fields & {
  offices: { id: string; name: string }[]
  /** Does it say how people join? A conference is for who is invited. */
  asksPeople?: boolean
}) {
  return (
    <>
      <TextField state={state} name="topic" label="Chủ đề" defaultValue={facts.topic} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          state={state}
          name="fromTime"
          type="time"
          label="Từ giờ"
          short
          defaultValue={facts.fromTime?.slice(0, 5) ?? '08:00'}
        />
        <TextField
          state={state}
          name="toTime"
          type="time"
          label="Đến giờ"
          short
          defaultValue={facts.toTime?.slice(0, 5) ?? '11:00'}
        />
      </div>
      {rowsOfForm.map((row) => (
        <ChairFields key={row} state={state} row={row} facts={facts} offices={offices} />
      ))}
      {rowsOfForm.map((row) => (
        <SiteFields key={row} state={state} row={row} facts={facts} />
      ))}
      <TextArea
        state={state}
        name="programme"
        label="Nội dung, chương trình"
        rows={4}
        defaultValue={facts.programme}
      />
      <TextArea
        state={state}
        name="howToJoin"
        label={asksPeople ? 'Cách tham gia' : 'Dặn người dự'}
        hint={
          asksPeople
            ? 'Ai dự được, gửi ý kiến trước ở đâu, cần mang gì.'
            : 'Tài liệu, cách vào từng điểm cầu.'
        }
        rows={3}
        optional={!asksPeople}
        defaultValue={facts.howToJoin}
      />
    </>
  )
}

function ChairFields({
  state,
  facts,
  row,
  offices,
}: Fields & { row: number; offices: { id: string; name: string }[] }) {
  const chair = facts.chairs[row - 1]
  return (
    <fieldset className="space-y-4">
      <legend className="font-semibold">Người chủ trì {row}</legend>
      <SelectField
        state={state}
        name={`chair${row}Unit`}
        label={`Cơ quan của người chủ trì ${row}`}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={chair?.unitId}
        optional={row > 1}
      />
      <TextField
        state={state}
        name={`chair${row}Title`}
        label={`Chức vụ của người chủ trì ${row}`}
        hint={row === 1 ? 'Ghi chức vụ, không ghi tên.' : undefined}
        defaultValue={chair?.title}
        optional={row > 1}
      />
    </fieldset>
  )
}

function SiteFields({ state, facts, row }: Fields & { row: number }) {
  const site = facts.sites[row - 1]
  // What was unticked stays so after a refusal: defaults are for the first time only.
  const isFirst = Object.keys(state.values).length === 0
  return (
    <fieldset className="space-y-4">
      <legend className="font-semibold">Điểm họp {row}</legend>
      <TextField
        state={state}
        name={`site${row}Place`}
        label={`Địa điểm ${row}`}
        defaultValue={site?.place}
        optional={row > 1}
      />
      <TextField
        state={state}
        name={`site${row}Seats`}
        label={`Số chỗ ngồi ${row}`}
        inputMode="numeric"
        short
        defaultValue={site && String(site.seats)}
        optional={row > 1}
      />
      <div className="grid gap-2.5 sm:grid-cols-2">
        {serviceCodes.map((one) => (
          <CheckField
            key={one}
            state={state}
            name={`site${row}-${one}`}
            label={`Điểm ${row} có ${services[one]}`}
            defaultValue={isFirst && site?.services.includes(one) ? 'yes' : undefined}
          />
        ))}
      </div>
    </fieldset>
  )
}

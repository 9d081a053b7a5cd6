import { CheckField } from '#components/form/check-field.tsx'
import { Choice } from '#components/form/choice.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { fields } from '#domain/petitions/words.ts'
import { type Level, levels } from '#domain/situation/words.ts'

type PointFacts = { body: string; field: string; level: Level; people: number | null; hot: boolean }

const options = (list: Record<string, string>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

/** One thing that people say: what, how much it moves them, how many. */
export function PointFields({ state, point }: { state: FormState; point?: PointFacts }) {
  return (
    <>
      <TextArea
        state={state}
        name="body"
        label="Bà con đang nói gì"
        hint="Việc gì, ở đâu, mong gì. Không ghi tên, số điện thoại của ai."
        rows={5}
        defaultValue={point?.body}
      />
      <SelectField
        state={state}
        name="field"
        label="Lĩnh vực"
        options={options(fields)}
        defaultValue={point?.field}
      />
      <Choice
        state={state}
        name="level"
        label="Mức độ"
        options={options(levels)}
        defaultValue={point?.level}
        columns
      />
      <TextField
        state={state}
        name="people"
        label="Khoảng bao nhiêu người nói tới"
        hint="Không rõ thì để trống."
        inputMode="numeric"
        short
        optional
        defaultValue={point?.people ? String(point.people) : undefined}
      />
      <CheckField
        state={state}
        name="hot"
        label="Có thể thành điểm nóng"
        hint="Đông người, kéo dài, nói nhiều lần chưa được giải quyết."
        defaultValue={point?.hot ? 'yes' : undefined}
      />
    </>
  )
}

import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type Age, ageCodes, ages, type Sex, sexCodes, sexes } from '#domain/dialogues/registering/words.ts'
import { formatNumber } from '#lib/dates.ts'

type Expected = { id: string; name: string; village: string; persons: number; line: number }

/** Those of the list who are looked for and not there yet, each to be let in. */
export function ExpectedList({
  rows,
  path,
  siteId,
  ids,
}: {
  rows: Expected[]
  path: string
  siteId: string
  ids: string[]
}) {
  if (rows.length === 0) {
    return <p className="mt-4">Không thấy ai chưa vào có tên hoặc số này. Ghi là người không đăng ký.</p>
  }
  return (
    <ul className="mt-4 divide-y divide-ke">
      {rows.map((one, at) => (
        <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
          <span className="min-w-0 wrap-anywhere">
            {[one.name, one.village, one.persons > 1 && `${one.persons} người`].filter(Boolean).join(' · ')}
          </span>
          <PostButton
            action={`${path}/in`}
            values={{ id: ids[at] ?? '', site: siteId, registration: one.id }}
          >
            Ghi {one.name} vào
          </PostButton>
        </li>
      ))}
    </ul>
  )
}

type Counted = { siteId: string; sex: Sex; age: Age; village: string; persons: number }

/** Figures by sex, age and village, typed as sums: they belong to nobody. */
export function HeadsForm({
  path,
  siteId,
  state,
  counted,
}: {
  path: string
  siteId: string
  state: FormState
  counted: Counted[]
}) {
  const here = counted.filter((one) => one.siteId === siteId)
  const sumOf = (of: (one: Counted) => string) =>
    [...new Set(here.map(of))].map(
      (key) =>
        `${key}: ${formatNumber(here.filter((one) => of(one) === key).reduce((sum, one) => sum + one.persons, 0))}`,
    )
  return (
    <Panel title="Số liệu chung, không bắt buộc">
      {here.length > 0 && (
        <div className="mb-4">
          <p>Giới. {sumOf((one) => sexes[one.sex]).join('; ')}.</p>
          <p>Lứa tuổi. {sumOf((one) => ages[one.age]).join('; ')}.</p>
          <p>Thôn, tổ. {sumOf((one) => one.village || 'Không ghi').join('; ')}.</p>
        </div>
      )}
      <details open={Object.keys(state.errors).length > 0}>
        <Opener>Cộng thêm số liệu</Opener>
        <div className="mt-3">
          <Form action={`${path}/heads`} state={state} label="Cộng thêm số liệu">
            <HiddenField name="site" value={siteId} />
            <SelectField
              state={state}
              name="sex"
              label="Giới"
              options={sexCodes.map((value) => ({ value, label: sexes[value] }))}
            />
            <SelectField
              state={state}
              name="age"
              label="Lứa tuổi"
              options={ageCodes.map((value) => ({ value, label: ages[value] }))}
            />
            <TextField state={state} name="village" label="Thôn, tổ dân phố" optional />
            <TextField
              state={state}
              name="count"
              label="Thêm mấy người"
              inputMode="numeric"
              defaultValue="1"
              short
            />
            <SubmitButton>Cộng vào số liệu</SubmitButton>
          </Form>
        </div>
      </details>
    </Panel>
  )
}

import { Choice } from '#components/form/choice.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField, type SelectOption } from '#components/form/select-field.tsx'
import { opinionSourceCodes, opinionSources } from '#domain/supervision/critiques/words.ts'
import { OwnOffice } from './draft-fields.tsx'

/** Whose opinion it is: an organisation says its own, the Front says whose it writes down. */
export function OpinionFrom({
  state,
  writes,
  own,
  organisations,
  villages,
}: {
  state: FormState
  writes: boolean
  own: SelectOption[]
  organisations: SelectOption[]
  villages: SelectOption[]
}) {
  if (!writes) {
    return (
      <>
        <HiddenField name="source" value="organisation" />
        <OwnOffice state={state} name="unitId" label="Tổ chức" options={own} />
      </>
    )
  }
  return (
    <>
      <Choice
        state={state}
        name="source"
        label="Ý kiến của ai"
        options={opinionSourceCodes
          .filter((one) => one !== 'public')
          .map((value) => ({ value, label: opinionSources[value] }))}
      />
      <SelectField
        state={state}
        name="unitId"
        label="Tổ chức"
        empty="Không phải tổ chức"
        options={organisations}
        optional
      />
      <SelectField
        state={state}
        name="areaCode"
        label="Thôn, tổ dân phố"
        empty="Không phải thôn, tổ dân phố"
        options={villages}
        optional
      />
    </>
  )
}

import type { FormState } from '#components/form/form-state.ts'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { groupArticle, type Representative, representativeLines } from '#domain/petitions/group.ts'

/** How many people one letter comes from, and who speaks for them. */
export function GroupFields({
  state,
  people = 1,
  representatives = [],
}: {
  state: FormState
  people?: number
  representatives?: readonly Representative[]
}) {
  return (
    <>
      <TextField
        state={state}
        name="headCount"
        label="Số người cùng nội dung"
        inputMode="numeric"
        short
        defaultValue={String(people)}
      />
      <TextArea
        state={state}
        name="representatives"
        label="Người đại diện"
        hint={`Từ 5 đến 10 người cử 1 hoặc 2 người; trên 10 người cử nhiều nhất 5 người (${groupArticle}). Mỗi dòng một người: họ tên, nơi ở.`}
        rows={3}
        optional
        defaultValue={representativeLines(representatives)}
      />
    </>
  )
}

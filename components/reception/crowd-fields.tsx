import { CheckField } from '#components/form/check-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { groupArticle, type Representative, representativeLines } from '#domain/petitions/group.ts'
import { speakingPapers } from '#domain/reception/words.ts'

/** Who speaks for a crowd: one of it, by one paper that everybody signed. */
export function CrowdFields({
  state,
  named,
}: {
  state: FormState
  named?: { representatives: Representative[]; members: Representative[]; paper: string; keptAt: string }
}) {
  return (
    <fieldset className="space-y-6 border-l-4 border-ke pl-4">
      <legend className="font-semibold">Đoàn đông người: ai nói thay</legend>
      <TextArea
        state={state}
        name="representatives"
        label="Người đại diện của đoàn"
        hint={`Từ 5 đến 10 người cử 1 hoặc 2 người; trên 10 người cử nhiều nhất 5 người (${groupArticle}). Mỗi dòng một người: họ tên, nơi ở.`}
        rows={3}
        optional
        defaultValue={representativeLines(named?.representatives ?? [])}
      />
      <TextArea
        state={state}
        name="members"
        label="Những người trong đoàn"
        hint="Có danh sách thì ghi, mỗi dòng một người; người đại diện phải có tên trong đó."
        rows={3}
        optional
        defaultValue={representativeLines(named?.members ?? [])}
      />
      <SelectField
        state={state}
        name="paper"
        label="Giấy tờ của người đại diện"
        hint="Giấy ủy quyền không thay được văn bản cử người đại diện."
        options={Object.entries(speakingPapers).map(([value, label]) => ({ value, label }))}
        empty="Chưa có"
        optional
        defaultValue={named?.paper ?? ''}
      />
      <CheckField
        state={state}
        name="signedByAll"
        label="Mọi người trong đoàn đã ký hoặc điểm chỉ vào văn bản cử"
        defaultValue={named ? 'yes' : ''}
      />
      <TextField
        state={state}
        name="keptAt"
        label="Văn bản cử giữ ở đâu"
        hint="Ví dụ: tập hồ sơ tiếp công dân tháng 11, tủ số 2."
        optional
        defaultValue={named?.keptAt}
      />
    </fieldset>
  )
}

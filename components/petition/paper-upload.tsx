import { Choice } from '#components/form/choice.tsx'
import { FileField } from '#components/form/file-field.tsx'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SubmitButton } from '#components/form/submit-button.tsx'
import type { ListedFile } from '#components/petition/file-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { acceptOf, type PaperDecision, paperOf } from '#domain/petitions/attachment.ts'
import { fileKinds } from '#domain/petitions/words.ts'

/** One page holds two forms; what was refused stands by the form it belongs to. */
export const ofUpload = ({ errors }: FormState): FormState => ({
  values: {},
  errors: errors.file ? { file: errors.file } : {},
})
export function ofDecision({ errors: { file: _file, ...errors }, ...rest }: FormState): FormState {
  return { ...rest, errors }
}

/** First the paper goes up: a form of its own, because a file and a long text are not sent as one. */
export function PaperUpload({ number, on, state }: { number: string; on: PaperDecision; state: FormState }) {
  const kind = paperOf[on]
  return (
    <Panel title={`Tải lên: ${fileKinds[kind].toLowerCase()}`}>
      <Form action={`/api/uploads?for=paper&number=${number}&on=${on}`} state={ofUpload(state)} files>
        <FileField
          state={ofUpload(state)}
          name="file"
          label="Tệp"
          hint="PDF hoặc ảnh JPG, PNG, WEBP, HEIC, nhiều nhất 25 MB. Tải lên trước, rồi điền phần dưới."
          accept={acceptOf(kind)}
        />
        <SubmitButton tone="plain">Tải văn bản lên</SubmitButton>
      </Form>
    </Panel>
  )
}

/** Which of the papers on file this decision stands on; those of other decisions are left out. */
export function PaperChoice({
  on,
  state,
  files,
  used,
}: {
  on: PaperDecision
  state: FormState
  files: readonly ListedFile[]
  used: readonly (string | null)[]
}) {
  const kind = paperOf[on]
  const free = files.filter((one) => one.kind === kind && !used.includes(one.id))
  return (
    <Choice
      state={state}
      name="fileId"
      label={fileKinds[kind]}
      hint={free.length === 0 ? 'Chưa có văn bản nào. Tải lên ở trên trước.' : undefined}
      options={free.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={free.length === 1 ? free[0]?.id : undefined}
    />
  )
}

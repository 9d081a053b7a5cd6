import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { FileField } from '#components/form/file-field.tsx'
import { Form } from '#components/form/form.tsx'
import { emptyForm, stateOfForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PartsUpload } from '#components/form/parts-upload.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { ItemFacts } from '#components/supervision/item-facts.tsx'
import { ItemFrame } from '#components/supervision/item-frame.tsx'
import { VerdictList } from '#components/supervision/verdict-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { acceptOf } from '#domain/petitions/attachment.ts'
import { verdictCodes, verdictHints, verdicts } from '#domain/supervision/words.ts'
import { keptState } from '#server/kept-form.ts'
import { monitorPage } from '#server/supervision-page.ts'

export const metadata: Metadata = { title: 'Ghi đánh giá' }

/** Files first, so that what was typed is not lost with them; then the verdict that stands on them. */
export default async function VerdictPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { item } = await monitorPage(number)
  const page = `/supervision/${number}/verdict`
  const kept = await keptState(page)
  const state = stateOfForm(kept, 'verdict', 'seen', 'missing', 'version', 'unitId')
  const files = state === kept ? emptyForm : kept
  const [only] = item.bodies
  return (
    <ItemFrame
      number={number}
      title="Ghi đánh giá"
      lead="Đánh giá ghi rồi thì giữ nguyên; có thay đổi thì ghi đánh giá mới. Cơ quan không sửa được đánh giá, nơi giám sát không sửa được câu trả lời của cơ quan."
      why={item.why}
      about={
        <>
          <ItemFacts number={number} {...item} />
          {item.verdicts.length > 0 && (
            <Panel title="Đánh giá đã ghi">
              <VerdictList verdicts={item.verdicts} />
            </Panel>
          )}
        </>
      }
    >
      <section aria-label="Ảnh, biên bản" className="space-y-4">
        <h2 className="text-xl">Ảnh, biên bản</h2>
        {item.evidence.length > 0 && (
          <p>Sẽ kèm đánh giá này: {item.evidence.map(({ name }) => name).join(', ')}.</p>
        )}
        <Form id="tep" action={`/api/uploads?for=verdict&number=${number}`} state={files} files>
          <FileField
            state={files}
            name="file"
            label="Tệp"
            hint="Gửi tệp trước, ghi đánh giá sau. Ảnh được bỏ nơi chụp, máy chụp trước khi người khác xem."
            accept={acceptOf('monitor')}
            multiple
          />
          <SubmitButton>Gửi tệp</SubmitButton>
          <PartsUpload formId="tep" query={`for=verdict&number=${number}`} />
        </Form>
      </section>
      <Form action={`${page}/submit`} state={state}>
        <HiddenField name="version" value={String(item.row.version)} />
        {item.bodies.length > 1 ? (
          <SelectField
            state={state}
            name="unitId"
            label="Ghi thay mặt"
            options={item.bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <HiddenField name="unitId" value={only?.id ?? ''} />
        )}
        <Choice
          state={state}
          name="verdict"
          label="Đánh giá"
          options={verdictCodes.map((value) => ({
            value,
            label: verdicts[value],
            hint: verdictHints[value],
          }))}
        />
        <TextArea
          state={state}
          name="seen"
          label="Đã xem gì, ở đâu, ngày nào?"
          hint="Ghi việc, không ghi tên người dân."
          rows={4}
        />
        <TextArea state={state} name="missing" label="Còn thiếu gì?" rows={3} optional />
        <SubmitButton>Ghi đánh giá</SubmitButton>
      </Form>
    </ItemFrame>
  )
}

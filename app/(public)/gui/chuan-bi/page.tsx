import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { areaOptions } from '#domain/places/area-choice.ts'
import { dayOf } from '#lib/dates.ts'
import { knownAreas } from '#server/citizen-frame.ts'
import { currentFiling } from '#server/filing-session.ts'
import { keptState } from '#server/kept-form.ts'
import { preparedKind } from '#server/petitions/kind-choices.ts'

export const metadata: Metadata = { title: 'Chuẩn bị đơn để ký' }

type Query = { searchParams: Promise<{ loai?: string }> }

/** A letter to print and sign: one page, because everything of it stands on one sheet. */
export default async function PreparePage({ searchParams }: Query) {
  const { loai = '' } = await searchParams
  const at = new Date()
  const state = await keptState('/gui/chuan-bi')
  const code = loai || (state.values.loai ?? '')
  const kind = await preparedKind({ actor: { kind: 'public' }, at }, code, dayOf(at))
  if (!kind) redirect('/gui/loai')
  const { draft } = await currentFiling()
  const isDenunciation = kind.family === 'denunciation'
  return (
    <>
      <PageTitle
        title={`Chuẩn bị đơn ${kind.label}`}
        lead="Trang này giúp viết và in đơn. Đơn chỉ được coi là đã nộp khi nơi tiếp công dân nhận bản có chữ ký."
        back={{ href: `/gui/loai/don-ky?loai=${kind.code}`, label: 'Đọc lại cách nộp' }}
      />
      {isDenunciation && (
        <div className="mb-6">
          <Notice tone="warn" title="Giữ cho mình">
            <p>
              Trang này không giữ địa chỉ mạng, loại máy, giờ viết. Không nên dùng máy hoặc mạng của cơ quan.
              Kể điều chỉ mình ông/bà biết có thể lộ người viết.
            </p>
            <p>
              Cần rời trang ngay thì bấm nút dưới đây. Máy có thể vẫn nhớ trang đã mở: nên dùng cửa sổ ẩn
              danh.
            </p>
          </Notice>
          <div className="mt-3">
            <PostButton action="/gui/bo">Thoát nhanh, xóa điều đã viết</PostButton>
          </div>
        </div>
      )}
      <Form action="/gui/chuan-bi/luu" state={state}>
        <HiddenField name="loai" value={kind.code} />
        <TextArea
          state={state}
          name="body"
          label="Nội dung"
          hint="Việc gì, khi nào, ở đâu, ai liên quan. Chỗ nào chưa chắc thì ghi là chưa chắc."
          rows={9}
          defaultValue={draft?.answers.body}
        />
        {kind.questions.map(({ key, label, hint, type, required }) =>
          type === 'day' ? (
            <DateField
              key={key}
              state={state}
              name={`q-${key}`}
              label={label}
              hint={hint}
              optional={!required}
            />
          ) : (
            <TextField
              key={key}
              state={state}
              name={`q-${key}`}
              label={label}
              hint={hint}
              optional={!required}
            />
          ),
        )}
        <SelectField
          state={state}
          name="areaCode"
          label="Việc này ở đâu?"
          options={areaOptions(await knownAreas(), dayOf(at))}
          empty="Chọn phường, xã"
          defaultValue={draft?.answers.areaCode}
        />
        <TextField state={state} name="place" label="Chỗ nào" optional defaultValue={draft?.answers.place} />
        <TextField
          state={state}
          name="name"
          label="Họ và tên người ký đơn"
          defaultValue={draft?.answers.name}
        />
        <TextField state={state} name="address" label="Địa chỉ" defaultValue={draft?.answers.address} />
        <SubmitButton>Tiếp: in đơn để ký</SubmitButton>
      </Form>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { dueWords } from '#components/dialogue/result-due.ts'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PaperSheet } from '#components/petition/paper-sheet.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { dialogueForms, homeOf } from '#domain/dialogues/words.ts'
import { dayOf, formatMoment } from '#lib/dates.ts'
import { afterDialogue, previewDialogueNotice } from '#server/dialogues/outcome/after-dialogue.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Thông báo kết luận hội nghị' }

/** The conclusion notices that went out, and the one that is still to go, as it will read. */
export default async function ConclusionPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { ctx } = await officeStaff()
  const after = await afterDialogue(ctx, number)
  if (!after) notFound()
  const { row, notices, may, due } = after
  const page = `/dialogues/${number}/conclusion`
  const state = await keptState(page)
  const [office] = may.conclude
  const preview =
    row.state === 'held' && office
      ? await previewDialogueNotice(ctx, number, state.values.unit || office.id)
      : undefined
  return (
    <>
      <PageTitle
        title="Thông báo kết luận"
        lead={
          due ? dueWords(due, dayOf(ctx.at), notices.length > 0) : `${dialogueForms[row.form]} số ${number}.`
        }
        back={{ href: homeOf(row), label: `Hội nghị ${number}` }}
      />
      <div className="max-w-[64rem] space-y-8">
        {notices.map((one) => (
          <section key={one.id} className="space-y-3">
            <h2 className="text-xl">
              Số {one.number}, {one.byTitle} ban hành {formatMoment(one.at)}
              {!one.isPublic && ', không công khai'}
            </h2>
            <ButtonRow>
              <ButtonLink href={`/api/dialogue-papers/${one.id}?as=docx`}>Tải bản Word</ButtonLink>
              <ButtonLink href={`/api/dialogue-papers/${one.id}?as=pdf`}>Tải bản PDF để in</ButtonLink>
            </ButtonRow>
            <PaperSheet paper={one.paper} label={`Thông báo kết luận số ${one.number}`} />
          </section>
        ))}
        {preview && (
          <section className="space-y-4">
            <h2 className="text-xl">Ban hành thông báo kết luận</h2>
            <Form action={`${page}/submit`} state={state}>
              <SelectField
                state={state}
                name="unit"
                label="Cơ quan ban hành"
                options={may.conclude.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={office?.id}
              />
              <TextArea
                state={state}
                name="basis"
                label="Căn cứ thêm"
                hint="Mỗi dòng một văn bản."
                rows={2}
                optional
              />
              <TextArea state={state} name="judgement" label="Đánh giá chung" rows={4} />
              <TextArea
                state={state}
                name="followUp"
                label="Theo dõi, báo cáo"
                hint="Để trống thì ghi: làm đúng hạn, báo cáo kết quả; Mặt trận giám sát."
                rows={3}
                optional
              />
              {may.conclude.some(({ kind }) => kind === 'party') && (
                <CheckField
                  state={state}
                  name="isPublic"
                  label="Công khai thông báo của cấp ủy"
                  hint="Không chọn thì chỉ cơ quan đọc được. Thông báo của chính quyền, cơ quan chuyên môn luôn công khai."
                />
              )}
              <Notice tone="warn" title="Không sửa được sau khi ban hành">
                <p>Thông báo lấy số ngay và gửi những người liên quan.</p>
              </Notice>
              <SubmitButton>Ban hành thông báo kết luận</SubmitButton>
            </Form>
            <PaperSheet paper={preview} label="Bản xem trước thông báo kết luận" />
          </section>
        )}
        {notices.length === 0 && !preview && (
          <Notice title="Chưa có thông báo kết luận">
            <p>
              {row.state === 'held'
                ? 'Người đứng đầu cơ quan tổ chức, cơ quan chủ trì ban hành tại đây.'
                : 'Hội nghị kết thúc rồi mới ban hành thông báo kết luận.'}
            </p>
          </Notice>
        )}
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PaperSheet } from '#components/petition/paper-sheet.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatMoment } from '#lib/dates.ts'
import { afterDialogue, previewDialogueReport } from '#server/dialogues/outcome/after-dialogue.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Báo cáo kết quả hội nghị' }

/** The report of a dialogue to the superior body, its figures taken from what was said and kept. */
export default async function ReportPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { ctx } = await officeStaff()
  const after = await afterDialogue(ctx, number)
  // Nobody asks for a report on a conference, or inspects one.
  if (!after || after.row.form === 'conference') notFound()
  const { report, may, notices } = after
  const page = `/dialogues/${number}/report`
  const state = await keptState(page)
  const preview =
    !report && may.decide && notices.length > 0 ? await previewDialogueReport(ctx, number) : undefined
  return (
    <>
      <PageTitle
        title="Báo cáo kết quả"
        lead="Gửi cấp trên sau khi có thông báo kết luận; các con số lấy từ ý kiến và việc đã hứa đến hôm nay."
        back={{ href: `/dialogues/${number}`, label: `Hội nghị ${number}` }}
      />
      <div className="max-w-[64rem] space-y-8">
        {report && (
          <section className="space-y-3">
            <h2 className="text-xl">
              Số {report.number}, {report.byTitle} ký {formatMoment(report.at)}
            </h2>
            <ButtonRow>
              <ButtonLink href={`/api/dialogue-papers/${report.id}?as=docx`}>Tải bản Word</ButtonLink>
              <ButtonLink href={`/api/dialogue-papers/${report.id}?as=pdf`}>Tải bản PDF để in</ButtonLink>
            </ButtonRow>
            <PaperSheet paper={report.paper} label={`Báo cáo số ${report.number}`} />
          </section>
        )}
        {preview && (
          <>
            <Form action={`${page}/submit`} state={state}>
              <TextField state={state} name="to" label="Gửi cơ quan" />
              <TextArea state={state} name="judgement" label="Đánh giá" rows={4} />
              <TextArea state={state} name="difficulties" label="Khó khăn, vướng mắc" rows={3} optional />
              <TextArea state={state} name="proposals" label="Kiến nghị" rows={3} optional />
              <Notice tone="warn" title="Không sửa được sau khi ký">
                <p>Báo cáo lấy số ngay, các con số giữ như hôm nay.</p>
              </Notice>
              <SubmitButton>Ký báo cáo</SubmitButton>
            </Form>
            <PaperSheet paper={preview} label="Bản xem trước báo cáo" />
          </>
        )}
        {!report && !preview && (
          <Notice title="Chưa có báo cáo">
            <p>Người đứng đầu cơ quan tổ chức ký báo cáo tại đây sau khi ban hành thông báo kết luận.</p>
          </Notice>
        )}
      </div>
    </>
  )
}

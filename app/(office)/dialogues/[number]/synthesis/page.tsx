import type { Metadata } from 'next'
import { ExchangeTable } from '#components/dialogue/exchange-table.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PaperSheet } from '#components/petition/paper-sheet.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatInstant } from '#lib/dates.ts'
import { agendaPage } from '#server/dialogue-page.ts'
import { listSyntheses, previewSynthesis } from '#server/dialogues/gathering/hand-in.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Báo cáo tổng hợp ý kiến' }

/** The reports of the Front, what the government wrote back on each point, and the report that is still to go. */
export default async function SynthesisPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, found, back } = await agendaPage(number)
  const page = `/dialogues/${number}/synthesis`
  const issued = await listSyntheses(staff.ctx, number)
  const preview = found.may.group ? await previewSynthesis(staff.ctx, number) : {}
  const handed = [...found.agenda, ...found.leftOut].filter(({ synthesisId }) => synthesisId)
  return (
    <>
      <PageTitle
        title="Báo cáo tổng hợp ý kiến"
        lead="Mặt trận tổng hợp, gửi cấp ủy, chính quyền trước hội nghị. Nội dung đã nộp thành chương trình hội nghị."
        back={back}
      />
      <div className="max-w-[64rem] space-y-8">
        {handed.length > 0 && (
          <ExchangeTable items={handed} href={(id) => `/dialogues/${number}/items/${id}`} />
        )}
        {issued.map((one) => (
          <section key={one.id} className="space-y-3">
            <h2 className="text-xl">
              Số {one.number}, {one.byTitle} nộp {formatInstant(one.at)}
            </h2>
            <ButtonRow>
              <ButtonLink href={`/api/syntheses/${one.id}?as=docx`}>Tải bản Word</ButtonLink>
              <ButtonLink href={`/api/syntheses/${one.id}?as=pdf`}>Tải bản PDF để in</ButtonLink>
            </ButtonRow>
            <PaperSheet paper={one.paper} label={`Báo cáo số ${one.number}`} />
          </section>
        ))}
        {preview.paper && (
          <section className="space-y-4">
            <h2 className="text-xl">Bản xem trước</h2>
            <PaperSheet paper={preview.paper} label="Bản xem trước báo cáo tổng hợp" />
            <Form action={`${page}/submit`} state={await keptState(page)}>
              <Notice tone="warn" title="Không sửa được sau khi nộp">
                <p>Báo cáo lấy số ngay. Ý kiến đến sau thì nộp báo cáo bổ sung.</p>
              </Notice>
              <SubmitButton>Nộp báo cáo tổng hợp</SubmitButton>
            </Form>
          </section>
        )}
        {preview.why && (
          <Notice title="Chưa nộp báo cáo được">
            <p>{preview.why}</p>
          </Notice>
        )}
        {issued.length === 0 && !found.may.group && (
          <Notice title="Chưa có báo cáo tổng hợp">
            <p>Mặt trận nộp báo cáo thì báo cáo hiện ở đây, và cơ quan tổ chức nhận được tin.</p>
          </Notice>
        )}
      </div>
    </>
  )
}

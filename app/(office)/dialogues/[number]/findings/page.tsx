import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { dayOf, formatDay } from '#lib/dates.ts'
import { afterDialogue } from '#server/dialogues/outcome/after-dialogue.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Kiểm tra việc đối thoại' }

/** What superior bodies found about a dialogue, and how each was put right. */
export default async function FindingsPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { ctx } = await officeStaff()
  const after = await afterDialogue(ctx, number)
  // Nobody asks for a report on a conference, or inspects one.
  if (!after || after.row.form === 'conference') notFound()
  const { findings, may } = after
  const page = `/dialogues/${number}/findings`
  const state = await keptState(page)
  const today = dayOf(ctx.at)
  const toAnswer = findings.find(({ finding }) => !finding.answer)?.finding.id
  return (
    <>
      <PageTitle
        title="Kết quả kiểm tra"
        lead={after.row.topic}
        back={{ href: `/dialogues/${number}`, label: `Hội nghị ${number}` }}
      />
      <div className="max-w-[64rem] space-y-6">
        {findings.length === 0 && (
          <EmptyState title="Chưa có kết quả kiểm tra">
            Cơ quan cấp trên kiểm tra hội nghị sau khi họp và ghi kết quả tại đây.
          </EmptyState>
        )}
        {findings.map(({ finding, office }) => (
          <Panel key={finding.id} title={`${office}, ${formatDay(dayOf(finding.at))}`}>
            <div className="space-y-3">
              <p className="whitespace-pre-line">{finding.body}</p>
              <p>
                {finding.byTitle}. Hạn khắc phục {formatDay(finding.dueOn)}
                {!finding.answer && finding.dueOn < today && ', quá hạn'}.
              </p>
              {finding.answer && (
                <p className="whitespace-pre-line">
                  {finding.answeredByTitle} trả lời: {finding.answer}
                </p>
              )}
              {finding.id === toAnswer && may.decide && (
                <Form action={`${page}/answer`} state={state}>
                  <HiddenField name="finding" value={finding.id} />
                  <TextArea state={state} name="answer" label="Đã khắc phục thế nào" rows={4} />
                  <SubmitButton>Trả lời kết quả kiểm tra</SubmitButton>
                </Form>
              )}
            </div>
          </Panel>
        ))}
        {may.inspect.length > 0 && (
          <Form action={`${page}/submit`} state={state} label="Ghi kết quả kiểm tra">
            <SelectField
              state={state}
              name="unit"
              label="Cơ quan kiểm tra"
              options={may.inspect.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={may.inspect[0]?.id}
            />
            <TextArea state={state} name="body" label="Kết quả kiểm tra" rows={5} />
            <DateField state={state} name="dueOn" label="Hạn khắc phục" />
            <SubmitButton>Ghi kết quả kiểm tra</SubmitButton>
          </Form>
        )}
      </div>
    </>
  )
}

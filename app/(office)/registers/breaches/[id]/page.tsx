import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { BreachTimer } from '#components/privacy/breach-timer.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { can } from '#domain/people/permissions.ts'
import { breachSteps, openSteps } from '#domain/privacy/breach.ts'
import { dataKinds } from '#domain/privacy/words.ts'
import { formatInstant, formatNumber } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findBreach } from '#server/privacy/breaches.ts'
import { daysBefore } from '#server/privacy/readings.ts'

export const metadata: Metadata = { title: 'Sự cố dữ liệu' }

/** One incident: what happened, what was done since, what is still to be done. */
export default async function BreachPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  const { id } = await params
  const line = await findBreach(ctx, id)
  if (!line) notFound()
  const { breach, unitName, recordedTitle } = line
  const page = `/registers/breaches/${id}`
  const state = await keptState(page)
  const steps = can(ctx.actor, 'privacy.manage') ? openSteps(breach) : []
  const done = [
    { at: breach.notifiedAt, note: breach.notifiedNote, label: breachSteps.notify.done },
    { at: breach.toldAt, note: breach.toldNote, label: breachSteps.tell.done },
    { at: breach.closedAt, note: breach.closedNote, label: breachSteps.close.done },
  ]
  return (
    <div className="max-w-page space-y-8">
      <PageTitle
        title="Sự cố dữ liệu"
        lead={`${unitName}, phát hiện ${formatInstant(breach.foundAt)}.`}
        back={{ href: '/registers/breaches', label: 'Sự cố dữ liệu' }}
      />
      <DataList
        facts={[
          { label: 'Báo cơ quan chuyên trách', value: <BreachTimer breach={breach} now={ctx.at} /> },
          { label: 'Hạn báo', value: formatInstant(breach.notifyDueAt) },
          { label: 'Sự cố', value: <span className="whitespace-pre-line">{breach.what}</span> },
          { label: 'Dữ liệu', value: breach.kinds.map((kind) => dataKinds[kind]).join('; ') },
          { label: 'Số người', value: formatNumber(breach.people) },
          { label: 'Đã làm', value: <span className="whitespace-pre-line">{breach.measures}</span> },
          { label: 'Người ghi', value: `${recordedTitle}, ${formatInstant(breach.recordedAt)}` },
          ...done
            .filter(({ at }) => at)
            .map(({ at, note, label }) => ({
              label,
              value: (
                <span className="whitespace-pre-line">
                  {formatInstant(at as Date)}. {note}
                </span>
              ),
            })),
        ]}
      />
      <div>
        <ButtonLink href={`${page}/readings`}>Tải danh sách ai đã mở hồ sơ nào</ButtonLink>
        <p className="mt-2 text-than-nhat">
          Tệp CSV, {daysBefore} ngày trước khi phát hiện và từ đó đến nay: ngày, người mở, số hồ sơ.
        </p>
      </div>
      {steps.length > 0 && (
        <Panel title="Bước tiếp theo">
          <Form action={`${page}/step`} state={state} label="Ghi bước đã làm">
            <Choice
              state={state}
              name="step"
              label="Đã làm gì"
              options={steps.map((value) => ({
                value,
                label: breachSteps[value].button,
                hint: breachSteps[value].hint,
              }))}
              defaultValue={steps[0]}
            />
            <TextArea state={state} name="note" label="Làm thế nào" rows={3} />
            <SubmitButton>Ghi bước này</SubmitButton>
          </Form>
        </Panel>
      )}
    </div>
  )
}

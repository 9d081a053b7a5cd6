import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { AbsenceFields } from '#components/people/absence-fields.tsx'
import { AbsenceList } from '#components/people/absence-list.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { absencesLed } from '#server/people/absences.ts'

export const metadata: Metadata = { title: 'Nghỉ, bàn giao' }

/** Who of the office is away and who stands in; for somebody who cannot tell it themselves, the head does. */
export default async function AbsencesPage({ searchParams }: { searchParams: Promise<{ nguoi?: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'petition.assign')) notFound()
  const state = await keptState('/settings/absences')
  const asked = state.values.personId ?? (await searchParams).nguoi
  const { people, chosen, colleagues, absences } = await absencesLed(
    ctx,
    typeof asked === 'string' ? asked : undefined,
  )
  return (
    <>
      <PageTitle
        title="Nghỉ, bàn giao"
        lead="Ai nghỉ, ai thay. Người nghỉ không được giao việc mới."
        actions={<ButtonLink href="/settings/handover">Bàn giao việc</ButtonLink>}
      />
      <div className="max-w-page space-y-8">
        <Panel title="Ngày nghỉ đã ghi">
          <AbsenceList absences={absences} action="/settings/absences/end" named />
        </Panel>
        <form action="/settings/absences" className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-[18rem]">
            <SelectField
              state={emptyForm}
              name="nguoi"
              label="Ghi nghỉ cho ai"
              options={people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
              defaultValue={chosen?.id}
            />
          </div>
          <Button tone="plain">Chọn</Button>
        </form>
        {chosen && (
          <Panel title={`${chosen.name}, ${chosen.title}`}>
            <Form action="/settings/absences/submit" state={state} label="Ghi ngày nghỉ">
              <HiddenField name="personId" value={chosen.id} />
              <AbsenceFields state={state} today={dayOf(ctx.at)} colleagues={colleagues} />
              <SubmitButton>Ghi ngày nghỉ</SubmitButton>
            </Form>
          </Panel>
        )}
      </div>
    </>
  )
}

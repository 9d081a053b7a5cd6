import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InvitedPanel } from '#components/conference/invited-panel.tsx'
import { GuestPanel } from '#components/dialogue/guest-panel.tsx'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { type FormState, fieldId } from '#components/form/form-state.ts'
import { PageTitle } from '#components/layout/page-title.tsx'
import { dayOf } from '#lib/dates.ts'
import { conferencePage } from '#server/conference-page.ts'
import { invitableUnits } from '#server/conferences/find-conference.ts'

export const metadata: Metadata = { title: 'Mời dự hội nghị' }

const stateOf = (kept: FormState, field: string): FormState =>
  field in kept.values ? kept : { values: {}, errors: {} }

/** Whom the office invites: offices, with the report that each hands in, and people by their post. */
export default async function GuestsPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, state, home, back } = await conferencePage(number, 'guests')
  if (!file.prepares) notFound()
  const { row, sites } = file
  return (
    <>
      <PageTitle title="Mời dự hội nghị" lead={row.topic} back={back} />
      <div className="max-w-[64rem] space-y-6">
        {!('unit' in state.values) && !('title' in state.values) && (
          <div id={fieldId('version')}>
            <ErrorSummary state={state} />
          </div>
        )}
        <InvitedPanel
          invited={file.invited}
          path={home}
          state={stateOf(state, 'unit')}
          units={await invitableUnits(staff.ctx)}
          today={dayOf(staff.ctx.at)}
          mayInvite={file.may.has('invite')}
        />
        <GuestPanel
          guests={file.guests}
          sites={sites.map(({ id, place }) => ({ siteId: id, place }))}
          path={home}
          add={`${home}/guests/add`}
          papers={`/dialogues/${number}/people`}
          state={stateOf(state, 'title')}
          issued={file.invitation}
          issue={file.mayInvitePapers ? row.version : undefined}
        />
      </div>
    </>
  )
}

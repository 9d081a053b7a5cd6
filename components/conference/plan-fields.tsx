import { type MeetingFacts, MeetingFields } from '#components/dialogue/meeting-fields.tsx'
import { DateField } from '#components/form/date-field.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { type ConferenceKind, conferenceKindCodes, conferenceKinds } from '#domain/conferences/words.ts'
import type { Day } from '#lib/dates.ts'

type Own = { kind?: ConferenceKind; subject: string; fromOn: Day | null; toOn: Day | null; day?: Day | null }

/** What the plan of a conference says: what it reviews, when, where, in whose chair. */
export function PlanFields({
  state,
  own,
  facts,
  offices,
}: {
  state: FormState
  own: Own
  facts: MeetingFacts
  offices: { id: string; name: string }[]
}) {
  return (
    <>
      <SelectField
        state={state}
        name="kind"
        label="Loại hội nghị"
        options={conferenceKindCodes.map((value) => ({ value, label: conferenceKinds[value] }))}
        defaultValue={own.kind}
      />
      <TextArea
        state={state}
        name="subject"
        label="Về việc gì"
        hint="Nghị quyết, kế hoạch hoặc phần việc được sơ kết, tổng kết, triển khai."
        rows={2}
        defaultValue={own.subject}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <DateField
          state={state}
          name="fromOn"
          label="Kỳ từ ngày"
          optional
          defaultValue={own.fromOn ?? undefined}
        />
        <DateField state={state} name="toOn" label="Đến ngày" optional defaultValue={own.toOn ?? undefined} />
      </div>
      <DateField state={state} name="day" label="Ngày họp" defaultValue={own.day ?? undefined} />
      <MeetingFields {...{ state, facts, offices }} asksPeople={false} />
    </>
  )
}

export const emptyMeeting: MeetingFacts = {
  ...{ topic: '', fromTime: null, toTime: null, programme: '', howToJoin: '', chairs: [], sites: [] },
}

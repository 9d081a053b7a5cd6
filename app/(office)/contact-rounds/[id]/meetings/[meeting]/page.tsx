import type { Metadata } from 'next'
import { OpinionLine } from '#components/contact/opinion-ledger.tsx'
import { meetingWhen } from '#components/contact/words.ts'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { meetingStates } from '#domain/contacts/words.ts'
import { dayOf, formatNumber } from '#lib/dates.ts'
import { contactMeetingPage } from '#server/contact-page.ts'

export const metadata: Metadata = { title: 'Buổi tiếp xúc cử tri' }

/** One meeting: where and when, who came, what was said. */
export default async function MeetingPage({ params }: { params: Promise<{ id: string; meeting: string }> }) {
  const { id, meeting: meetingId } = await params
  const { staff, file, state, home, back } = await contactMeetingPage(id, meetingId)
  const { meeting, row, lines, villages, writes } = file
  const said = lines.filter((line) => line.meetingId === meetingId)
  const isTold = row.state === 'announced'
  const isHere = meeting.state !== 'cancelled' && meeting.day <= dayOf(staff.ctx.at)
  const changes = writes && meeting.state === 'planned' && (isTold || row.state === 'planned')
  return (
    <>
      <PageTitle
        title={meeting.place}
        lead={`${meetingWhen(meeting)}. ${meetingStates[meeting.state]}.`}
        back={back}
      />
      <div className="max-w-[64rem] space-y-6">
        {changes && (
          <ButtonRow>
            <ButtonLink href={`${home}/change`}>Đổi buổi tiếp xúc</ButtonLink>
            <ButtonLink href={`${home}/cancel`}>Không họp buổi này</ButtonLink>
          </ButtonRow>
        )}
        <DataList
          facts={[
            {
              label: 'Thôn, tổ dân phố',
              value: villages.find(({ code }) => code === meeting.areaCode)?.name,
            },
            { label: 'Đại biểu', value: meeting.deputies },
            { label: 'Ai ghi biên bản', value: meeting.writer },
            {
              label: 'Cử tri dự',
              value: meeting.voters !== null && `${formatNumber(meeting.voters)} cử tri`,
            },
            {
              label: 'Phát biểu',
              value: meeting.speakers !== null && `${formatNumber(meeting.speakers)} cử tri`,
            },
            { label: 'Lý do thay đổi', value: meeting.reason },
          ].filter(({ value }) => value)}
        />
        {writes && isTold && isHere && <HoldForm {...{ home, state, meeting }} />}
        <Panel
          title={`Ý kiến (${said.length})`}
          actions={writes && isTold && isHere && <a href={`${home}/opinions/new`}>Ghi ý kiến</a>}
        >
          {said.length === 0 ? (
            <p>Chưa ghi ý kiến nào.</p>
          ) : (
            <ul className="divide-y divide-ke">
              {said.map((line) => (
                <li key={line.id} className="space-y-1 py-3">
                  <OpinionLine line={line} href={`/contact-rounds/${id}/opinions/${line.id}`} />
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
    </>
  )
}

/** Who came, put right until the round is closed. */
function HoldForm({
  home,
  state,
  meeting,
}: {
  home: string
  state: FormState
  meeting: { version: number; voters: number | null; speakers: number | null }
}) {
  return (
    <Panel title="Kết quả buổi tiếp xúc">
      <Form action={`${home}/hold`} state={state} label="Kết quả buổi tiếp xúc">
        <HiddenField name="version" value={String(meeting.version)} />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField
            state={state}
            name="voters"
            label="Số cử tri có mặt"
            inputMode="numeric"
            short
            defaultValue={meeting.voters?.toString()}
          />
          <TextField
            state={state}
            name="speakers"
            label="Số cử tri phát biểu"
            inputMode="numeric"
            short
            defaultValue={meeting.speakers?.toString()}
          />
        </div>
        <SubmitButton>Lưu kết quả</SubmitButton>
      </Form>
    </Panel>
  )
}

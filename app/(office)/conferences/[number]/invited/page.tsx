import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { whenOf } from '#components/dialogue/words.ts'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { conferenceState, refusalToHandIn } from '#domain/conferences/plan.ts'
import { conferenceName } from '#domain/conferences/words.ts'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { type Invitation, ownInvitations } from '#server/conferences/hand-in-report.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Được mời dự hội nghị' }

/** What an invited office reads of the conference, and the report that it hands in. */
export default async function InvitedPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { ctx } = await officeStaff()
  const own = await ownInvitations(ctx, number)
  const [it] = own
  if (!it) notFound()
  const page = `/conferences/${number}/invited`
  const state = await keptState(page)
  return (
    <>
      <PageTitle
        title={it.topic}
        lead={`${it.office} mời dự ${conferenceName(it.kind).toLowerCase()}. ${conferenceState(it.state)}.`}
        back={{ href: '/conferences', label: 'Hội nghị' }}
      />
      <div className="max-w-[64rem] space-y-6">
        <DataList
          facts={[
            { label: 'Về việc', value: it.subject },
            { label: 'Thời gian', value: whenOf(it) },
            { label: 'Điểm họp', value: it.sites },
            { label: 'Chủ trì', value: it.chairs },
            { label: 'Nội dung, chương trình', value: it.programme },
          ]}
        />
        {own.map((one) => (
          <Panel
            key={one.id}
            title={one.asks ? `${one.unit}: báo cáo ${one.asks}` : `${one.unit} được mời dự`}
          >
            {one.sentAt && (
              <div className="space-y-3">
                <p>Đã gửi {formatMoment(one.sentAt)}.</p>
                <p className="whitespace-pre-line wrap-anywhere">{one.body}</p>
              </div>
            )}
            {!one.sentAt && one.asks && <Report {...{ one, page, state }} />}
          </Panel>
        ))}
      </div>
    </>
  )
}

function Report({
  one,
  page,
  state: kept,
}: {
  one: Invitation
  page: string
  state: Awaited<ReturnType<typeof keptState>>
}) {
  const closed = refusalToHandIn(one, one.state)
  if (closed) return <Notice title={closed.message} />
  const state = kept.values.id === one.id ? kept : { values: {}, errors: {} }
  return (
    <Form action={`${page}/submit`} state={state} label={`Báo cáo của ${one.unit}`}>
      <div id={fieldId('version')}>
        <HiddenField name="version" value={String(one.version)} />
      </div>
      <HiddenField name="id" value={one.id} />
      <TextArea
        state={state}
        name="body"
        label="Báo cáo"
        hint={`Gửi chậm nhất ${formatDay(one.dueOn ?? one.day)}. Ghi kết quả, tồn tại, kiến nghị; gửi rồi không sửa.`}
        rows={12}
      />
      <SubmitButton>Gửi báo cáo</SubmitButton>
    </Form>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GuestPanel } from '#components/dialogue/guest-panel.tsx'
import { PeopleFigures } from '#components/dialogue/people-figures.tsx'
import { RegistrationTable } from '#components/dialogue/registration-table.tsx'
import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { registerUntil } from '#domain/dialogues/registering.ts'
import { formatCode } from '#domain/petitions/secret-code.ts'
import { formatDay } from '#lib/dates.ts'
import { peopleOf } from '#server/dialogues/registering/registrants.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { shownOnce } from '#server/shown-once.ts'

export const metadata: Metadata = { title: 'Người dự hội nghị' }

/** Who comes: figures for all who read the dialogue; names, calls and guests for the office that holds it. */
export default async function PeoplePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const staff = await officeStaff()
  const found = await peopleOf(staff.ctx, number)
  if (!found) notFound()
  const { row, seats, needs, door, named, mayInvite } = found
  const path = `/dialogues/${number}/people`
  const state = await keptState(path)
  const [code] = (await shownOnce(staff.person.id, 'registration', number)) ?? []
  const placeOf = (id: string) => seats.find(({ siteId }) => siteId === id)?.place ?? ''
  return (
    <>
      <PageTitle
        title="Người dự hội nghị"
        lead={`${row.topic}.${row.day ? ` Đăng ký trên trang đến hết ${formatDay(registerUntil(row.day, door))}.` : ''}`}
        back={{ href: `/dialogues/${number}`, label: `Hội nghị ${number}` }}
      />
      <div className="max-w-[72rem] space-y-6">
        {code && (
          <Notice tone="ok" role="status" title={`Đã đăng ký. Mã: ${formatCode(code)}`}>
            <p>
              Đọc hoặc ghi mã này cho người đăng ký: để vào hội trường, xem hoặc hủy. Mã chỉ hiện một lần.
            </p>
          </Notice>
        )}
        <PeopleFigures sites={seats} needs={needs} />
        {named ? (
          <>
            <div className="flex flex-wrap gap-3">
              <ButtonLink href={`${path}/register`}>Đăng ký hộ</ButtonLink>
              <ButtonLink href={`${path}/csv`}>Xuất danh sách</ButtonLink>
            </div>
            {named.calls.length > 0 && (
              <Panel title="Cần gọi báo">
                <ul className="divide-y divide-ke">
                  {named.calls.map((call) => (
                    <li key={call.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                      <div className="min-w-0 flex-1 basis-[20rem] wrap-anywhere">
                        <p className="font-semibold">{[call.name, call.phone].filter(Boolean).join(' · ')}</p>
                        <p>{call.say}</p>
                      </div>
                      <PostButton action={`${path}/called`} values={{ id: call.id }}>
                        Đã báo {call.name || call.phone}
                      </PostButton>
                    </li>
                  ))}
                </ul>
              </Panel>
            )}
            <Panel title="Người đăng ký">
              {named.registrations.length > 0 ? (
                <RegistrationTable rows={named.registrations} place={placeOf} path={path} />
              ) : (
                <p>Chưa ai đăng ký. Người đến không đăng ký vẫn được vào nếu còn chỗ.</p>
              )}
            </Panel>
            <GuestPanel
              guests={named.guests}
              issued={named.invitation?.number}
              issue={mayInvite ? row.version : undefined}
              sites={seats}
              path={path}
              state={state.values.closesBefore === undefined ? state : emptyForm}
            />
            <Panel title="Hạn đăng ký, số câu hỏi gửi trước">
              <Form
                action={`${path}/door`}
                state={state.values.closesBefore === undefined ? emptyForm : state}
                label="Hạn đăng ký, số câu hỏi gửi trước"
              >
                <TextField
                  state={state}
                  name="closesBefore"
                  label="Đóng đăng ký trước ngày họp mấy ngày"
                  hint="Từ 0 (đến hết ngày họp) đến 14."
                  inputMode="numeric"
                  defaultValue={String(door.closesBefore)}
                  short
                />
                <TextField
                  state={state}
                  name="questionsEach"
                  label="Mỗi người gửi trước nhiều nhất mấy câu"
                  hint="Từ 1 đến 10."
                  inputMode="numeric"
                  defaultValue={String(door.questionsEach)}
                  short
                />
                <SubmitButton>Lưu hai số này</SubmitButton>
              </Form>
            </Panel>
          </>
        ) : (
          <p className="text-than-nhat">Họ tên, số điện thoại chỉ cơ quan tổ chức hội nghị đọc.</p>
        )}
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { can } from '#domain/people/permissions.ts'
import { type CalendarDay, calendarDayKinds } from '#domain/time/calendar.ts'
import { formatDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { readRules } from '#server/rules/save-settings.ts'

export const metadata: Metadata = { title: 'Ngày nghỉ' }

type Query = { searchParams: Promise<{ ngay?: string | string[] }> }

/** One day that differs from the plain week: added, changed or taken out. */
export default async function CalendarDayPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const { ngay } = await searchParams
  const { calendar } = await readRules(ctx)
  const known = typeof ngay === 'string' ? calendar.get(ngay) : undefined
  const kept = await keptState('/settings/calendar/day')
  const state = kept.values.name === undefined ? { ...kept, values: valuesOf(known) } : kept
  return (
    <>
      <PageTitle
        title={known ? `Sửa ${formatDay(known.day)}` : 'Thêm ngày vào lịch nghỉ'}
        back={{ href: '/settings/calendar', label: 'Lịch nghỉ' }}
      />
      <div className="max-w-page space-y-6">
        <Form action="/settings/calendar/day/check" state={state}>
          <DateField state={state} name="day" label="Ngày" />
          <Choice
            state={state}
            name="kind"
            label="Ngày này là"
            columns
            options={Object.entries(calendarDayKinds).map(([value, label]) => ({ value, label }))}
          />
          <TextField state={state} name="name" label="Tên ngày" hint="Ví dụ: Ngày Văn hóa Việt Nam" />
          <TextField
            state={state}
            name="legalRef"
            label="Văn bản quy định"
            hint="Người gửi đọc văn bản này khi hạn chuyển ngày. Ví dụ: Nghị quyết 28/2026/QH16"
          />
          <CheckField state={state} name="provisional" label="Còn tạm tính, chờ lịch chính thức" />
          <ButtonRow>
            <SubmitButton>Xem trước các hạn đổi thế nào</SubmitButton>
            <ButtonLink href="/settings/calendar">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
        {known && (
          <PostButton action="/settings/calendar/plain" tone="danger" values={{ day: known.day }}>
            Bỏ ngày này khỏi lịch
          </PostButton>
        )}
      </div>
    </>
  )
}

const valuesOf = (day: CalendarDay | undefined): Record<string, string> =>
  day
    ? {
        ...{ day: day.day, kind: day.kind, name: day.name, legalRef: day.legalRef },
        ...(day.provisional ? { provisional: 'yes' } : {}),
      }
    : {}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContactForm } from '#components/contact/contact-form.tsx'
import { Choice } from '#components/form/choice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { PointFields } from '#components/situation/point-fields.tsx'
import { can } from '#domain/people/permissions.ts'
import { monthBefore, monthOf, monthWords } from '#domain/situation/note.ts'
import { noteKinds } from '#domain/situation/words.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { ownPlacesToNote } from '#server/situation/write-note.ts'

export const metadata: Metadata = { title: 'Ghi tình hình Nhân dân' }

export default async function NewNotePage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'situation.write')) notFound()
  const state = await keptState('/situation/new')
  const places = await ownPlacesToNote(ctx)
  const now = monthOf(dayOf(ctx.at))
  const months = [now, monthBefore(now), monthBefore(monthBefore(now))]
  return (
    <ContactForm
      title="Ghi tình hình Nhân dân"
      lead="Ghi điểm thứ nhất, rồi thêm điểm khác ở trang sau. Gửi lên trên thì báo cáo giữ nguyên."
      back={{ href: '/situation', label: 'Tình hình Nhân dân' }}
      button="Lưu điểm này"
      action="/situation/new/submit"
      state={state}
    >
      <SelectField
        state={state}
        name="place"
        label="Nơi nào"
        options={places.map(({ value, label }) => ({ value, label }))}
        defaultValue={places[0]?.value}
      />
      <SelectField
        state={state}
        name="period"
        label="Tháng"
        options={months.map((value) => ({ value, label: monthWords(value) }))}
        defaultValue={now}
      />
      <Choice
        state={state}
        name="kind"
        label="Loại báo cáo"
        options={Object.entries(noteKinds).map(([value, label]) => ({ value, label }))}
        defaultValue="regular"
        columns
      />
      <PointFields state={state} />
    </ContactForm>
  )
}

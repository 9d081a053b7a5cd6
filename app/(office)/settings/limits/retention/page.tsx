import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import { inForceOn } from '#domain/petitions/kinds.ts'
import { familyCodes } from '#domain/petitions/words.ts'
import { familySubject } from '#domain/retention/due.ts'
import { subjectLabel } from '#domain/retention/set-term.ts'
import { dayOf, formatShortDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { listTerms } from '#server/retention/terms.ts'
import { listKinds } from '#server/rules/list-rules.ts'

export const metadata: Metadata = { title: 'Thời hạn bảo quản hồ sơ' }

/** How many years closed files are kept, by kind, and the form for a newer term. */
export default async function TermsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const page = '/settings/limits/retention'
  const state = await keptState(page)
  const today = dayOf(ctx.at)
  const terms = await listTerms(ctx)
  const kinds = inForceOn(await listKinds(ctx), today)
  const label = (subject: string) =>
    kinds.find(({ code }) => code === subject)?.label ?? subjectLabel(subject)
  return (
    <div className="space-y-8">
      <PageTitle
        title="Thời hạn bảo quản hồ sơ"
        lead="Tính từ ngày hồ sơ kết thúc. Thời hạn mới ghi thêm, không sửa cái cũ; hồ sơ giữ theo thời hạn dài hơn của ngày kết thúc và của hôm nay."
        back={{ href: '/settings/limits', label: 'Hạn, thiết lập' }}
      />
      <Table
        caption="Các thời hạn"
        rows={terms}
        rowKey={({ subject, validFrom }) => `${subject} ${validFrom}`}
        columns={[
          { key: 'subject', label: 'Loại đơn', cell: ({ subject }) => label(subject) },
          {
            key: 'years',
            label: 'Giữ',
            cell: ({ years }) => (years === null ? 'vĩnh viễn' : `${years} năm`),
          },
          {
            key: 'from',
            label: 'Dùng từ',
            cell: ({ validFrom }) => (validFrom < '1950' ? 'trước nay' : formatShortDay(validFrom)),
          },
          { key: 'article', label: 'Căn cứ', cell: ({ article }) => article },
        ]}
      />
      <div className="max-w-page">
        <Panel title="Ghi thời hạn mới">
          <Form action={`${page}/submit`} state={state} label="Ghi thời hạn mới">
            <SelectField
              state={state}
              name="subject"
              label="Loại đơn"
              options={[
                ...familyCodes.map((one) => ({
                  value: familySubject(one),
                  label: subjectLabel(familySubject(one)),
                })),
                ...kinds.map(({ code, label: name }) => ({ value: code, label: name })),
              ]}
            />
            <TextField
              state={state}
              name="years"
              label="Số năm"
              hint="Để trống là vĩnh viễn."
              inputMode="numeric"
              short
              optional
            />
            <DateField state={state} name="validFrom" label="Dùng từ ngày" min={today} />
            <TextField state={state} name="article" label="Căn cứ" hint="Điều, văn bản nào." />
            <SubmitButton>Ghi thời hạn</SubmitButton>
          </Form>
        </Panel>
      </div>
    </div>
  )
}

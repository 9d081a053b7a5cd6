import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { can } from '#domain/people/permissions.ts'
import { limitValues } from '#domain/rules/limit-form.ts'
import { newestOf } from '#domain/rules/versions.ts'
import { lengthWords } from '#domain/time/deadline-sentences.ts'
import { addDays, dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { listLimits } from '#server/rules/save-limit.ts'
import { DaysField } from '../../days-field.tsx'
import { fromWords } from '../../version-days.tsx'

export const metadata: Metadata = { title: 'Đổi hạn' }

/** One limit and its next version. */
export default async function LimitPage({ params }: { params: Promise<{ key: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const { key } = await params
  const limit = newestOf((await listLimits(ctx)).filter((one) => one.key === key))
  if (!limit) notFound()
  const page = `/settings/limits/${key}`
  const kept = await keptState(page)
  const values = limitValues(limit, addDays(dayOf(ctx.at), 1))
  const state = kept.values.days === undefined ? { ...kept, values } : kept
  return (
    <>
      <PageTitle
        title={limit.matter ? `${limit.name}: ${limit.matter}` : limit.name}
        lead={`Đang là ${lengthWords(limit)}, theo ${limit.article}; dùng ${fromWords(limit)}.`}
        back={{ href: '/settings/limits', label: 'Hạn, thiết lập' }}
      />
      <div className="max-w-page space-y-6">
        {!limit.isUnitRule && (
          <Notice tone="warn" title="Hạn này do luật đặt">
            <p>
              Cơ quan không tự rút ngắn hay kéo dài hạn của luật. Chỉ thêm bản mới khi luật đã đổi, kèm điều
              luật và ngày luật có hiệu lực. Hồ sơ bắt đầu tính trước ngày đó giữ hạn cũ.
            </p>
          </Notice>
        )}
        <Form action={`${page}/submit`} state={state}>
          <DaysField state={state} name="days" unitName="unit" label="Hạn mới" />
          <TextField
            state={state}
            name="article"
            label="Căn cứ"
            hint={
              limit.isUnitRule
                ? 'Ví dụ: quy định của cơ quan'
                : 'Điều luật mới, ví dụ: Điều 28 Luật Tiếp công dân'
            }
          />
          <DateField
            state={state}
            name="from"
            label="Có hiệu lực từ ngày"
            hint="Hôm nay hoặc sau đó. Hồ sơ đang có giữ hạn cũ."
          />
          {!limit.isUnitRule && (
            <CheckField
              state={state}
              name="understood"
              label="Luật đã đổi; điều luật và ngày ghi ở trên là đúng"
            />
          )}
          <ButtonRow>
            <SubmitButton tone={limit.isUnitRule ? 'primary' : 'danger'}>Đổi hạn từ ngày này</SubmitButton>
            <ButtonLink href="/settings/limits">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}

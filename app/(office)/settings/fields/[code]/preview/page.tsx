import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { can } from '#domain/people/permissions.ts'
import { FieldForm } from '#domain/rules/field-form.ts'
import { formatDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { previewField } from '#server/rules/preview-kind.ts'
import { PreviewActions } from '../../../preview-actions.tsx'

export const metadata: Metadata = { title: 'Xem trước thay đổi' }

/** What saving would do, before anything is saved. */
export default async function FieldPreviewPage({ params }: { params: Promise<{ code: string }> }) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const { code } = await params
  const page = `/settings/fields/${code}`
  const { values } = await keptState(`${page}/preview`)
  const parsed = FieldForm.safeParse(values)
  if (!parsed.success) redirect(page)
  const { value } = parsed.data
  const before = await previewField(ctx, code === 'new' ? undefined : code, value)
  const asked = value.questions.map((one) => (one.required ? `${one.label} (phải trả lời)` : one.label))
  return (
    <>
      <PageTitle
        title={`Xem trước: ${value.label}`}
        lead={`Chưa lưu gì. ${before ? 'Thay đổi' : 'Lĩnh vực mới'} có hiệu lực từ ${formatDay(value.from)}.`}
      />
      <div className="space-y-8">
        <Notice title="Hồ sơ nào theo quy tắc nào">
          <p>
            Đơn bắt đầu viết từ {formatDay(value.from)} theo quy tắc mới. Hồ sơ đã nhận và đơn đang viết dở từ
            trước ngày đó không đổi.
          </p>
        </Notice>
        <DataList
          facts={[
            ...(before && before.label !== value.label
              ? [{ label: 'Tên đang là', value: before.label }]
              : []),
            { label: 'Tên', value: value.label },
            { label: 'Câu hỏi thêm', value: asked.join('; ') || 'không' },
            { label: 'Lời dừng', value: value.stopMessage || 'không' },
          ]}
        />
        <PreviewActions page={page} values={values} label={before ? 'Lưu thay đổi' : 'Thêm lĩnh vực này'} />
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { can } from '#domain/people/permissions.ts'
import { type Outcome, outcomes } from '#domain/petitions/words.ts'
import { dayOf } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { managedTemplates } from '#server/petitions/answer-templates.ts'
import { choicesOn } from '#server/petitions/kind-choices.ts'

export const metadata: Metadata = { title: 'Mẫu trả lời' }

/** Templates of one's offices: an answer begins with one, and nobody hands in what was left blank. */
export default async function TemplatesPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'template.manage')) notFound()
  const { templates } = await managedTemplates(ctx)
  const { kinds, fields } = await choicesOn(ctx, dayOf(ctx.at))
  return (
    <>
      <PageTitle
        title="Mẫu trả lời"
        lead="Người soạn chọn mẫu rồi viết tiếp. Còn chỗ trống thì chưa trình duyệt được."
        actions={
          <ButtonLink href="/settings/templates/new" tone="primary">
            Thêm mẫu
          </ButtonLink>
        }
      />
      <div className="max-w-[56rem]">
        {templates.length === 0 ? (
          <EmptyState title="Chưa có mẫu nào">
            <p>Thêm mẫu cho những câu trả lời hay gặp.</p>
          </EmptyState>
        ) : (
          <ul className="divide-y divide-ke border-y border-ke">
            {templates.map(({ id, title, unitName, kind, outcome, field }) => (
              <li key={id} className="py-3">
                <a
                  href={`/settings/templates/${id}`}
                  className="inline-flex min-h-11 items-center font-semibold wrap-anywhere"
                >
                  {title}
                </a>
                <p className="text-than-nhat wrap-anywhere">
                  {[
                    unitName,
                    kind ? (kinds[kind] ?? kind) : 'mọi loại đơn',
                    outcome ? outcomes[outcome as Outcome]?.label : 'mọi kết quả',
                    field ? (fields[field] ?? field) : 'mọi lĩnh vực',
                  ].join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}

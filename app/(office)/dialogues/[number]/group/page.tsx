import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GroupFields } from '#components/dialogue/group-form.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { agendaPage } from '#server/dialogue-page.ts'
import { findGathering } from '#server/dialogues/gathering/list-opinions.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Xếp ý kiến thành nội dung' }

/** Like opinions are put together; each keeps its own words. */
export default async function GroupPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, found } = await agendaPage(number)
  if (!found.may.group) notFound()
  const { opinions } = await findGathering(staff.ctx, number)
  const page = `/dialogues/${number}/group`
  const state = await keptState(page)
  return (
    <>
      <PageTitle
        title="Xếp ý kiến thành nội dung"
        lead="Chọn những ý kiến giống nhau, đưa vào một nội dung. Lời và nguồn của từng ý kiến giữ nguyên; mỗi lần xếp, tách đều ghi lại."
        back={{ href: `/dialogues/${number}/opinions`, label: 'Ý kiến của Nhân dân' }}
      />
      <div className="max-w-[64rem]">
        {opinions.length === 0 ? (
          <Notice>
            <p>Chưa có ý kiến nào. Ghi ý kiến trước, rồi xếp thành nội dung.</p>
          </Notice>
        ) : (
          <Form action={`${page}/submit`} state={state}>
            <GroupFields
              state={state}
              loose={opinions.filter(({ itemId }) => !itemId)}
              items={found.grouping}
              href={(id) => `/dialogues/${number}/items/${id}`}
            />
            <SubmitButton>Xếp vào nội dung</SubmitButton>
          </Form>
        )}
      </div>
    </>
  )
}

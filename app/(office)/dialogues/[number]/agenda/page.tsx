import type { Metadata } from 'next'
import { AgendaTable } from '#components/dialogue/agenda-table.tsx'
import { PromiseList } from '#components/dialogue/promise-list.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { agendaPage } from '#server/dialogue-page.ts'
import { mayOpenDossier } from '#server/dialogues/gathering/dossier.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Chương trình, chuẩn bị trả lời' }

/** What was promised last time, then the points in their order with how far each answer is. */
export default async function AgendaPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, found, back } = await agendaPage(number)
  const { agenda, leftOut, promises, may } = found
  const page = `/dialogues/${number}/agenda`
  const href = (id: string) => `/dialogues/${number}/items/${id}`
  const reads = await mayOpenDossier(staff.ctx, found.row)
  const late = agenda.filter(({ answer }) => answer?.late).length
  return (
    <>
      <PageTitle title="Chương trình, chuẩn bị trả lời" lead={found.row.topic} back={back} />
      <div className="max-w-[64rem] space-y-6">
        <ButtonRow>
          {may.prepare && <ButtonLink href={`${page}/new`}>Thêm nội dung</ButtonLink>}
          {reads && <ButtonLink href={`/dialogues/${number}/dossier`}>Hồ sơ cho người chủ trì</ButtonLink>}
          <ButtonLink href={`/dialogues/${number}/synthesis`}>Báo cáo tổng hợp</ButtonLink>
        </ButtonRow>
        {late > 0 && (
          <Notice tone="danger" title={`${late} trả lời quá hạn chuẩn bị`}>
            <p>
              Đơn vị được giao và cơ quan tổ chức được báo tin mỗi khi quá hạn. Đôn đốc, hoặc giao lại với hạn
              mới.
            </p>
          </Notice>
        )}
        <Panel title="Việc đã hứa lần trước">
          <PromiseList promises={promises} />
        </Panel>
        {agenda.length === 0 ? (
          <EmptyState title="Chưa có nội dung nào trong chương trình">
            Mặt trận nộp báo cáo tổng hợp thì các nội dung hiện ở đây; cơ quan tổ chức thêm được nội dung của
            mình.
          </EmptyState>
        ) : may.prepare ? (
          <Form action={`${page}/submit`} state={await keptState(page)} label="Thứ tự chương trình">
            <AgendaTable items={agenda} href={href} state={await keptState(page)} answers />
            <SubmitButton tone="plain">Lưu thứ tự</SubmitButton>
          </Form>
        ) : (
          <AgendaTable items={agenda} href={href} answers={reads || agenda.some(({ answer }) => answer)} />
        )}
        {leftOut.length > 0 && (
          <Panel title="Để ngoài chương trình">
            <ul className="divide-y divide-ke">
              {leftOut.map((one) => (
                <li key={one.id} className="py-2">
                  <a href={href(one.id)} className="inline-flex min-h-11 items-center">
                    {one.title}
                  </a>
                  <p>Lý do: {one.leftOut}</p>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </>
  )
}

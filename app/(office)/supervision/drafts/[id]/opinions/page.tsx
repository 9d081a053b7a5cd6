import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { Form } from '#components/form/form.tsx'
import { stateOfForm } from '#components/form/form-state.ts'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { OpinionFrom } from '#components/supervision/critiques/opinion-from.tsx'
import { OpinionList } from '#components/supervision/critiques/opinion-list.tsx'
import { formatDay } from '#lib/dates.ts'
import { critiquePage } from '#server/critique-page.ts'
import { opinionChoices } from '#server/supervision/critiques/choices.ts'

export const metadata: Metadata = { title: 'Ý kiến nhận được' }

/** What came of organisations, villages and people; an organisation reads and writes its own. */
export default async function OpinionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, home, back, staff } = await critiquePage('front', id, 'opinions')
  const { row, writes, gives, opinions, points } = file
  if (!row.acceptedOn) notFound()
  const { organisations, villages } = await opinionChoices(staff.ctx, row)
  const own = organisations.filter(({ value }) => gives.includes(value))
  const isOpen = row.state === 'collecting'
  const written = stateOfForm(state, 'source', 'unitId', 'areaCode', 'body')
  const checked = stateOfForm(state, 'heldFor', 'id', 'version', 'opinionId', 'pointId')
  return (
    <>
      <PageTitle
        title={writes ? 'Ý kiến nhận được' : 'Góp ý kiến của tổ chức'}
        lead={`${row.title}. Lấy ý kiến đến hết ${formatDay(row.collectTo ?? row.opinionsDueOn)}.`}
        back={back}
      />
      <div className="max-w-page space-y-8">
        <ErrorSummary state={checked} />
        {opinions.length === 0 && <p>Chưa có ý kiến nào.</p>}
        {opinions.length > 0 && (
          <OpinionList opinions={opinions} points={points} home={home} isOpen={writes && isOpen} />
        )}
        {isOpen && (writes || own.length > 0) && (
          <section aria-label="Ghi ý kiến">
            <h2 className="mb-3 text-xl">{writes ? 'Ghi ý kiến của nơi khác' : 'Ý kiến mới'}</h2>
            <Form action={`${home}/opinions/write`} state={written}>
              <OpinionFrom state={written} {...{ writes, villages, own, organisations }} />
              <TextArea
                state={written}
                name="body"
                label="Ý kiến"
                hint="Ghi điều, mục của dự thảo. Không ghi tên, số điện thoại của người dân."
                rows={5}
              />
              <SubmitButton>Ghi ý kiến</SubmitButton>
            </Form>
          </section>
        )}
      </div>
    </>
  )
}

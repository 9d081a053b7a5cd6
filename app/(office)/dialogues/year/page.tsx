import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Table } from '#components/ui/table.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { can } from '#domain/people/permissions.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { type YearLine, yearOfDialogues } from '#server/dialogues/outcome/year.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Đánh giá năm việc đối thoại' }

/** A year of dialogues: what came of each, and how the heads judge it. */
export default async function DialogueYearPage({
  searchParams,
}: {
  searchParams: Promise<{ nam?: string }>
}) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'dialogue.read')) notFound()
  const thisYear = dayOf(ctx.at).slice(0, 4)
  const asked = (await searchParams).nam ?? thisYear
  const year = /^20\d\d$/.test(asked) ? asked : thisYear
  const { lines, judged, deciding } = await yearOfDialogues(ctx, year)
  const state = await keptState('/dialogues/year')
  const years = [thisYear, String(Number(thisYear) - 1)]
  const toJudge = deciding.filter(({ id }) => judged.every(({ row }) => row.unitId !== id))
  return (
    <>
      <PageTitle
        title={`Đánh giá năm ${year}`}
        lead="Từng hội nghị trong năm, việc đã hứa làm đến đâu, và người đứng đầu đánh giá thế nào."
        back={{ href: '/dialogues', label: 'Đối thoại' }}
      />
      <div className="space-y-6">
        <Tabs
          label="Năm"
          tabs={years.map((one) => ({
            href: `/dialogues/year?nam=${one}`,
            label: one,
            current: one === year,
          }))}
        />
        {lines.length === 0 ? (
          <EmptyState title="Chưa có hội nghị nào họp xong trong năm">
            Hội nghị vào đây sau khi bế mạc ở bàn thư ký.
          </EmptyState>
        ) : (
          <YearTable lines={lines} year={year} />
        )}
        {judged.map(({ row, office }) => (
          <Panel key={row.unitId} title={`${office} tự đánh giá, ${formatDay(dayOf(row.at))}`}>
            <div className="space-y-2 whitespace-pre-line">
              <p>Đã làm được: {row.done}</p>
              <p>Chưa làm được, nguyên nhân: {row.missing}</p>
              <p>Năm tới: {row.next}</p>
              <p>{row.byTitle}</p>
            </div>
          </Panel>
        ))}
        {toJudge.length > 0 && (
          <Form action="/dialogues/year/submit" state={state} label="Ghi đánh giá năm">
            <HiddenField name="year" value={year} />
            <SelectField
              state={state}
              name="unit"
              label="Cơ quan"
              options={toJudge.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={toJudge[0]?.id}
            />
            <TextArea state={state} name="done" label="Đã làm được" rows={4} />
            <TextArea state={state} name="missing" label="Chưa làm được, nguyên nhân" rows={4} />
            <TextArea state={state} name="next" label="Hướng năm tới" rows={3} />
            <SubmitButton>Ghi đánh giá năm</SubmitButton>
          </Form>
        )}
      </div>
    </>
  )
}

function YearTable({ lines, year }: { lines: YearLine[]; year: string }) {
  return (
    <Table
      caption={`Hội nghị đã họp năm ${year}`}
      rowKey={({ number }) => number}
      rows={lines}
      columns={[
        {
          key: 'topic',
          label: 'Hội nghị',
          cell: ({ number, topic }) => (
            <a href={`/dialogues/${number}/promises`} className="inline-flex min-h-11 items-center">
              {number}: {topic}
            </a>
          ),
        },
        { key: 'office', label: 'Cơ quan', cell: ({ office }) => office },
        { key: 'day', label: 'Ngày họp', cell: ({ day }) => formatDay(day) },
        {
          key: 'concluded',
          label: 'Thông báo kết luận',
          cell: ({ concludedOn }) => (concludedOn ? formatDay(concludedOn) : 'chưa có'),
        },
        { key: 'opinions', label: 'Ý kiến', numeric: true, cell: ({ sum }) => sum.opinions },
        { key: 'promises', label: 'Việc đã hứa', numeric: true, cell: ({ sum }) => sum.promises },
        {
          key: 'kept',
          label: 'Đã thực hiện',
          numeric: true,
          cell: ({ sum }) => `${sum.kept} (${sum.percent}%)`,
        },
        { key: 'overdue', label: 'Quá hạn', numeric: true, cell: ({ sum }) => sum.overdue },
        { key: 'disputed', label: 'Còn ý kiến khác nhau', numeric: true, cell: ({ sum }) => sum.disputed },
      ]}
    />
  )
}

import type { Metadata } from 'next'
import { AnswerBadge } from '#components/dialogue/answer-badge.tsx'
import { AnswerForm, AssignForm, ReturnForm } from '#components/dialogue/item-answer-forms.tsx'
import { itemFields } from '#components/dialogue/item-form.tsx'
import {
  BringBack,
  ClarifyForm,
  ExchangeForm,
  LeaveOutForm,
  MergeForm,
  NameForm,
} from '#components/dialogue/item-report-forms.tsx'
import { OpinionLines } from '#components/dialogue/opinion-lines.tsx'
import { fieldLabel } from '#components/dialogue/options.ts'
import { restOfState } from '#components/dialogue/part-of-state.ts'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Timeline } from '#components/petition/timeline.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { exchanges, itemActs, itemOrigins } from '#domain/dialogues/gathering/words.ts'
import { dayOf, formatMoment } from '#lib/dates.ts'
import { orNotFound } from '#server/dialogue-page.ts'
import { findItem, type ItemFile } from '#server/dialogues/gathering/find-agenda.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Nội dung đối thoại' }

/** One point: what people said, what was written back, the prepared answer, and what can be done with it now. */
export default async function ItemPage({ params }: { params: Promise<{ number: string; item: string }> }) {
  const { number, item: id } = await params
  const { ctx } = await officeStaff()
  const file = await orNotFound(findItem(ctx, number, id))
  const { item, may, steps } = file
  const path = `/dialogues/${number}/items/${id}`
  const state = await keptState(path)
  const one = { state, path, version: item.version }
  const grouping = item.origin === 'gathered' && !item.synthesisId
  return (
    <>
      <PageTitle
        title={item.title}
        lead={`${fieldLabel(item.field)}. ${itemOrigins[item.origin]}.`}
        back={
          grouping
            ? { href: `/dialogues/${number}/group`, label: 'Xếp ý kiến' }
            : { href: `/dialogues/${number}/agenda`, label: 'Chương trình' }
        }
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <ErrorSummary state={restOfState(state, itemFields)} />
        </div>
        <DataList facts={factsOf(file)} />
        {item.answer && <PreparedAnswer file={file} path={path} />}
        {may.write && item.answer && (
          <AnswerForm {...one} version={item.answer.version} answer={item.answer} />
        )}
        {may.return && item.answer && <ReturnForm {...one} version={item.answer.version} />}
        {may.assign && (
          <AssignForm {...one} offices={file.offices} answer={item.answer} today={dayOf(ctx.at)} />
        )}
        {item.opinions.length > 0 && (
          <Panel title={`${item.opinions.length} ý kiến`}>
            <OpinionLines opinions={item.opinions} withVillage />
          </Panel>
        )}
        {may.clarify && <ClarifyForm {...one} item={item} />}
        {may.exchange && <ExchangeForm {...one} item={item} />}
        {may.group && <NameForm {...one} item={item} />}
        {may.group && <MergeForm {...one} others={file.others} />}
        {may.bringBack && <BringBack {...one} />}
        {may.leaveOut && <LeaveOutForm {...one} />}
        <Panel title="Quá trình">
          <Timeline
            label="Quá trình của nội dung"
            entries={steps.map((step) => ({
              key: step.id,
              at: formatMoment(step.at),
              title: itemActs[step.act],
              body: step.said,
              by: step.byTitle,
            }))}
          />
        </Panel>
      </div>
    </>
  )
}

function PreparedAnswer({ file: { item, may }, path }: { file: ItemFile; path: string }) {
  const { answer } = item
  if (!answer) return null
  return (
    <Panel title="Trả lời đã chuẩn bị">
      <p>
        <AnswerBadge answer={answer} />
      </p>
      {answer.returned && <p className="mt-2">Cần sửa: {answer.returned}</p>}
      {answer.body && <p className="mt-2 whitespace-pre-line">{answer.body}</p>}
      {answer.writtenTitle && <p className="mt-2 text-than-nhat">Soạn: {answer.writtenTitle}</p>}
      {answer.approvedTitle && <p className="text-than-nhat">Duyệt: {answer.approvedTitle}</p>}
      {may.approve && (
        <div className="mt-3">
          <PostButton
            action={`${path}/approve`}
            values={{ answerVersion: String(answer.version) }}
            tone="primary"
          >
            Duyệt trả lời
          </PostButton>
        </div>
      )}
    </Panel>
  )
}

function factsOf({ item }: ItemFile) {
  const people = item.opinions.reduce((n, one) => n + one.people, 0)
  return [
    {
      label: 'Ý kiến',
      value: item.opinions.length > 0 && `${item.opinions.length} ý kiến của ${people} người`,
    },
    { label: 'Cơ quan trao đổi lại', value: item.exchange && exchanges[item.exchange] },
    { label: 'Ghi rõ', value: item.exchangeNote },
    { label: 'Mặt trận làm rõ', value: item.clarified },
    { label: 'Để ngoài chương trình', value: item.leftOut },
  ].filter(({ value }) => value)
}

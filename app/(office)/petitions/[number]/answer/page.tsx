import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { AnswerChecklist } from '#components/petition/answer-checklist.tsx'
import { AnswerHeld, OtherVersions } from '#components/petition/answer-held.tsx'
import type { AnswerParts } from '#components/petition/answer-sheet.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { MarkedBlanks } from '#components/petition/marked-blanks.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { TemplateChoice } from '#components/petition/template-choice.tsx'
import { Button, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { missingProof } from '#domain/petitions/answer.ts'
import { fillBlanks } from '#domain/petitions/answer-blanks.ts'
import { checkAnswer } from '#domain/petitions/answer-check.ts'
import { beatEveryMs } from '#domain/petitions/edit-lock.ts'
import { isOpenPart } from '#domain/petitions/subtasks.ts'
import { type Outcome, outcomes } from '#domain/petitions/words.ts'
import { decisionPage } from '#server/office-page.ts'
import { templatesFor } from '#server/petitions/answer-templates.ts'
import { openWriting } from '#server/petitions/edit-lock.ts'
import { outcomesOf } from '#server/petitions/kind-choices.ts'
import { Heartbeat } from './heartbeat.tsx'

/** The form that the heartbeat reads. */
const formId = 'soan-tra-loi'
const nothing = { doneBy: '', doneWhat: '', doneWhen: '', basis: '', nextStep: '', laterDueOn: '' }

export const metadata: Metadata = { title: 'Soạn trả lời' }

type Query = Promise<{ mau?: string; ban?: string; luu?: string }>

/** The answer, written by one person at a time: opening the page is saying “I am writing”. */
export default async function AnswerPage({
  params,
  searchParams,
}: {
  params: Promise<{ number: string }>
  searchParams: Query
}) {
  const { number } = await params
  const { staff, file, why, state: kept, action } = await decisionPage(number, 'answer')
  const { row, proofs, history } = file
  const about = <PetitionBrief {...file} {...row} />
  const title = 'Soạn trả lời'
  if (why)
    return (
      <DecisionFrame number={number} title={title} why={why} about={about}>
        {null}
      </DecisionFrame>
    )
  const writing = await openWriting(staff.ctx, number)
  if (writing.holder) {
    return (
      <DecisionFrame number={number} title={title} about={about}>
        <AnswerHeld page={`/petitions/${number}/answer`} writing={writing} typed={kept} />
      </DecisionFrame>
    )
  }
  const { mau, ban, luu } = await searchParams
  const { templates, values } = await templatesFor(staff.ctx, row)
  const template = templates.find(({ id }) => id === mau)
  // A draft that came back is mended, not written anew; what one has written since goes before it.
  const returned = file.answers[0]?.returnedAt ? file.answers[0] : undefined
  const toMend = returned && history.find(({ type }) => type === 'petition.draft-returned')?.note
  const taken = writing.others.find(({ personId }) => personId === ban)
  const before = { ...returned, ...(taken ?? writing.own)?.values } as Partial<AnswerParts>
  // What was chosen just now goes before what was refused a while ago.
  const { body: _typed, ...withoutBody } = kept.values
  const state = { ...kept, values: taken ? {} : template ? withoutBody : kept.values }
  const body = template ? fillBlanks(template.body, values) : before.body
  const outcome = (template?.outcome || before.outcome) as Outcome | undefined
  const shown = state.values.body ?? body ?? ''
  const choices = (await outcomesOf(staff.ctx, row)).map((value) => {
    const missing = missingProof(value, proofs)
    const needs = missing.length > 0 ? ` Còn cần: ${missing.join('; ')}.` : ' Đủ bằng chứng.'
    return { value, label: outcomes[value].label, hint: `${outcomes[value].hint}.${needs}` }
  })
  const chosen = state.values.outcome ?? outcome
  const written: AnswerParts | undefined =
    chosen && choices.some(({ value }) => value === chosen)
      ? { ...nothing, ...before, ...state.values, body: shown, outcome: chosen as Outcome }
      : undefined
  return (
    <DecisionFrame
      number={number}
      title={title}
      lead="Ai làm, việc gì, khi nào, căn cứ, bằng chứng. Người khác duyệt trước khi phát hành."
      about={about}
    >
      <div className="mb-8 space-y-6 empty:hidden">
        {luu !== undefined && (
          <Notice tone="ok" role="status" title="Đã lưu bản đang viết; chưa trình duyệt" />
        )}
        {templates.length > 0 && (
          <TemplateChoice page={`/petitions/${number}/answer`} templates={templates} chosen={mau} />
        )}
        <OtherVersions page={`/petitions/${number}/answer`} versions={writing.others} />
        <MarkedBlanks text={shown} />
        {written && (
          <Panel title="Câu trả lời cần có">
            <AnswerChecklist
              checks={checkAnswer(written, {
                filed: proofs,
                openParts: file.parts.filter(isOpenPart).length,
                head: row.headTitle,
              })}
            />
          </Panel>
        )}
      </div>
      <Form action={action} state={state} id={formId}>
        <HiddenField name="version" value={String(row.version)} />
        {toMend && (
          <Notice tone="warn" title="Dự thảo được trả lại để sửa">
            <p className="whitespace-pre-line">{toMend}</p>
          </Notice>
        )}
        <Choice state={state} name="outcome" label="Kết quả" options={choices} defaultValue={outcome} />
        <TextField
          state={state}
          name="doneBy"
          label="Ai làm"
          defaultValue={before.doneBy ?? file.handlingUnit?.name}
        />
        <TextArea
          state={state}
          name="doneWhat"
          rows={2}
          label="Việc gì"
          defaultValue={before.doneWhat ?? row.task ?? undefined}
        />
        <TextField
          state={state}
          name="doneWhen"
          label="Khi nào"
          hint="Ngày đã làm xong, hoặc ngày sẽ làm."
          defaultValue={before.doneWhen}
        />
        <DateField
          state={state}
          name="laterDueOn"
          label="Ngày làm xong phần còn lại"
          hint="Cần khi chọn “Giải quyết một phần” hoặc “Đã có kế hoạch”."
          optional
          defaultValue={before.laterDueOn ?? undefined}
        />
        <TextArea
          state={state}
          name="basis"
          rows={2}
          label="Căn cứ"
          hint="Văn bản, biên bản, kết quả kiểm tra."
          defaultValue={before.basis}
        />
        <TextArea
          state={state}
          name="nextStep"
          rows={2}
          label="Bước tiếp theo cho người gửi"
          hint="Cần khi chọn “Đã giải trình, thông tin”: việc gì, ở đâu, chậm nhất ngày nào."
          optional
          defaultValue={before.nextStep}
        />
        <TextArea
          state={state}
          name="body"
          label="Lời trả lời"
          hint="Viết cho người gửi đọc: mỗi câu một ý, nói đúng việc đã làm."
          rows={10}
          defaultValue={body}
        />
        <ButtonRow>
          <SubmitButton>Trình duyệt</SubmitButton>
          <Button tone="plain" formAction={`/petitions/${number}/answer/save`}>
            Lưu bản đang viết
          </Button>
        </ButtonRow>
        <Heartbeat formId={formId} action={`/petitions/${number}/answer/beat`} every={beatEveryMs} />
      </Form>
    </DecisionFrame>
  )
}

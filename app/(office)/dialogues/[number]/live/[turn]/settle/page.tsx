import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { DeskDevice } from '#components/hall/desk-device.tsx'
import { HallKeys } from '#components/hall/hall-keys.tsx'
import { seenTurns } from '#components/hall/seen-turns.ts'
import { whoWords } from '#components/hall/turn-words.ts'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Button } from '#components/ui/button.tsx'
import { type Outcome, outcomeCodes, outcomes } from '#domain/dialogues/hall/words.ts'
import type { SettleTurn } from '#domain/dialogues/hall.ts'
import { livesOn } from '#domain/dialogues/turn.ts'
import { settleChoices } from '#server/dialogues/hall/live-desk.ts'
import { turnPage } from '#server/turn-page.ts'

export const metadata: Metadata = { title: 'Năm rõ của ý kiến' }

type Address = {
  params: Promise<{ number: string; turn: string }>
  searchParams: Promise<{ outcome?: string; site?: string }>
}

const people = (list: { id: string; name: string; title: string }[]) =>
  list.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))

const leads: Record<SettleTurn['outcome'], string> = {
  promise: 'Việc đã hứa trước bà con thành hồ sơ có đủ năm rõ, hạn là ngày đã hứa.',
  written: 'Câu trả lời bằng văn bản có người soạn, hạn và người chịu trách nhiệm.',
  above: 'Việc vượt thẩm quyền được báo cáo lên trên: báo cáo ai, chậm nhất ngày nào, ai làm.',
}

/** The five points of what was promised, to be answered in writing, or to be handed up. */
export default async function SettlePage({ params, searchParams }: Address) {
  const { number, turn: id } = await params
  const { outcome: asked, site = '' } = await searchParams
  const { staff, desk, turn, path, back, state } = await turnPage(number, id, '/settle')
  const typed = state.values.outcome ?? asked
  const outcome: Outcome = outcomeCodes.find((code) => code === typed) ?? 'promise'
  if (!desk.mayRecord || turn.outcome || !livesOn(outcome)) notFound()
  const begin = await settleChoices(staff.ctx, desk, turn, outcome)
  return (
    <>
      <PageTitle
        title={`${outcomes[outcome]}: ${whoWords(turn, desk.choices.areas)}`}
        lead={leads[outcome]}
        back={back}
      />
      <HallKeys />
      <DeskDevice number={number} siteId={turn.siteId} turns={seenTurns(desk.turns, turn.siteId, turn.id)} />
      <div id={fieldId('version')} className="max-w-[48rem]">
        <blockquote className="mb-6 border-l-4 border-ke pl-4 whitespace-pre-line wrap-anywhere">
          {turn.body}
        </blockquote>
        <div id={fieldId('body')} />
        <Form action={`${path}/settle/submit`} state={state}>
          <HiddenField name="version" value={String(turn.version)} />
          <HiddenField name="outcome" value={outcome} />
          <HiddenField name="site" value={site} />
          {outcome === 'above' && (
            <TextField
              state={state}
              name="passedTo"
              label="Báo cáo lên cơ quan nào"
              defaultValue={begin.passedTo}
              focused
            />
          )}
          <SelectField
            state={state}
            name="assigneeId"
            label="Rõ người: ai làm"
            hint={begin.who && `Ghi lúc mất mạng: ${begin.who}.`}
            options={people(begin.assignees)}
            defaultValue={begin.assigneeId}
            focused={outcome !== 'above'}
          />
          <TextArea state={state} name="task" rows={2} label="Rõ việc: làm gì" defaultValue={begin.task} />
          <DateField
            state={state}
            name="dueOn"
            label="Rõ thời gian: chậm nhất ngày nào"
            min={begin.today}
            defaultValue={begin.dueOn}
          />
          <SelectField
            state={state}
            name="headId"
            label="Rõ trách nhiệm: người đứng đầu nào chịu trách nhiệm"
            options={people(begin.heads)}
            defaultValue={begin.headId}
          />
          <TextArea
            state={state}
            name="expectedResult"
            rows={2}
            label="Rõ kết quả: phải đạt gì, nộp bằng chứng gì"
            defaultValue={begin.expectedResult}
          />
          {begin.asksAuthority && (
            <TextField state={state} name="authority" label="Rõ thẩm quyền: ai có quyền quyết định" />
          )}
          <Button hotkey="Enter" wide>
            Ghi {outcomes[outcome].toLowerCase()}
          </Button>
        </Form>
      </div>
    </>
  )
}

import { type FormState, fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { Button } from '#components/ui/button.tsx'
import {
  type HoldReason,
  holdReasonCodes,
  holdReasons,
  type QuestionState,
  questionActs,
  questionStates,
} from '#domain/dialogues/hall/words.ts'
import { LikeQuestions } from './like-questions.tsx'

export type ShownQuestion = {
  id: string
  body: string
  seat: string
  state: QuestionState
  heldFor: HoldReason | null
  supports: number
  version: number
  like: { id: string; body: string; version: number }[]
}

/** Questions from the phones: let through, put into the queue, or held back with a reason. */
export function QuestionDesk({
  number,
  siteId,
  site,
  state,
  questions,
}: {
  number: string
  siteId: string
  site: string
  state: FormState
  questions: ShownQuestion[]
}) {
  if (questions.length === 0) return <p>Chưa có câu hỏi nào từ điện thoại trong hội trường.</p>
  return (
    <ul id={fieldId('reason')} className="divide-y divide-ke border-y border-ke">
      {questions.map((one) => (
        <li key={one.id} className="space-y-2 py-3">
          <p className="wrap-anywhere">{one.body}</p>
          <p className="text-than-nhat">
            {one.seat ? `Ghế ${one.seat}` : 'Không rõ ghế'}, {one.supports} người muốn hỏi,{' '}
            {one.heldFor
              ? `giữ lại: ${holdReasons[one.heldFor].label.toLowerCase()}`
              : questionStates[one.state].toLowerCase()}
            .
          </p>
          <form
            method="post"
            action={`/dialogues/${number}/live/question`}
            className="flex flex-wrap items-center gap-2"
          >
            <HiddenField name="id" value={one.id} />
            <HiddenField name="version" value={String(one.version)} />
            <HiddenField name="siteId" value={siteId} />
            <HiddenField name="site" value={site} />
            <Button name="act" value="queue" tone="plain">
              {questionActs.queue}
            </Button>
            {one.state !== 'shown' && (
              <Button name="act" value="show" tone="plain">
                {questionActs.show}
              </Button>
            )}
            <select
              name="reason"
              aria-label="Lý do giữ lại"
              aria-invalid={
                state.errors.reason !== undefined && state.values.id === one.id ? true : undefined
              }
              defaultValue={one.heldFor ?? ''}
              className="min-h-12 max-w-full rounded-md border-[1.5px] border-vien bg-giay-to px-3"
            >
              <option value="">Chọn lý do giữ lại</option>
              {holdReasonCodes.map((code) => (
                <option key={code} value={code}>
                  {holdReasons[code].label}
                </option>
              ))}
            </select>
            <Button name="act" value="hold" tone="plain">
              {questionActs.hold}
            </Button>
            <a
              href={`/dialogues/${number}/live?${site ? `site=${site}&` : ''}merge=${one.id}`}
              className="inline-flex min-h-11 items-center px-2"
            >
              Gộp câu
            </a>
          </form>
          <LikeQuestions {...{ number, site }} like={one.like} />
        </li>
      ))}
    </ul>
  )
}

'use client'

import type { FormEvent } from 'react'
import { DateField } from '#components/form/date-field.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type Outcome, outcomes } from '#domain/dialogues/hall/words.ts'
import { settleDefaults } from '#domain/dialogues/hall.ts'
import { livesOn } from '#domain/dialogues/turn.ts'
import type { Kept } from '#domain/offline/kept-entry.ts'
import { whoOf } from './desk-use.ts'
import { fieldsOf } from './form-sent.ts'

/** The points of what was promised, in words: with network it is made a petition of them, in one act. */
export function OfflinePoints({
  entry,
  onKeep,
}: {
  entry: Kept
  onKeep: (typed: Record<string, string>) => Promise<void>
}) {
  const { values } = entry
  const outcome = values.outcome as Outcome
  if (!livesOn(outcome)) return null
  const usual = settleDefaults(values.body ?? '', outcome)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void onKeep(fieldsOf(event.currentTarget))
  }
  return (
    <Panel title={`${outcomes[outcome]}: ${whoOf(entry)}`}>
      <form onSubmit={submit} noValidate aria-label="Năm rõ của ý kiến" className="space-y-4">
        <p>
          Ghi theo lời người chủ trì; ô nào chưa rõ thì để trống. Có mạng, mở ý kiến này ở bàn thư ký để lập
          hồ sơ, các ô đã điền sẵn.
        </p>
        {outcome === 'above' && (
          <TextField
            state={emptyForm}
            name="passedTo"
            label="Báo cáo lên cơ quan nào"
            maxLength={200}
            defaultValue={values.passedTo}
            focused
          />
        )}
        <TextField
          state={emptyForm}
          name="who"
          label="Rõ người: ai làm"
          maxLength={160}
          defaultValue={values.who}
          focused={outcome !== 'above'}
        />
        <TextField
          state={emptyForm}
          name="task"
          label="Rõ việc: làm gì"
          maxLength={300}
          defaultValue={values.task || usual.task}
        />
        <DateField
          state={emptyForm}
          name="dueOn"
          label="Rõ thời gian: chậm nhất ngày nào"
          optional
          defaultValue={values.dueOn}
        />
        <TextArea
          state={emptyForm}
          name="result"
          rows={2}
          maxLength={400}
          label="Rõ kết quả: phải đạt gì, nộp bằng chứng gì"
          defaultValue={values.result || usual.expectedResult}
        />
        <Button hotkey="Enter">Giữ {outcomes[outcome].toLowerCase()}</Button>
      </form>
    </Panel>
  )
}

'use client'

import { type FormEvent, useEffect, useRef } from 'react'
import type { FormState } from '#components/form/form-state.ts'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button, ButtonRow } from '#components/ui/button.tsx'
import { type Outcome, outcomeCodes, outcomes, usualMinutes } from '#domain/dialogues/hall/words.ts'
import type { Kept } from '#domain/offline/kept-entry.ts'
import { shortCode } from '#domain/offline/short-code.ts'
import { Countdown } from './countdown.tsx'
import { stageOf, whoOf } from './desk-use.ts'
import { fieldsOf } from './form-sent.ts'

/** 'typing': nothing was pressed, the words are kept meanwhile. */
export type TurnPress = '' | 'typing' | 'stop' | 'return' | Outcome

const restMs = 800

/** What is being said and answered, kept as it is typed, with what came of it one key away. */
export function OfflineTurn({
  entry,
  state,
  onPress,
}: {
  entry: Kept
  state: FormState
  onPress: (next: TurnPress, words: Record<string, string>) => void
}) {
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(rest.current), [])
  const typed = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    clearTimeout(rest.current)
    rest.current = setTimeout(() => onPress('typing', fieldsOf(form)), restMs)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    clearTimeout(rest.current)
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    onPress((pressed?.value ?? '') as TurnPress, fieldsOf(event.currentTarget))
  }
  const stage = stageOf(entry)
  const { startedAt, seat, name, place, body, answer, answeredByTitle } = entry.values
  const until = startedAt ? new Date(startedAt).getTime() + usualMinutes * 60_000 : 0
  return (
    <form onSubmit={submit} onInput={typed} noValidate aria-label="Ghi lời" className="space-y-4">
      <p className="text-lg">
        <span className="font-semibold">{whoOf(entry)}</span>
        {stage === 'speaking' && (
          <>
            {'. '}
            <Countdown until={until} now={Date.now()} words="Đang nói" />
          </>
        )}
        {stage === 'said' && `. Sửa mục ${shortCode(entry.id)}`}
      </p>
      <TextArea
        state={state}
        name="body"
        rows={5}
        maxLength={8000}
        label="Ý kiến"
        focused
        defaultValue={body}
      />
      <TextArea
        state={state}
        name="answer"
        rows={4}
        maxLength={8000}
        label="Trả lời"
        optional
        defaultValue={answer}
      />
      <ButtonRow>
        {/* The first: what Enter in a line presses. */}
        <Button name="next" value="" tone="plain" hotkey="S">
          Lưu
        </Button>
        {outcomeCodes.map((outcome, at) => (
          <Button
            key={outcome}
            name="next"
            value={outcome}
            hotkey={String(at + 1)}
            tone={outcome === 'answered' ? 'primary' : 'plain'}
          >
            {outcomes[outcome]}
          </Button>
        ))}
        <Button name="next" value="stop" tone="plain" hotkey="H">
          Hết giờ
        </Button>
        {stage === 'speaking' && (
          <Button name="next" value="return" tone="plain">
            Trả hàng chờ
          </Button>
        )}
      </ButtonRow>
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">Người nêu, ai trả lời</summary>
        <div className="mt-3 space-y-4">
          <TextField state={state} name="seat" label="Ghế" short optional defaultValue={seat} />
          <TextField
            state={state}
            name="name"
            label="Họ tên"
            hint="Chỉ ghi khi người nêu muốn nêu tên."
            optional
            defaultValue={name}
          />
          <TextField state={state} name="place" label="Thôn, tổ dân phố" optional defaultValue={place} />
          <TextField
            state={state}
            name="answeredByTitle"
            label="Ai trả lời"
            hint="Chức vụ, ví dụ “Trưởng phòng Kinh tế, Hạ tầng và Đô thị”."
            optional
            defaultValue={answeredByTitle}
          />
        </div>
      </details>
    </form>
  )
}

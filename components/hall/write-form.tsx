import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button, ButtonRow } from '#components/ui/button.tsx'
import { outcomeCodes, outcomes } from '#domain/dialogues/hall/words.ts'
import { livesOn } from '#domain/dialogues/turn.ts'
import { KeptVersion } from './kept-version.tsx'
import type { HallChoices, ShownTurn } from './turn-type.ts'

/** What is being said and answered, with what came of it one key away; every button keeps the words first. */
export function WriteForm({
  turn,
  action,
  site = '',
  state,
  choices,
  focused = false,
}: {
  turn: ShownTurn
  action: string
  site?: string
  state: FormState
  choices: HallChoices
  focused?: boolean
}) {
  const isSettled = livesOn(turn.outcome)
  return (
    <form method="post" action={action} data-writing noValidate className="space-y-4">
      <KeptVersion version={turn.version} />
      <HiddenField name="site" value={site} />
      <TextArea
        {...{ state, focused }}
        name="body"
        rows={5}
        maxLength={8000}
        label="Ý kiến"
        defaultValue={turn.body}
      />
      <TextArea
        state={state}
        name="answer"
        rows={4}
        maxLength={8000}
        label="Trả lời"
        optional
        defaultValue={turn.answer}
      />
      <ButtonRow>
        {/* The first: what Enter in a line presses. */}
        <Button name="next" value="" tone="plain" hotkey="S">
          Lưu
        </Button>
        {!isSettled &&
          outcomeCodes.map((outcome, at) => (
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
        {turn.state === 'speaking' && (
          <>
            <Button name="next" value="minute" tone="plain" hotkey="M">
              Thêm 1 phút
            </Button>
            <Button name="next" value="stop" tone="plain" hotkey="H">
              Hết giờ
            </Button>
          </>
        )}
        {turn.state === 'speaking' && !turn.outcome && (
          <Button name="next" value="return" tone="plain">
            Trả hàng chờ
          </Button>
        )}
      </ButtonRow>
      <details>
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">
          Người nêu, lĩnh vực, ai trả lời
        </summary>
        <div className="mt-3 space-y-4">
          <SpeakerFields {...{ turn, state, choices }} />
        </div>
      </details>
    </form>
  )
}

function SpeakerFields({
  turn,
  state,
  choices,
}: {
  turn: ShownTurn
  state: FormState
  choices: HallChoices
}) {
  return (
    <>
      <TextField {...{ state }} name="seat" label="Ghế" short optional defaultValue={turn.seat} />
      <TextField
        state={state}
        name="name"
        label="Họ tên"
        hint="Chỉ ghi khi người nêu muốn nêu tên."
        optional
        defaultValue={turn.name}
      />
      <TextField state={state} name="place" label="Thôn, tổ dân phố" optional defaultValue={turn.place} />
      <SelectField
        state={state}
        name="areaCode"
        label="Xã, phường"
        empty="Nơi tổ chức hội nghị"
        optional
        options={choices.areas.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={turn.areaCode ?? ''}
      />
      <SelectField
        state={state}
        name="field"
        label="Lĩnh vực"
        optional
        options={choices.fields.map(({ code, label }) => ({ value: code, label }))}
        defaultValue={turn.field}
      />
      <SelectField
        state={state}
        name="answeringUnitId"
        label="Cơ quan trả lời"
        optional
        options={choices.offices.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={turn.answeringUnitId ?? ''}
      />
      <TextField
        state={state}
        name="answeredByTitle"
        label="Ai trả lời"
        hint="Chức vụ, ví dụ “Trưởng phòng Kinh tế, Hạ tầng và Đô thị”."
        optional
        defaultValue={turn.answeredByTitle}
      />
    </>
  )
}

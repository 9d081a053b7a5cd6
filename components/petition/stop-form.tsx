import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFields } from '#components/petition/decision-fields.tsx'
import type { ListedFile } from '#components/petition/file-list.tsx'
import { PaperLink } from '#components/petition/paper-link.tsx'
import { ofDecision, PaperChoice, PaperUpload } from '#components/petition/paper-upload.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { PaperKind } from '#domain/papers/words.ts'
import { groundsOn } from '#domain/petitions/stopping.ts'
import { type Family, type StopAct, stopActs } from '#domain/petitions/words.ts'

const buttons: Record<StopAct, string> = {
  suspend: 'Tạm đình chỉ',
  resume: 'Tiếp tục giải quyết',
  terminate: 'Đình chỉ',
}

const papers: Record<StopAct, PaperKind> = {
  suspend: 'suspension-decision',
  resume: 'resumption-decision',
  terminate: 'termination-decision',
}

/** The form of a signed decision that halts, takes up or ends the settlement. */
export function StopForm({
  act,
  number,
  action,
  state: kept,
  row,
  files,
  used,
  today,
  mayIssue,
}: {
  act: StopAct
  number: string
  action: string
  state: FormState
  row: { version: number; kind: string | null; family: Family }
  files: readonly ListedFile[]
  used: readonly (string | null)[]
  today: string
  /** May this person issue the paper that is to be signed? */
  mayIssue: boolean
}) {
  const state = ofDecision(kept)
  const grounds = groundsOn(row.family, act, today)
  return (
    <div className="space-y-6">
      <PaperLink number={number} kind={papers[act]} of={row} may={mayIssue} />
      <PaperUpload number={number} on={act} state={kept} />
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        <PaperChoice on={act} state={state} files={files} used={used} />
        {act !== 'resume' && (
          <Choice
            state={state}
            name="ground"
            label="Căn cứ"
            options={grounds.map(({ code, label, article }) => ({
              value: code,
              label: label.charAt(0).toUpperCase() + label.slice(1),
              hint: article,
            }))}
          />
        )}
        <DecisionFields state={state} what={stopActs[act]} today={today} reason="Lý do và căn cứ" />
        {act === 'terminate' && (
          <Notice tone="warn" title="Không lấy lại được">
            <p>Hồ sơ kết thúc ở đây; người gửi được báo và đọc được lý do.</p>
          </Notice>
        )}
        <SubmitButton tone={act === 'terminate' ? 'danger' : undefined}>{buttons[act]}</SubmitButton>
      </Form>
    </div>
  )
}

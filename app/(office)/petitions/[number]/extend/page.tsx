import type { Metadata } from 'next'
import { CheckField } from '#components/form/check-field.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { DecisionFields } from '#components/petition/decision-fields.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { PaperLink } from '#components/petition/paper-link.tsx'
import { ofDecision, PaperChoice, PaperUpload } from '#components/petition/paper-upload.tsx'
import { PetitionBrief } from '#components/petition/petition-brief.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { complexGrounds, groundsOf, notExtensible, refusalToExtendNow } from '#domain/petitions/extension.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { decisionPage } from '#server/office-page.ts'
import { extendChoices } from '#server/petitions/extend-petition.ts'

export const metadata: Metadata = { title: 'Gia hạn' }

export default async function ExtendPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state: kept, action } = await decisionPage(number, 'extend')
  const { row, clock } = file
  const state = ofDecision(kept)
  const today = dayOf(staff.ctx.at)
  const can = await extendChoices(staff.ctx, row)
  const refusal = can ? refusalToExtendNow(can.due, today) : notExtensible()
  const grounds = groundsOf(row.family)
  return (
    <DecisionFrame
      number={number}
      title="Gia hạn"
      lead={
        can &&
        `Hạn đang là ${formatDay(can.due)}; được gia hạn đến ${formatDay(can.latest)} (${can.article}).`
      }
      why={why ?? refusal?.message}
      about={<PetitionBrief {...file} {...row} />}
    >
      <div className="space-y-6">
        {row.family === 'denunciation' && (
          <PaperLink
            {...{ number, kind: 'extension-notice', of: row }}
            may={file.decisions.includes('papers')}
          />
        )}
        <PaperUpload number={number} on="extend" state={kept} />
        <Form action={action} state={state}>
          <HiddenField name="version" value={String(row.version)} />
          <PaperChoice
            on="extend"
            state={state}
            files={file.files}
            used={[...clock.extensions, ...clock.stops].map(({ fileId }) => fileId)}
          />
          {grounds.length > 0 && (
            <fieldset className="space-y-2.5">
              <legend className="font-semibold">
                {row.family === 'complaint'
                  ? 'Vụ việc phức tạp vì'
                  : 'Vụ việc phức tạp vì (từ hai tiêu chí là đặc biệt phức tạp)'}
              </legend>
              {grounds.map((code) => (
                <CheckField key={code} state={state} name={`ground-${code}`} label={complexGrounds[code]} />
              ))}
            </fieldset>
          )}
          {can?.chosen && (
            <DateField
              state={state}
              name="until"
              label="Gia hạn đến"
              min={can.due}
              max={can.latest}
              defaultValue={can.latest}
            />
          )}
          <DecisionFields
            state={state}
            what={row.family === 'complaint' ? 'văn bản xác định vụ việc phức tạp' : 'quyết định gia hạn'}
            today={today}
            reason="Lý do gia hạn"
          />
          <Notice title="Ngày xong việc đi theo hạn mới">
            <p>Hạn ban đầu vẫn ghi trong hồ sơ. Người gửi được báo hạn mới và lý do.</p>
          </Notice>
          <SubmitButton>Gia hạn</SubmitButton>
        </Form>
      </div>
    </DecisionFrame>
  )
}

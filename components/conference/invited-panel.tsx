import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type Day, formatDay, formatMoment } from '#lib/dates.ts'

type Invited = {
  name: string
  invited: {
    id: string
    asks: string
    dueOn: Day | null
    body: string
    sentAt: Date | null
    sentByTitle: string
  }
}

const standing = ({ asks, dueOn, sentAt, sentByTitle }: Invited['invited'], today: Day): string => {
  if (!asks || !dueOn) return 'Mời dự.'
  if (sentAt) return `Báo cáo ${asks}: ${sentByTitle} gửi ${formatMoment(sentAt)}.`
  return `Báo cáo ${asks}: ${dueOn < today ? 'quá hạn' : 'hạn'} ${formatDay(dueOn)}, chưa gửi.`
}

/** The offices that are invited, what each reports, and the form that adds one. */
export function InvitedPanel({
  invited,
  path,
  state,
  units,
  today,
  mayInvite,
}: {
  invited: Invited[]
  path: string
  state: FormState
  units: { id: string; name: string }[]
  today: Day
  mayInvite: boolean
}) {
  const sent = invited.filter((one) => one.invited.sentAt).length
  const asked = invited.filter((one) => one.invited.asks).length
  return (
    <Panel title={`Đơn vị mời: ${invited.length}`}>
      {asked > 0 && (
        <p className="mb-3">
          Đã có {sent} trên {asked} báo cáo.
        </p>
      )}
      {invited.length === 0 && <p className="mb-3">Chưa mời đơn vị nào.</p>}
      <ul className="mb-4 divide-y divide-ke">
        {invited.map(({ name, invited: one }) => (
          <li key={one.id} className="flex flex-wrap items-start justify-between gap-3 py-3">
            <div className="min-w-0 flex-1 basis-[16rem] wrap-anywhere">
              <p className="font-semibold">{name}</p>
              <p>{standing(one, today)}</p>
              {one.body && (
                <details className="mt-1">
                  <Opener>
                    Đọc báo cáo <span className="sr-only">của {name}</span>
                  </Opener>
                  <p className="whitespace-pre-line">{one.body}</p>
                </details>
              )}
            </div>
            {mayInvite && !one.sentAt && (
              <PostButton action={`${path}/units/remove`} values={{ id: one.id }}>
                Bỏ <span className="sr-only">{name}</span>
              </PostButton>
            )}
          </li>
        ))}
      </ul>
      {mayInvite && (
        <Form action={`${path}/units/submit`} state={state} label="Mời đơn vị">
          <SelectField
            state={state}
            name="unit"
            label="Đơn vị"
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            state={state}
            name="asks"
            label="Báo cáo về việc gì"
            hint="Để trống nếu chỉ mời dự."
            optional
          />
          <DateField state={state} name="dueOn" label="Gửi báo cáo chậm nhất" optional />
          <SubmitButton>Mời đơn vị</SubmitButton>
        </Form>
      )}
    </Panel>
  )
}

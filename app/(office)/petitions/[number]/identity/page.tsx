import type { Metadata } from 'next'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { OpeningList } from '#components/petition/opening-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { askHours } from '#domain/petitions/vault.ts'
import { decisionPage } from '#server/office-page.ts'
import { openingsOf } from '#server/vault/openings-of.ts'

export const metadata: Metadata = { title: 'Mở danh tính' }

const nothing = { lines: [], waiting: [], others: [] }

/** Two persons and a reason open who sent a denunciation; each time is written down for good. */
export default async function IdentityPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, why, state, action } = await decisionPage(number, 'identity')
  // Two forms on one page: what was refused stands in the one that it belongs to.
  const ofAgreeing = state.errors.sure !== undefined
  const { lines, waiting, others } = why ? nothing : await openingsOf(staff.ctx, file.row.id)
  return (
    <DecisionFrame
      number={number}
      title="Mở danh tính người tố cáo"
      lead="Cần hai người có thẩm quyền và lý do bằng chữ (Điều 9, 56 Luật Tố cáo). Người bị tố cáo và đơn vị của họ không mở được."
      why={why}
      about={
        why ? null : (
          <Panel title="Các lần mở">
            {lines.length > 0 ? (
              <OpeningList lines={lines} />
            ) : (
              <p className="text-than-nhat">Chưa ai mở danh tính của hồ sơ này.</p>
            )}
          </Panel>
        )
      }
    >
      <div className="space-y-8">
        {file.opened && (
          <Notice tone="ok" title="Đang mở cho ông/bà">
            <p>Mỗi lần đọc đều được ghi lại.</p>
            <p className="mt-3">
              <ButtonLink href={`/petitions/${number}/identity/read`} tone="primary">
                Đọc danh tính
              </ButtonLink>
            </p>
          </Notice>
        )}
        {waiting.map((one) => (
          <Panel key={one.id} title="Đề nghị chờ người thứ hai">
            <div className="space-y-4">
              <OpeningList lines={[one]} />
              <Form
                action={`/petitions/${number}/identity/agree`}
                state={ofAgreeing ? state : emptyForm}
                label={`Đồng ý với đề nghị của ${one.askedName}`}
              >
                <HiddenField name="openingId" value={one.id} />
                <CheckField
                  state={ofAgreeing ? state : emptyForm}
                  name="sure"
                  label="Đã đọc lý do và đồng ý cùng mở"
                  hint="Lý do và giờ mở ghi vĩnh viễn, cùng tên hai người."
                />
                <SubmitButton>Đồng ý mở danh tính</SubmitButton>
              </Form>
            </div>
          </Panel>
        ))}
        <Form action={action} state={ofAgreeing ? emptyForm : state} label="Đề nghị mở danh tính">
          <HiddenField name="version" value={String(file.row.version)} />
          <TextArea
            state={state}
            name="reason"
            label="Lý do"
            hint="Cần biết người tố cáo là ai để làm việc gì. Từ 20 ký tự; không ghi họ tên, địa chỉ vào đây."
            rows={4}
          />
          <SelectField
            state={state}
            name="secondId"
            label="Người thứ hai"
            hint={`Người này được báo; ai có cùng thẩm quyền cũng đồng ý được, trong ${askHours} giờ.`}
            options={others.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
          />
          <CheckField
            state={state}
            name="urgent"
            label="Bảo vệ khẩn cấp: mở ngay, một mình"
            hint="Chỉ khi người tố cáo đang bị đe dọa, trả thù. Người thứ hai được báo ngay."
          />
          <Notice tone="warn" title="Không lấy lại được">
            <p>Mở danh tính người tố cáo: lý do và giờ mở ghi vĩnh viễn.</p>
          </Notice>
          <SubmitButton tone="danger">Đề nghị mở danh tính</SubmitButton>
        </Form>
      </div>
    </DecisionFrame>
  )
}

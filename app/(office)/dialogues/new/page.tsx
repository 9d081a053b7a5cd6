import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { shareOn } from '#domain/dialogues/voters.ts'
import { audiences, dialogueKinds, scopes } from '#domain/dialogues/words.ts'
import { can } from '#domain/people/permissions.ts'
import { dayOf } from '#lib/dates.ts'
import { isId } from '#lib/ids.ts'
import { proposableOffices } from '#server/dialogues/find-dialogue.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findVisit } from '#server/reception/find-visit.ts'

export const metadata: Metadata = { title: 'Đề xuất hội nghị đối thoại' }

const options = (list: Record<string, string>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

type Query = {
  searchParams: Promise<{ 'ho-so'?: string | string[]; luot?: string | string[]; diem?: string | string[] }>
}

/** A proposal; opened from a file, it is of a hurry and names the file. */
export default async function ProposePage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'dialogue.propose')) notFound()
  const state = await keptState('/dialogues/new')
  const { 'ho-so': file, luot, diem } = await searchParams
  const asked = state.values.visit || luot
  const visit = typeof asked === 'string' ? await findVisit(ctx, asked) : undefined
  const isOpenMatter = visit && !visit.matter.restricted
  const from = typeof file === 'string' && /^\d{4}-\d{6,9}$/.test(file) ? file : ''
  const point = state.values.point || diem
  const isFromPoint = typeof point === 'string' && isId(point) && can(ctx.actor, 'situation.read')
  const offices = await proposableOffices(ctx)
  const share = shareOn(dayOf(ctx.at))
  return (
    <>
      <PageTitle
        title="Đề xuất hội nghị đối thoại"
        lead="Người đứng đầu cơ quan tổ chức duyệt hoặc trả lời lý do không duyệt."
        back={{ href: '/dialogues', label: 'Đối thoại' }}
      />
      <div className="max-w-page">
        <Form action="/dialogues/new/submit" state={state}>
          {isOpenMatter && (
            <div id={fieldId('visit')}>
              <HiddenField name="visit" value={visit.visit.id} />
              <Notice title="Từ vụ việc tiếp công dân">
                <p>
                  {visit.matter.title} (đã nêu {visit.matterVisits.length} lần)
                </p>
              </Notice>
            </div>
          )}
          {isFromPoint && (
            <div id={fieldId('point')}>
              <HiddenField name="point" value={point} />
              <Notice title="Từ báo cáo tình hình Nhân dân">
                <p>Người duyệt và Nhân dân không đọc được báo cáo đó: ghi chủ đề, lý do bằng câu khác.</p>
              </Notice>
            </div>
          )}
          <SelectField
            state={state}
            name="unitId"
            label="Cơ quan tổ chức"
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField state={state} name="topic" label="Chủ đề" />
          <Choice
            state={state}
            name="kind"
            label="Hội nghị"
            options={options(dialogueKinds)}
            defaultValue={from || isOpenMatter || isFromPoint ? 'extraordinary' : 'regular'}
            columns
          />
          <TextArea
            state={state}
            name="ground"
            label="Lý do đột xuất"
            hint="Việc bức xúc, mới phát sinh, liên quan nhiều người. Chỉ hội nghị đột xuất có lý do mới được thông báo gấp."
            rows={3}
            optional
          />
          <TextField
            state={state}
            name="petition"
            label="Từ hồ sơ số"
            hint="Nếu đề xuất từ đơn của nhiều người, ví dụ 2026-000123."
            short
            optional
            defaultValue={from}
          />
          <Choice
            state={state}
            name="scope"
            label="Nội dung"
            options={options(scopes)}
            defaultValue="comprehensive"
            columns
          />
          <SelectField
            state={state}
            name="audience"
            label="Đối thoại với"
            options={options(audiences)}
            defaultValue="everybody"
          />
          <DateField state={state} name="wishedOn" label="Ngày dự kiến" min={dayOf(ctx.at)} />
          <Choice
            state={state}
            name="wishedBy"
            label="Ai đề nghị"
            options={[
              { value: 'own', label: 'Cơ quan, tổ chức của người ghi' },
              { value: 'voters', label: `Cử tri, đủ ${share?.percent}% (${share?.article})` },
            ]}
            defaultValue="own"
          />
          <div className="grid gap-6 sm:grid-cols-2">
            <TextField
              state={state}
              name="requested"
              label="Số cử tri đã xác nhận đề nghị"
              inputMode="numeric"
              short
              optional
            />
            <TextField
              state={state}
              name="electorate"
              label="Tổng số cử tri trên địa bàn"
              inputMode="numeric"
              short
              optional
            />
          </div>
          <DateField state={state} name="electorateOn" label="Số liệu cử tri của ngày" optional />
          <TextField
            state={state}
            name="electorateSource"
            label="Số liệu cử tri lấy từ văn bản"
            hint="Số, ngày văn bản hoặc danh sách cử tri."
            optional
          />
          <SubmitButton>Gửi đề xuất</SubmitButton>
        </Form>
      </div>
    </>
  )
}

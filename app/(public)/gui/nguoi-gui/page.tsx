import type { Metadata } from 'next'
import { CheckField } from '#components/form/check-field.tsx'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DraftNote } from '#components/petition/draft-note.tsx'
import { eligibilityArticle, steps } from '#domain/petitions/filing.ts'
import { capacities, capacityCodes } from '#domain/petitions/organisation.ts'
import { channelCodes, channels } from '#domain/petitions/words.ts'
import { formatInstant } from '#lib/dates.ts'
import { filingPage } from '#server/filing-session.ts'

export const metadata: Metadata = { title: 'Người gửi' }

const hints = {
  sms: 'khi có tin mới, nhắn đến số dưới đây',
  email: 'khi có tin mới, gửi thư đến địa chỉ dưới đây',
  call: 'cán bộ gọi đến số dưới đây trong giờ làm việc',
  code: 'không nhận tin; vào Tra cứu, nhập mã bí mật để xem',
}

export default async function SenderPage() {
  const { answers, draft, state } = await filingPage('nguoi-gui')
  // A box that was emptied sends nothing: after a refusal only what was typed then counts.
  const isRefused = Object.keys(state.values).length > 0
  return (
    <>
      <FormProgress step={5} total={steps.length} />
      <PageTitle
        title="Ai gửi, và báo tin cho ông/bà bằng cách nào?"
        lead={`Đơn cần họ tên, địa chỉ thì mới đủ điều kiện xử lý (${eligibilityArticle}). Người khác không thấy.`}
      />
      <Form action="/gui/nguoi-gui/luu" state={state}>
        <Choice
          state={state}
          name="capacity"
          label="Gửi với tư cách"
          options={capacityCodes.map((value) => ({ value, label: capacities[value] }))}
          defaultValue={answers.capacity ?? 'person'}
          columns
        />
        {/* Shown to organisations; a browser too old to hide it shows it to everybody. */}
        <div className="space-y-6 in-[form:has(#o-capacity:checked)]:hidden">
          <TextField
            state={state}
            name="organisation"
            label="Tên tổ chức, doanh nghiệp"
            hint="Chỉ ghi khi gửi thay tổ chức. Họ tên dưới đây là của người đại diện theo pháp luật."
            autoComplete="organization"
            defaultValue={answers.organisation}
          />
          <TextField
            state={state}
            name="post"
            label="Chức vụ người đại diện"
            hint="Ví dụ: Giám đốc, Chủ tịch Hội đồng quản trị."
            autoComplete="organization-title"
            defaultValue={answers.post}
          />
        </div>
        <TextField
          state={state}
          name="name"
          label="Họ và tên"
          autoComplete="name"
          defaultValue={answers.name}
        />
        <TextField
          state={state}
          name="address"
          label="Địa chỉ"
          hint="Chỉ cần thôn, tổ dân phố và xã, phường nơi ở. Ví dụ: tổ 5, phường …"
          autoComplete="street-address"
          defaultValue={answers.address}
        />
        <CheckField
          state={state}
          name="unnamed"
          label="Gửi không ghi tên"
          hint="Không ghi tên, địa chỉ thì đơn là nặc danh: cơ quan vẫn đọc nhưng có thể không trả lời."
          defaultValue={isRefused ? undefined : answers.unnamed}
        />
        <Choice
          state={state}
          name="channel"
          label="Báo tin bằng cách nào?"
          options={channelCodes.map((value) => ({ value, label: channels[value], hint: hints[value] }))}
          defaultValue={answers.channel}
        />
        <TextField
          state={state}
          name="phone"
          label="Số điện thoại"
          hint="Cần khi chọn nhắn tin hoặc gọi điện."
          optional
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          short
          defaultValue={answers.phone}
        />
        <TextField
          state={state}
          name="email"
          label="Địa chỉ thư điện tử"
          hint="Cần khi chọn thư điện tử."
          optional
          type="email"
          inputMode="email"
          autoComplete="email"
          defaultValue={answers.email}
        />
        <SubmitButton>Tiếp: xem lại</SubmitButton>
      </Form>
      <DraftNote until={draft && formatInstant(draft.expiresAt)} />
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { can } from '#domain/people/permissions.ts'
import { clarityItems, defaultClarity } from '#domain/petitions/clarity.ts'
import { furtherClarity, settingValues } from '#domain/rules/setting-form.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { readRules } from '#server/rules/save-settings.ts'
import { TickGroup } from '../../tick-group.tsx'
import { WarningFields } from './warning-fields.tsx'

export const metadata: Metadata = { title: 'Thiết lập khác' }

/** What is set for the whole site and is no limit. */
export default async function SettingsPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'rules.manage')) notFound()
  const page = '/settings/limits/settings'
  const kept = await keptState(page)
  const { settings } = await readRules(ctx)
  const state = kept.values.bodyMin === undefined ? { ...kept, values: settingValues(settings) } : kept
  return (
    <>
      <PageTitle
        title="Thiết lập khác"
        lead="Dùng cho đơn gửi từ lúc lưu; hồ sơ đang có không đổi."
        back={{ href: '/settings/limits', label: 'Hạn, thiết lập' }}
      />
      <div className="max-w-page">
        <Form action={`${page}/submit`} state={state}>
          <TickGroup
            state={state}
            prefix="clarity"
            label="Các điều phải rõ, ngoài năm rõ"
            hint={`Luôn có: ${defaultClarity.map((key) => clarityItems[key].label.toLowerCase()).join(', ')}.`}
            options={furtherClarity.map((code) => ({ code, label: clarityItems[code].label }))}
          />
          <TextField
            state={state}
            name="bodyMin"
            label="Nội dung đơn ngắn nhất, số ký tự"
            inputMode="numeric"
            short
          />
          <TextField
            state={state}
            name="bodyMax"
            label="Nội dung đơn dài nhất, số ký tự"
            inputMode="numeric"
            short
          />
          <TextField
            state={state}
            name="groupFrom"
            label="Từ bao nhiêu người thì cử người đại diện"
            hint="Điều 29 Luật Tiếp công dân: từ 5 người."
            inputMode="numeric"
            short
          />
          <TextField
            state={state}
            name="vaultMinutes"
            label="Danh tính người tố cáo mở ra thì đọc được bao nhiêu phút"
            inputMode="numeric"
            short
          />
          <TextField
            state={state}
            name="offlineDays"
            label="Lượt tiếp ghi khi mất mạng gửi được trong bao nhiêu ngày"
            hint="Qua được ngày nghỉ cuối tuần; hạn giải quyết vẫn tính từ ngày tiếp, nên không để lâu."
            inputMode="numeric"
            short
          />
          <TextField
            state={state}
            name="dialoguesParty"
            label="Người đứng đầu cấp ủy đối thoại ít nhất mấy hội nghị mỗi năm"
            hint="Quy định 11-QĐi/TW giao cho quy chế của cấp ủy; ghi theo quy chế ở nơi này. 0 là không đặt."
            inputMode="numeric"
            short
          />
          <TextField
            state={state}
            name="dialoguesDepartment"
            label="Thủ trưởng sở, ban, ngành đối thoại ít nhất mấy hội nghị mỗi năm"
            hint="Ghi theo quy định của tỉnh. 0 là không đặt."
            inputMode="numeric"
            short
          />
          <TextField
            state={state}
            name="retentionWait"
            label="Duyệt tiêu hủy hồ sơ rồi thì chờ bao nhiêu ngày mới xóa"
            inputMode="numeric"
            short
          />
          <WarningFields state={state} />
          <TextField
            state={state}
            name="unreadDays"
            label="Người gửi chưa mở tin cần làm thì sau bao nhiêu ngày nhắc bằng cách khác"
            hint="Câu trả lời, yêu cầu bổ sung: nhắn tin một lần; thêm chừng ấy ngày nữa chưa mở thì lên danh sách gọi của quầy."
            inputMode="numeric"
            short
          />
          <ButtonRow>
            <SubmitButton>Lưu thiết lập</SubmitButton>
            <ButtonLink href="/settings/limits">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}

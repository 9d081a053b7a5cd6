import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { topicCodes, topics } from '#domain/interop/words.ts'
import { can } from '#domain/people/permissions.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Thêm nơi nhận tin' }

export default async function NewWebhookPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'webhook.manage')) notFound()
  const state = await keptState('/settings/webhooks/new')
  return (
    <>
      <PageTitle
        title="Thêm nơi nhận tin"
        lead="Từ lúc thêm, mỗi thay đổi gửi một lần, có chữ ký. Không nhận được thì gửi lại trong ba ngày."
        back={{ href: '/settings/webhooks', label: 'Nơi nhận tin công khai' }}
      />
      <div className="max-w-page">
        <Form action="/settings/webhooks/new/submit" state={state}>
          <TextField state={state} name="label" label="Tên nơi nhận" hint="Ví dụ: Cổng dữ liệu tỉnh" />
          <TextField
            state={state}
            name="url"
            label="Địa chỉ nhận tin"
            hint="Bắt đầu bằng https://, do nơi nhận cho biết."
          />
          <fieldset>
            <legend className="mb-1 font-semibold">Báo những tin nào</legend>
            {topicCodes.map((code) => (
              <CheckField key={code} state={state} name={code} label={topics[code]} />
            ))}
          </fieldset>
          <ButtonRow>
            <SubmitButton>Thêm nơi nhận</SubmitButton>
            <ButtonLink href="/settings/webhooks">Quay lại</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}

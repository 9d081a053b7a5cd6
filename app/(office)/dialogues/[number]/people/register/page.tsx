import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ComingFields, SiteField } from '#components/dialogue/seat-fields.tsx'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ways } from '#domain/dialogues/registering/words.ts'
import { newToken } from '#lib/ids.ts'
import { peopleOf } from '#server/dialogues/registering/registrants.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Đăng ký hộ' }

/** For somebody who came to the counter or called: the same as on the public page. */
export default async function RegisterForPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { ctx } = await officeStaff()
  const found = await peopleOf(ctx, number)
  if (!found?.named) notFound()
  const path = `/dialogues/${number}/people`
  const state = await keptState(`${path}/register`)
  return (
    <>
      <PageTitle
        title="Đăng ký hộ"
        lead="Hết chỗ thì người này vào hàng chờ. Mã đăng ký hiện một lần sau khi lưu."
        back={{ href: path, label: 'Người dự hội nghị' }}
      />
      <div className="max-w-page">
        <Form action={`${path}/register/submit`} state={state}>
          <HiddenField name="token" value={state.values.token || newToken()} />
          <Choice
            state={state}
            name="way"
            label="Đăng ký qua đâu"
            columns
            options={[
              { value: 'counter', label: `Đến ${ways.counter.replace('tại ', '')}` },
              { value: 'phone', label: 'Gọi điện thoại' },
            ]}
          />
          <SiteField state={state} sites={found.seats} />
          <TextField
            state={state}
            name="name"
            label="Họ và tên"
            hint="Người không muốn ghi tên thì để trống."
            optional
          />
          <ComingFields state={state} />
          <SubmitButton>Lưu đăng ký</SubmitButton>
        </Form>
      </div>
    </>
  )
}

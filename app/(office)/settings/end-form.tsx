import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import type { FormState } from '#components/form/form-state.ts'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Day } from '#lib/dates.ts'

/** The last day on which a kind or a field is chosen. */
export function EndForm({
  page,
  state,
  title,
  today,
}: {
  page: string
  state: FormState
  title: string
  today: Day
}) {
  return (
    <>
      <PageTitle title={title} back={{ href: page, label: 'Quay lại' }} />
      <div className="max-w-page space-y-6">
        <Notice title="Hồ sơ đã nhận không đổi">
          <p>Sau ngày này không chọn được nữa. Hồ sơ đang có vẫn đi hết theo quy tắc của mình.</p>
        </Notice>
        <Form action={`${page}/end/submit`} state={state}>
          <DateField
            state={state}
            name="lastOn"
            label="Ngày cuối cùng còn dùng"
            hint="Hôm nay hoặc sau đó."
            min={today}
          />
          <ButtonRow>
            <SubmitButton tone="danger">Thôi dùng sau ngày này</SubmitButton>
            <ButtonLink href={page}>Không thôi dùng</ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import { emptyForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DecisionFrame } from '#components/petition/decision-frame.tsx'
import { OfficeReceipt } from '#components/petition/office-receipt.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { senderWords } from '#domain/petitions/organisation.ts'
import { env } from '#lib/env.ts'
import { carriedCode } from '#server/new-code-once.ts'
import { decisionPage } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Cấp mã mới' }

export default async function CodePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, why, state, action } = await decisionPage(number, 'code')
  const { row, sender } = file
  const code = await carriedCode(number)
  // A letter of the vault just taken in: nobody has to open the identity for its first receipt.
  if (code && (!why || file.sealed)) {
    return (
      <>
        <div className="print:hidden">
          <PageTitle
            title="Giấy biên nhận có mã bí mật"
            lead="In phiếu, trao tận tay người gửi, rồi bấm nút bên dưới. Mã chỉ hiện lần này; mã cũ, nếu có, không dùng được nữa."
            back={{ href: `/petitions/${number}`, label: `Hồ sơ ${number}` }}
          />
        </div>
        <div className="max-w-page">
          <OfficeReceipt file={file} code={code} site={env().APP_URL} demo={env().APP_MODE === 'demo'} />
          <div className="mt-6 print:hidden">
            <Form action={`/petitions/${number}/code/done`} state={emptyForm}>
              <SubmitButton>Đã trao phiếu, ẩn mã</SubmitButton>
            </Form>
          </div>
        </div>
      </>
    )
  }
  return (
    <DecisionFrame
      number={number}
      title="Cấp mã mới"
      lead="Cho người gửi mất phiếu hoặc sợ người khác đã thấy mã."
      why={why}
      about={null}
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(row.version)} />
        {file.sealed ? (
          <p>
            <a href={`/petitions/${number}/identity/read`} className="inline-flex min-h-11 items-center">
              Đọc họ tên người tố cáo để đối chiếu
            </a>
          </p>
        ) : (
          <DataList
            facts={[
              { label: 'Họ tên người gửi', value: sender && senderWords(sender) },
              { label: 'Địa chỉ', value: sender?.address },
            ]}
          />
        )}
        <CheckField
          state={state}
          name="checked"
          label="Đã đối chiếu giấy tờ tùy thân với họ tên người gửi"
          hint="Căn cước, căn cước công dân, hộ chiếu còn hạn. Không chụp, không giữ lại giấy tờ."
        />
        <Notice tone="warn" title="Không lấy lại được">
          <p>Mã cũ thôi dùng ngay. Mã mới hiện một lần để in.</p>
        </Notice>
        <SubmitButton>Cấp mã mới</SubmitButton>
      </Form>
    </DecisionFrame>
  )
}

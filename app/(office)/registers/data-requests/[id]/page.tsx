import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DataAnswer } from '#components/privacy/data-answer.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { can } from '#domain/people/permissions.ts'
import { dataRequestResults, resultsFor } from '#domain/privacy/words.ts'
import { formatDay } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { findDataRequest } from '#server/privacy/data-requests.ts'

export const metadata: Metadata = { title: 'Yêu cầu về dữ liệu' }

const hints = {
  done: undefined,
  restricted:
    'Dữ liệu được giữ theo luật, chỉ dùng để giải quyết hồ sơ; cơ quan giám sát không xem bản đã che.',
  refused: 'Cần căn cứ, và nơi có thể giúp.',
}

/** One request about data: what is asked, by when, and its one answer. */
export default async function DataRequestPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await officeStaff()
  const { id } = await params
  const line = await findDataRequest(ctx, id)
  if (!line) notFound()
  const { request, unitName, due } = line
  const page = `/registers/data-requests/${id}`
  const state = await keptState(page)
  const isOpen = !request.result && can(ctx.actor, 'privacy.manage')
  return (
    <>
      <PageTitle
        title={`Yêu cầu về dữ liệu, hồ sơ ${request.number}`}
        lead={`${unitName} trả lời chậm nhất ${formatDay(due)}. Người gửi đọc trả lời bằng mã bí mật của họ.`}
        back={{ href: '/registers/data-requests', label: 'Yêu cầu về dữ liệu' }}
      />
      <div className="max-w-page space-y-8">
        <DataAnswer request={request} />
        {request.correction && (
          <Panel title="Xin sửa thành">
            <DataList
              facts={[
                { label: 'Họ tên', value: request.correction.name },
                { label: 'Địa chỉ', value: request.correction.address || 'để trống' },
                { label: 'Điện thoại', value: request.correction.phone || 'để trống' },
                { label: 'Thư điện tử', value: request.correction.email || 'để trống' },
              ]}
            />
            <p className="mt-3 text-than-nhat">
              Đối chiếu giấy tờ tại nơi tiếp công dân trước khi sửa. Chọn “Làm theo yêu cầu” thì sửa ngay.
            </p>
          </Panel>
        )}
        {isOpen && (
          <Panel title="Trả lời">
            <Form action={`${page}/decide`} state={state} label="Trả lời yêu cầu">
              <Choice
                state={state}
                name="result"
                label="Kết quả"
                options={resultsFor[request.kind].map((value) => ({
                  value,
                  label: dataRequestResults[value],
                  hint: hints[value],
                }))}
              />
              <TextField
                state={state}
                name="article"
                label="Căn cứ"
                hint="Cần khi không làm đúng như yêu cầu: điều, khoản, văn bản."
                optional
              />
              <TextArea
                state={state}
                name="reply"
                label="Trả lời"
                hint="Người gửi đọc nguyên văn: đã làm gì, hoặc vì sao không, ai giúp được."
                rows={5}
              />
              <Notice tone="warn" title="Không lấy lại được">
                <p>Trả lời một lần; người gửi được báo ngay.</p>
              </Notice>
              <SubmitButton>Trả lời yêu cầu</SubmitButton>
            </Form>
          </Panel>
        )}
        {isOpen && !request.extendedTo && (
          <p>
            <ButtonLink href={`${page}/extend`}>Gia hạn yêu cầu</ButtonLink>
          </p>
        )}
      </div>
    </>
  )
}

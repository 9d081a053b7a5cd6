import type { Metadata } from 'next'
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
import { channels } from '#domain/petitions/words.ts'
import { dataRequestKindCodes, dataRequestKinds } from '#domain/privacy/words.ts'
import { heldFile } from '#server/held-page.ts'
import { keptState } from '#server/kept-form.ts'
import { heldDataRequests } from '#server/privacy/data-requests.ts'
import { holderCtx } from '#server/session.ts'

export const metadata: Metadata = { title: 'Dữ liệu của tôi' }

const options = dataRequestKindCodes.map((value) => ({
  value,
  label: dataRequestKinds[value].label,
  hint: dataRequestKinds[value].hint,
}))

type Query = { searchParams: Promise<{ vua?: string }> }

/** What is kept of the sender: to see, to take along, and to ask about. */
export default async function OwnDataPage({ searchParams }: Query) {
  const { row, sender, unit } = await heldFile()
  const state = await keptState('/tra-cuu/ho-so/du-lieu')
  const ctx = await holderCtx()
  const requests = ctx ? await heldDataRequests(ctx) : []
  const { vua } = await searchParams
  return (
    <div className="space-y-10">
      <div>
        <PageTitle
          title="Dữ liệu của tôi"
          lead={`${unit.name} giữ những gì ông/bà đã ghi, để giải quyết hồ sơ này và làm báo cáo theo luật.`}
          back={{ href: '/tra-cuu/ho-so', label: 'Về hồ sơ' }}
        />
        {vua === 'yeu-cau' && (
          <Notice tone="ok" role="status" title="Đã nhận yêu cầu">
            <p>
              Người bảo vệ dữ liệu cá nhân của cơ quan trả lời ở trang này trong hạn ghi bên dưới. Cần thêm
              thời gian thì báo trước, kèm lý do; gia hạn một lần.
            </p>
          </Notice>
        )}
        <DataList
          facts={[
            { label: 'Họ tên', value: sender?.name || 'không ghi' },
            { label: 'Địa chỉ', value: sender?.address || 'không ghi' },
            { label: 'Điện thoại', value: sender?.phone || 'không ghi' },
            { label: 'Thư điện tử', value: sender?.email || 'không ghi' },
            { label: 'Báo tin bằng', value: channels[row.channel] },
            { label: 'Công khai bản đã che', value: row.consentPublic ? 'đồng ý' : 'không' },
          ]}
        />
        <p className="mt-4">
          <ButtonLink href="/tra-cuu/ho-so/du-lieu/tai">Tải dữ liệu về máy</ButtonLink>
        </p>
        <p className="mt-2 text-base text-than-nhat">
          Tệp JSON có nội dung đơn, cách liên lạc, diễn biến. Máy dùng chung thì không nên tải.
        </p>
      </div>
      {requests.length > 0 && (
        <section>
          <h2 className="mb-3 text-xl">Yêu cầu đã gửi</h2>
          <ul className="space-y-4">
            {requests.map((request) => (
              <li key={request.id}>
                <DataAnswer request={request} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 className="mb-3 text-xl">Gửi yêu cầu</h2>
        {row.family === 'denunciation' ? (
          <Notice title="Gặp trực tiếp">
            <p>
              Để danh tính được giữ kín, yêu cầu về dữ liệu của tố cáo không gửi qua mạng (Điều 56 Luật Tố
              cáo). Xin mang mã bí mật đến gặp người tiếp công dân.
            </p>
          </Notice>
        ) : (
          <Form action="/tra-cuu/ho-so/du-lieu/gui" state={state} label="Yêu cầu về dữ liệu">
            <Choice state={state} name="kind" label="Ông/bà yêu cầu điều gì?" options={options} />
            <TextArea
              state={state}
              name="body"
              label="Nói rõ thêm"
              hint="Cần khi phản đối hoặc xin xóa; các yêu cầu khác có thể để trống."
              optional
              rows={4}
            />
            <fieldset className="space-y-6 rounded-md border border-ke px-4 py-4">
              <legend className="px-1 font-semibold">Chỉ khi xin sửa: ghi lại cho đúng</legend>
              <TextField state={state} name="name" label="Họ tên" optional defaultValue={sender?.name} />
              <TextField
                state={state}
                name="address"
                label="Địa chỉ"
                optional
                defaultValue={sender?.address}
              />
              <TextField
                state={state}
                name="phone"
                type="tel"
                label="Điện thoại"
                optional
                short
                defaultValue={sender?.phone}
              />
              <TextField
                state={state}
                name="email"
                type="email"
                label="Thư điện tử"
                optional
                defaultValue={sender?.email}
              />
            </fieldset>
            <SubmitButton>Gửi yêu cầu về dữ liệu</SubmitButton>
          </Form>
        )}
      </section>
    </div>
  )
}

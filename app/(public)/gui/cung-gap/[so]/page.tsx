import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PublishedItem } from '#components/petition/published-item.tsx'
import { chosenNumber } from '#domain/petitions/number.ts'
import { keptState } from '#server/kept-form.ts'
import { publishedPetition } from '#server/petitions/follow.ts'
import { publicCtx } from '#server/session.ts'

export const metadata: Metadata = { title: 'Tôi cũng gặp việc này' }

type Asked = { params: Promise<{ so: string }> }

/** Joins a published petition in the place of a letter of one's own. */
export default async function JoinPage({ params }: Asked) {
  const number = chosenNumber((await params).so)
  const found = number && (await publishedPetition(await publicCtx(), number))
  if (!found) notFound()
  const state = await keptState(`/gui/cung-gap/${found.number}`)
  return (
    <>
      <PageTitle
        title="Tôi cũng gặp việc này"
        lead={`Hồ sơ ${found.number} có thêm một người nêu. Không phải gửi đơn riêng.`}
        back={{ href: '/gui/xem-lai', label: 'Quay lại đơn đang viết' }}
      />
      <div className="space-y-6">
        <section aria-label="Việc đã công khai" className="rounded-md border border-ke bg-giay-to px-4 py-3">
          <PublishedItem {...found} />
        </section>
        <Form action={`/gui/cung-gap/${found.number}/luu`} state={state}>
          <TextField
            state={state}
            name="phone"
            label="Số điện thoại để báo tin"
            hint="Không ghi cũng được: vẫn xem được bằng mã. Tin nhắn không ghi nội dung việc."
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            optional
            short
          />
          <CheckField
            state={state}
            name="consent"
            label="Tôi đồng ý để cơ quan tính thêm tôi vào số người nêu việc này, và giữ số điện thoại nếu tôi ghi"
            hint="Số điện thoại chỉ dùng để báo tin việc này. Thôi theo dõi lúc nào cũng được, khi đó số được xóa."
          />
          <SubmitButton>Tôi cũng gặp việc này</SubmitButton>
        </Form>
        <p>
          Việc của ông/bà khác, hoặc muốn có câu trả lời riêng: <a href="/gui/xem-lai">gửi đơn riêng</a>.
        </p>
      </div>
    </>
  )
}

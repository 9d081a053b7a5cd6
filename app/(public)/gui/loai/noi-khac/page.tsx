import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PostButton } from '#components/form/post-button.tsx'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { steps } from '#domain/petitions/filing.ts'
import { follow } from '#domain/petitions/kind-finder.ts'
import { filingPage } from '#server/filing-session.ts'

export const metadata: Metadata = { title: 'Nơi giải quyết việc này' }

const places = {
  emergency: {
    title: 'Việc này cần người đến ngay',
    text: ['Trang này không có người trực ngày đêm. Xin gọi ngay:'],
    phones: [
      ['113', 'công an'],
      ['114', 'chữa cháy, cứu nạn'],
      ['115', 'cấp cứu'],
    ],
  },
  dossier: {
    title: 'Hồ sơ đang chờ do nơi nhận hồ sơ trả lời',
    text: [
      'Mang giấy hẹn đến trung tâm phục vụ hành chính công đã nhận hồ sơ, hoặc gọi số ghi trên giấy hẹn.',
      'Hồ sơ quá ngày hẹn mà chưa có kết quả: chọn “Vẫn muốn cán bộ xem giúp”.',
    ],
    phones: [],
  },
  private: {
    title: 'Việc giữa hai bên do hai bên thỏa thuận',
    text: [
      'Tổ hòa giải ở thôn, tổ dân phố giúp hai bên; không thành thì tòa án giải quyết. UBND không quyết định thay.',
      'Không biết gặp tổ hòa giải ở đâu: hỏi trưởng thôn, tổ trưởng tổ dân phố hoặc nơi tiếp công dân.',
    ],
    phones: [],
  },
  court: {
    title: 'Việc này chỉ tòa án được xem xét',
    text: [
      'Việc đang ở tòa hoặc đã có bản án thì cơ quan hành chính không giải quyết lại. Hỏi tòa án đang giữ hồ sơ.',
      'Cần người giúp về luật: trung tâm trợ giúp pháp lý nhà nước của tỉnh, thành phố; miễn phí với người được trợ giúp.',
    ],
    phones: [],
  },
} as const

export default async function ElsewherePage() {
  const { answers } = await filingPage('loai')
  const position = follow(answers.finder ?? '')
  if (!('found' in position) || position.found.type !== 'elsewhere') redirect('/gui/loai')
  const { title, text, phones } = places[position.found.place]
  return (
    <>
      <FormProgress step={2} total={steps.length} />
      <PageTitle title={title} back={{ href: '/gui/loai/hoi/1', label: 'Trả lời lại câu hỏi' }} />
      <div className="space-y-3">
        {text.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {phones.length > 0 && (
        <ul className="mt-4 space-y-2">
          {phones.map(([number, what]) => (
            <li key={number}>
              <a href={`tel:${number}`} className="inline-flex min-h-12 items-center text-2xl font-semibold">
                {number}
              </a>{' '}
              {what}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-8 mb-2">Vẫn muốn cán bộ xem giúp? Ông/bà cứ gửi, đơn sẽ ghi “chưa phân loại”.</p>
      <ButtonRow>
        <PostButton action="/gui/loai/luu" values={{ kind: 'unclassified' }}>
          Vẫn gửi để cán bộ xem
        </PostButton>
        <ButtonLink href="/">Về trang đầu</ButtonLink>
      </ButtonRow>
    </>
  )
}

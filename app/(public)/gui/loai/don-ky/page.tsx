import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PostButton } from '#components/form/post-button.tsx'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { steps } from '#domain/petitions/filing.ts'
import { follow } from '#domain/petitions/kind-finder.ts'
import { formatInstant } from '#lib/dates.ts'
import { currentFiling } from '#server/filing-session.ts'

export const metadata: Metadata = { title: 'Việc này cần đơn có chữ ký' }

const letters = {
  complaint: {
    title: 'Đây là khiếu nại',
    what: 'Ông/bà yêu cầu xem xét lại một quyết định hoặc việc làm mà ông/bà cho là trái luật và gây thiệt cho chính mình (Điều 2 khoản 1 Luật Khiếu nại).',
    how: 'Khiếu nại cần đơn có chữ ký hoặc điểm chỉ, hoặc đến trình bày (Điều 8 Luật Khiếu nại). Viết ở đây, in ra, ký, rồi nộp tại nơi tiếp công dân hoặc qua bưu điện. Chưa có hạn nào được tính cho đến khi cơ quan nhận bản có chữ ký.',
    have: 'Nên có: quyết định hoặc việc làm bị khiếu nại, số và ngày; thiệt hại gì; ông/bà yêu cầu gì; giấy tờ liên quan.',
    next: [
      'Nộp đơn có chữ ký tại nơi tiếp công dân hoặc qua bưu điện; hạn tính từ ngày cơ quan nhận.',
      'Cơ quan báo có thụ lý hay không, rồi ra quyết định giải quyết trong thời hạn luật định.',
      'Không đồng ý thì khiếu nại lần hai lên cấp trên, hoặc khởi kiện ra tòa án.',
    ],
  },
  denunciation: {
    title: 'Đây là tố cáo',
    what: 'Ông/bà đứng tên báo hành vi vi phạm pháp luật của một người hoặc tổ chức để cơ quan xác minh, xử lý (Điều 2 khoản 1 Luật Tố cáo).',
    how: 'Luật quy định tố cáo bằng đơn có chữ ký hoặc trình bày trực tiếp, không qua mạng (Điều 22 Luật Tố cáo). Viết ở đây để in ra, hoặc đến thẳng nơi tiếp công dân. Chưa có hạn nào được tính cho đến khi cơ quan nhận bản có chữ ký.',
    have: 'Xin viết đúng điều ông/bà biết; chưa chắc thì ghi chưa chắc. Điều luật cấm là cố ý tố cáo sai sự thật.',
    next: [
      'Nộp đơn có chữ ký, hoặc đến trình bày tại nơi tiếp công dân.',
      'Họ tên, địa chỉ, bút tích của người tố cáo được giữ bí mật (Điều 9 Luật Tố cáo).',
      'Lo cho mình hoặc người thân thì nói ngay khi đến: ông/bà có quyền yêu cầu bảo vệ.',
    ],
  },
} as const

type Query = { searchParams: Promise<{ loai?: string }> }

export default async function SignedLetterPage({ searchParams }: Query) {
  const { loai = '' } = await searchParams
  const { draft, ...found } = await currentFiling()
  const position = follow(draft?.answers.finder ?? '')
  const proposed = 'found' in position && position.found.type === 'signed' ? position.found.letter : undefined
  const kind = Object.hasOwn(letters, loai) ? (loai as keyof typeof letters) : proposed
  if (!kind || found.filed) redirect('/gui/loai')
  const letter = letters[kind]
  return (
    <>
      <FormProgress step={2} total={steps.length} />
      <PageTitle
        title={letter.title}
        lead={letter.what}
        back={{ href: '/gui/loai/hoi/3', label: 'Trả lời lại câu hỏi' }}
      />
      <div className="space-y-5">
        <Notice tone="warn" title="Cần đơn có chữ ký, hoặc đến trình bày">
          <p>{letter.how}</p>
        </Notice>
        <p>{letter.have}</p>
        <section>
          <h2 className="mb-2 text-xl">Việc tiếp theo</h2>
          <ol className="list-decimal space-y-2 pl-6">
            {letter.next.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </section>
        <ButtonRow>
          <ButtonLink href={`/gui/chuan-bi?loai=${kind}`} tone="primary">
            Chuẩn bị đơn để in và ký
          </ButtonLink>
          <ButtonLink href="/tro-giup/noi-tiep-dan">Xem nơi tiếp công dân</ButtonLink>
          <ButtonLink href="/gui/loai">Chọn loại việc khác</ButtonLink>
        </ButtonRow>
        {draft && (
          <div className="space-y-3 border-t border-ke pt-5 text-base text-than-nhat">
            <p>
              Điều đã viết còn giữ đến {formatInstant(draft.expiresAt)} để chép vào đơn. Muốn xóa ngay thì bấm
              nút dưới đây.
            </p>
            <PostButton action="/gui/bo">Xóa điều đã viết</PostButton>
          </div>
        )}
      </div>
    </>
  )
}

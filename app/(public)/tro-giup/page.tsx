import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'

export const metadata: Metadata = { title: 'Trợ giúp' }

const steps = [
  'Bấm “Gửi phản ánh, kiến nghị”, kể việc như kể với người quen; không cần dấu, không cần tài khoản.',
  'Nhiều nhất ba câu hỏi chọn loại việc; chưa chắc thì chọn “Chưa rõ”.',
  'Chọn nơi xảy ra, thêm ảnh nếu có, ghi họ tên, địa chỉ và cách báo tin.',
  'Xem bản mọi người có thể thấy, rồi gửi.',
  'Giữ mã bí mật như giữ chìa khóa: chụp lại hoặc in ra. Mất mã thì mang giấy tờ đến nơi tiếp công dân.',
  'Vào “Tra cứu”, nhập mã: hoa sen năm cánh cho biết đã rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ kết quả chưa. Bấm “Cách tính hạn” để biết vì sao có ngày đó.',
  'Có trả lời thì nói: đã xong, xong một phần, hay chưa xong. Chưa xong lần hai, việc đến người đứng đầu và Mặt trận, ghi “còn ý kiến khác nhau”.',
  'Khiếu nại, tố cáo phải có đơn ký tay hoặc đến trình bày; trang này chỉ hướng dẫn, không nhận.',
  'Không có điện thoại, không viết được: đến quầy, cán bộ ghi giúp, đọc lại, đưa giấy biên nhận.',
]

export default function HelpPage() {
  return (
    <>
      <PageTitle title="Trợ giúp cho bà con" />
      <ol className="list-decimal space-y-3 pl-7">
        {steps.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <div className="mt-8">
        <ButtonRow>
          <ButtonLink href="/tro-giup/tu-ngu">Hai mươi lăm từ hay gặp</ButtonLink>
          <ButtonLink href="/tro-giup/noi-tiep-dan">Nơi tiếp công dân</ButtonLink>
          <ButtonLink href="/tiep-dan">Lịch tiếp công dân</ButtonLink>
          <ButtonLink href="/quyen-rieng-tu">Dữ liệu cá nhân</ButtonLink>
          <ButtonLink href="/tro-giup/lap-trinh">Dữ liệu mở</ButtonLink>
        </ButtonRow>
      </div>
    </>
  )
}

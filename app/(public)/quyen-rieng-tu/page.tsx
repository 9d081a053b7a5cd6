import type { Metadata } from 'next'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'

export const metadata: Metadata = { title: 'Dữ liệu cá nhân' }

const parts: { title: string; text: string[] }[] = [
  {
    title: 'Giữ những gì',
    text: [
      'Nội dung đơn, nơi xảy ra, tệp kèm theo, cách báo tin; họ tên, địa chỉ, số điện thoại, thư điện tử nếu ông/bà ghi.',
      'Bản viết dở được giữ trên máy chủ 24 giờ rồi tự xóa; gửi xong cũng xóa.',
      'Mã bí mật không được lưu: máy chủ chỉ giữ dấu vết đủ để nhận ra mã khi ông/bà nhập.',
    ],
  },
  {
    title: 'Dùng để làm gì',
    text: [
      'Giải quyết việc ông/bà nêu và làm báo cáo theo luật. Cơ quan nhà nước xử lý dữ liệu để làm nhiệm vụ luật giao thì không phải hỏi ý kiến trước, nhưng phải báo cho ông/bà biết: trang này là lời báo đó.',
      'Công khai bản đã che chỉ khi ông/bà đồng ý, sau khi cán bộ kiểm tra; ông/bà rút lại được bất cứ lúc nào.',
    ],
  },
  {
    title: 'Ai thấy',
    text: [
      'Người tiếp nhận và người giải quyết của cơ quan đọc đơn đầy đủ.',
      'Mặt trận và cơ quan giám sát của địa bàn chỉ thấy bản đã che và hồ sơ đang ở bước nào.',
      'Người quản trị không đọc nội dung đơn. Không bán, không chuyển cho ai ngoài việc giải quyết.',
    ],
  },
  {
    title: 'Tài khoản, nếu ông/bà dùng',
    text: [
      'Không bắt buộc. Số điện thoại, thư điện tử để vào tài khoản được mã hóa, chỉ dùng để gửi mã, liên kết và báo máy lạ đăng nhập.',
      'Vào bằng nơi định danh thì chỉ giữ một mã số cho biết vẫn là ông/bà; không nhận tên, số giấy tờ.',
      'Tài khoản chỉ nhớ ông/bà có mã của hồ sơ nào; tố cáo không lưu vào tài khoản.',
    ],
  },
  {
    title: 'Giữ bao lâu',
    text: ['Hồ sơ giữ theo thời hạn bảo quản hồ sơ của Nhà nước; hết hạn thì có người quyết định hủy.'],
  },
  {
    title: 'Quyền của ông/bà',
    text: [
      'Biết, xem, sửa, xin bản sao, rút lại sự đồng ý, yêu cầu xóa hoặc hạn chế, phản đối, khiếu nại (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, Điều 4).',
      'Mở hồ sơ bằng mã bí mật, chọn Dữ liệu của tôi: xem, tải về, xin sửa, hạn chế, phản đối, xóa; trang báo ngay đã nhận và hạn trả lời. Không dùng mạng thì đến nơi tiếp công dân.',
      'Cơ quan ghi lại ai đã mở hồ sơ nào, để khi có sự cố thì tra được.',
      'Hồ sơ mà luật buộc lưu thì không xóa được; khi đó cơ quan hạn chế sử dụng và nói rõ lý do.',
    ],
  },
  {
    title: 'Trang này đặt gì vào máy',
    text: [
      'Chỉ những mẩu tin cần để trang chạy: bản viết dở, hồ sơ đang mở, chữ lớn, đăng nhập. Không có quảng cáo, không theo dõi, không tải gì từ nơi khác.',
    ],
  },
]

export default async function PrivacyPage() {
  return (
    <CitizenShell {...(await citizenFrame())}>
      <PageTitle
        title="Dữ liệu cá nhân của ông/bà"
        lead="Năm Rõ giữ gì, ai thấy, giữ bao lâu, ông/bà có quyền gì."
      />
      <div className="space-y-7">
        {parts.map(({ title, text }) => (
          <section key={title}>
            <h2 className="mb-1 text-xl">{title}</h2>
            <ul className="list-disc space-y-1.5 pl-6">
              {text.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </CitizenShell>
  )
}

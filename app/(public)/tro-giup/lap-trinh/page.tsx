import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'

export const metadata: Metadata = { title: 'Dữ liệu mở cho phần mềm' }

const doors = [
  {
    name: 'Mô tả giao diện (OpenAPI 3.1)',
    href: '/api/openapi.json',
    about: 'Mọi địa chỉ dưới đây, câu hỏi và câu trả lời của từng địa chỉ.',
  },
  {
    name: 'Open311 GeoReport v2',
    href: '/api/open311/v2/discovery.json',
    about: 'Đọc hồ sơ công khai, gửi phản ánh từ ứng dụng khác; dạng JSON và XML, không cần khóa.',
  },
  {
    name: 'Số liệu theo cơ quan, tháng, lĩnh vực (CSV, JSON)',
    href: '/so-lieu',
    about: 'Tính mỗi đêm, địa chỉ không đổi; số nhỏ được che.',
  },
  {
    name: 'Tin mới công khai (Atom)',
    href: '/cong-khai/tin/moi.atom',
    about: 'Của mọi nơi, hoặc của một địa bàn, một lĩnh vực.',
  },
  {
    name: 'Lịch đối thoại (iCalendar)',
    href: '/doi-thoai',
    about: 'Địa chỉ lịch ở cuối trang Đối thoại.',
  },
]

/** For whoever writes programs that read this site. */
export default function ProgramsPage() {
  return (
    <>
      <PageTitle
        title="Dữ liệu mở cho phần mềm"
        lead="Chỉ những gì mọi người đã đọc được trên trang này. Mỗi địa chỉ trả lời nhiều nhất một lần mới trong một phút."
        back={{ href: '/tro-giup', label: 'Trợ giúp' }}
      />
      <ul className="divide-y divide-ke border-y border-ke">
        {doors.map(({ name, href, about }) => (
          <li key={href} className="py-3">
            <a href={href} className="inline-flex min-h-11 items-center font-semibold">
              {name}
            </a>
            <p>{about}</p>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        Cần được báo ngay khi một việc công khai thay đổi (webhook có chữ ký): liên hệ người quản trị của tỉnh
        để đăng ký địa chỉ nhận.
      </p>
    </>
  )
}

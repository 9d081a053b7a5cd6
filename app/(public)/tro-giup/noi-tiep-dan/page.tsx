import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { openOffices } from '#server/citizen-frame.ts'

export const metadata: Metadata = { title: 'Nơi tiếp công dân' }

export default async function DesksPage() {
  const offices = await openOffices()
  return (
    <>
      <PageTitle
        title="Nơi tiếp công dân"
        lead="Đến quầy thì cán bộ ghi giúp, đọc lại, đưa giấy biên nhận. Khiếu nại, tố cáo nộp ở đây."
        back={{ href: '/tro-giup', label: 'Trợ giúp' }}
      />
      {offices.length === 0 && (
        <EmptyState title="Chưa có nơi tiếp công dân nào">
          Địa chỉ và số điện thoại hiện ở đây khi cơ quan đã khai báo.
        </EmptyState>
      )}
      <ul className="divide-y divide-ke border-y border-ke">
        {offices.map(({ id, name, deskAddress, deskPhone, deskHours }) => (
          <li key={id} className="py-4">
            <h2 className="font-semibold">{name}</h2>
            {deskAddress && <p>{deskAddress}</p>}
            {deskHours && <p className="text-than-nhat">{deskHours}</p>}
            {deskPhone && (
              <a
                href={`tel:${deskPhone.replace(/[^+\d]/g, '')}`}
                className="inline-flex min-h-11 items-center"
              >
                Gọi {deskPhone}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

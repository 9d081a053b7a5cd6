'use client'

import { DeviceChoice } from '#components/offline/device-choice.tsx'
import { useKept } from '#components/offline/use-kept.ts'
import { visitUse } from './visit-use.ts'

/** Somebody says that this phone goes along into the village. */
export function VisitChoice({ number }: { number: string }) {
  return (
    <DeviceChoice
      use={visitUse}
      offered="Đi nơi không có mạng"
      chosen="Máy này ghi được khi mất mạng"
      explains="Ghi được chuyến đi xem khi không có mạng. Mục chưa gửi nằm lại trên máy, đã mã hóa, chỉ người ghi đăng nhập mới đọc được; có mạng thì tự gửi, gửi xong tự xóa. Ảnh gửi sau, khi có mạng."
      begin="Dùng máy này để đi xem"
      link={{ href: `${visitUse.page}#${number}` }}
      end="Thôi dùng máy này"
    >
      <VisitsKept />
    </DeviceChoice>
  )
}

/** Fills the copy of the empty page, and sends what waits. */
function VisitsKept() {
  const { listed } = useKept(visitUse)
  const waiting = listed.entries.length
  return (
    <p role="status">
      {waiting === 0 ? 'Không có mục nào chờ gửi.' : `${waiting} mục đang giữ trên máy này, chưa vào sổ.`}
    </p>
  )
}

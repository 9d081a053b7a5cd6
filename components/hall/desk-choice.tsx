'use client'

import { DeviceChoice } from '#components/offline/device-choice.tsx'
import { deskUse } from './desk-use.ts'

/** Somebody says that this machine is the desk's. */
export function HallDeskChoice() {
  return (
    <DeviceChoice
      use={deskUse}
      offered="Ghi tiếp khi mất mạng"
      chosen="Máy này là máy của bàn thư ký, mất mạng vẫn ghi được"
      explains="Khi mất mạng, máy vẫn ghi được người muốn nói, ý kiến, câu trả lời và việc đã hứa. Mục chưa gửi nằm lại trên máy, đã mã hóa, chỉ người ghi đăng nhập mới đọc được; có mạng thì tự gửi, gửi xong tự xóa."
      begin="Máy này là máy của bàn thư ký"
      link={{ label: 'Bàn thư ký khi mất mạng' }}
      end="Thôi làm máy của bàn thư ký"
    />
  )
}

'use client'

import { DeviceChoice } from '#components/offline/device-choice.tsx'
import { counterUse } from './counter-use.ts'

/** Somebody says that this machine is the counter's. */
export function DeskChoice() {
  return (
    <DeviceChoice
      use={counterUse}
      offered="Ghi tiếp khi mất mạng"
      chosen="Máy này là máy của quầy, mất mạng vẫn ghi được"
      explains="Khi mất mạng, máy của quầy vẫn ghi được lượt tiếp. Mục chưa gửi nằm lại trên máy, đã mã hóa, chỉ người ghi đăng nhập mới đọc được; có mạng thì tự gửi, gửi xong tự xóa. Máy cá nhân, máy nhiều nơi dùng chung thì không nên chọn."
      begin="Máy này là máy của quầy"
      end="Thôi làm máy của quầy"
    />
  )
}

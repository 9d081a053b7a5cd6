'use client'

import { DeviceChoice } from '#components/offline/device-choice.tsx'
import { doorUse } from './door-use.ts'

/** Somebody says that this machine stands at the door. */
export function DoorChoice() {
  return (
    <DeviceChoice
      use={doorUse}
      offered="Ghi tiếp khi mất mạng"
      chosen="Máy này là máy của bàn đón tiếp, mất mạng vẫn ghi được"
      explains="Khi mất mạng, máy vẫn ghi được người vào bằng mã và số người; không giữ họ tên. Mục chưa gửi nằm lại trên máy, đã mã hóa; có mạng thì tự gửi, gửi xong tự xóa."
      begin="Máy này là máy của bàn đón tiếp"
      end="Thôi làm máy của bàn đón tiếp"
    />
  )
}

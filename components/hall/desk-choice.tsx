'use client'

import { useEffect, useState } from 'react'
import { registerWorker } from '#components/offline/copies.ts'
import { canKeep, chooseDesk, isDesk } from '#components/offline/kept-store.ts'
import { Button } from '#components/ui/button.tsx'
import { deskUse } from './desk-use.ts'

/** Somebody says that this machine is the desk's. It is taken back where the counter's is: on its page. */
export function HallDeskChoice() {
  const [desk, setDesk] = useState<boolean>()
  useEffect(() => {
    if (canKeep()) isDesk(deskUse.name).then(setDesk)
  }, [])
  const begin = async () => {
    await chooseDesk(deskUse.name)
    // Where the line breaks just now, the page does it again as often as it is opened.
    await registerWorker(deskUse.page).catch(() => {})
    location.reload()
  }
  if (desk === undefined) return null
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-cham underline underline-offset-4">
        {desk ? 'Máy này là máy của bàn thư ký, mất mạng vẫn ghi được' : 'Ghi tiếp khi mất mạng'}
      </summary>
      <div className="space-y-3">
        {desk ? (
          <p>
            <a href={deskUse.page} className="inline-flex min-h-11 items-center">
              Bàn thư ký khi mất mạng
            </a>{' '}
            Thôi dùng thì chọn “Thôi làm máy của quầy” ở trang Tiếp công dân, hoặc xóa dữ liệu của trình duyệt
            sau khi đã gửi hết.
          </p>
        ) : (
          <>
            <p>
              Khi mất mạng, máy vẫn ghi được người muốn nói, ý kiến, câu trả lời và việc đã hứa. Mục chưa gửi
              nằm lại trên máy, đã mã hóa, chỉ người ghi đăng nhập mới đọc được; có mạng thì tự gửi, gửi xong
              tự xóa.
            </p>
            <Button tone="plain" onPress={begin}>
              Máy này là máy của bàn thư ký
            </Button>
          </>
        )}
      </div>
    </details>
  )
}

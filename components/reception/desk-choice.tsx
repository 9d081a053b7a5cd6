'use client'

import { useEffect, useState } from 'react'
import { registerWorker, unregisterWorkers, wipeCopies } from '#components/offline/copies.ts'
import { canKeep, chooseDesk, countAll, forgetDevice, isDesk } from '#components/offline/kept-store.ts'
import { Button, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { counterUse } from './counter-use.ts'

/** Somebody says that this machine is the counter's, and may take it back; then nothing is left on it. */
export function DeskChoice() {
  const [desk, setDesk] = useState<boolean>()
  const [unsent, setUnsent] = useState<number>()
  useEffect(() => {
    if (canKeep()) isDesk(counterUse.name).then(setDesk)
  }, [])

  const begin = async () => {
    await chooseDesk(counterUse.name)
    // Where the line breaks just now, the counter does it again as often as it is opened.
    await registerWorker(counterUse.page).catch(() => {})
    location.assign('/reception')
  }
  const end = async () => {
    await forgetDevice()
    await unregisterWorkers()
    await wipeCopies()
    location.assign('/reception')
  }
  const askToEnd = async () => {
    const kept = await countAll()
    if (kept === 0) await end()
    else setUnsent(kept)
  }

  if (desk === undefined) return null
  if (unsent) {
    return (
      <Notice tone="danger" role="alert" title={`Máy này còn giữ ${unsent} mục chưa gửi`}>
        <p>Thôi dùng thì {unsent} mục ấy mất hẳn, kể cả mục của người khác. Nên đợi gửi xong.</p>
        <ButtonRow>
          <Button tone="danger" onPress={end}>
            Bỏ {unsent} mục, thôi làm máy của quầy
          </Button>
          <Button tone="plain" onPress={() => setUnsent(undefined)}>
            Quay lại
          </Button>
        </ButtonRow>
      </Notice>
    )
  }
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-cham underline underline-offset-4">
        {desk ? 'Máy này là máy của quầy, mất mạng vẫn ghi được' : 'Ghi tiếp khi mất mạng'}
      </summary>
      <div className="space-y-3">
        {desk ? (
          <>
            <p>
              <a href={counterUse.page} className="inline-flex min-h-11 items-center">
                Trang ghi khi mất mạng
              </a>
            </p>
            <Button tone="plain" onPress={askToEnd}>
              Thôi làm máy của quầy
            </Button>
          </>
        ) : (
          <>
            <p>
              Khi mất mạng, máy của quầy vẫn ghi được lượt tiếp. Mục chưa gửi nằm lại trên máy, đã mã hóa, chỉ
              người ghi đăng nhập mới đọc được; có mạng thì tự gửi, gửi xong tự xóa. Máy cá nhân, máy nhiều
              nơi dùng chung thì không nên chọn.
            </p>
            <Button tone="plain" onPress={begin}>
              Máy này là máy của quầy
            </Button>
          </>
        )}
      </div>
    </details>
  )
}

import { LineNotice } from '#components/offline/line-notice.tsx'
import type { KeptHere } from '#components/offline/use-kept.ts'
import { Notice } from '#components/ui/notice.tsx'
import { deskHash, deskUse, type Place } from './desk-use.ts'

/** Leads back to the place whose desk this is. */
export const signInFor = (where: Place): string =>
  `/dang-nhap?tiep=${encodeURIComponent(deskUse.page + deskHash(where))}`

/** This machine was not chosen. */
export function NoHallDesk() {
  return (
    <Notice title="Máy này chưa là máy của bàn thư ký">
      <p>Muốn ghi được khi mất mạng thì lúc có mạng chọn ở trang Bàn thư ký của hội nghị.</p>
      <a href="/dialogues" className="inline-flex min-h-11 items-center">
        Về trang Đối thoại
      </a>
    </Notice>
  )
}

/** It was, and nobody is signed in here. */
export function NobodyAtDesk({ kept, signIn }: { kept: KeptHere; signIn: string }) {
  return (
    <div className="space-y-3">
      <LineNotice kept={kept} signIn={signIn} />
      <Notice tone="warn" title="Chưa có ai đăng nhập trên máy này">
        <p>Có mạng thì đăng nhập rồi ghi. Chưa có mạng thì ghi vào sổ giấy, có mạng nhập sau.</p>
        <a href={signIn} className="inline-flex min-h-11 items-center">
          Đăng nhập
        </a>
      </Notice>
    </div>
  )
}

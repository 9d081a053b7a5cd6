'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Button, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { type EmptyPage, registerWorker, unregisterWorkers, wipeCopies } from './copies.ts'
import { canKeep, chooseDesk, countAll, forgetDevice, isDesk } from './kept-store.ts'

type Props = {
  /** What the device keeps, and the page that it keeps for that. */
  use: { name: string; page: EmptyPage }
  /** What stands on the fold: before the device is chosen, and after. */
  offered: string
  chosen: string
  /** What is kept here and who can read it, before somebody says yes. */
  explains: string
  begin: string
  /** Where the link to the kept page leads, if not to the page itself, and what it says. */
  link?: { href?: string; label?: string }
  /** How it is given up, as the button says it. */
  end: string
  /** Shown once it is chosen, before the link. */
  children?: ReactNode
}

/**
 * Somebody says that this machine goes on without network, and may take it back: then nothing is left on it, of no
 * use that it was chosen for. Shows nothing where a browser cannot keep anything.
 */
export function DeviceChoice({ use, offered, chosen, explains, begin, link, end, children }: Props) {
  const [isChosen, setChosen] = useState<boolean>()
  const [unsent, setUnsent] = useState<number>()
  useEffect(() => {
    if (canKeep()) isDesk(use.name).then(setChosen)
  }, [use.name])

  const choose = async () => {
    await chooseDesk(use.name)
    // Where the line breaks just now, the page does it again as often as it is opened.
    await registerWorker(use.page).catch(() => {})
    location.reload()
  }
  const giveUp = async () => {
    await forgetDevice()
    await unregisterWorkers()
    await wipeCopies()
    location.reload()
  }
  const askToGiveUp = async () => {
    const waiting = await countAll()
    if (waiting === 0) await giveUp()
    else setUnsent(waiting)
  }

  if (isChosen === undefined) return null
  if (unsent) {
    return (
      <Notice tone="danger" role="alert" title={`Máy này còn giữ ${unsent} mục chưa gửi`}>
        <p>Thôi dùng thì {unsent} mục ấy mất hẳn, kể cả mục của người khác. Nên đợi gửi xong.</p>
        <ButtonRow>
          <Button tone="danger" onPress={giveUp}>
            Bỏ {unsent} mục, {end.charAt(0).toLowerCase() + end.slice(1)}
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
      <Opener>{isChosen ? chosen : offered}</Opener>
      <div className="space-y-3">
        {isChosen ? (
          <>
            {children}
            <p>
              <a href={link?.href ?? use.page} className="inline-flex min-h-11 items-center">
                {link?.label ?? 'Trang ghi khi mất mạng'}
              </a>
            </p>
            <Button tone="plain" onPress={askToGiveUp}>
              {end}
            </Button>
          </>
        ) : (
          <>
            <p>{explains}</p>
            <Button tone="plain" onPress={choose}>
              {begin}
            </Button>
          </>
        )}
      </div>
    </details>
  )
}

import type { ReactNode } from 'react'
import { cn } from '#lib/cn.ts'
import { Icon, type IconName } from './icon.tsx'

export type NoticeTone = 'info' | 'ok' | 'warn' | 'danger'

const looks: Record<NoticeTone, { icon: IconName; word: string; box: string; ink: string }> = {
  info: { icon: 'info', word: 'Cần biết', box: 'border-cham/40 bg-cham-nhat', ink: 'text-cham' },
  ok: { icon: 'check', word: 'Đã xong', box: 'border-lua/40 bg-lua-nhat', ink: 'text-lua' },
  warn: { icon: 'clock', word: 'Cần chú ý', box: 'border-nghe/40 bg-nghe-nhat', ink: 'text-nghe' },
  danger: { icon: 'alert', word: 'Chưa được', box: 'border-son/40 bg-son-nhat', ink: 'text-son' },
}

/** A message inside the page. `title` replaces the word that goes with the tone. */
export function Notice({
  tone = 'info',
  title,
  role,
  children,
}: {
  tone?: NoticeTone
  title?: string
  role?: 'status' | 'alert'
  children?: ReactNode
}) {
  const look = looks[tone]
  return (
    <div role={role} className={cn('rounded-md border px-4 py-3', look.box)}>
      <p className={cn('flex items-baseline gap-2 font-semibold', look.ink)}>
        <Icon name={look.icon} className="translate-y-0.5" />
        <span className="min-w-0">{title ?? look.word}</span>
      </p>
      {children && <div className="mt-1 min-w-0 space-y-2 wrap-anywhere">{children}</div>}
    </div>
  )
}

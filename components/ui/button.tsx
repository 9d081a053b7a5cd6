import type { ReactNode } from 'react'
import { cn } from '#lib/cn.ts'

export type ButtonTone = 'primary' | 'plain' | 'danger'

const tones: Record<ButtonTone, string> = {
  primary: 'border-cham bg-cham text-tren hover:border-than hover:bg-than hover:text-giay',
  plain: 'border-vien bg-giay-to text-cham hover:border-cham hover:bg-cham-nhat',
  danger: 'border-son bg-giay-to text-son hover:bg-son hover:text-tren',
}

function buttonClass(tone: ButtonTone, wide: boolean): string {
  return cn(
    'inline-flex min-h-12 max-w-full min-w-11 cursor-pointer items-center justify-center gap-2 rounded-md border-[1.5px] px-5 py-2 text-center font-semibold no-underline print:hidden',
    tones[tone],
    wide && 'w-full sm:w-auto',
  )
}

type Look = { tone?: ButtonTone; wide?: boolean; children: ReactNode }

/** A link that looks like a button: goes somewhere, changes nothing. `wide` fills a phone's width. */
export function ButtonLink({ tone = 'plain', wide = false, href, children }: Look & { href: string }) {
  return (
    <a href={href} className={buttonClass(tone, wide)}>
      {children}
    </a>
  )
}

/** Sends the form around it; its text says what will happen. */
export function Button({
  tone = 'primary',
  wide = false,
  name,
  value,
  formAction,
  onPress,
  hotkey,
  children,
}: Look & {
  name?: string
  value?: string
  formAction?: string
  /** For a button that a script alone shows: it sends no form. */
  onPress?: () => void
  /** Pressed together with Alt, on pages whose script listens for it. */
  hotkey?: string
}) {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      onClick={onPress}
      name={name}
      value={value}
      formAction={formAction}
      data-hotkey={hotkey}
      aria-keyshortcuts={hotkey && `Alt+${hotkey}`}
      className={buttonClass(tone, wide)}
    >
      {children}
    </button>
  )
}

/** Buttons in a row that stack on a phone, the first one first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 pt-2">{children}</div>
}

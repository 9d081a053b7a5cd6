import type { ReactNode } from 'react'

/** A radio or a tick box with its words: the whole row can be pressed. */
export function OptionRow({
  htmlFor,
  label,
  hint,
  hintId,
  children,
}: {
  htmlFor: string
  label: ReactNode
  hint?: string
  hintId?: string
  children: ReactNode
}) {
  return (
    <div className="relative flex min-h-12 items-baseline gap-3 rounded-md border-[1.5px] border-vien bg-giay-to px-4 py-2.5 hover:border-cham has-checked:border-cham has-checked:bg-cham-nhat has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-cham">
      {children}
      <div className="min-w-0">
        <label
          htmlFor={htmlFor}
          className="-my-2.5 block cursor-pointer py-2.5 before:absolute before:inset-0"
        >
          {label}
        </label>
        {hint && (
          <p id={hintId} className="text-[0.95em] text-than-nhat">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

/** The small square or circle itself. */
export const tickClass = 'size-[1.15em] shrink-0 translate-y-[0.16em] outline-none'

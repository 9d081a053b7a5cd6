import type { ReactNode } from 'react'

/** The words that open what is folded away beneath them: looks and is pressed as a link. */
export function Opener({ children }: { children: ReactNode }) {
  return (
    <summary className="inline-flex min-h-11 cursor-pointer items-center font-normal text-cham underline underline-offset-4">
      {children}
    </summary>
  )
}

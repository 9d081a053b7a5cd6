import type { ReactNode } from 'react'
import { LotusDrawing } from './lotus-drawing.tsx'

const noPetals = Array.from({ length: 5 }, () => 'missing' as const)

/** What will appear here, and what to do now. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="border-y border-ke px-2 py-10 text-center">
      <LotusDrawing petals={noPetals} size={36} className="mx-auto text-vien" />
      <p className="mt-4 font-semibold">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-page text-than-nhat">{children}</div>}
      {action && <div className="mt-5 flex justify-center">{action}</div>}
    </div>
  )
}

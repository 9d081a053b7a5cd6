import type { ReactNode } from 'react'
import { fieldId } from '#components/form/form-state.ts'
import { PageTitle } from '#components/layout/page-title.tsx'

/** The page of one act on an entry: its form, and above it which entry. */
export function VisitFrame({
  id,
  entryNo,
  title,
  lead,
  contents,
  children,
}: {
  id: string
  entryNo: number
  title: string
  lead?: string
  contents: string
  children: ReactNode
}) {
  return (
    <>
      <PageTitle
        title={title}
        lead={lead}
        back={{ href: `/reception/visits/${id}`, label: `Lượt tiếp số ${entryNo}` }}
      />
      <div className="max-w-page space-y-6">
        {/* Where “somebody was quicker” leads to. */}
        <blockquote id={fieldId('version')} className="border-l-4 border-ke pl-4 wrap-anywhere">
          {contents}
        </blockquote>
        {children}
      </div>
    </>
  )
}

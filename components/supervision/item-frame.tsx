import type { ReactNode } from 'react'
import { fieldId } from '#components/form/form-state.ts'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** A page of one form of those who supervise, with what it is about beside it. */
export function ItemFrame({
  number,
  title,
  lead,
  why,
  about,
  children,
}: {
  number: string
  title: string
  lead?: ReactNode
  /** Why not now; then there is no form. */
  why?: string
  about: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <PageTitle
        title={title}
        lead={lead}
        back={{ href: `/supervision/${number}`, label: `Giám sát việc ${number}` }}
      />
      <div className="@container">
        <div className="grid items-start gap-8 @min-[60rem]:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
          <div className="min-w-0 max-w-page space-y-6">
            {why ? (
              <Notice tone="warn" title="Chưa làm được việc này">
                <p>{why}</p>
              </Notice>
            ) : (
              children
            )}
          </div>
          <div id={fieldId('version')} className="min-w-0 space-y-6">
            {about}
          </div>
        </div>
      </div>
    </>
  )
}

import type { ReactNode } from 'react'
import { fieldId } from '#components/form/form-state.ts'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

/** The page of one decision: the form, beside it what it is about; or why it is not to be made now. */
export function DecisionFrame({
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
  const file = `/petitions/${number}`
  return (
    <>
      <PageTitle title={title} lead={lead} back={{ href: file, label: `Hồ sơ ${number}` }} />
      <div className="@container">
        <div className="grid items-start gap-8 @min-[60rem]:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
          <div className="min-w-0 max-w-page">
            {why ? (
              <>
                <Notice tone="warn" title="Chưa làm được việc này">
                  <p>{why}</p>
                </Notice>
                <div className="mt-4">
                  <ButtonRow>
                    <ButtonLink href={file} tone="primary">
                      Về hồ sơ {number}
                    </ButtonLink>
                    <ButtonLink href="/inbox">Về danh sách</ButtonLink>
                  </ButtonRow>
                </div>
              </>
            ) : (
              children
            )}
          </div>
          {/* Where “somebody was quicker” leads to: the petition as it stands now. */}
          <div id={fieldId('version')} className="min-w-0">
            {about}
          </div>
        </div>
      </div>
    </>
  )
}

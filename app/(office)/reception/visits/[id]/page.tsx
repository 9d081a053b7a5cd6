import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { OfficeReceipt } from '#components/petition/office-receipt.tsx'
import { DirectionList } from '#components/reception/direction-list.tsx'
import { VisitFacts } from '#components/reception/visit-facts.tsx'
import { VisitSlip } from '#components/reception/visit-slip.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { formatDay } from '#lib/dates.ts'
import { env } from '#lib/env.ts'
import { carriedCode } from '#server/new-code-once.ts'
import { officeStaff } from '#server/office-page.ts'
import { findVisit } from '#server/reception/find-visit.ts'

export const metadata: Metadata = { title: 'Lượt tiếp' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ xong?: string }> }

/** One entry: right after it was written, the paper to hand over; later, all that belongs to it. */
export default async function VisitPage({ params, searchParams }: Props) {
  const { id } = await params
  const { ctx } = await officeStaff()
  const file = await findVisit(ctx, id)
  if (!file) notFound()
  const { visit, petition, office, visitor, sitting, may } = file
  const demo = env().APP_MODE === 'demo'
  const isNew = (await searchParams).xong !== undefined && may.record
  const code = petition && isNew ? await carriedCode(petition.number) : undefined
  const path = `/reception/visits/${id}`
  if (isNew) {
    return (
      <>
        <div className="print:hidden">
          <PageTitle
            title={code ? 'Giấy biên nhận có mã bí mật' : `Đã ghi lượt tiếp số ${visit.entryNo}`}
            lead={
              code
                ? 'In phiếu, trao tận tay người đến. Mã chỉ hiện lần này.'
                : 'In giấy nếu người đến cần, rồi tiếp người kế.'
            }
          />
        </div>
        <div className="max-w-page">
          {petition ? (
            <OfficeReceipt
              file={{ row: petition, unit: office }}
              code={code}
              site={env().APP_URL}
              demo={demo}
            />
          ) : (
            <VisitSlip entry={visit} unit={office} name={visitor?.name ?? ''} demo={demo} />
          )}
          <div className="mt-6 flex flex-wrap items-center gap-3 print:hidden">
            <PrintButton>In giấy</PrintButton>
            <PostButton action={`${path}/done`} tone="primary">
              Đã trao giấy, tiếp người kế
            </PostButton>
            {visitor && !visit.restricted && (
              <PostButton
                action="/reception/find"
                values={{ tim: file.idNumber || visitor.phone || visitor.name, nguoi: id }}
              >
                Ghi việc khác của người này
              </PostButton>
            )}
            <ButtonLink href={path}>Xem lượt tiếp</ButtonLink>
          </div>
        </div>
      </>
    )
  }
  return (
    <>
      <PageTitle
        title={`Lượt tiếp số ${visit.entryNo}, ${formatDay(visit.day)}`}
        back={{ href: `/registers/reception?tu=${visit.day}&den=${visit.day}`, label: 'Sổ tiếp công dân' }}
      />
      <div className="max-w-[64rem] space-y-6">
        <VisitFacts
          visit={visit}
          visitor={visitor}
          idNumber={file.idNumber}
          sitting={sitting}
          petition={petition?.number}
          times={file.times}
          matterVisits={file.matterVisits}
          joined={file.joined}
        />
        <DirectionList directions={file.directions} marks={may.record || may.conclude} />
        <ButtonRow>
          {may.record && (
            <ButtonLink href={`${path}/follow`} tone="primary">
              Ghi hướng xử lý, kết quả
            </ButtonLink>
          )}
          {may.register && !petition && !visit.refusalGround && (
            <ButtonLink href={`${path}/open`}>Mở hồ sơ</ButtonLink>
          )}
          {may.register && petition && file.joined && (
            <ButtonLink href={`/petitions/${petition.number}/code`}>Cấp mã, in giấy biên nhận</ButtonLink>
          )}
          {may.conclude && !visit.refusalGround && (
            <ButtonLink href={`${path}/conclude`}>Ghi kết luận</ButtonLink>
          )}
          {may.record && !visit.refusalGround && (
            <ButtonLink href={`${path}/refuse`}>Từ chối tiếp</ButtonLink>
          )}
        </ButtonRow>
      </div>
    </>
  )
}

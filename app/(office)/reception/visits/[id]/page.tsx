import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { OfficeReceipt } from '#components/petition/office-receipt.tsx'
import { DirectionList } from '#components/reception/direction-list.tsx'
import { VisitFacts } from '#components/reception/visit-facts.tsx'
import { VisitSlip } from '#components/reception/visit-slip.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { can } from '#domain/people/permissions.ts'
import { awaitsTranscript } from '#domain/petitions/transcript.ts'
import { askCrowd } from '#domain/reception/crowd.ts'
import { isGroupVisit } from '#domain/reception/visit.ts'
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
  const isCrowd = isGroupVisit(visit.sameContent, file.groupFrom)
  const ask = petition
    ? undefined
    : askCrowd(visit.sameContent, file.speakers?.representatives ?? [], file.groupFrom)
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
          {petition && awaitsTranscript(petition) && (
            <div className="mt-6 print:hidden">
              <Notice tone="warn" title="Bản gốc chưa vào hồ sơ">
                <p>Chụp đơn hoặc ghi âm, tải lên và chép lại khi người đến còn ở đây; rồi in giấy.</p>
                <p>
                  <ButtonLink href={`/petitions/${petition.number}/transcribe`}>
                    Chụp đơn, chép lại
                  </ButtonLink>
                </p>
              </Notice>
            </div>
          )}
          <div className="mt-6 flex flex-wrap items-center gap-3 print:hidden">
            <PrintButton>In giấy</PrintButton>
            <PostButton action={`${path}/done`} tone="primary">
              Đã trao giấy, tiếp người kế
            </PostButton>
            {visitor && (
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
          speakers={file.speakers}
          reties={file.reties}
          joined={file.joined}
        />
        {ask && visit.refusalGround === null && (
          <Notice tone="warn" title="Đoàn đông người chưa có người đại diện">
            <p>{ask}</p>
          </Notice>
        )}
        <DirectionList directions={file.directions} marks={may.record || may.conclude} />
        {file.directions.length > 0 && (
          <p>
            <a href={`${path}/notice`} className="inline-flex min-h-11 items-center">
              Thông báo kết luận
            </a>
          </p>
        )}
        <ButtonRow>
          {may.record && (
            <ButtonLink href={`${path}/follow`} tone="primary">
              Ghi hướng xử lý, kết quả
            </ButtonLink>
          )}
          {may.register && !petition && !visit.refusalGround && !visit.restricted && (
            <ButtonLink href={`${path}/open`}>Mở hồ sơ</ButtonLink>
          )}
          {may.record && !petition && isCrowd && (
            <ButtonLink href={`${path}/speakers`}>Ghi người đại diện</ButtonLink>
          )}
          {may.record && <ButtonLink href={`${path}/retie`}>Sửa vụ việc</ButtonLink>}
          {!file.matter.restricted && can(ctx.actor, 'dialogue.propose') && (
            <ButtonLink href={`/dialogues/new?luot=${id}`}>Đề xuất đối thoại đột xuất</ButtonLink>
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

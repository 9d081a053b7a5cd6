import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'
import { LevelBadge } from '#components/situation/level-badge.tsx'
import { PointEnds } from '#components/situation/point-ends.tsx'
import { PointUses } from '#components/situation/point-uses.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type Field, fieldWord } from '#domain/petitions/words.ts'
import { monthWords } from '#domain/situation/note.ts'
import { formatNumber } from '#lib/dates.ts'
import { pointPage } from '#server/situation-page.ts'

export const metadata: Metadata = { title: 'Điểm trong báo cáo tình hình' }

type Params = { params: Promise<{ id: string; point: string }> }

/** One point: what people say, where it comes from, what it became, and what may be made of it. */
export default async function PointPage({ params }: Params) {
  const { id, point: pointId } = await params
  const { file, ways, home, back } = await pointPage(id, pointId)
  const { row, unit, place, point, origins, merged, uses } = file
  return (
    <>
      <PageTitle
        title={fieldWord({ field: point.field as Field })}
        lead={`${place}, ${monthWords(row.period)}. ${unit} ghi.`}
        back={back}
      />
      <div className="max-w-[64rem] space-y-6">
        {ways && (
          <ButtonRow>
            {ways.proposes && (
              <ButtonLink href={`/dialogues/new?diem=${pointId}`} tone="primary">
                Đề xuất đối thoại đột xuất
              </ButtonLink>
            )}
            {ways.dialogues.length > 0 && (
              <ButtonLink href={`${home}/gather`}>Đưa thành ý kiến trước hội nghị</ButtonLink>
            )}
            {ways.receivers.length > 0 && (
              <ButtonLink href={`${home}/recommend`}>Gửi kiến nghị tới cơ quan</ButtonLink>
            )}
          </ButtonRow>
        )}
        <Panel title="Bà con nói">
          <LevelBadge level={point.level} hot={point.hot} />
          <p className="mt-2 whitespace-pre-line wrap-anywhere">{point.body}</p>
          {point.people && (
            <p className="mt-2 text-than-nhat">Khoảng {formatNumber(point.people)} người nói tới.</p>
          )}
        </Panel>
        <PointUses uses={uses} />
        <PointEnds title="Gộp từ" ends={origins} />
        <PointEnds title="Đã gộp vào" ends={merged} />
      </div>
    </>
  )
}

import type { Metadata } from 'next'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Timeline } from '#components/petition/timeline.tsx'
import { LevelBadge } from '#components/situation/level-badge.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type Field, fieldWord } from '#domain/petitions/words.ts'
import { monthWords } from '#domain/situation/note.ts'
import { noteActs, noteKinds } from '#domain/situation/words.ts'
import { formatMoment, formatNumber } from '#lib/dates.ts'
import { notePage } from '#server/situation-page.ts'

export const metadata: Metadata = { title: 'Báo cáo tình hình Nhân dân' }

/** One note: its points, what may be done now, and who did what. */
export default async function NotePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { file, state, home } = await notePage(id)
  const { row, unit, place, points, below, steps, drafts } = file
  const values = { version: String(row.version) }
  return (
    <>
      <PageTitle
        title={`Tình hình Nhân dân ${place}, ${monthWords(row.period)}`}
        lead={`${noteKinds[row.kind]} của ${unit}. ${row.sentAt ? `Đã gửi ${formatMoment(row.sentAt)}.` : 'Đang ghi, chưa ai khác xem được.'}`}
        back={{ href: `/situation?thang=${row.period}`, label: 'Tình hình Nhân dân' }}
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <ErrorSummary state={state} />
        </div>
        {drafts && (
          <ButtonRow>
            <PostButton action={`${home}/send`} values={values} tone="primary">
              Gửi lên trên
            </PostButton>
            <ButtonLink href={`${home}/points/new`}>
              {below.length > 0 ? `Thêm, gộp điểm (${below.length} điểm nơi dưới gửi)` : 'Thêm điểm'}
            </ButtonLink>
          </ButtonRow>
        )}
        <ol className="space-y-4">
          {points.map(({ id: point, body, field, level, people, hot, origins, uses }) => (
            <li key={point} className="rounded-md border border-ke bg-giay-to px-4 py-4 sm:px-5">
              <LevelBadge level={level} hot={hot} />
              <p className="mt-2 whitespace-pre-line wrap-anywhere">{body}</p>
              <p className="mt-2 text-than-nhat">
                {[
                  fieldWord({ field: field as Field }),
                  people && `khoảng ${formatNumber(people)} người`,
                  origins > 0 && `gộp từ ${origins} điểm`,
                  uses > 0 && `đã đưa đi tiếp ${uses} lần`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <ButtonRow>
                {drafts ? (
                  <>
                    <ButtonLink href={`${home}/points/${point}/change`}>Sửa điểm này</ButtonLink>
                    <PostButton action={`${home}/remove`} values={{ ...values, pointId: point }}>
                      Bỏ điểm này
                    </PostButton>
                  </>
                ) : (
                  <ButtonLink href={`${home}/points/${point}`}>Mở điểm này</ButtonLink>
                )}
              </ButtonRow>
            </li>
          ))}
        </ol>
        <Panel title="Quá trình">
          <Timeline
            label="Quá trình của báo cáo"
            entries={steps.map(({ id: key, act, at, byTitle }) => ({
              ...{ key, at: formatMoment(at), title: noteActs[act], by: byTitle },
            }))}
          />
        </Panel>
      </div>
    </>
  )
}

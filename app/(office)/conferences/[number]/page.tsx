import type { Metadata } from 'next'
import { DialogueSteps } from '#components/dialogue/dialogue-steps.tsx'
import { whenOf } from '#components/dialogue/words.ts'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Opener } from '#components/ui/opener.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { conferenceState } from '#domain/conferences/plan.ts'
import { conferenceName } from '#domain/conferences/words.ts'
import { siteWords } from '#domain/dialogues/changes.ts'
import { formatDay } from '#lib/dates.ts'
import { conferencePage } from '#server/conference-page.ts'
import type { ConferenceFile } from '#server/conferences/find-conference.ts'

export const metadata: Metadata = { title: 'Hội nghị' }

/** One review conference: its plan, who is invited, and what comes of it. */
export default async function ConferencePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { file, state, home } = await conferencePage(number)
  const { row, own, may, prepares, invited } = file
  const values = { version: String(row.version) }
  const isOpened = row.state === 'in_progress' || row.state === 'held'
  const reports = invited.filter((one) => one.invited.asks)
  return (
    <>
      <PageTitle
        title={row.topic}
        lead={`${conferenceName(own.kind)} số ${number}. ${conferenceState(row.state)}.`}
        back={{ href: '/conferences', label: 'Hội nghị' }}
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <ErrorSummary state={state} />
        </div>
        <div className="flex flex-wrap gap-3">
          {may.has('open') && (
            <PostButton action={`${home}/open`} values={values} tone="primary">
              Khai mạc, mở bàn thư ký
            </PostButton>
          )}
          {isOpened && (
            <ButtonLink href={`/dialogues/${number}/live`} tone="primary">
              Bàn thư ký
            </ButtonLink>
          )}
          {may.has('end') && (
            <PostButton action={`${home}/end`} values={values}>
              Bế mạc
            </PostButton>
          )}
          {prepares && row.state !== 'cancelled' && (
            <ButtonLink href={`${home}/guests`}>Mời dự, báo cáo</ButtonLink>
          )}
          {may.has('plan') && <ButtonLink href={`${home}/plan`}>Sửa kế hoạch</ButtonLink>}
          {may.has('cancel') && <ButtonLink href={`${home}/cancel`}>Không tổ chức</ButtonLink>}
          {may.has('open-to-all') && (
            <PostButton action={`${home}/open-to-all`} values={values}>
              Mở cho mọi người đọc
            </PostButton>
          )}
        </div>
        {isOpened && (
          <ButtonRow>
            <ButtonLink href={`/dialogues/${number}/minutes`}>Biên bản</ButtonLink>
            <ButtonLink href={`/dialogues/${number}/conclusion`}>Thông báo kết luận</ButtonLink>
            <ButtonLink href={`/dialogues/${number}/promises`}>Việc đã hứa</ButtonLink>
          </ButtonRow>
        )}
        <DataList facts={factsOf(file)} />
        {reports.length > 0 && (
          <Panel title={`Báo cáo của các đơn vị: ${reports.length}`}>
            <ul className="divide-y divide-ke">
              {reports.map(({ name, invited: one }) => (
                <li key={one.id} className="py-3 wrap-anywhere">
                  <p>
                    <span className="font-semibold">{name}</span>: {one.asks}.{' '}
                    {one.sentAt
                      ? `${one.sentByTitle} đã gửi.`
                      : `Chưa gửi, hạn ${formatDay(one.dueOn ?? '')}.`}
                  </p>
                  {one.body && (
                    <details>
                      <Opener>
                        Đọc báo cáo <span className="sr-only">của {name}</span>
                      </Opener>
                      <p className="whitespace-pre-line">{one.body}</p>
                    </details>
                  )}
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <Panel title="Quá trình">
          <DialogueSteps label="Quá trình của hội nghị" steps={file.steps} />
        </Panel>
      </div>
    </>
  )
}

function factsOf({ row, own, chairs, sites, office, invited }: ConferenceFile) {
  const { fromOn, toOn } = own
  const period = [fromOn && `từ ${formatDay(fromOn)}`, toOn && `đến ${formatDay(toOn)}`].filter(Boolean)
  return [
    { label: 'Về việc', value: own.subject },
    { label: 'Kỳ', value: period.join(' ') },
    { label: 'Thời gian', value: whenOf(row) },
    { label: 'Điểm họp', value: sites.map(siteWords).join('; ') },
    { label: 'Cơ quan tổ chức', value: office },
    { label: 'Chủ trì', value: chairs.map(({ title }) => title).join(', ') },
    { label: 'Đơn vị mời', value: invited.map(({ name }) => name).join('; ') },
    { label: 'Nội dung, chương trình', value: row.programme },
    { label: 'Dặn người dự', value: row.howToJoin },
    {
      label: 'Ai đọc được',
      value: own.openOn
        ? `Mọi người, từ ${formatDay(own.openOn)}`
        : 'Cơ quan trên địa bàn và đơn vị được mời; không công bố',
    },
  ].filter(({ value }) => value)
}

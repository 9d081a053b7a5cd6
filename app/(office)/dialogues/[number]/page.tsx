import type { Metadata } from 'next'
import { DialogueSteps } from '#components/dialogue/dialogue-steps.tsx'
import { matterFact, pointFact } from '#components/dialogue/matter-fact.tsx'
import { PeopleLinks } from '#components/dialogue/people-links.tsx'
import { PreparationPanel } from '#components/dialogue/preparation-panel.tsx'
import { trackWords, whenOf } from '#components/dialogue/words.ts'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { PostButton } from '#components/form/post-button.tsx'
import { HallDoor } from '#components/hall/hall-door.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { siteWords } from '#domain/dialogues/changes.ts'
import { stateWords } from '#domain/dialogues/life.ts'
import { askedWords, shareOn } from '#domain/dialogues/voters.ts'
import {
  audiences,
  type DialogueAct,
  dialogueActs,
  dialogueKinds,
  origins,
  scopes,
} from '#domain/dialogues/words.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { dialoguePage } from '#server/dialogue-page.ts'
import type { DialogueFile } from '#server/dialogues/find-dialogue.ts'
import { matterOfDialogue } from '#server/dialogues/gathering/matter-of-dialogue.ts'
import { preparationOf } from '#server/dialogues/gathering/preparation.ts'
import { pointOfDialogue } from '#server/situation/uses.ts'

export const metadata: Metadata = { title: 'Hội nghị đối thoại' }

/** Done by a button alone, in the order of the course; all else has a page of its own. */
const atOnce: Partial<Record<DialogueAct, string>> = {
  approve: 'Duyệt đề xuất',
  announce: 'Thông báo cho Nhân dân',
}
const asked: DialogueAct[] = ['decline', 'plan', 'change', 'put-off', 'cancel']

export default async function DialoguePage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, file, state } = await dialoguePage(number)
  const { row, steps, troubles, may } = file
  const today = dayOf(staff.ctx.at)
  const path = `/dialogues/${number}`
  return (
    <>
      <PageTitle
        title={row.topic}
        lead={`Hội nghị đối thoại số ${number}. ${stateWords(row, today)}.`}
        back={{ href: '/dialogues', label: 'Đối thoại' }}
      />
      <div className="max-w-[64rem] space-y-6">
        <div id={fieldId('version')}>
          <div id={fieldId('day')}>
            <ErrorSummary state={state} />
          </div>
        </div>
        {troubles.length > 0 && (
          <Notice tone="danger" title="Cần xử lý trước hội nghị">
            {troubles.map((one) => (
              <p key={one}>{one}</p>
            ))}
          </Notice>
        )}
        {may.has('announce') && row.noticeDueOn && (
          <Notice tone={row.noticeDueOn < today ? 'danger' : 'info'}>
            <p>
              {row.noticeDueOn < today ? 'Quá hạn thông báo' : 'Thông báo chậm nhất'}{' '}
              {formatDay(row.noticeDueOn)}.
            </p>
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          {Object.entries(atOnce).map(
            ([act, label]) =>
              may.has(act as DialogueAct) && (
                <PostButton
                  key={act}
                  action={`${path}/${act}`}
                  values={{ version: String(row.version) }}
                  tone="primary"
                >
                  {label}
                </PostButton>
              ),
          )}
          {asked
            .filter((act) => may.has(act))
            .map((act) => (
              <ButtonLink key={act} href={`${path}/${act}`}>
                {act === 'plan' && row.state === 'planned' ? 'Sửa kế hoạch' : dialogueActs[act]}
              </ButtonLink>
            ))}
        </div>
        <HallDoor {...{ number, may, version: row.version, state: row.state }} />
        {file.prepares && row.announcedOn && row.state !== 'held' && (
          <a href={`${path}/seats`} className="inline-flex min-h-11 items-center">
            In mã QR cho từng ghế
          </a>
        )}
        {(row.state === 'in_progress' || row.state === 'held') && <AfterLinks path={path} />}
        {row.announcedOn && <PeopleLinks path={path} moderates={file.moderates} receives={file.prepares} />}
        <DataList
          facts={[
            ...factsOf(file),
            ...matterFact(await matterOfDialogue(staff.ctx, row)),
            ...pointFact(await pointOfDialogue(staff.ctx, row)),
          ]}
        />
        <PreparationPanel number={number} it={await preparationOf(staff.ctx, row)} />
        <Panel title="Quá trình">
          <DialogueSteps label="Quá trình của hội nghị" steps={steps} />
        </Panel>
      </div>
    </>
  )
}

/** What comes after it, each on a page of its own. */
function AfterLinks({ path }: { path: string }) {
  return (
    <ButtonRow>
      <ButtonLink href={`${path}/minutes`}>Biên bản</ButtonLink>
      <ButtonLink href={`${path}/conclusion`}>Thông báo kết luận</ButtonLink>
      <ButtonLink href={`${path}/promises`}>Việc đã hứa</ButtonLink>
      <ButtonLink href={`${path}/report`}>Báo cáo cấp trên</ButtonLink>
      <ButtonLink href={`${path}/findings`}>Kết quả kiểm tra</ButtonLink>
    </ButtonRow>
  )
}

function factsOf({ row, chairs, sites, office, proposer, petition }: DialogueFile) {
  const { requested, electorate, electorateOn } = row
  const share = shareOn(dayOf(row.at))
  const voters =
    share && requested && electorate && electorateOn
      ? `${askedWords({ requested, electorate, electorateOn }, share)} ${row.electorateSource}.`
      : undefined
  return [
    { label: 'Thời gian', value: row.state === 'postponed' ? 'chờ ngày mới' : whenOf(row) },
    { label: 'Báo ngày mới chậm nhất', value: row.newDayBy && formatDay(row.newDayBy) },
    { label: 'Cơ quan tổ chức', value: office },
    { label: 'Chủ trì', value: chairs.map(({ title }) => title).join(', ') },
    { label: 'Theo trách nhiệm của', value: trackWords(chairs) },
    { label: 'Địa điểm', value: sites.map(siteWords).join('; ') },
    { label: 'Loại', value: `${dialogueKinds[row.kind]}, ${scopes[row.scope].toLowerCase()}` },
    { label: 'Lý do đột xuất', value: row.ground },
    { label: 'Đối thoại với', value: audiences[row.audience] },
    { label: 'Nội dung, chương trình', value: row.programme },
    { label: 'Cách tham gia', value: row.howToJoin },
    { label: 'Ai đề nghị', value: row.origin === 'voters' ? voters : `${proposer} (${origins[row.origin]})` },
    {
      label: 'Từ hồ sơ',
      value: petition && (
        <a href={`/petitions/${petition}`} className="inline-flex min-h-11 items-center">
          {petition}
        </a>
      ),
    },
    { label: 'Thông báo chậm nhất', value: row.noticeDueOn && formatDay(row.noticeDueOn) },
    { label: 'Đã thông báo', value: row.announcedOn && formatDay(row.announcedOn) },
  ].filter(({ value }) => value)
}

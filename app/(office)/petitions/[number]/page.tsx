import type { Metadata } from 'next'
import { PageTitle } from '#components/layout/page-title.tsx'
import { AnswersPanel } from '#components/petition/answers-panel.tsx'
import { DecisionList } from '#components/petition/decision-list.tsx'
import { FactsPanel } from '#components/petition/facts-panel.tsx'
import { FileList } from '#components/petition/file-list.tsx'
import { HopList } from '#components/petition/hop-list.tsx'
import { JoinedList } from '#components/petition/joined-list.tsx'
import { LetterText } from '#components/petition/letter-text.tsx'
import { LimitList } from '#components/petition/limit-list.tsx'
import { Lotus } from '#components/petition/lotus.tsx'
import { MaskedText } from '#components/petition/masked-text.tsx'
import { MemberList } from '#components/petition/member-list.tsx'
import { PaperList } from '#components/petition/paper-list.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import { SubtaskList } from '#components/petition/subtask-list.tsx'
import { Timeline } from '#components/petition/timeline.tsx'
import { WorkProgress } from '#components/petition/work-progress.tsx'
import { MatterVisits } from '#components/reception/matter-visits.tsx'
import { VerdictList } from '#components/supervision/verdict-list.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { proposesDialogue } from '#domain/dialogues/proposes.ts'
import { endedAtTheDoor } from '#domain/petitions/lifecycle.ts'
import { kindWord, stateWords } from '#domain/petitions/words.ts'
import { dayOf, formatMoment } from '#lib/dates.ts'
import { petitionPage } from '#server/office-page.ts'
import { matterOfPetition } from '#server/reception/matter-of-petition.ts'
import { findVerdicts } from '#server/supervision/find-item.ts'

/** Decisions that halt, take up or end a settlement: to be sent, so they stand with the other duties. */
const isToSend = ({ key }: { key: string }) => key.startsWith('send-')
/** Among the duties it can be marked; for those who watch it stays a limit. */
const isNotice = ({ key }: { key: string }) => key === 'refusal-notice'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ xong?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Hồ sơ ${(await params).number}` }
}

/** The file on one page: facts left, what was written and what happened in the middle, what to do right. */
export default async function PetitionPage({ params, searchParams }: Props) {
  const { number } = await params
  const { staff, file } = await petitionPage(number)
  const { row, reader, history, decisions } = file
  const matter = await matterOfPetition(staff.ctx, row.id)
  const verdicts = await findVerdicts(staff.ctx, row.id)
  const latest = history[0]
  const owed = [...file.limits.filter(isToSend), ...file.duties]
  const said = (await searchParams).xong !== undefined && latest
  return (
    <>
      <PageTitle
        title={`Hồ sơ ${number}`}
        lead={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <StateBadge state={row.state} intakeOutcome={row.intakeOutcome} />
            <span>{stateWords(row).staff}</span>
          </span>
        }
        back={{ href: '/inbox', label: 'Danh sách' }}
      />
      {said && (
        <div className="mb-6">
          <Notice tone="ok" role="status" title="Đã ghi vào hồ sơ">
            <p>{latest.sentence}</p>
          </Notice>
        </div>
      )}
      {/* Columns by the room there is in the size of text that is read, not by the window. */}
      <div className="@container">
        <div className="grid items-start gap-6 @min-[60rem]:grid-cols-[minmax(0,1fr)_20rem] @min-[76rem]:grid-cols-[19rem_minmax(0,1fr)_21rem]">
          <div className="min-w-0 space-y-6 @min-[60rem]:col-start-2 @min-[60rem]:row-start-1 @min-[76rem]:col-start-3">
            {!endedAtTheDoor(row) && (
              <Panel title="Năm rõ">
                <Lotus petals={file.petals} summary={file.summary} size={36} open />
              </Panel>
            )}
            {proposesDialogue(staff.ctx.actor, row) && (
              <Panel title={row.headCount > 1 ? 'Việc của nhiều người' : 'Đối thoại'}>
                <a href={`/dialogues/new?ho-so=${number}`} className="inline-flex min-h-11 items-center">
                  Đề xuất đối thoại đột xuất
                </a>
              </Panel>
            )}
            {reader && file.proposal && !file.offer && (
              <Panel title="Hướng xử lý đề xuất">
                <div className="space-y-3">
                  {file.proposal.first && <p>{file.proposal.first}</p>}
                  <p>{file.proposal.words}</p>
                  {file.proposal.beside.map((one) => (
                    <p key={one}>{one}</p>
                  ))}
                </div>
              </Panel>
            )}
            {file.joint && (
              <Panel title="Giải quyết chung">
                <p>
                  Việc làm ở hồ sơ <a href={`/petitions/${file.joint}`}>{file.joint}</a>; câu trả lời gửi cho
                  người gửi của cả hai.
                </p>
              </Panel>
            )}
            {file.joined.length > 0 && (
              <Panel title="Đơn giải quyết chung">
                <JoinedList letters={file.joined.map((one) => ({ ...one, day: dayOf(one.receivedAt) }))} />
              </Panel>
            )}
            {reader && (
              <Panel title="Làm được ngay">
                {decisions.length > 0 ? (
                  <DecisionList number={number} names={decisions} />
                ) : (
                  <p className="text-than-nhat">
                    Hồ sơ này đang chờ người khác; không có việc nào cho vai trò này.
                  </p>
                )}
              </Panel>
            )}
          </div>
          <div className="min-w-0 space-y-6 @min-[60rem]:col-start-1 @min-[60rem]:row-span-2 @min-[60rem]:row-start-1 @min-[76rem]:col-start-2">
            <Panel title={`Nội dung ${kindWord(row)}`}>
              {file.useRestricted ? (
                <p>Người gửi đã được hạn chế sử dụng dữ liệu: nội dung chỉ dùng để giải quyết hồ sơ này.</p>
              ) : (
                <LetterText row={row} transcripts={file.transcripts}>
                  <MaskedText text={file.body} />
                </LetterText>
              )}
              {file.extra.length > 0 && (
                <div className="mt-4">
                  <DataList
                    stacked
                    facts={file.extra.map(({ label, value }) => ({
                      label,
                      value: <span className="whitespace-pre-line">{value}</span>,
                    }))}
                  />
                </div>
              )}
              {!reader && (
                <p className="mt-3 text-sm text-than-nhat">Tên người, số điện thoại, số giấy tờ đã che.</p>
              )}
            </Panel>
            <AnswersPanel file={file} />
            {verdicts.length > 0 && (
              <Panel title="Đánh giá của nơi giám sát">
                <VerdictList verdicts={verdicts} />
              </Panel>
            )}
            {file.hops.length > 0 && (
              <Panel title="Đường đi của hồ sơ">
                <HopList hops={file.hops} />
              </Panel>
            )}
            <Panel title="Diễn biến">
              <Timeline
                label="Diễn biến, mới nhất trước"
                entries={history.map(({ id, at, sentence, note, by }) => ({
                  key: id,
                  at: formatMoment(at),
                  title: sentence,
                  body: note,
                  by,
                }))}
              />
            </Panel>
          </div>
          <div className="min-w-0 space-y-6 @min-[60rem]:col-start-2 @min-[76rem]:col-start-1 @min-[76rem]:row-start-1">
            <FactsPanel file={file} />
            {(matter.visits.length > 0 || matter.petitions.length > 0) && (
              <Panel title={`Vụ việc đã nêu ${matter.visits.length} lần tại nơi tiếp công dân`}>
                <MatterVisits visits={matter.visits} label="Các lần nêu vụ việc này" />
                {matter.petitions.length > 0 && (
                  <p>
                    Hồ sơ cùng vụ việc:{' '}
                    {matter.petitions.map((one) => (
                      <a
                        key={one}
                        href={`/petitions/${one}`}
                        className="mr-3 inline-flex min-h-11 items-center"
                      >
                        {one}
                      </a>
                    ))}
                  </p>
                )}
              </Panel>
            )}
            {file.parts.length > 0 && (
              <Panel title="Việc con">
                <div className="space-y-4">
                  <WorkProgress parts={file.parts} />
                  <SubtaskList parts={file.parts} />
                </div>
              </Panel>
            )}
            {file.members.length > 0 && (
              <Panel title="Phối hợp, theo dõi">
                <MemberList members={file.members} />
              </Panel>
            )}
            {owed.length > 0 && (
              <Panel title="Việc phải làm theo luật sau quyết định">
                <LimitList limits={owed} />
              </Panel>
            )}
            <Panel title="Hạn">
              <LimitList limits={file.limits.filter((one) => !isToSend(one) && !(reader && isNotice(one)))} />
            </Panel>
            {file.files.length > 0 && (
              <Panel title="Tệp">
                <FileList
                  files={file.files}
                  label="Tệp trong hồ sơ"
                  sealed={file.opensSealed}
                  redactHref={file.opensSealed ? (id) => `/petitions/${number}/redact/${id}` : undefined}
                />
              </Panel>
            )}
            {file.papers.length > 0 && (
              <Panel title="Văn bản">
                <PaperList
                  papers={file.papers.map((one) => ({ ...one, day: dayOf(one.issuedAt) }))}
                  href={(id) => `/petitions/${number}/papers/${id}`}
                />
              </Panel>
            )}
            {!endedAtTheDoor(row) && !row.restricted && (
              <p>
                <a href={`/supervision/${number}`} className="inline-flex min-h-11 items-center">
                  Giám sát việc này
                </a>
              </p>
            )}
            {reader && (
              <p>
                <a href={`/petitions/${number}/receipt`} className="inline-flex min-h-11 items-center">
                  In giấy biên nhận
                </a>
              </p>
            )}
          </div>
        </div>
      </div>
    </>
  )
}

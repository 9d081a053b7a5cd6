import { PostButton } from '#components/form/post-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { AnswerSheet } from '#components/petition/answer-sheet.tsx'
import { FileList } from '#components/petition/file-list.tsx'
import { HopList } from '#components/petition/hop-list.tsx'
import { LetterText } from '#components/petition/letter-text.tsx'
import { LimitList } from '#components/petition/limit-list.tsx'
import { Lotus } from '#components/petition/lotus.tsx'
import { MaskedText } from '#components/petition/masked-text.tsx'
import { PaperList } from '#components/petition/paper-list.tsx'
import { EndedAtTheDoor, NotReceived, Waiting } from '#components/petition/sender-notices.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import { Timeline } from '#components/petition/timeline.tsx'
import { VerdictList } from '#components/supervision/verdict-list.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ended } from '#domain/petitions/lifecycle.ts'
import { senderWords as sentBy } from '#domain/petitions/organisation.ts'
import { canAdd, canWithdraw, canWithdrawDispute, wordsOpen } from '#domain/petitions/sender-acts.ts'
import { channels, kindWord, ratings, senderWords, silentWord, stateWords } from '#domain/petitions/words.ts'
import { dayOf, formatInstant, formatMoment } from '#lib/dates.ts'
import { isClaimed } from '#server/citizens/claims.ts'
import { heldFile } from '#server/held-page.ts'
import { citizenCtx, holderCtx } from '#server/session.ts'

const justDone = {
  luu: { title: 'Đã lưu vào tài khoản', text: 'Lần sau mở từ trang Tài khoản, không phải nhập mã.' },
  'y-kien': {
    title: 'Cảm ơn ông/bà',
    text: 'Ý kiến này do ông/bà nói, cơ quan không sửa được.',
  },
  'bo-sung': {
    title: 'Đã gửi phần bổ sung',
    text: 'Phần này hiện trong diễn biến dưới đây; người giải quyết đọc được.',
  },
  'cong-khai': {
    title: 'Đã ghi ý kiến về công khai',
    text: 'Đơn vẫn được giải quyết như nhau. Ông/bà đổi lại được bất cứ lúc nào.',
  },
  'rut-don': { title: 'Đã rút đơn', text: 'Hồ sơ vẫn xem lại được bằng mã bí mật.' },
  'bao-rut': {
    title: 'Đã báo rút đơn',
    text: 'Cơ quan đọc được ngay. Việc tiếp theo ghi trong diễn biến dưới đây.',
  },
  'rut-y-kien': { title: 'Đã rút ý kiến khác', text: 'Hai ý kiến cũ vẫn được lưu.' },
}

type Query = { searchParams: Promise<{ vua?: string }> }

export default async function HeldPage({ searchParams }: Query) {
  const file = await heldFile()
  const { row, unit } = file
  const canKeep = await isKeepable()
  const { vua = '' } = await searchParams
  const done = Object.hasOwn(justDone, vua) ? justDone[vua as keyof typeof justDone] : undefined
  const isRunning = row.state === 'CLOSED' || !ended.includes(row.state)
  const isLate = file.limits.some(({ late }) => late?.kind === 'overdue')
  return (
    <div className="space-y-10">
      <div>
        <PageTitle
          title={`Hồ sơ ${row.number}`}
          lead={
            row.receptionGround
              ? `Ông/bà đến buổi tiếp công dân của ${unit.name} lúc ${formatInstant(row.receivedAt)}.`
              : `${unit.name} đã tiếp nhận ${kindWord(row)} của ông/bà lúc ${formatInstant(row.receivedAt)}.`
          }
        />
        {done && (
          <div className="mb-6">
            <Notice tone="ok" role="status" title={done.title}>
              <p>{done.text}</p>
            </Notice>
          </div>
        )}
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <StateBadge state={row.state} intakeOutcome={row.intakeOutcome} />
          <span className="min-w-0">{stateWords(row).citizen}</span>
        </p>
        {isRunning && (
          <div className="mt-3">
            <Lotus petals={file.petals} summary={file.summary} size={34} open={file.answers.length === 0} />
          </div>
        )}
        {isLate && (
          <div className="mt-4">
            <Notice tone="danger" title="Việc này quá hạn">
              <p>{unit.name} xin lỗi ông/bà. Hạn và số ngày quá hạn ghi ở mục Các hạn.</p>
            </Notice>
          </div>
        )}
      </div>
      <EndedAtTheDoor {...file} />
      <NotReceived {...file} />
      <Waiting {...file} />
      <Answers file={file} />
      {file.papers.length > 0 && (
        <section>
          <h2 className="mb-3 text-xl">Văn bản</h2>
          <PaperList papers={file.papers.map((one) => ({ ...one, day: dayOf(one.issuedAt) }))} />
        </section>
      )}
      <section>
        <h2 className="mb-3 text-xl">Các hạn</h2>
        <LimitList limits={file.limits} />
        {file.decisions.length > 0 && (
          <div className="mt-4">
            <FileList files={file.decisions} label="Văn bản quyết định" />
          </div>
        )}
      </section>
      {file.hops.length > 0 && (
        <section>
          <h2 className="mb-3 text-xl">Đường đi của hồ sơ</h2>
          <HopList hops={file.hops} />
        </section>
      )}
      <section>
        <h2 className="mb-3 text-xl">Diễn biến</h2>
        <Timeline
          label="Diễn biến, mới nhất trước"
          entries={file.history.map(({ id, at, sentence, note, by }) => ({
            key: id,
            at: formatMoment(at),
            title: sentence,
            body: note,
            by,
          }))}
        />
      </section>
      {file.nextSteps.length > 0 && (
        <section>
          <h2 className="mb-3 text-xl">Bước tiếp theo theo luật</h2>
          <ul className="list-disc space-y-2 pl-6">
            {file.nextSteps.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <Sent file={file} />
      <section className="border-t border-ke pt-6">
        <h2 className="sr-only">Việc làm được lúc này</h2>
        <ButtonRow>
          {canAdd(row) && <ButtonLink href="/tra-cuu/ho-so/bo-sung">Bổ sung</ButtonLink>}
          <ButtonLink href="/tra-cuu/ho-so/cong-khai">
            {row.consentPublic ? 'Rút lại đồng ý công khai' : 'Đồng ý công khai bản đã che'}
          </ButtonLink>
          <ButtonLink href="/tra-cuu/ho-so/du-lieu">Dữ liệu của tôi</ButtonLink>
          {canWithdraw(row) && <ButtonLink href="/tra-cuu/ho-so/rut-don">Rút đơn</ButtonLink>}
          {canKeep && <PostButton action="/tra-cuu/ho-so/luu">Lưu vào tài khoản</PostButton>}
          <PostButton action="/tra-cuu/ho-so/dong">Đóng hồ sơ trên máy này</PostButton>
        </ButtonRow>
        <p className="mt-3 text-base text-than-nhat">Hồ sơ tự đóng sau 30 phút. Mở lại bằng mã bí mật.</p>
      </section>
    </div>
  )
}

/** A citizen is signed in here, and does not have it in their account yet. */
async function isKeepable(): Promise<boolean> {
  const [citizen, holder] = [await citizenCtx(), await holderCtx()]
  return citizen !== undefined && holder !== undefined && !(await isClaimed(citizen, holder.actor.codeHash))
}

type Part = { file: Awaited<ReturnType<typeof heldFile>> }

function Answers({ file: { row, answers, says, verdicts } }: Part) {
  if (answers.length === 0) return null
  const canSay = wordsOpen(row).length > 0
  return (
    <section className="space-y-8">
      {answers.map((answer, index) => (
        <article key={answer.id} className="rounded-md border border-ke bg-giay-to px-4 py-4 sm:px-6">
          <h2 className="mb-1 text-xl">
            {index === 0 ? 'Câu trả lời' : `Câu trả lời trước, lần ${answers.length - index}`}
          </h2>
          <p className="mb-3 text-base text-than-nhat">
            {answer.approvedTitle} duyệt, gửi {formatInstant(answer.issuedAt)}.
          </p>
          <AnswerSheet answer={answer} />
          {answer.proofs.length > 0 && (
            <>
              <h3 className="mt-5 mb-2 font-semibold">Bằng chứng</h3>
              <FileList files={answer.proofs} label="Bằng chứng" />
            </>
          )}
        </article>
      ))}
      {row.closedSilently && <Notice title={silentWord} />}
      {says.map(({ id, word, reason, rating, at }) => (
        <Notice key={id} tone={word === 'done' ? 'ok' : 'warn'} title={`Ông/bà nói: ${senderWords[word]}`}>
          {reason && <p className="whitespace-pre-line">{reason}</p>}
          <p className="text-base text-than-nhat">
            {formatInstant(at)}
            {rating && `. Mức độ hài lòng: ${ratings[String(rating) as keyof typeof ratings]}`}
          </p>
        </Notice>
      ))}
      {verdicts.length > 0 && (
        <div>
          <h2 className="mb-2 text-xl">Đánh giá của nơi giám sát</h2>
          <VerdictList verdicts={verdicts} />
        </div>
      )}
      {canSay && (
        <div>
          <h2 className="mb-2 text-xl">Việc của ông/bà đã xong chưa?</h2>
          <ButtonRow>
            <ButtonLink href="/tra-cuu/ho-so/y-kien" tone="primary" wide>
              {row.senderDisputes ? 'Nói việc đã xong' : 'Cho biết: đã xong, một phần hay chưa xong'}
            </ButtonLink>
            {canWithdrawDispute(row) && (
              <ButtonLink href="/tra-cuu/ho-so/rut-y-kien">Rút ý kiến khác</ButtonLink>
            )}
          </ButtonRow>
        </div>
      )}
    </section>
  )
}

/** What was sent, and what of it everybody could see. */
function Sent({ file }: Part) {
  const { row, sender } = file
  const contact =
    sender && [sentBy(sender), sender.address, sender.phone, sender.email].filter(Boolean).join('\n')
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-xl text-cham underline">
        Đơn đã gửi
      </summary>
      <div className="space-y-5 pt-3">
        <DataList
          facts={[
            {
              label: 'Nội dung',
              value: (
                <LetterText row={row}>
                  <span className="whitespace-pre-line">{file.body}</span>
                </LetterText>
              ),
            },
            ...file.extra.map(({ label, value }) => ({
              label,
              value: <span className="whitespace-pre-line">{value}</span>,
            })),
            { label: 'Nơi xảy ra', value: [file.where, file.areaName].filter(Boolean).join(', ') },
            {
              label: 'Người gửi',
              value: <span className="whitespace-pre-line">{contact || 'không ghi tên'}</span>,
            },
            { label: 'Báo tin', value: channels[row.channel] },
            {
              label: row.consentPublic ? 'Đồng ý công khai bản đã che' : 'Không công khai; bản đã che',
              value: <MaskedText text={file.masked} />,
            },
          ]}
        />
        {file.files.length > 0 && <FileList files={file.files} label="Tệp kèm theo" />}
      </div>
    </details>
  )
}

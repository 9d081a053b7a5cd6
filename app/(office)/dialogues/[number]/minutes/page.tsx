import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AutoSave } from '#components/dialogue/auto-save.tsx'
import { MinutesFields } from '#components/dialogue/minutes-fields.tsx'
import { RemarkList } from '#components/dialogue/remark-list.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { Form } from '#components/form/form.tsx'
import { type FormState, fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PaperSheet } from '#components/petition/paper-sheet.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { minutesStages } from '#domain/dialogues/minutes/words.ts'
import { dialogueForms, homeOf } from '#domain/dialogues/words.ts'
import { dayOf, formatDay, formatMoment } from '#lib/dates.ts'
import { type AfterDialogue, afterDialogue } from '#server/dialogues/outcome/after-dialogue.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Biên bản hội nghị' }

type Written = NonNullable<AfterDialogue['written']>

/** The minutes in their four stages: kept in the hall, a draft, remarks of who was there, locked. */
export default async function MinutesPage({
  params,
  searchParams,
}: {
  params: Promise<{ number: string }>
  searchParams: Promise<{ answer?: string }>
}) {
  const { number } = await params
  const { answer } = await searchParams
  const { ctx } = await officeStaff()
  const after = await afterDialogue(ctx, number)
  if (!after) notFound()
  const { written, copy, may, row } = after
  const page = `/dialogues/${number}/minutes`
  const kept = await keptState(page)
  const today = dayOf(ctx.at)
  const stage = copy ? 'locked' : (written?.minutes.stage ?? 'hall')
  return (
    <>
      <PageTitle
        title="Biên bản hội nghị"
        lead={`${dialogueForms[row.form]} số ${number}. ${minutesStages[stage]}.`}
        back={{ href: homeOf(row), label: `Hội nghị ${number}` }}
      />
      <div className="max-w-[64rem] space-y-8">
        {Object.keys(kept.values).every((name) => name === 'version') && (
          <div id={fieldId('version')}>
            <ErrorSummary state={kept} />
          </div>
        )}
        {!written && !copy && <Begin page={page} isHeld={row.state === 'held'} mayWrite={may.write} />}
        {copy && <Locked {...{ number, copy }} mayReadWhole={may.write} isTold={row.form === 'dialogue'} />}
        {written && stage !== 'locked' && (
          <>
            {may.write && (
              <Form
                action={`${page}/submit`}
                state={stateOf(kept, 'beganAt')}
                id="minutes"
                label="Dự thảo biên bản"
              >
                <MinutesFields state={stateOf(kept, 'beganAt')} minutes={written.minutes} />
                <SubmitButton>Lưu dự thảo</SubmitButton>
                <AutoSave form="minutes" to={`${page}/keep`} />
              </Form>
            )}
            <Remarks {...{ page, kept, written, today, answer }} mayWrite={may.write} />
            {may.decide && stage === 'comments' && (
              <section className="space-y-4">
                <h2 className="text-xl">Khóa biên bản</h2>
                <Notice tone="warn" title="Không sửa được sau khi khóa">
                  <p>
                    {row.form === 'dialogue'
                      ? 'Biên bản có mã đối chiếu; ai cũng đọc được bản không nêu tên người phát biểu.'
                      : 'Biên bản có mã đối chiếu; ngoài cơ quan tổ chức chỉ đọc được bản không nêu tên người phát biểu.'}
                  </p>
                </Notice>
                <PostButton
                  action={`${page}/lock`}
                  values={{ version: String(written.minutes.version) }}
                  tone="primary"
                >
                  Khóa biên bản
                </PostButton>
              </section>
            )}
            <section className="space-y-3">
              <h2 className="text-xl">Bản xem trước</h2>
              <PaperSheet paper={written.paper} label="Bản xem trước biên bản" />
            </section>
          </>
        )}
      </div>
    </>
  )
}

/** What was refused belongs to the form with this field alone. */
const stateOf = (kept: FormState, field: string): FormState =>
  field in kept.values ? kept : { values: {}, errors: {} }

function Begin({ page, isHeld, mayWrite }: { page: string; isHeld: boolean; mayWrite: boolean }) {
  return (
    <div className="space-y-4">
      <Notice title="Chưa có dự thảo biên bản">
        <p>
          {isHeld
            ? 'Dự thảo lấy sẵn các ý kiến, trả lời và việc đã giao ở bàn thư ký.'
            : 'Hội nghị kết thúc rồi mới lập dự thảo từ những gì bàn thư ký đã ghi.'}
        </p>
      </Notice>
      {isHeld && mayWrite && (
        <PostButton action={`${page}/begin`} tone="primary">
          Lập dự thảo biên bản
        </PostButton>
      )}
    </div>
  )
}

function Locked({
  number,
  copy,
  mayReadWhole,
  isTold,
}: {
  number: string
  copy: NonNullable<AfterDialogue['copy']>
  mayReadWhole: boolean
  /** Is there a page of it for everybody? */
  isTold: boolean
}) {
  const file = `/dialogues/${number}/minutes`
  return (
    <section className="space-y-4">
      <Notice title={`Đã khóa ${formatMoment(copy.at)}`}>
        <p>
          Mã đối chiếu bản đầy đủ: <span className="break-all font-mono">{copy.wholeSha256}</span>
        </p>
        <p>
          Mã đối chiếu bản không nêu tên: <span className="break-all font-mono">{copy.sha256}</span>
        </p>
      </Notice>
      <ButtonRow>
        {mayReadWhole && (
          <>
            <ButtonLink href={`${file}/bien-ban.docx`}>Tải bản Word</ButtonLink>
            <ButtonLink href={`${file}/bien-ban.pdf`}>Tải bản PDF để in, ký</ButtonLink>
            <ButtonLink href={`${file}/bien-ban.txt`}>Tải bản chữ để đối chiếu</ButtonLink>
          </>
        )}
        {isTold && <ButtonLink href={`/doi-thoai/${number}/bien-ban`}>Xem bản công khai</ButtonLink>}
      </ButtonRow>
    </section>
  )
}

function Remarks({
  page,
  kept,
  written: { minutes, remarks },
  mayWrite,
  today,
  answer,
}: {
  page: string
  kept: FormState
  written: Written
  mayWrite: boolean
  today: string
  answer?: string
}) {
  const [remark, until] = [stateOf(kept, 'from'), stateOf(kept, 'until')]

  const isOpen =
    minutes.stage === 'comments' && minutes.commentsUntil !== null && today <= minutes.commentsUntil
  return (
    <Panel title="Góp ý của người dự">
      <div className="space-y-6">
        {minutes.commentsUntil && (
          <p>
            {isOpen ? 'Nhận góp ý đến hết' : 'Đã nhận góp ý đến hết'} {formatDay(minutes.commentsUntil)}.
          </p>
        )}
        <RemarkList
          {...{ remarks, page }}
          state={stateOf(kept, 'remark')}
          answering={mayWrite ? (kept.values.remark ?? answer ?? '') : undefined}
        />
        {isOpen && (
          <Form action={`${page}/remark`} state={remark} label="Ghi một góp ý">
            <TextField
              state={remark}
              name="from"
              label="Ai góp ý"
              hint="Chức vụ, số ghế hoặc thôn, tổ; không cần họ tên."
            />
            <TextArea state={remark} name="body" label="Góp ý" rows={3} />
            <SubmitButton>Ghi góp ý</SubmitButton>
          </Form>
        )}
        {mayWrite && (
          <Form action={`${page}/until`} state={until} label="Mở góp ý">
            <HiddenField name="version" value={String(minutes.version)} />
            <DateField state={until} name="until" label="Nhận góp ý đến hết ngày" />
            <SubmitButton>{minutes.commentsUntil ? 'Đổi ngày' : 'Mở góp ý cho người dự'}</SubmitButton>
          </Form>
        )}
      </div>
    </Panel>
  )
}

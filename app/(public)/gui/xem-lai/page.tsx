import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { FormProgress } from '#components/layout/form-progress.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { DraftNote } from '#components/petition/draft-note.tsx'
import { MaskedText } from '#components/petition/masked-text.tsx'
import { PublishedItem } from '#components/petition/published-item.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readExtra } from '#domain/petitions/extra.ts'
import { type DraftAnswers, type Step, steps } from '#domain/petitions/filing.ts'
import { mask } from '#domain/petitions/masking.ts'
import { senderNames, senderWords as sentBy } from '#domain/petitions/organisation.ts'
import { channels, kindWord, unclassified } from '#domain/petitions/words.ts'
import { areaWords } from '#domain/places/area-choice.ts'
import { formatInstant } from '#lib/dates.ts'
import { knownAreas } from '#server/citizen-frame.ts'
import { furtherQuestions } from '#server/filing-kind.ts'
import { filingPage, similarToDraft } from '#server/filing-session.ts'

export const metadata: Metadata = { title: 'Xem lại trước khi gửi' }

export default async function PreviewPage() {
  const { answers, draft, files, state } = await filingPage('xem-lai')
  const kind =
    answers.kind && answers.kind !== 'unclassified' ? kindWord(answers as { kind: string }) : undefined
  const extra = readExtra(await furtherQuestions(), answers.extra ?? {}).answers
  const masked = mask(answers.body ?? '', senderNames(answers))
  const similar = await similarToDraft(answers)
  const place = [answers.place, areaWords(answers.areaCode ?? '', await knownAreas())]
    .filter(Boolean)
    .join(', ')
  return (
    <>
      <FormProgress step={6} total={steps.length} />
      <PageTitle title="Những điều này đã đúng chưa?" />
      <div className="space-y-8">
        {Boolean(answers.hiddenMarks) && (
          <Notice tone="warn" role="status" title="Xin đọc lại nội dung">
            <p>Đã bỏ {answers.hiddenMarks} ký tự ẩn do chép từ nơi khác. Xin đọc lại một lần rồi gửi.</p>
          </Notice>
        )}
        <section aria-labelledby="phan-mot">
          <h2 id="phan-mot" className="text-xl">
            Phần một: đơn đầy đủ
          </h2>
          <p className="mb-3 text-than-nhat">Chỉ người giải quyết đọc phần này.</p>
          <DataList
            facts={[
              {
                label: 'Nội dung',
                value: <Kept step="noi-dung">{answers.letter ? inFiles : answers.body}</Kept>,
              },
              { label: 'Loại việc', value: <Kept step="loai">{kind ?? unclassified}</Kept> },
              ...(answers.fieldLabel
                ? [{ label: 'Lĩnh vực', value: <Kept step="loai">{answers.fieldLabel}</Kept> }]
                : []),
              ...extra.map(({ label, value }) => ({
                label,
                value: (
                  <Kept step="loai" page="loai/cau-hoi">
                    {value}
                  </Kept>
                ),
              })),
              { label: 'Nơi xảy ra', value: <Kept step="noi-xay-ra">{place}</Kept> },
              {
                label: 'Tệp kèm theo',
                value: <Kept step="tep">{files.map(({ name }) => name).join('\n') || 'không có'}</Kept>,
              },
              { label: 'Người gửi', value: <Kept step="nguoi-gui">{senderWords(answers)}</Kept> },
            ]}
          />
        </section>
        <section aria-labelledby="phan-hai">
          <h2 id="phan-hai" className="text-xl">
            Phần hai: bản mọi người có thể thấy nếu ông/bà đồng ý
          </h2>
          <p className="mb-3 text-than-nhat">
            {answers.letter
              ? 'Có sau khi cán bộ chép đơn và che số điện thoại, số giấy tờ, tên người. Xem bằng mã bí mật.'
              : masked.count > 0
                ? `Đã che ${masked.count} chỗ: số điện thoại, số giấy tờ, thư điện tử, tên người. Xin đọc kỹ, máy có thể sót.`
                : 'Không thấy số điện thoại, số giấy tờ, thư điện tử hay tên người nào cần che. Xin đọc kỹ, máy có thể sót.'}
          </p>
          {!answers.letter && (
            <div className="rounded-md border border-ke bg-giay-to px-4 py-3">
              <MaskedText text={masked.text} />
            </div>
          )}
        </section>
        {similar.length > 0 && (
          <section aria-labelledby="cung-gap">
            <h2 id="cung-gap" className="text-xl">
              Việc giống việc này
            </h2>
            <p className="mb-3">
              Có {similar.length} việc đã công khai giống việc này. Cùng một việc thì chọn “Tôi cũng gặp việc
              này”: việc có thêm một người nêu, ông/bà được báo khi có trả lời. Khác việc thì gửi đơn ở dưới.
            </p>
            <ul aria-label="Việc đã công khai" className="divide-y divide-ke border-y border-ke">
              {similar.map((one) => (
                <li key={one.number} className="py-3">
                  <PublishedItem {...one} short>
                    <ButtonLink href={`/gui/cung-gap/${one.number}`}>
                      Tôi cũng gặp việc này<span className="sr-only"> hồ sơ {one.number}</span>
                    </ButtonLink>
                  </PublishedItem>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Form action="/gui/xem-lai/luu" state={state}>
          <Choice
            state={state}
            name="consent"
            label="Có công khai bản đã che không?"
            hint="Không công khai thì đơn vẫn được giải quyết như nhau."
            options={[
              {
                value: 'yes',
                label: 'Tôi đồng ý công khai bản đã che sau khi cán bộ kiểm tra',
                hint: 'Tôi rút lại được bất cứ lúc nào.',
              },
              { value: 'no', label: 'Tôi không đồng ý công khai' },
            ]}
          />
          <p className="text-base text-than-nhat">
            Gửi rồi thì không sửa được nội dung này; ông/bà vẫn bổ sung hoặc rút đơn được. Thông tin của
            ông/bà dùng để giải quyết việc này và làm báo cáo theo luật: xem{' '}
            <a href="/quyen-rieng-tu">trang Dữ liệu cá nhân</a>.
          </p>
          <SubmitButton>Gửi {kind ?? 'đơn'}</SubmitButton>
        </Form>
      </div>
      <DraftNote until={draft && formatInstant(draft.expiresAt)} />
    </>
  )
}

const inFiles = 'Trong ảnh đơn viết tay, bản ghi âm kèm theo; cán bộ chép lại rồi phân loại.'

/** An answer with the way back to its page. */
function Kept({ step, page = step, children }: { step: Step; page?: string; children: string | undefined }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4">
      <p className="min-w-0 flex-1 basis-52 whitespace-pre-line wrap-anywhere">{children}</p>
      <a href={`/gui/${page}`} className="inline-flex min-h-11 min-w-11 items-center justify-end">
        Sửa<span className="sr-only"> {labels[step]}</span>
      </a>
    </div>
  )
}

const labels: Record<Step, string> = {
  'noi-dung': 'nội dung',
  loai: 'loại việc',
  'noi-xay-ra': 'nơi xảy ra',
  tep: 'tệp kèm theo',
  'nguoi-gui': 'người gửi',
  'xem-lai': 'ý kiến về công khai',
}

function senderWords(answers: DraftAnswers): string {
  const { unnamed, capacity, name = '', address, channel, phone, email } = answers
  const organisation = (capacity === 'organisation' && answers.organisation) || ''
  const by = sentBy({ name, organisation, post: answers.post ?? '' })
  const who = unnamed ? ['không ghi tên'] : [by, address]
  const contact = [phone, email].filter(Boolean).join(', ')
  const news = channel && `Báo tin: ${channels[channel].toLowerCase()}${contact && ` (${contact})`}`
  return [...who, news].filter(Boolean).join('\n')
}

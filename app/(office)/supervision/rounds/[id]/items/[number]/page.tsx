import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { DateField } from '#components/form/date-field.tsx'
import { Form } from '#components/form/form.tsx'
import { fieldId } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { SampleTable } from '#components/supervision/rounds/sample-table.tsx'
import { DataList } from '#components/ui/data-list.tsx'
import { findingCodes, findings } from '#domain/supervision/rounds/words.ts'
import { verdictHints } from '#domain/supervision/words.ts'
import { dayOf, formatDay } from '#lib/dates.ts'
import { sampledPage } from '#server/round-page.ts'

export const metadata: Metadata = { title: 'Ghi kết quả giám sát' }

const hints: Record<string, string> = {
  ...verdictHints,
  unseen: 'Không còn gì để xem, hoặc không đến xem được: ghi vì sao.',
}

/** One of the sample: what was to be done, and what was found there. */
export default async function SampledPage({ params }: { params: Promise<{ id: string; number: string }> }) {
  const { id, number } = await params
  const { staff, file, state, action, back } = await sampledPage(id, number)
  const { item, petition, goes, row } = file
  const page = `/supervision/rounds/${id}/items/${number}`
  return (
    <>
      <PageTitle
        title={`Hồ sơ ${number}`}
        lead={`Việc bốc được thứ ${item.drawn} của đợt “${row.theme}”.`}
        back={back}
      />
      <div className="max-w-page space-y-8">
        <DataList
          facts={[
            {
              label: 'Hồ sơ',
              value: petition ? (
                <a href={`/supervision/${number}`} className="inline-flex min-h-11 items-center">
                  {number}: xem việc, văn bản, ảnh
                </a>
              ) : (
                `${number}: không còn xem được`
              ),
            },
            { label: 'Việc', value: item.task },
            { label: 'Kết quả phải đạt', value: petition?.expectedResult },
            { label: 'Cơ quan làm', value: item.office },
            { label: 'Nơi', value: item.place },
            { label: 'Hạn', value: item.dueOn && formatDay(item.dueOn) },
          ].filter(({ value }) => value)}
        />
        {item.finding && <SampleTable items={[item]} href={() => page} />}
        {goes && row.state === 'drawn' ? (
          <Form action={action} state={state}>
            <div id={fieldId('version')}>
              <HiddenField name="version" value={String(petition?.version ?? 1)} />
            </div>
            <Choice
              state={state}
              name="result"
              label={item.finding ? 'Xem lại thấy' : 'Đã thấy'}
              options={findingCodes.map((value) => ({ value, label: findings[value], hint: hints[value] }))}
            />
            <DateField state={state} name="day" label="Ngày đi xem" defaultValue={dayOf(staff.ctx.at)} />
            <TextField state={state} name="place" label="Thôn, tổ dân phố" defaultValue={item.place ?? ''} />
            <TextField
              state={state}
              name="present"
              label="Người có mặt"
              hint="Chức danh, ví dụ: trưởng ban công tác Mặt trận, tổ trưởng tổ 5."
            />
            <TextArea
              state={state}
              name="seen"
              label="Đã thấy gì?"
              hint="Ghi việc, không ghi tên người dân."
              rows={4}
            />
            <TextArea state={state} name="missing" label="Còn thiếu gì?" rows={3} optional />
            <SubmitButton>Ghi kết quả</SubmitButton>
          </Form>
        ) : (
          <p>
            {row.state === 'drawn'
              ? 'Người trong đoàn giám sát ghi kết quả ở đây.'
              : 'Đợt giám sát đã xong, kết quả giữ nguyên.'}
          </p>
        )}
      </div>
    </>
  )
}

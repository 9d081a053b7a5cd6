import type { Metadata } from 'next'
import { Form } from '#components/form/form.tsx'
import { stateOfForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { ItemFacts } from '#components/supervision/item-facts.tsx'
import { ItemFrame } from '#components/supervision/item-frame.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatInstant } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { monitorPage } from '#server/supervision-page.ts'

export const metadata: Metadata = { title: 'Theo dõi' }

/** The file of the body of whoever opens this: opened here, written in, closed. */
export default async function FollowUpPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { item } = await monitorPage(number)
  const page = `/supervision/${number}/follow-up`
  const state = await keptState(page)
  const mine = new Set(item.bodies.map(({ id }) => id))
  const open = item.followUps.find(({ row }) => !row.closedAt && mine.has(row.unitId))
  const notes = item.notes.filter(({ followUpId }) => followUpId === open?.row.id)
  const [only] = item.bodies
  return (
    <ItemFrame
      number={number}
      title="Theo dõi"
      lead="Sổ theo dõi riêng của nơi giám sát; cơ quan không đọc ghi chú ở đây."
      about={<ItemFacts number={number} {...item} />}
    >
      {!open && (
        <Form action={`${page}/open`} state={state}>
          {item.bodies.length > 1 ? (
            <SelectField
              state={state}
              name="unitId"
              label="Theo dõi thay mặt"
              options={item.bodies.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : (
            <HiddenField name="unitId" value={only?.id ?? ''} />
          )}
          <TextArea state={state} name="reason" label="Vì sao theo dõi việc này?" rows={3} />
          <SubmitButton>Mở theo dõi</SubmitButton>
        </Form>
      )}
      {open && (
        <>
          <Notice title={`${open.body} theo dõi từ ${formatInstant(open.row.at)}`}>
            <p className="whitespace-pre-line">{open.row.reason}</p>
          </Notice>
          {notes.length > 0 && (
            <ol className="divide-y divide-ke">
              {notes.map((note) => (
                <li key={note.id} className="py-3">
                  <p className="whitespace-pre-line">{note.body}</p>
                  <p className="text-sm text-than-nhat">
                    {note.byTitle}, {formatInstant(note.at)}
                  </p>
                </li>
              ))}
            </ol>
          )}
          <Form action={`${page}/note`} state={stateOfForm(state, 'body')}>
            <TextArea state={stateOfForm(state, 'body')} name="body" label="Ghi chú" rows={3} />
            <SubmitButton>Thêm ghi chú</SubmitButton>
          </Form>
          <Form action={`${page}/close`} state={stateOfForm(state, 'conclusion')}>
            <TextArea
              state={stateOfForm(state, 'conclusion')}
              name="conclusion"
              label="Kết quả theo dõi"
              hint="Đã xem gì, việc đến đâu, còn gì phải nhắc. Kết thúc rồi thì không ghi thêm được."
              rows={3}
            />
            <SubmitButton>Kết thúc theo dõi</SubmitButton>
          </Form>
        </>
      )}
    </ItemFrame>
  )
}

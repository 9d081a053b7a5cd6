import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { ItemFacts } from '#components/supervision/item-facts.tsx'
import { ItemFrame } from '#components/supervision/item-frame.tsx'
import { LetterList } from '#components/supervision/letter-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { letterCodes, letterHints, letters } from '#domain/supervision/words.ts'
import { dayOf } from '#lib/dates.ts'
import { keptState } from '#server/kept-form.ts'
import { monitorPage } from '#server/supervision-page.ts'

export const metadata: Metadata = { title: 'Gửi văn bản' }

export default async function LettersPage({ params }: { params: Promise<{ number: string }> }) {
  const { number } = await params
  const { staff, item } = await monitorPage(number)
  const page = `/supervision/${number}/letters`
  const state = await keptState(page)
  const mine = new Set(item.bodies.map(({ id }) => id))
  const open = item.followUps.some(({ row }) => !row.closedAt && mine.has(row.unitId))
  return (
    <ItemFrame
      number={number}
      title="Gửi văn bản"
      lead={`Gửi ${item.office}. Văn bản lấy số ngay; thủ trưởng cơ quan trả lời.`}
      why={open ? undefined : 'Mở theo dõi việc này trước, rồi gửi văn bản.'}
      about={
        <>
          <ItemFacts number={number} {...item} />
          {item.letters.length > 0 && (
            <Panel title="Văn bản đã gửi">
              <LetterList number={number} letters={item.letters} today={dayOf(staff.ctx.at)} />
            </Panel>
          )}
        </>
      }
    >
      <Form action={`${page}/submit`} state={state}>
        <Choice
          state={state}
          name="kind"
          label="Văn bản"
          options={letterCodes.map((value) => ({
            value,
            label: letters[value],
            hint: letterHints[value],
          }))}
        />
        <TextArea
          state={state}
          name="ask"
          label="Đề nghị"
          hint="Cho biết nguyên nhân, người chịu trách nhiệm, ngày hoàn thành; gửi bằng chứng gì. Không ghi tên người dân."
          rows={5}
        />
        <Notice tone="warn" title="Không sửa được sau khi gửi">
          <p>Hạn trả lời tính từ hôm nay và ghi trong văn bản.</p>
        </Notice>
        <SubmitButton>Gửi văn bản</SubmitButton>
      </Form>
    </ItemFrame>
  )
}

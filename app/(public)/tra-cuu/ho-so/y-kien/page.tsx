import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { wordsOpen } from '#domain/petitions/sender-acts.ts'
import { ratingCodes, ratings, type State, senderWords } from '#domain/petitions/words.ts'
import { heldAct } from '#server/held-page.ts'

export const metadata: Metadata = { title: 'Việc đã xong chưa' }

export default async function SayPage() {
  const { file, state, action } = await heldAct('y-kien', ({ row }) => wordsOpen(row).length > 0)
  const words = wordsOpen(file.row)
  const canOnlyEnd = words.length === 1
  return (
    <>
      <PageTitle
        title="Việc của ông/bà đã xong chưa?"
        lead={leadOf(canOnlyEnd, file.row)}
        back={{ href: '/tra-cuu/ho-so', label: 'Về hồ sơ' }}
      />
      <Form action={action} state={state}>
        <Choice
          state={state}
          name="word"
          label="Ông/bà nói"
          options={words.map((value) => ({ value, label: senderWords[value] }))}
        />
        <TextArea
          state={state}
          name="reason"
          label={canOnlyEnd ? 'Muốn nói thêm' : 'Còn thiếu gì'}
          hint={canOnlyEnd ? undefined : 'Cần ghi khi việc xong một phần hoặc chưa xong. Một câu là đủ.'}
          optional={canOnlyEnd}
          rows={4}
        />
        <Choice
          state={state}
          name="rating"
          label="Mức độ hài lòng"
          optional
          columns
          options={ratingCodes.map((value) => ({ value, label: ratings[value] })).reverse()}
        />
        <SubmitButton>Gửi ý kiến</SubmitButton>
      </Form>
    </>
  )
}

/** What each answer leads to, said before it is given. */
function leadOf(canOnlyEnd: boolean, { notCount, state }: { notCount: number; state: State }): string {
  if (canOnlyEnd) return 'Nói đã xong thì hồ sơ kết thúc; hai ý kiến cũ vẫn được lưu.'
  if (state === 'DISPUTED')
    return 'Nói chưa xong thì ý kiến của ông/bà đứng cạnh ý kiến của nơi giám sát; người đứng đầu trả lời cả hai.'
  return notCount > 0
    ? 'Nói “chưa xong” lần này thì việc đến người đứng đầu và Mặt trận, ghi “còn ý kiến khác nhau”.'
    : 'Xong một phần hoặc chưa xong thì việc quay lại người giải quyết, có hạn mới.'
}

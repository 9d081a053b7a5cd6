import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OpinionEntry } from '#components/dialogue/opinion-entry.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { dayOf } from '#lib/dates.ts'
import { gatheringPage } from '#server/dialogue-page.ts'
import { startOfEntry } from '#server/dialogues/gathering/enter-opinions.ts'
import { keptState } from '#server/kept-form.ts'

export const metadata: Metadata = { title: 'Ghi ý kiến của Nhân dân' }

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ 'da-ghi'?: string | string[] }> }

/** Many opinions of one village at once, by keyboard alone. */
export default async function EnterOpinionsPage({ params, searchParams }: Props) {
  const { number } = await params
  const { staff, found } = await gatheringPage(number)
  if (!found.may.gather) notFound()
  const page = `/dialogues/${number}/opinions/new`
  const { villages, last } = await startOfEntry(staff.ctx, number)
  const state = await keptState(page)
  const today = dayOf(staff.ctx.at)
  const added = (await searchParams)['da-ghi']
  const [only] = villages.length === 1 ? villages : []
  return (
    <>
      <PageTitle
        title="Ghi ý kiến của Nhân dân"
        lead="Ghi một lần nơi và ngày lấy ý kiến, rồi từng ý kiến. Dòng để trống được bỏ qua; còn nữa thì lưu rồi ghi tiếp."
        back={{ href: `/dialogues/${number}/opinions`, label: 'Ý kiến của Nhân dân' }}
      />
      <div className="max-w-page space-y-6">
        {typeof added === 'string' && /^\d{1,2}$/.test(added) && (
          <Notice tone="ok" title={`Đã ghi ${added} ý kiến. Ghi tiếp bên dưới.`} role="status" />
        )}
        <Form action={`${page}/submit`} state={state}>
          <OpinionEntry
            state={state}
            villages={villages}
            today={today}
            start={{
              areaCode: last?.areaCode ?? only?.code,
              channel: last?.channel,
              gatheredOn: last?.gatheredOn ?? today,
              place: last?.place,
            }}
          />
          <ButtonRow>
            <SubmitButton name="next" value="more">
              Lưu, ghi tiếp
            </SubmitButton>
            <SubmitButton tone="plain" name="next" value="list">
              Lưu, xem danh sách
            </SubmitButton>
          </ButtonRow>
        </Form>
      </div>
    </>
  )
}

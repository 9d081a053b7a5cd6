import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FileField } from '#components/form/file-field.tsx'
import { Form } from '#components/form/form.tsx'
import { PartsUpload } from '#components/form/parts-upload.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { ItemFacts } from '#components/supervision/item-facts.tsx'
import { ItemFrame } from '#components/supervision/item-frame.tsx'
import { VisitList } from '#components/supervision/visit-list.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { acceptOf } from '#domain/petitions/attachment.ts'
import { keptState } from '#server/kept-form.ts'
import { monitorPage } from '#server/supervision-page.ts'

export const metadata: Metadata = { title: 'Ảnh chuyến đi xem' }

/** Pictures of one visit; without any it stands all the same. */
export default async function VisitPage({ params }: { params: Promise<{ number: string; id: string }> }) {
  const { number, id } = await params
  const { item } = await monitorPage(number)
  const visit = item.visits.find((one) => one.id === id)
  if (!visit || !item.bodies.some((body) => body.id === visit.unitId)) notFound()
  const state = await keptState(`/supervision/${number}/visits/${id}`)
  const query = `for=verdict&number=${number}&visit=${id}`
  return (
    <ItemFrame
      number={number}
      title="Ảnh chuyến đi xem"
      lead="Chuyến đi đã ghi. Ảnh được bỏ nơi chụp, máy chụp trước khi người khác xem."
      about={<ItemFacts number={number} {...item} />}
    >
      <VisitList visits={[visit]} />
      <Form id="tep" action={`/api/uploads?${query}`} state={state} files>
        <FileField
          state={state}
          name="file"
          label="Ảnh"
          hint="Ảnh JPG, PNG, WEBP, HEIC hoặc PDF."
          accept={acceptOf('monitor')}
          multiple
        />
        <SubmitButton>Gửi ảnh</SubmitButton>
        <PartsUpload formId="tep" query={query} />
      </Form>
      <ButtonRow>
        <ButtonLink href={`/supervision/${number}/verdict`}>Ghi đánh giá</ButtonLink>
        <ButtonLink href={`/supervision/${number}`}>Về việc này</ButtonLink>
      </ButtonRow>
    </ItemFrame>
  )
}

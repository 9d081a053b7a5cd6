import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckField } from '#components/form/check-field.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { LetterField } from '#components/reception/letter-field.tsx'
import { VisitFrame } from '#components/reception/visit-frame.tsx'
import { areaOptions } from '#domain/places/area-choice.ts'
import { dayOf } from '#lib/dates.ts'
import { knownAreas } from '#server/citizen-frame.ts'
import { visitPage } from '#server/reception-page.ts'

export const metadata: Metadata = { title: 'Mở hồ sơ' }

export default async function OpenPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { staff, file, state, action } = await visitPage(id, 'open', 'register')
  const { visit } = file
  if (visit.petitionId || visit.refusalGround) notFound()
  const { ctx } = staff
  return (
    <VisitFrame
      {...{ id, entryNo: visit.entryNo, contents: visit.contents }}
      title="Mở hồ sơ"
      lead="Hạn tính từ lúc này; giấy biên nhận có mã in ngay sau đó."
    >
      <Form action={action} state={state}>
        <HiddenField name="version" value={String(visit.version)} />
        <CheckField
          state={state}
          name="signed"
          label="Đơn, bản ghi lời trình bày đã ký hoặc điểm chỉ"
          hint="Khiếu nại, tố cáo cần chữ ký mới mở hồ sơ."
        />
        <LetterField state={state} />
        <SelectField
          state={state}
          name="areaCode"
          label="Việc này ở đâu?"
          options={areaOptions(await knownAreas(), dayOf(ctx.at))}
          defaultValue={ctx.actor.grants.find(({ areaCode }) => areaCode)?.areaCode ?? undefined}
        />
        <SubmitButton>Mở hồ sơ, in biên nhận</SubmitButton>
      </Form>
    </VisitFrame>
  )
}

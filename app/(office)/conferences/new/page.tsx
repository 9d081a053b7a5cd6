import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { emptyMeeting, PlanFields } from '#components/conference/plan-fields.tsx'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { conferenceOffices } from '#server/conferences/find-conference.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Lập hội nghị' }

export default async function NewConferencePage() {
  const { ctx } = await officeStaff()
  const { own, choices } = await conferenceOffices(ctx)
  if (own.length === 0) notFound()
  const state = await keptState('/conferences/new')
  return (
    <>
      <PageTitle
        title="Lập hội nghị"
        lead="Hội nghị sơ kết, tổng kết, triển khai của cơ quan. Lập kế hoạch rồi mời đơn vị và đại biểu."
        back={{ href: '/conferences', label: 'Hội nghị' }}
      />
      <div className="max-w-page">
        <Form action="/conferences/new/submit" state={state}>
          <HiddenField name="version" value="1" />
          <SelectField
            state={state}
            name="unitId"
            label="Cơ quan tổ chức"
            options={own.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={own.length === 1 ? own[0]?.id : undefined}
          />
          <PlanFields
            state={state}
            own={{ subject: '', fromOn: null, toOn: null }}
            facts={emptyMeeting}
            offices={choices}
          />
          <SubmitButton>Lưu kế hoạch</SubmitButton>
        </Form>
      </div>
    </>
  )
}

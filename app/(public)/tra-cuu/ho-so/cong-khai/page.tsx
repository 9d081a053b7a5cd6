import type { Metadata } from 'next'
import { Choice } from '#components/form/choice.tsx'
import { Form } from '#components/form/form.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { MaskedText } from '#components/petition/masked-text.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { heldAct } from '#server/held-page.ts'

export const metadata: Metadata = { title: 'Công khai hay không' }

/** The sender may change their mind at any time, also after the end; the form shows how it stands. */
export default async function ConsentPage() {
  const { file, state, action } = await heldAct('cong-khai', () => true)
  const { number, consentPublic } = file.row
  return (
    <>
      <PageTitle
        title="Công khai hay không"
        lead={`Hồ sơ ${number}. Hiện nay ông/bà ${consentPublic ? 'đồng ý' : 'không đồng ý'} công khai bản đã che.`}
        back={{ href: '/tra-cuu/ho-so', label: 'Về hồ sơ' }}
      />
      <section aria-labelledby="ban-da-che" className="mb-6">
        <h2 id="ban-da-che" className="mb-2 text-xl">
          Bản đã che
        </h2>
        <div className="rounded-md border border-ke bg-giay-to px-4 py-3">
          <MaskedText text={file.masked} />
        </div>
      </section>
      <Form action={action} state={state}>
        <Choice
          state={state}
          name="consent"
          label="Có công khai bản đã che không?"
          hint="Không công khai thì đơn vẫn được giải quyết như nhau."
          defaultValue={consentPublic ? 'yes' : 'no'}
          options={[
            {
              value: 'yes',
              label: 'Tôi đồng ý công khai bản đã che sau khi cán bộ kiểm tra',
              hint: 'Tôi rút lại được bất cứ lúc nào.',
            },
            {
              value: 'no',
              label: 'Tôi không đồng ý công khai',
              hint: 'Đã đồng ý trước đây thì nay rút lại.',
            },
          ]}
        />
        <ButtonRow>
          <SubmitButton>Ghi ý kiến</SubmitButton>
          <ButtonLink href="/tra-cuu/ho-so">Để như cũ</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

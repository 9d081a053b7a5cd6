import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { keptState } from '#server/kept-form.ts'
import { outsideName } from '#server/outside-door.ts'
import { isLinked } from '#server/people/identities.ts'
import { requireAccount } from '#server/session.ts'

export const metadata: Metadata = { title: 'Liên kết định danh' }

type Query = { searchParams: Promise<{ vua?: string }> }

/** Links one's own identity at the configured provider; without a provider there is no such page. */
export default async function IdentityPage({ searchParams }: Query) {
  const name = outsideName()
  if (!name) notFound()
  const ctx = await requireAccount('/account/dinh-danh')
  const linked = await isLinked(ctx)
  const state = await keptState('/account/dinh-danh')
  const isNew = linked && (await searchParams).vua === 'lien-ket'
  return (
    <>
      <PageTitle
        title={`Liên kết ${name}`}
        lead="Liên kết rồi thì lần sau vào bằng nơi đó thay cho mật khẩu; mã lớp thứ hai vẫn hỏi."
        back={{ href: '/account', label: 'Tài khoản' }}
      />
      <div className="max-w-page space-y-6">
        {isNew && <Notice tone="ok" role="status" title="Đã liên kết" />}
        <Form action="/account/dinh-danh/lien-ket" state={state}>
          {linked && <p>Đang có liên kết.</p>}
          {!linked && (
            <>
              <TextField
                state={state}
                name="code"
                label="Mã lớp thứ hai"
                hint="6 chữ số trong ứng dụng, hoặc một mã dự phòng."
                autoComplete="one-time-code"
                maxLength={40}
                spellCheck={false}
                short
              />
              <SubmitButton>Sang {name} để liên kết</SubmitButton>
            </>
          )}
        </Form>
        {linked && <PostButton action="/account/dinh-danh/bo">Bỏ liên kết</PostButton>}
      </div>
    </>
  )
}

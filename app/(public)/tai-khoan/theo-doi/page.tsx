import type { Metadata } from 'next'
import { DigestList } from '#components/follow/digest-list.tsx'
import { FollowChoices } from '#components/follow/follow-choices.tsx'
import { FollowList } from '#components/follow/follow-list.tsx'
import { ErrorSummary } from '#components/form/error-summary.tsx'
import { Form } from '#components/form/form.tsx'
import { stateOfForm } from '#components/form/form-state.ts'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { PostButton } from '#components/form/post-button.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { followsPage } from '#domain/follows/forms.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { followChoices } from '#server/follows/choices.ts'
import { listDigests } from '#server/follows/digests.ts'
import { followOptions, listFollows } from '#server/follows/follows.ts'
import { keptState } from '#server/kept-form.ts'
import { requireCitizen } from '#server/session.ts'

export const metadata: Metadata = { title: 'Theo dõi', robots: { index: false } }

type Query = { searchParams: Promise<{ vua?: string; tim?: string }> }

/** What a citizen follows, what came of it, and how often they are told of each kind of news. */
export default async function FollowsPage({ searchParams }: Query) {
  const ctx = await requireCitizen()
  const { vua, tim } = await searchParams
  const typed = typeof tim === 'string' ? tim.trim().slice(0, 60) : ''
  const follows = await listFollows(ctx)
  const digests = await listDigests(ctx)
  const choices = await followChoices(ctx)
  const { areas, fields } = await followOptions(ctx, typed)
  const state = await keptState(followsPage)
  const isOfChoices = 'way' in state.values || 'way' in state.errors
  return (
    <CitizenShell {...(await citizenFrame())} current="/tai-khoan">
      <PageTitle
        title="Theo dõi"
        lead="Chỉ báo những gì ai cũng đọc được: đơn công khai, hội nghị đối thoại, việc đã hứa, số liệu."
        back={{ href: '/tai-khoan', label: 'Tài khoản' }}
      />
      <div className="space-y-10">
        {vua === 'chon' && <Notice tone="ok" role="status" title="Đã lưu cách báo tin" />}
        {!isOfChoices && <ErrorSummary state={state} />}
        <section>
          <h2 className="mb-3 text-xl">Tin theo dõi</h2>
          <DigestList digests={digests} />
        </section>
        <section>
          <h2 className="mb-3 text-xl">Đang theo dõi</h2>
          <FollowList follows={follows} />
        </section>
        <section className="space-y-4">
          <h2 className="text-xl">Theo dõi thêm</h2>
          <form method="get" className="flex flex-wrap items-end gap-4">
            <label className="min-w-0 space-y-1">
              <span className="block font-semibold">Tên xã, phường, thôn, tổ dân phố</span>
              <input
                name="tim"
                defaultValue={typed}
                maxLength={60}
                className="min-h-12 max-w-full rounded-md border border-vien bg-giay-to px-3"
              />
            </label>
            <Button tone="plain">Tìm nơi</Button>
          </form>
          {typed && areas.length === 0 && (
            <p role="status">Không thấy nơi nào tên “{typed}”. Thử ít chữ hơn.</p>
          )}
          {areas.length > 0 && (
            <ul aria-label="Nơi tìm thấy" className="divide-y divide-ke border-y border-ke">
              {areas.map(({ value, label }) => (
                <li key={value} className="flex flex-wrap items-center justify-between gap-3 py-2">
                  <span className="min-w-0">{label}</span>
                  <PostButton
                    action="/tai-khoan/theo-doi/them"
                    values={{ target: 'area', ref: value, back: followsPage }}
                  >
                    Theo dõi <span className="sr-only">{label}</span>
                  </PostButton>
                </li>
              ))}
            </ul>
          )}
          <Form
            action="/tai-khoan/theo-doi/them"
            state={{ values: {}, errors: {} }}
            label="Theo dõi lĩnh vực"
          >
            <HiddenField name="target" value="field" />
            <HiddenField name="back" value={followsPage} />
            <SelectField
              state={stateOfForm({ ...state, values: {} }, 'ref')}
              name="ref"
              label="Lĩnh vực"
              empty="Chọn lĩnh vực"
              options={fields}
            />
            <SubmitButton>Theo dõi lĩnh vực</SubmitButton>
          </Form>
          <p>
            Hội nghị đối thoại: mở trang hội nghị ở mục{' '}
            <a href="/doi-thoai" className="inline-flex min-h-11 items-center">
              Đối thoại
            </a>{' '}
            rồi bấm “Theo dõi”.
          </p>
        </section>
        <section>
          <h2 className="mb-3 text-xl">Báo tin thế nào</h2>
          <FollowChoices {...choices} state={isOfChoices ? state : { values: {}, errors: {} }} />
        </section>
      </div>
    </CitizenShell>
  )
}

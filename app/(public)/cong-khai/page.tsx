import type { Metadata } from 'next'
import { FollowElsewhere, FollowPanel } from '#components/follow/follow-panel.tsx'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { PublishedItem } from '#components/petition/published-item.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { citizenFrame } from '#server/citizen-frame.ts'
import { followButton } from '#server/follow-button.ts'
import { publicAddress, publicAsked } from '#server/petitions/public-asked.ts'
import { publicPetitions, publishedLength } from '#server/petitions/public-petitions.ts'

export const metadata: Metadata = {
  title: 'Phản ánh, kiến nghị công khai',
  alternates: { types: { 'application/atom+xml': '/cong-khai/tin/moi.atom' } },
}

type Asked = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Petitions whose sender agreed and whose covered text an officer read, those passed last first. */
export default async function PublicPetitionsPage({ searchParams }: Asked) {
  const ctx = { actor: { kind: 'public' as const }, at: new Date() }
  const asked = await publicAsked(ctx, await searchParams)
  const found = await publicPetitions(ctx, asked)
  const shown = found.slice(0, publishedLength)
  const area = asked.areas.find(({ code }) => code === asked.area)
  const field = asked.fields.find(({ code }) => code === asked.field)
  const last = found.length > publishedLength ? shown.at(-1) : undefined
  return (
    <CitizenShell {...(await citizenFrame())} current="/cong-khai">
      <PageTitle
        title="Phản ánh, kiến nghị công khai"
        lead="Chỉ những việc mà người gửi đồng ý và cán bộ đã đọc bản đã che. Người gửi rút lại lúc nào thì trang mất lúc ấy."
      />
      <form method="get" className="mb-8 flex flex-wrap items-end gap-4">
        <Pick name="noi" label="Nơi" value={asked.area} options={asked.areas} all="Mọi nơi" />
        <Pick
          name="linh-vuc"
          label="Lĩnh vực"
          value={asked.field}
          options={asked.fields}
          all="Mọi lĩnh vực"
        />
        <button className="min-h-12 rounded-md border border-vien px-4" type="submit">
          Xem
        </button>
      </form>
      {shown.length === 0 ? (
        <EmptyState title="Chưa có việc nào công khai">Chọn nơi hoặc lĩnh vực khác.</EmptyState>
      ) : (
        <ul className="divide-y divide-ke border-y border-ke">
          {shown.map((one) => (
            <li key={one.number} className="py-4">
              <h2 className="text-lg font-semibold">
                <a className="inline-flex min-h-11 items-center" href={`/cong-khai/${one.number}`}>
                  Hồ sơ {one.number}
                </a>
              </h2>
              <p className="text-than-nhat">
                {[one.area, one.field].filter(Boolean).join(', ')}
                {one.answered && '; có câu trả lời'}
              </p>
              <PublishedItem {...one} short />
            </li>
          ))}
        </ul>
      )}
      {last && (
        <p className="mt-4">
          <a
            className="inline-flex min-h-11 items-center"
            href={publicAddress({ ...asked, before: { at: last.publishedAt, number: last.number } })}
          >
            Cũ hơn
          </a>
        </p>
      )}
      <section className="mt-8 space-y-3">
        <h2 className="text-xl">Theo dõi để được báo</h2>
        {area && (
          <FollowPanel
            {...(await followButton('area', area.code))}
            label={area.name}
            back={publicAddress({ ...asked, before: undefined })}
          />
        )}
        {field && (
          <FollowPanel
            {...(await followButton('field', field.code))}
            label={`lĩnh vực ${field.name}`}
            back={publicAddress({ ...asked, before: undefined })}
          />
        )}
        {!area && !field && <FollowElsewhere />}
      </section>
      <p className="mt-8">
        Theo dõi bằng trình đọc tin:{' '}
        <a
          className="inline-flex min-h-11 items-center"
          href={publicAddress(asked, '/cong-khai/tin/moi.atom')}
        >
          Atom
        </a>
      </p>
    </CitizenShell>
  )
}

function Pick({
  name,
  label,
  value,
  options,
  all,
}: {
  name: string
  label: string
  value?: string
  options: { code: string; name: string }[]
  all: string
}) {
  return (
    <label className="min-w-0 space-y-1">
      <span className="block font-semibold">{label}</span>
      <select
        name={name}
        defaultValue={value ?? ''}
        className="min-h-12 max-w-full rounded-md border border-vien bg-giay-to px-3"
      >
        <option value="">{all}</option>
        {options.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}

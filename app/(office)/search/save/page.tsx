import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Form } from '#components/form/form.tsx'
import { HiddenField } from '#components/form/hidden-field.tsx'
import { SubmitButton } from '#components/form/submit-button.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { readSearch, searchAddress, searchQuery } from '#domain/search/filter.ts'
import { keptState } from '#server/kept-form.ts'
import { officeStaff } from '#server/office-page.ts'
import { searches } from '#server/search/saved-searches.ts'

export const metadata: Metadata = { title: 'Lưu danh sách' }

type Query = Record<string, string | string[] | undefined>

/** Gives a question and its filters a name, to come back to them. */
export default async function SaveSearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { ctx } = await officeStaff()
  if (!searches(ctx)) notFound()
  const state = await keptState('/search/save')
  // What was refused goes on with its own list; a list opened since then begins anew.
  const asked = searchQuery(readSearch(await searchParams))
  const query = asked || (state.values.query ?? '')
  const filter = readSearch(Object.fromEntries(new URLSearchParams(query)))
  return (
    <div className="max-w-page">
      <PageTitle
        title="Lưu danh sách"
        lead="Chữ cần tìm và bộ lọc được giữ lại dưới một tên; mở lại thì thấy hồ sơ của lúc đó. Chỉ ông/bà thấy danh sách này."
        back={{ href: searchAddress(filter), label: 'Tìm kiếm' }}
      />
      <Form action="/search/save/submit" state={state} label="Lưu danh sách">
        <HiddenField name="query" value={query} />
        <TextField
          state={state}
          name="name"
          label="Tên danh sách"
          maxLength={60}
          defaultValue={filter.typed}
        />
        <SubmitButton>Lưu danh sách</SubmitButton>
      </Form>
    </div>
  )
}

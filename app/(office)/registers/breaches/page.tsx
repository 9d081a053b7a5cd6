import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { BreachTimer } from '#components/privacy/breach-timer.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Table } from '#components/ui/table.tsx'
import { can } from '#domain/people/permissions.ts'
import { dataKinds } from '#domain/privacy/words.ts'
import { formatInstant, formatNumber } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { listBreaches } from '#server/privacy/breaches.ts'

export const metadata: Metadata = { title: 'Sự cố dữ liệu' }

/** The register of incidents with personal data, each with the hours that are left to tell of it. */
export default async function BreachesPage() {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'privacy.read')) notFound()
  const lines = await listBreaches(ctx)
  return (
    <>
      <PageTitle
        title="Sự cố dữ liệu"
        lead="Dữ liệu cá nhân bị lộ, mất, sửa sai. Báo cơ quan chuyên trách trong 72 giờ từ lúc phát hiện (Điều 23 Luật Bảo vệ dữ liệu cá nhân)."
        actions={
          can(ctx.actor, 'privacy.manage') && (
            <ButtonLink href="/registers/breaches/new" tone="primary">
              Ghi sự cố
            </ButtonLink>
          )
        }
      />
      {lines.length === 0 ? (
        <EmptyState title="Chưa có sự cố nào.">Có sự cố thì ghi ngay, chưa đủ thông tin cũng ghi.</EmptyState>
      ) : (
        <Table
          caption={`${lines.length} sự cố, chưa kết thúc lên đầu`}
          rows={lines}
          rowKey={({ breach }) => breach.id}
          columns={[
            {
              key: 'found',
              label: 'Phát hiện',
              cell: ({ breach }) => (
                <a href={`/registers/breaches/${breach.id}`} className="inline-flex min-h-11 items-center">
                  {formatInstant(breach.foundAt)}
                </a>
              ),
            },
            { key: 'unit', label: 'Cơ quan', cell: ({ unitName }) => unitName },
            {
              key: 'kinds',
              label: 'Dữ liệu',
              cell: ({ breach }) => breach.kinds.map((kind) => dataKinds[kind]).join('; '),
            },
            {
              key: 'people',
              label: 'Số người',
              numeric: true,
              cell: ({ breach }) => formatNumber(breach.people),
            },
            {
              key: 'timer',
              label: 'Báo cơ quan chuyên trách',
              cell: ({ breach }) => <BreachTimer breach={breach} now={ctx.at} />,
            },
          ]}
        />
      )}
    </>
  )
}

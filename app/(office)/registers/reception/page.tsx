import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '#components/layout/page-title.tsx'
import { ReceptionFigures } from '#components/reception/reception-figures.tsx'
import { RegisterFilterForm } from '#components/reception/register-filter-form.tsx'
import { RegisterSheet } from '#components/reception/register-sheet.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { can } from '#domain/people/permissions.ts'
import { partsByForm, readRegisterFilter, registerAddress } from '#domain/reception/register-filter.ts'
import { dayOf, formatNumber, formatSpan } from '#lib/dates.ts'
import { officeStaff } from '#server/office-page.ts'
import { readRegister, registerMost } from '#server/reception/register.ts'

export const metadata: Metadata = { title: 'Sổ tiếp công dân' }

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The book, made from the entries of the desk: nothing of it is typed twice. */
export default async function RegisterPage({ searchParams }: Query) {
  const { ctx } = await officeStaff()
  if (!can(ctx.actor, 'reception.read')) notFound()
  const filter = readRegisterFilter(await searchParams, dayOf(ctx.at))
  const { office, rows, figures } = await readRegister(ctx, filter)
  const parts = partsByForm(filter)
  const span = formatSpan(filter.from, filter.to)
  return (
    <>
      <PageTitle
        title="Sổ tiếp công dân"
        lead={
          <>
            {office}, {span}. <span className="print:hidden">In trên khổ A4 nằm ngang.</span>
          </>
        }
        actions={parts.map((part) => (
          <ButtonLink
            key={part.form}
            href={registerAddress('/registers/reception/csv', { ...filter, from: part.from, to: part.to })}
          >
            {parts.length > 1 ? `Tải sổ ${part.form} cột (CSV)` : 'Tải về (CSV)'}
          </ButtonLink>
        ))}
      />
      <RegisterFilterForm filter={filter} />
      {rows.length >= registerMost && (
        <Notice tone="warn" title={`Chỉ hiện ${formatNumber(registerMost)} lượt đầu`}>
          <p>Chọn khoảng ngày ngắn hơn để xem, in đủ.</p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Không có lượt tiếp nào trong khoảng này">
            Lượt tiếp ghi ở trang “Tiếp công dân” hiện ở đây ngay.
          </EmptyState>
        </div>
      ) : (
        parts.map((part) => {
          const those = rows.filter(({ day }) => part.from <= day && day <= part.to)
          if (those.length === 0) return null
          const title = `Sổ tiếp công dân ${formatSpan(part.from, part.to)}`
          return <RegisterSheet key={part.form} form={part.form} title={title} rows={those} />
        })
      )}
      <ReceptionFigures figures={figures} caption={`Số liệu ${span}, theo bộ lọc đang chọn`} />
    </>
  )
}

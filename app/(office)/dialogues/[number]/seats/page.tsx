import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { emptyForm } from '#components/form/form-state.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { SeatCodes } from '#components/hall/seat-codes.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { Button } from '#components/ui/button.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { mostSeats, perSheet, SeatQuery } from '#domain/dialogues/hall/seats.ts'
import { env } from '#lib/env.ts'
import { seatSheet } from '#server/dialogues/hall/seat-sheet.ts'
import { officeStaff } from '#server/office-page.ts'

export const metadata: Metadata = { title: 'Mã QR cho từng ghế' }

type Address = {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A sheet of codes for the seats of a place: whoever sits there asks and supports with one voice. */
export default async function SeatsPage({ params, searchParams }: Address) {
  const { number } = await params
  const { each, ...asked } = SeatQuery.parse(await searchParams)
  const { ctx } = await officeStaff()
  const found = await seatSheet(ctx, number, asked)
  if (!found) notFound()
  const { row, sites, site, seats } = found
  const codes = seats.map((one) => ({ ...one, address: new URL(one.address, env().APP_URL).href }))
  return (
    <>
      <div className="print:hidden">
        <PageTitle
          title="Mã QR cho từng ghế"
          lead="Mỗi ghế một mã, mỗi ghế một lượt đồng tình cho mỗi câu. In rồi dán lên ghế; mã chỉ dùng cho hội nghị này."
          back={{ href: `/dialogues/${number}`, label: `Hội nghị ${number}` }}
        />
        <form method="get" aria-label="Chọn ghế để in" className="mb-6 max-w-[48rem] space-y-6">
          {sites.length > 1 && (
            <SelectField
              state={emptyForm}
              name="site"
              label="Điểm cầu"
              options={sites.map(({ id, place }) => ({ value: id, label: place }))}
              defaultValue={site?.id}
            />
          )}
          <div className="flex flex-wrap gap-4">
            <TextField
              state={emptyForm}
              name="from"
              label="Từ ghế"
              inputMode="numeric"
              short
              defaultValue={String(asked.from)}
            />
            <TextField
              state={emptyForm}
              name="to"
              label="Đến ghế"
              hint={`Nhiều nhất ${mostSeats} ghế một lần.`}
              inputMode="numeric"
              short
              defaultValue={String(asked.to || Math.min(site?.seats ?? mostSeats, mostSeats))}
            />
          </div>
          <SelectField
            state={emptyForm}
            name="each"
            label="Số mã trên một tờ A4"
            options={Object.keys(perSheet).map((n) => ({ value: n, label: `${n} mã` }))}
            defaultValue={String(each)}
          />
          <Button>Xem tờ mã</Button>
        </form>
        {codes.length > 0 && (
          <div className="mb-6">
            <PrintButton>In tờ mã</PrintButton>
          </div>
        )}
      </div>
      <SeatCodes topic={row.topic} seats={codes} each={each} />
    </>
  )
}

import { demoWords } from '#components/layout/demo-banner.tsx'
import { Receipt } from '#components/petition/receipt.tsx'
import type { Kept } from '#domain/offline/kept-entry.ts'
import { shortCode } from '#domain/offline/short-code.ts'
import { isSecret } from '#domain/reception/visit.ts'
import { type VisitKind, visitKinds } from '#domain/reception/words.ts'
import { formatInstant } from '#lib/dates.ts'

export type DeskOffice = {
  name: string
  deskAddress: string | null
  deskPhone: string | null
  deskHours: string | null
}

/** What somebody takes home from a desk without network: no number yet, but a code that leads to it. */
export function ProvisionalSlip({ entry, office, demo }: { entry: Kept; office: DeskOffice; demo: boolean }) {
  const kind = entry.values.kind as VisitKind
  const desk = [office.deskAddress, office.deskPhone, office.deskHours].filter(Boolean).join('; ')
  return (
    <Receipt
      title="Giấy hẹn tạm, xác nhận đã tiếp"
      unit={office.name}
      sentence={`${office.name} đã tiếp ông/bà lúc ${formatInstant(new Date(entry.tookPlaceAt))}. Lúc ấy mất mạng nên chưa có số. Mang giấy này đến, hoặc gọi và đọc mã tạm, để lấy số lượt tiếp, số hồ sơ và giấy biên nhận; hạn trả lời tính từ ngày tiếp.`}
      facts={[
        {
          label: 'Mã tạm',
          value: <span className="text-2xl font-semibold whitespace-nowrap">{shortCode(entry.id)}</span>,
        },
        ...(isSecret(kind)
          ? []
          : [
              { label: 'Người đến', value: entry.label },
              { label: 'Loại việc', value: visitKinds[kind] },
            ]),
        ...(desk ? [{ label: 'Nơi tiếp công dân', value: desk }] : []),
      ]}
      demo={demo ? demoWords : undefined}
      framed
    />
  )
}

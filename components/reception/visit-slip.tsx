import { demoWords } from '#components/layout/demo-banner.tsx'
import { Receipt } from '#components/petition/receipt.tsx'
import { isSecret } from '#domain/reception/visit.ts'
import { type VisitKind, visitKinds } from '#domain/reception/words.ts'
import { formatInstant } from '#lib/dates.ts'

/** What somebody takes home who was received without a file being opened. */
export function VisitSlip({
  entry,
  unit,
  name,
  demo,
}: {
  entry: { entryNo: number; at: Date; kind: VisitKind; byTitle: string; guidedTo: string; guidedNo: string }
  unit: { name: string; deskAddress: string | null; deskPhone: string | null; deskHours: string | null }
  name: string
  demo: boolean
}) {
  const desk = [unit.deskAddress, unit.deskPhone, unit.deskHours].filter(Boolean).join('; ')
  const guided = [entry.guidedTo, entry.guidedNo && `văn bản số ${entry.guidedNo}`].filter(Boolean).join(', ')
  return (
    <Receipt
      title="Giấy hẹn, xác nhận đã tiếp"
      unit={unit.name}
      sentence={`${unit.name} đã tiếp ông/bà lúc ${formatInstant(entry.at)}.`}
      facts={[
        { label: 'Lượt tiếp số', value: String(entry.entryNo) },
        ...(isSecret(entry.kind)
          ? []
          : [
              { label: 'Người đến', value: name },
              { label: 'Loại việc', value: visitKinds[entry.kind] },
            ]),
        ...(guided ? [{ label: 'Hướng dẫn đến', value: guided }] : []),
        { label: 'Người tiếp', value: entry.byTitle },
        ...(desk ? [{ label: 'Nơi tiếp công dân', value: desk }] : []),
      ]}
      demo={demo ? demoWords : undefined}
      framed
    />
  )
}

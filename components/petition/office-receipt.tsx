import { demoWords } from '#components/layout/demo-banner.tsx'
import { Receipt } from '#components/petition/receipt.tsx'
import { formatCode } from '#domain/petitions/secret-code.ts'
import { type Family, type Kind, kindWord } from '#domain/petitions/words.ts'
import { dayOf, formatDay, formatInstant } from '#lib/dates.ts'

export type ReceiptFile = {
  row: {
    number: string
    kind: Kind | null
    kindLabel?: string | null
    family: Family
    receivedAt: Date
    firstAnswerDueOn: string
    answerDueOn: string | null
  }
  unit: { name: string; deskAddress: string | null; deskPhone: string | null; deskHours: string | null }
}

/** The paper that the desk gives out: with a code only when it is a new one. */
export function OfficeReceipt({
  file,
  code,
  site,
  demo,
}: {
  file: ReceiptFile
  code?: string
  /** Address of the site, for the QR code. */
  site: string
  demo: boolean
}) {
  const { row, unit } = file
  // A paper at home must not tell that there is a denunciation: no kind, no hour.
  const isSecret = row.family === 'denunciation'
  const sentence = isSecret
    ? `${unit.name} đã nhận hồ sơ ${row.number} ngày ${formatDay(dayOf(row.receivedAt))}. Xin giữ phiếu này ở nơi riêng.`
    : `${unit.name} đã tiếp nhận ${kindWord(row)} số ${row.number} lúc ${formatInstant(row.receivedAt)}.`
  const desk = [unit.deskAddress, unit.deskPhone, unit.deskHours].filter(Boolean).join('; ')
  return (
    <Receipt
      title="Giấy biên nhận"
      unit={unit.name}
      sentence={sentence}
      facts={[
        { label: 'Số hồ sơ', value: row.number },
        { label: 'Tin đầu tiên chậm nhất', value: formatDay(row.firstAnswerDueOn) },
        { label: 'Hạn trả lời', value: row.answerDueOn ? formatDay(row.answerDueOn) : 'tính từ ngày thụ lý' },
        ...(desk ? [{ label: 'Nơi tiếp công dân', value: desk }] : []),
      ]}
      secret={
        code
          ? {
              code: formatCode(code),
              qrText: `${site}/q/${code}`,
              lost: 'Mất phiếu thì mang giấy tờ tùy thân đến nơi tiếp công dân để nhận mã mới.',
            }
          : undefined
      }
      demo={demo ? demoWords : undefined}
      framed
    />
  )
}

import { ButtonLink } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { formatNumber } from '#lib/dates.ts'

export type ShownPreparation = {
  opinions: number
  items: number
  approved: number
  late: number
  may: { readAll: boolean; group: boolean; dossier: boolean }
}

/** How far the preparation of a dialogue is, and the pages where it is done. */
export function PreparationPanel({ number, it }: { number: string; it: ShownPreparation | undefined }) {
  if (!it) return null
  const path = `/dialogues/${number}`
  return (
    <Panel title="Chuẩn bị">
      <p>
        {formatNumber(it.opinions)} ý kiến của Nhân dân
        {it.may.readAll && `; ${formatNumber(it.items)} nội dung trong chương trình`}
        {it.may.dossier &&
          `, ${formatNumber(it.approved)} đã có trả lời được duyệt${it.late > 0 ? `, ${formatNumber(it.late)} quá hạn` : ''}`}
        .
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <ButtonLink href={`${path}/opinions`}>Ý kiến của Nhân dân</ButtonLink>
        {it.may.readAll && <ButtonLink href={`${path}/synthesis`}>Báo cáo tổng hợp</ButtonLink>}
        {it.may.readAll && <ButtonLink href={`${path}/agenda`}>Chương trình, trả lời</ButtonLink>}
        {it.may.dossier && <ButtonLink href={`${path}/dossier`}>Hồ sơ cho người chủ trì</ButtonLink>}
      </div>
    </Panel>
  )
}

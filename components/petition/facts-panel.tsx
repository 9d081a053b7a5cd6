import { DataList, type Fact } from '#components/ui/data-list.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { type Representative, representativeLines } from '#domain/petitions/group.ts'
import { senderWords } from '#domain/petitions/organisation.ts'
import { noPetitionWords } from '#domain/petitions/other-matters.ts'
import { receptionGrounds } from '#domain/petitions/reception-refusals.ts'
import {
  type Channel,
  type Competence,
  channels,
  competences,
  type Field,
  fieldWord,
  type Kind,
  kindWord,
  type OtherMatter,
  type ReceptionGround,
  type Source,
  type State,
  sources,
  unclassified,
} from '#domain/petitions/words.ts'
import { dayOf, formatDay, formatInstant, formatNumber } from '#lib/dates.ts'

export type PetitionFacts = {
  row: {
    kind: Kind | null
    kindLabel?: string | null
    field: Field | null
    fieldLabel?: string | null
    competence: Competence | null
    source: Source
    receivedAt: Date
    headCount: number
    channel: Channel
    consentPublic: boolean
    refusalArticle: string | null
    otherMatter?: OtherMatter | null
    receptionGround?: ReceptionGround | null
    state: State
  }
  reader: boolean
  unit: { name: string }
  handlingUnit?: { name: string }
  areaName: string
  where?: string
  sender?: {
    name: string
    address: string
    phone: string
    email: string
    organisation: string
    post: string
  }
  /** In the vault: who sent it is not read here, only whether there is a phone or an address. */
  sealed?: { holds: Record<string, boolean> }
  opened?: boolean
  representatives: readonly Representative[]
  concerned?: string
  /** People who said that they have the same trouble. */
  alike?: number
}

/** What is known of a petition; who sent it only for those who handle it. */
export function FactsPanel({ file }: { file: PetitionFacts }) {
  const { row, reader, unit, handlingUnit, areaName, where } = file
  const facts: Fact[] = [
    { label: 'Loại', value: row.kind ? kindWord(row) : unclassified },
    { label: 'Lĩnh vực', value: fieldWord(row) || 'chưa phân loại' },
    { label: 'Thẩm quyền', value: row.competence ? competences[row.competence] : 'chưa xác định' },
    {
      label: 'Tiếp nhận',
      value: `${file.sealed ? formatDay(dayOf(row.receivedAt)) : formatInstant(row.receivedAt)}. ${sources[row.source]}.`,
    },
    { label: 'Nơi xảy ra', value: [where, areaName].filter(Boolean).join(', ') },
    { label: 'Cơ quan nhận', value: unit.name },
    { label: 'Đơn vị giải quyết', value: handlingUnit?.name ?? 'chưa giao' },
  ]
  if (row.headCount > 1)
    facts.push({ label: 'Số người', value: `${formatNumber(row.headCount)} người cùng nội dung` })
  if (file.alike)
    facts.push({ label: 'Cùng gặp', value: `thêm ${formatNumber(file.alike)} người nêu việc này` })
  if (file.concerned) facts.push({ label: 'Đơn nói về', value: file.concerned })
  if (row.otherMatter) facts.push({ label: 'Nội dung là', value: noPetitionWords(row.otherMatter) })
  if (row.receptionGround) {
    const { reason, article } = receptionGrounds[row.receptionGround]
    facts.push({ label: 'Từ chối tiếp', value: `Vì ${reason} (${article}).` })
  } else if (row.refusalArticle) {
    const label = row.state === 'FILED' ? 'Lưu đơn theo' : 'Không thụ lý theo'
    facts.push({ label, value: row.refusalArticle })
  }
  return (
    <Panel title="Thông tin">
      <DataList stacked facts={reader ? [...facts, ...senderFacts(file)] : facts} />
    </Panel>
  )
}

function senderFacts({ row, sender, sealed, representatives }: PetitionFacts): Fact[] {
  const reach = [sender?.phone, sender?.email].filter(Boolean).join(', ')
  const unknown = sealed?.holds.name ? 'Được giữ riêng, bí mật (Điều 56 Luật Tố cáo)' : 'Gửi không ghi tên'
  return [
    {
      label: 'Người gửi',
      value: sender?.name ? [senderWords(sender), sender.address].filter(Boolean).join(', ') : unknown,
    },
    ...(representatives.length > 0
      ? [
          {
            label: 'Người đại diện',
            value: representatives.map((one) => representativeLines([one])).join('; '),
          },
        ]
      : []),
    { label: 'Báo tin', value: reach ? `${channels[row.channel]}: ${reach}` : channels[row.channel] },
    {
      label: 'Công khai',
      value: row.consentPublic ? 'Người gửi đồng ý, sau khi che' : 'Người gửi không đồng ý',
    },
  ]
}

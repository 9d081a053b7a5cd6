import { DataList } from '#components/ui/data-list.tsx'
import { type Representative, representativeLines } from '#domain/petitions/group.ts'
import { receptionGrounds } from '#domain/petitions/reception-refusals.ts'
import { competences, type ReceptionGround } from '#domain/petitions/words.ts'
import { type leaders, sittingKinds, takenUps, type VisitKind, visitKinds } from '#domain/reception/words.ts'
import { type Day, formatInstant } from '#lib/dates.ts'
import type { Handling } from './handling-fields.tsx'
import { MatterVisits } from './matter-visits.tsx'

type Entry = Handling & {
  contents: string
  kind: VisitKind
  present: number
  sameContent: number
  refusalGround: ReceptionGround | null
  refusalNote: string
  byTitle: string
  takenUp: keyof typeof takenUps | null
  competence: keyof typeof competences | null
}
type Visitor = { name: string; address: string; phone: string; birthYear: number | null }
type OfMatter = { id: string; day: Day; entryNo: number; result: string; isRefused: boolean }
type Speakers = { representatives: Representative[]; members: Representative[]; keptAt: string }

/** Everything an entry says, for who reads it. */
export function VisitFacts({
  visit,
  visitor,
  idNumber,
  sitting,
  petition,
  times,
  matterVisits,
  speakers,
  reties,
  joined,
}: {
  visit: Entry
  visitor: Visitor | null
  idNumber: string
  sitting: { id: string; kind: keyof typeof sittingKinds; leader: keyof typeof leaders; leaderTitle: string }
  petition?: string
  times: number
  matterVisits: OfMatter[]
  speakers?: Speakers
  reties: { reason: string; byTitle: string; at: Date }[]
  /** What a device kept while there was no network. */
  joined?: { shortCode: string; tookPlaceAt: Date; receivedAt: Date }
}) {
  const who = visitor && [
    visitor.name,
    visitor.birthYear && `sinh ${visitor.birthYear}`,
    visitor.address,
    visitor.phone,
  ]
  const guided = [visit.guidedTo, visit.guidedNo && `số ${visit.guidedNo}`].filter(Boolean).join(', ')
  const taken = [visit.takenBy, visit.takenNo && `số ${visit.takenNo}`].filter(Boolean).join(', ')
  const ground = visit.refusalGround && receptionGrounds[visit.refusalGround]
  const facts = [
    { label: 'Người đến', value: who?.filter(Boolean).join(', ') },
    { label: 'Số giấy tờ', value: idNumber },
    { label: 'Nội dung', value: visit.contents },
    { label: 'Loại đơn', value: visitKinds[visit.kind] },
    { label: 'Có mặt · cùng nội dung', value: `${visit.present} người · ${visit.sameContent} người` },
    { label: 'Người đại diện', value: speakers && speakersWords(speakers) },
    {
      label: 'Buổi tiếp',
      value: (
        <a href={`/reception/sittings/${sitting.id}`} className="inline-flex min-h-11 items-center">
          {sittingKinds[sitting.kind]}, {sitting.leaderTitle}
        </a>
      ),
    },
    { label: 'Vụ việc', value: <OfMatter times={times} visits={matterVisits} /> },
    {
      label: 'Sửa vụ việc',
      value:
        reties.length > 0 &&
        reties.map(({ reason, byTitle, at }) => `${formatInstant(at)}, ${byTitle}: ${reason}`).join(' · '),
    },
    {
      label: 'Hồ sơ',
      value: petition && (
        <a href={`/petitions/${petition}`} className="inline-flex min-h-11 items-center">
          {petition}
        </a>
      ),
    },
    { label: 'Từ chối tiếp', value: ground && `${ground.reason} (${ground.article}). ${visit.refusalNote}` },
    { label: 'Cơ quan đã giải quyết', value: visit.settledBy },
    { label: 'Thẩm quyền', value: visit.competence && competences[visit.competence] },
    { label: 'Hướng dẫn đến', value: guided },
    { label: visit.takenUp ? takenUps[visit.takenUp] : 'Nhận, chuyển', value: taken },
    { label: 'Kết quả', value: visit.result },
    { label: 'Ghi chú', value: visit.note },
    { label: 'Người ghi', value: visit.byTitle },
    {
      label: 'Ghi khi mất mạng',
      value:
        joined &&
        `mã tạm ${joined.shortCode}; tiếp lúc ${formatInstant(joined.tookPlaceAt)}, vào sổ lúc ${formatInstant(joined.receivedAt)}`,
    },
  ]
  return <DataList facts={facts.filter(({ value }) => value)} />
}

const speakersWords = ({ representatives, members, keptAt }: Speakers) =>
  [
    representatives.map((one) => representativeLines([one])).join('; '),
    members.length > 0 && `danh sách đoàn ${members.length} người`,
    `văn bản cử giữ tại: ${keptAt}`,
  ]
    .filter(Boolean)
    .join('. ')

function OfMatter({ times, visits }: { times: number; visits: OfMatter[] }) {
  if (visits.length === 1) return 'Vụ việc mới, nêu lần đầu'
  return (
    <>
      {times === 1 ? 'Nêu lần đầu' : `Vụ việc cũ, đã nêu ${times} lần`}
      <MatterVisits visits={visits} label="Các lần nêu vụ việc này" />
    </>
  )
}

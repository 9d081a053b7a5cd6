import { DataList } from '#components/ui/data-list.tsx'
import { wasSentLate } from '#domain/supervision/critiques/draft.ts'
import {
  type CritiqueForm,
  critiqueForms,
  type DocumentKind,
  documentKinds,
  type OpinionSource,
  type Origin,
  opinionSources,
  origins,
} from '#domain/supervision/critiques/words.ts'
import { dayOf, formatDay, formatNumber } from '#lib/dates.ts'

export type DraftFactsRow = {
  origin: Origin
  kind: DocumentKind
  summary: string
  body: string
  link: string
  asks: string
  opinionsDueOn: string
  submitOn: string
  sendDueOn: string | null
  at: Date
  form: CritiqueForm | null
  collectTo: string | null
  toPublic: boolean
  criticisedOn: string | null
  replyDueOn: string | null
  answeredOn: string | null
  docNumber: string
  docDay: string | null
}

const brought = (row: DraftFactsRow): string => {
  const day = formatDay(dayOf(row.at))
  return row.sendDueOn && wasSentLate(row.sendDueOn, dayOf(row.at))
    ? `${origins[row.origin]} ${day}, chậm hơn hạn ${formatDay(row.sendDueOn)}`
    : `${origins[row.origin]} ${day}`
}

/** What the draft is, what is asked of it, and its days, as everybody who reads it reads them. */
export function DraftFacts({
  row,
  office,
  front,
  counts,
  isLate,
}: {
  row: DraftFactsRow
  office: string
  front: string
  counts: { source: OpinionSource; opinions: number }[]
  isLate: boolean
}) {
  const replied = row.answeredOn
    ? `Đã trả lời ${formatDay(row.answeredOn)}; hạn ${formatDay(row.replyDueOn ?? row.answeredOn)}`
    : row.replyDueOn && `Chậm nhất ${formatDay(row.replyDueOn)}`
  return (
    <>
      <DataList
        facts={[
          { label: 'Loại văn bản', value: documentKinds[row.kind] },
          { label: 'Cơ quan soạn thảo', value: office },
          { label: 'Nơi phản biện', value: front },
          { label: 'Đưa ra phản biện', value: brought(row) },
          { label: 'Tóm tắt', value: <span className="whitespace-pre-line">{row.summary}</span> },
          { label: 'Cần phản biện về', value: <span className="whitespace-pre-line">{row.asks}</span> },
          {
            label: 'Toàn văn dự thảo',
            value: row.link && (
              <a href={row.link} rel="noreferrer" className="inline-flex min-h-11 items-center">
                {row.link}
              </a>
            ),
          },
          { label: 'Cần có ý kiến', value: `chậm nhất ${formatDay(row.opinionsDueOn)}` },
          { label: 'Dự kiến trình ban hành', value: formatDay(row.submitOn) },
          { label: 'Hình thức', value: row.form && critiqueForms[row.form] },
          {
            label: 'Lấy ý kiến',
            value:
              row.collectTo &&
              `đến hết ${formatDay(row.collectTo)}${row.toPublic ? ', có lấy ý kiến người dân trên trang công khai' : ''}`,
          },
          {
            label: 'Ý kiến nhận được',
            value: counts
              .map(({ source, opinions }) => `${opinionSources[source]}: ${formatNumber(opinions)}`)
              .join('; '),
          },
          { label: 'Phản biện', value: row.criticisedOn && formatDay(row.criticisedOn) },
          {
            label: 'Trả lời',
            value: replied && (isLate ? <b>{replied} (quá hạn)</b> : replied),
          },
          {
            label: 'Văn bản đã ban hành',
            value: row.docDay && `Số ${row.docNumber}, ${formatDay(row.docDay)}`,
          },
        ].filter(({ value }) => value)}
      />
      {row.body && (
        <details className="rounded-md border border-ke px-4 py-2">
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
            Đọc toàn văn dự thảo
          </summary>
          <p className="whitespace-pre-line wrap-anywhere">{row.body}</p>
        </details>
      )}
    </>
  )
}

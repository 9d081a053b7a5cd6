import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ended } from '#domain/petitions/lifecycle.ts'
import { receptionGrounds } from '#domain/petitions/reception-refusals.ts'
import type { ReceptionGround, State } from '#domain/petitions/words.ts'
import { type Day, formatDay } from '#lib/dates.ts'

/** What of a file its sender has to read before all else. */
type Held = {
  unit: { name: string }
  /** Newest first. */
  history: readonly { type: string; sentence: string; note?: string }[]
  row: {
    state: State
    refusalArticle: string | null
    receptionGround: ReceptionGround | null
    refusalNoticeDueOn: Day | null
  }
}

const doorEvents = [
  'petition.refused',
  'petition.guided',
  'petition.passed-on',
  'petition.returned',
  'petition.filed-away',
  'petition.urged',
  'petition.split',
]

/** Not taken on: what cannot be done, why, by which article, where it goes, and who can help. */
export function EndedAtTheDoor({ row, history, unit }: Held) {
  const found = history.find(({ type }) => doorEvents.includes(type))
  if (!found || !ended.includes(row.state)) return null
  const reason = found.note
  const refused = row.state === 'REFUSED'
  return (
    <Notice
      tone={refused ? 'danger' : 'info'}
      title={refused ? `${unit.name} không thụ lý (không nhận để giải quyết)` : found.sentence}
    >
      {row.refusalArticle && <p>Theo {row.refusalArticle}.</p>}
      {reason && <p className="whitespace-pre-line">{reason}</p>}
      <p>Cần hỏi thêm thì gọi hoặc đến nơi tiếp công dân ghi ở cuối trang.</p>
    </Notice>
  )
}

/** Not received at the reception: why, what was explained, and what still leads on. */
export function NotReceived({ row, history, unit }: Held) {
  if (!row.receptionGround) return null
  const { reason, article } = receptionGrounds[row.receptionGround]
  const explained = history.find(({ type }) => type === 'petition.reception-refused')?.note
  return (
    <Notice tone="warn" title="Không tiếp lần này">
      <p>
        {unit.name} không tiếp lần này, vì {reason} ({article}); cán bộ đã giải thích.
      </p>
      {explained && <p className="whitespace-pre-line">{explained}</p>}
      {row.refusalNoticeDueOn && (
        <p>Văn bản từ chối gửi ông/bà chậm nhất {formatDay(row.refusalNoticeDueOn)}.</p>
      )}
      <p>
        Có giấy tờ, tình tiết mới thì mang đến nơi tiếp công dân ghi ở cuối trang. Trợ giúp pháp lý miễn phí:
        trung tâm trợ giúp pháp lý nhà nước của tỉnh, thành phố.
      </p>
    </Notice>
  )
}

/** The clock stands still until the sender brings in what is missing: what, and by when. */
export function Waiting({ row, history, unit }: Held) {
  if (row.state !== 'WAITING') return null
  const asked = history.find(({ type }) => type === 'petition.waiting')
  return (
    <Notice tone="warn" title={`${unit.name} cần ông/bà bổ sung`}>
      {asked?.note && <p className="whitespace-pre-line">{asked.note}</p>}
      <p>{asked?.sentence} Không tiện gửi qua mạng thì mang đến nơi tiếp công dân.</p>
      <p>
        <ButtonLink href="/tra-cuu/ho-so/bo-sung" tone="primary">
          Bổ sung
        </ButtonLink>
      </p>
    </Notice>
  )
}

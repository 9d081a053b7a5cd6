import { Notice } from '#components/ui/notice.tsx'
import { type Quota, quotaWords } from '#domain/reception/quotas.ts'
import { receivers } from '#domain/reception/words.ts'
import { type Day, formatSpan } from '#lib/dates.ts'

type Standing = { from: Day; to: Day; held: number; planned: number; needed: number; missing: number }

/** Whether the head keeps the days that the law asks for, this period and the next. */
export function QuotaBoard({ standings }: { standings: { quota: Quota; standing: Standing }[] }) {
  const [first] = standings
  if (!first) return null
  const isShort = standings.some(({ standing }) => standing.missing > 0)
  return (
    <Notice
      tone={isShort ? 'warn' : 'ok'}
      title={`${receivers[first.quota.receiver]} tiếp ${quotaWords(first.quota)} (${first.quota.article})`}
    >
      {standings.map(({ standing: { from, to, held, planned, missing } }) => (
        <p key={from}>
          {formatSpan(from, to)}: đã tiếp {held} ngày, còn lịch {planned} ngày
          {missing > 0 ? `, còn thiếu ${missing} ngày.` : ', đủ.'}
        </p>
      ))}
      <p>Buổi do người khác tiếp thay không tính vào số ngày này.</p>
    </Notice>
  )
}

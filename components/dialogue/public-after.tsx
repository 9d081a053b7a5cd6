import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type LedgerLine, type LedgerList, ledgerSum } from '#domain/dialogues/ledger.ts'
import type { Day } from '#lib/dates.ts'
import { DialogueLedger } from './dialogue-ledger.tsx'
import { dueWords } from './result-due.ts'

/** What came of a dialogue, for everybody, for ever: the conclusion, the minutes, the ledger. */
export function PublicAfter({
  number,
  today,
  list,
  after: { ledger, notices, copy, due },
}: {
  number: string
  today: Day
  list: LedgerList
  after: {
    ledger: readonly LedgerLine[]
    notices: readonly { id: string; number: string; byTitle: string }[]
    copy?: { sha256: string }
    due?: { due: Day; article: string }
  }
}) {
  if (!due) return null
  const sum = ledgerSum(ledger)
  return (
    <section className="space-y-4">
      <h2 className="text-xl">Kết quả</h2>
      {notices.length === 0 && <Notice title={dueWords(due, today, false)} />}
      {notices.length > 0 && (
        <ButtonRow>
          {notices.map((one) => (
            <ButtonLink key={one.id} href={`/api/dialogue-papers/${one.id}?as=pdf`}>
              Thông báo kết luận số {one.number}
            </ButtonLink>
          ))}
          {copy && <ButtonLink href={`/doi-thoai/${number}/bien-ban`}>Biên bản và mã đối chiếu</ButtonLink>}
        </ButtonRow>
      )}
      {notices.length === 0 && copy && (
        <ButtonRow>
          <ButtonLink href={`/doi-thoai/${number}/bien-ban`}>Biên bản và mã đối chiếu</ButtonLink>
        </ButtonRow>
      )}
      {ledger.length > 0 && (
        <>
          <p>
            {sum.opinions} ý kiến: {sum.answered} đã trả lời tại hội nghị, {sum.promises} thành việc đã hứa.
            Việc đã hứa: {sum.kept} đã thực hiện, {sum.open} đang thực hiện, {sum.overdue} quá hạn,{' '}
            {sum.disputed} còn ý kiến khác nhau. Đã thực hiện {sum.percent}%.
          </p>
          {notices.length > 0 ? (
            <DialogueLedger
              lines={ledger}
              list={list}
              href={(one) => `/doi-thoai/${number}?xem=${one}#danh-sach`}
            />
          ) : (
            <p>Nội dung từng ý kiến, từng việc công bố cùng thông báo kết luận.</p>
          )}
        </>
      )}
    </section>
  )
}

import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { formatCode } from '#domain/petitions/secret-code.ts'
import type { ShownTurn } from './turn-type.ts'

/** What just became a petition: whoever raised it gets its code on paper, with a name or without. */
export function AskerSlip({
  turns,
  carried,
  opensFiles,
}: {
  turns: ShownTurn[]
  carried: { number: string; code: string } | undefined
  /** The petition is of their own office; else the code is read out and written down here. */
  opensFiles: boolean
}) {
  const turn = turns.find(({ petition }) => petition !== undefined && petition === carried?.number)
  if (!turn || !carried) return null
  return (
    <Notice title={`Ý kiến ${turn.position} thành hồ sơ số ${turn.petition}`}>
      <p>
        Trao người nêu phiếu có mã: xem việc đến đâu, nói đã xong hay chưa. Mã giữ ở máy này 10 phút, đến hồ
        sơ sau.
      </p>
      {opensFiles ? (
        <ButtonLink href={`/petitions/${turn.petition}/code`}>In phiếu cho người nêu</ButtonLink>
      ) : (
        <p>
          Ghi cho người nêu: số {turn.petition}, mã{' '}
          <span className="font-semibold">{formatCode(carried.code)}</span>, xem ở trang Tra cứu.
        </p>
      )}
    </Notice>
  )
}

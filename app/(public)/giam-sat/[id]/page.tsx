import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CitizenShell } from '#components/layout/citizen-shell.tsx'
import { PageTitle } from '#components/layout/page-title.tsx'
import { AskTable } from '#components/supervision/rounds/ask-table.tsx'
import { FindingSums } from '#components/supervision/rounds/finding-sums.tsx'
import { RoundFacts } from '#components/supervision/rounds/round-facts.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { drawCommand } from '#domain/supervision/rounds/draw.ts'
import { roundStates } from '#domain/supervision/rounds/words.ts'
import { formatNumber } from '#lib/dates.ts'
import { citizenFrame } from '#server/citizen-frame.ts'
import { publicRound } from '#server/supervision/rounds/find-round.ts'

export const metadata: Metadata = { title: 'Đợt giám sát' }

/** One round for everybody: plan, seed, list of numbers, the line that draws it again, and what came of it. */
export default async function PublicRoundPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const found = await publicRound({ actor: { kind: 'public' }, at: new Date() }, id)
  if (!found) notFound()
  const { row, body, area, office, sums, asks, sample } = found
  const isFrozen = row.frozenAt !== null
  return (
    <CitizenShell {...(await citizenFrame())} current="/giam-sat" width="wide">
      <PageTitle
        title={row.theme}
        lead={`${body}. ${roundStates[row.state]}.${row.cancelReason && ` Lý do: ${row.cancelReason}`}`}
        back={{ href: '/giam-sat', label: 'Đợt giám sát' }}
      />
      <div className="space-y-8">
        <RoundFacts row={row} area={area} office={office} listed={sums.listed} />
        <section className="space-y-3">
          <h2 className="text-xl">Bốc thăm lại</h2>
          <p>
            Quy tắc chọn việc và số bốc thăm công bố trước, danh sách khóa sau. Số bốc thăm do máy chủ sinh
            ngẫu nhiên, không ai chọn được. Danh sách chỉ có số hồ sơ, không có nội dung, tên người.
          </p>
          <ButtonRow>
            <ButtonLink href={`/giam-sat/${id}/tai/quy-tac.txt`}>Tải quy tắc, số bốc thăm</ButtonLink>
            {isFrozen && <ButtonLink href={`/giam-sat/${id}/tai/danh-sach.csv`}>Tải danh sách</ButtonLink>}
          </ButtonRow>
          {isFrozen ? (
            <>
              <p>
                Tải danh sách về, mở dòng lệnh (Linux, macOS, WSL) ở thư mục đó và chạy dòng dưới đây. Kết quả
                là đúng {formatNumber(sample.length)} việc đã bốc, đúng thứ tự.
              </p>
              {/* Wraps, so that nothing of it is out of sight on a phone. */}
              <pre className="rounded-md border border-ke bg-giay-to p-4 text-base whitespace-pre-wrap wrap-anywhere">
                <code data-command>{drawCommand(row.seed, row.sampleSize)}</code>
              </pre>
              <p>
                <code>sha256sum danh-sach.csv quy-tac.txt</code> cho hai dấu SHA-256 ghi ở trên.
              </p>
            </>
          ) : (
            <p>Danh sách chưa khóa. Khi khóa, danh sách và dòng lệnh bốc lại hiện ở đây.</p>
          )}
        </section>
        {isFrozen && (
          <section className="space-y-3">
            <h2 className="text-xl">{formatNumber(sample.length)} việc bốc được</h2>
            <ol data-sample className="list-decimal pl-8 sm:columns-2 lg:columns-4">
              {sample.map(({ number }) => (
                <li key={number}>{number}</li>
              ))}
            </ol>
            <FindingSums sums={sums} />
            {row.state === 'drawn' && <p>Kết quả từng loại công bố cùng báo cáo.</p>}
          </section>
        )}
        {asks.length > 0 && <AskTable asks={asks} large />}
      </div>
    </CitizenShell>
  )
}

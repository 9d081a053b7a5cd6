import { PostButton } from '#components/form/post-button.tsx'
import { StateBadge } from '#components/petition/state-badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { type IntakeOutcome, type Kind, kindWord, type State } from '#domain/petitions/words.ts'
import { formatDay, formatInstant } from '#lib/dates.ts'

type Claim = {
  number: string
  kind: Kind | null
  state: State
  intakeOutcome?: IntakeOutcome | null
  nextOn: string | null
  receivedAt: Date
}

/** The petitions of an account: kind, number, state, next date, and not a word of what they say. */
export function ClaimList({ claims }: { claims: Claim[] }) {
  if (claims.length === 0) {
    return (
      <EmptyState
        title="Chưa có hồ sơ nào trong tài khoản"
        action={<ButtonLink href="/gui">Gửi phản ánh, kiến nghị</ButtonLink>}
      >
        <p>Nhập mã bí mật trên phiếu vào ô dưới đây là hồ sơ nằm ở chỗ này.</p>
      </EmptyState>
    )
  }
  return (
    <ul className="divide-y divide-ke border-y border-ke">
      {claims.map(({ number, kind, state, intakeOutcome, nextOn, receivedAt }) => (
        <li key={number} className="space-y-3 py-4">
          <div>
            <h3 className="font-semibold">
              <span className="inline-block first-letter:uppercase">{kindWord({ kind })}</span> {number}
            </h3>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <StateBadge state={state} intakeOutcome={intakeOutcome} />
              {nextOn && <span>Hạn kế tiếp: {formatDay(nextOn)}</span>}
            </p>
            <p className="text-base text-than-nhat">Nhận lúc {formatInstant(receivedAt)}</p>
          </div>
          <div className="flex flex-wrap gap-3">
            <PostButton action="/tai-khoan/ho-so/mo" values={{ number }} tone="primary">
              Mở hồ sơ<span className="sr-only"> {number}</span>
            </PostButton>
            <PostButton action="/tai-khoan/ho-so/bo" values={{ number }}>
              Bỏ khỏi tài khoản<span className="sr-only"> hồ sơ {number}</span>
            </PostButton>
          </div>
        </li>
      ))}
    </ul>
  )
}

import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { closedWords, registeringWords, type Seats, untilWords } from '#domain/dialogues/registering.ts'
import type { Day } from '#lib/dates.ts'

/** How full an announced dialogue is, until when one registers, and the way to it. */
export function RegisteringPanel({
  number,
  seats,
  until,
  isOpen,
}: {
  number: string
  seats: Seats[]
  until: Day
  isOpen: boolean
}) {
  return (
    <section>
      <h2 className="mb-2 text-xl">Đăng ký dự</h2>
      {isOpen ? (
        <>
          <p className="font-semibold">{registeringWords(seats)}.</p>
          <p>{untilWords(until)}</p>
        </>
      ) : (
        <p>{closedWords}</p>
      )}
      <ButtonRow>
        {isOpen && (
          <ButtonLink href={`/doi-thoai/${number}/dang-ky`} tone="primary">
            Đăng ký dự hội nghị
          </ButtonLink>
        )}
        <ButtonLink href="/doi-thoai/cua-toi">Xem, hủy đăng ký bằng mã</ButtonLink>
        <ButtonLink href={`/doi-thoai/${number}/cau-hoi`}>Câu hỏi gửi trước</ButtonLink>
      </ButtonRow>
    </section>
  )
}

import { ButtonLink } from '#components/ui/button.tsx'

/** The pages about who comes to an announced dialogue. */
export function PeopleLinks({
  path,
  moderates,
  receives,
}: {
  path: string
  moderates: boolean
  /** Lets people in on the day. */
  receives: boolean
}) {
  return (
    <nav aria-label="Người dự" className="flex flex-wrap gap-3">
      <ButtonLink href={`${path}/people`}>Người dự</ButtonLink>
      {moderates && <ButtonLink href={`${path}/questions`}>Câu hỏi gửi trước</ButtonLink>}
      {receives && <ButtonLink href={`${path}/check-in`}>Đón tiếp, ghi người vào</ButtonLink>}
    </nav>
  )
}

import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'

/** The criticism as it went out, to take along. */
export function PaperLinks({ id, number }: { id: string; number: string }) {
  return (
    <div>
      <p>Văn bản phản biện số {number}.</p>
      <ButtonRow>
        <ButtonLink href={`/api/critique-papers/${id}?as=docx`}>Tải bản Word</ButtonLink>
        <ButtonLink href={`/api/critique-papers/${id}?as=pdf`}>Tải bản PDF</ButtonLink>
      </ButtonRow>
    </div>
  )
}

import { HiddenField } from '#components/form/hidden-field.tsx'
import { Button, ButtonRow } from '#components/ui/button.tsx'

/** Saves what was previewed, or goes back to it with everything that was typed. */
export function PreviewActions({
  page,
  values,
  label,
}: {
  page: string
  values: Record<string, string>
  label: string
}) {
  return (
    <form method="post" action={`${page}/save`}>
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <ButtonRow>
        <Button>{label}</Button>
        <Button tone="plain" formAction={`${page}/questions`}>
          Sửa lại
        </Button>
      </ButtonRow>
    </form>
  )
}

import type { ReactNode } from 'react'
import { Button, type ButtonTone } from '#components/ui/button.tsx'

/** The button that ends a form, full width on a phone. Its words say what will happen. */
export function SubmitButton({
  tone = 'primary',
  name,
  value,
  children,
}: {
  tone?: ButtonTone
  name?: string
  value?: string
  children: ReactNode
}) {
  return (
    <Button tone={tone} name={name} value={value} wide>
      {children}
    </Button>
  )
}

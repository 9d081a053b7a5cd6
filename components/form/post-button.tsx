import type { ReactNode } from 'react'
import { Button, type ButtonTone } from '#components/ui/button.tsx'
import { HiddenField } from './hidden-field.tsx'

/** A form that is only its button: for what changes something and asks nothing. */
export function PostButton({
  action,
  tone = 'plain',
  values = {},
  wide = false,
  hotkey,
  children,
}: {
  action: string
  tone?: ButtonTone
  values?: Record<string, string>
  wide?: boolean
  hotkey?: string
  children: ReactNode
}) {
  return (
    <form method="post" action={action} className="max-w-full">
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Button tone={tone} wide={wide} hotkey={hotkey}>
        {children}
      </Button>
    </form>
  )
}

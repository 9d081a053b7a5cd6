'use client'

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'

/**
 * A form whose answer the device gives. It needs scripts, and shows itself only where they run and the
 * browser knows such keys; what is used instead stands in `otherwise`.
 */
export function PasskeyForm({
  action,
  ask,
  make = false,
  failed,
  otherwise,
  button,
  children,
}: {
  action: string
  /** Where a challenge is had. */
  ask: string
  /** Makes a key; otherwise uses one. */
  make?: boolean
  /** Said when the device gives none, or somebody thinks better of it. */
  failed: string
  otherwise: ReactNode
  button: string
  children?: ReactNode
}) {
  const [canAsk, setCanAsk] = useState(false)
  const [trouble, setTrouble] = useState(false)
  const answer = useRef<HTMLInputElement>(null)
  const seal = useRef<HTMLInputElement>(null)
  useEffect(() => setCanAsk(typeof PublicKeyCredential === 'function'), [])

  async function askDevice(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    setTrouble(false)
    try {
      const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
      const { options, sealed } = await (await fetch(ask)).json()
      const given = await (make ? startRegistration : startAuthentication)({ optionsJSON: options } as never)
      if (!answer.current || !seal.current) return
      answer.current.value = JSON.stringify(given)
      seal.current.value = sealed
      form.submit()
    } catch {
      setTrouble(true) // no key on this device, or the person closed its window
    }
  }

  if (!canAsk) return <div className="text-than-nhat">{otherwise}</div>
  return (
    <form method="post" action={action} onSubmit={askDevice} className="space-y-3">
      {children}
      <input ref={answer} type="hidden" name="answer" />
      <input ref={seal} type="hidden" name="sealed" />
      <Button tone={make ? 'primary' : 'plain'}>{button}</Button>
      <p role="status" className="text-son">
        {trouble ? failed : ''}
      </p>
    </form>
  )
}

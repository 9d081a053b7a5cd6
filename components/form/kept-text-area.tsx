'use client'

import { type ComponentProps, useMemo } from 'react'

/**
 * A text area that keeps what was typed before the scripts of the page came. Where it stands filled in, React takes it
 * over by setting its value to that text, unless the two are not identical: a String object is never identical to a
 * string, and says the same.
 */
export function KeptTextArea({
  defaultValue = '',
  ...props
}: ComponentProps<'textarea'> & { defaultValue?: string }) {
  const text = useMemo(() => Object(defaultValue) as string, [defaultValue])
  return <textarea {...props} defaultValue={text} />
}
